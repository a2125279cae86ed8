"""What is said of the site around the content."""

from sitegen.migrate.gatsby import Plugin
from sitegen.migrate.note import Note


def setting_unread(name: str, path: str, setting: str) -> Note:
    """SG940: a setting that a site needs is missing in the config, or is not literal."""
    return Note(
        "SG940",
        "left",
        "warning",
        path,
        None,
        f"{name} could not be read as a value",
        "it has its default",
        f"set `{setting}` in sitegen.toml",
    )


def analytics(plugin: Plugin, ids: str) -> Note:
    """SG941: the site counts its readers."""
    return Note(
        "SG941",
        "left",
        "warning",
        plugin.path,
        plugin.line,
        f"{plugin.name} with {ids or 'an id that is not literal'}",
        "nothing is counted",
        "if you still want it, put its script into templates/partials/head.html",
    )


def worker_replaced(path: str, line: int | None) -> Note:
    """SG942: the old site left a service worker with its readers."""
    return Note(
        "SG942",
        "converted",
        "info",
        path,
        line,
        "a service worker that shows readers the old site",
        "static/sw.js takes it away on their next visit",
        "keep static/sw.js for a year or so",
    )


def comments(name: str, path: str, line: int | None, ids: str) -> Note:
    """SG943: readers comment through a service whose threads are found by pathname."""
    return Note(
        "SG943",
        "left",
        "warning",
        path,
        line,
        f"comments by {name}{f' ({ids})' if ids else ''}",
        "pages keep their pathnames, by which threads are found",
        "put its script into templates/partials/comments.html",
    )


def manifest_made(plugin: Plugin, icons: int) -> Note:
    """SG944: the web app manifest, and its icons at their old URLs."""
    return Note(
        "SG944",
        "converted",
        "info",
        plugin.path,
        plugin.line,
        "the web app manifest",
        f"static/manifest.webmanifest, with {icons} icons",
    )


def icon_left(plugin: Plugin, icon: str, why: str) -> Note:
    """SG945: the icon of the manifest cannot be made ready."""
    return Note(
        "SG945",
        "left",
        "warning",
        plugin.path,
        plugin.line,
        f"the icon {icon!r} {why}",
        "the manifest has no icons",
        "put icons into static/ and name them in static/manifest.webmanifest",
    )


def feed_kept(path: str, line: int | None, url: str, ids: str) -> Note:
    """SG946: a feed stays where it was, and its entries keep their ids."""
    return Note(
        "SG946",
        "converted",
        "info",
        path,
        line,
        f"the feed {url}",
        f"the same URL; entries keep ids such as {ids}" if ids else "the same URL",
    )


def feed_guessed(path: str, line: int | None, url: str) -> Note:
    """SG947: how a feed names its entries could not be read."""
    return Note(
        "SG947",
        "guessed",
        "warning",
        path,
        line,
        f"the ids in the feed {url} are made by code",
        "each is site URL and path, which is the plugin's own way",
        "compare `guid` in the front matter with the old feed: a new id is shown to readers again",
    )


def feed_shaped(path: str, line: int | None, url: str) -> Note:
    """SG948: a feed was shaped by code."""
    return Note(
        "SG948",
        "left",
        "info",
        path,
        line,
        f"the feed {url} has a `serialize` of its own",
        "the feed has titles, dates, summaries and whole texts",
        "",
    )


def sitemap_kept(plugin: Plugin, url: str) -> Note:
    """SG949: the sitemap is found where it was."""
    return Note(
        "SG949",
        "converted",
        "info",
        plugin.path,
        plugin.line,
        f"the sitemap {url}",
        "the same URL leads to /sitemap.xml",
    )


def robots_made(plugin: Plugin) -> Note:
    """SG950: rules for robots."""
    return Note(
        "SG950",
        "converted",
        "info",
        plugin.path,
        plugin.line,
        "rules for robots",
        "static/robots.txt",
    )


def styles_copied(path: str, dest: str) -> Note:
    """SG951: a stylesheet of the old site, which the new theme has no use for."""
    return Note(
        "SG951",
        "left",
        "info",
        path,
        None,
        "a stylesheet for the old markup",
        f"copied to {dest}, and not linked",
        "take from it what you want; name it in `theme_options.styles` to link it",
    )


def styles_in_script(path: str, line: int | None, name: str) -> Note:
    """SG952: styles that are written in JavaScript."""
    return Note(
        "SG952",
        "left",
        "info",
        path,
        line,
        f"styles in JavaScript ({name})",
        "the site has the default theme",
        "write what you miss into assets/css/",
    )


def script_page(path: str, url: str, bytes_: int, lines: int, did: str) -> Note:
    """SG953: a page that is a React component."""
    return Note(
        "SG953",
        "left",
        "warning",
        path,
        None,
        f"the page {url} is a React component ({lines} lines, {bytes_:,} bytes)",
        did,
        "write it as a template",
    )


def page_by_code(path: str, line: int | None, url: str, did: str) -> Note:
    """SG954: a page that gatsby-node made of no document."""
    return Note(
        "SG954",
        "guessed",
        "warning",
        path,
        line,
        f"gatsby-node made {url}",
        did,
        "look whether it shows what it should",
    )


def search_service(plugin: Plugin) -> Note:
    """SG955: a search that a plugin brought."""
    return Note(
        "SG955",
        "left",
        "warning",
        plugin.path,
        plugin.line,
        f"search by {plugin.name}",
        "there is none yet",
        "",
    )


def remote_source(plugin: Plugin) -> Note:
    """SG956: content that is not in the project but on a server."""
    return Note(
        "SG956",
        "left",
        "error",
        plugin.path,
        plugin.line,
        f"content that {plugin.name} fetches is not in the project",
        "its pages are missing",
        "export it as Markdown, or as files of data/",
    )


def menu_guessed(path: str, name: str, count: int) -> Note:
    """SG957: a menu that looks like one in the metadata."""
    return Note(
        "SG957",
        "guessed",
        "info",
        path,
        None,
        f"`{name}` looks like a menu of {count} lines",
        "it is the menu `main`",
    )


def level_lowered(code: str, count: int, what: str) -> Note:
    """SG958: what would be an error in a new site is a warning, for the source has it too."""
    return Note(
        "SG958",
        "converted",
        "warning",
        "",
        None,
        f"{what} in the source, {count} times",
        f"{code} is a warning in sitegen.toml",
        f"mend them, then take {code} out of `[check] levels`",
    )


def not_taken(path: str, why: str) -> Note:
    """SG959: a file that cannot be taken along."""
    return Note("SG959", "left", "warning", path, None, f"the file {why}", "it is left behind", "")


def function_left(path: str, url: str) -> Note:
    """SG960: a function that ran on a server."""
    return Note(
        "SG960",
        "left",
        "error",
        path,
        None,
        f"the function {url} ran on a server",
        "nothing answers there",
        "move it to your host's functions",
    )


def redirect_left(path: str, line: int | None, source: str, target: str, why: str) -> Note:
    """SG962: a redirect that cannot be written as a page."""
    return Note(
        "SG962",
        "left",
        "warning",
        path,
        line,
        f"the redirect from {source} to {target} {why}",
        "it is left out",
        "add it at your host",
    )


def host_file(path: str) -> Note:
    """SG963: settings of a host, which may still build with Gatsby."""
    return Note(
        "SG963",
        "converted",
        "warning",
        path,
        None,
        "settings of your host",
        "copied as they are",
        "let it run `sitegen build` and publish dist/",
    )


def no_content(config: str) -> Note:
    """SG964: a project has no page of its own."""
    return Note(
        "SG964",
        "left",
        "error",
        config,
        None,
        "there is no Markdown in the project that makes a page",
        "the site is empty",
        "if the content is a Git submodule or in a CMS, fetch it first and migrate again",
    )


def bare_urls(count: int, example: str) -> Note:
    """SG965: URLs without a slash at the end, of pages that Gatsby wrote into folders."""
    return Note(
        "SG965",
        "converted",
        "info",
        "",
        None,
        f"{count} pages were linked without a slash at the end, such as {example}",
        "each is the same file as before, and is linked with the slash",
    )


def prefix_kept(config: str, prefix: str) -> Note:
    """SG966: a path prefix that the project's builds use."""
    return Note(
        "SG966",
        "converted",
        "info",
        config,
        None,
        f"the site is served from {prefix}",
        "it is `site.base` in sitegen.toml",
    )


def languages_found(config: str, languages: str) -> Note:
    """SG967: the languages of the site."""
    return Note(
        "SG967",
        "converted",
        "info",
        config,
        None,
        f"languages: {languages}",
        "they are in sitegen.toml; every page keeps its own URL",
        "see whether their names under `[languages]` are what readers should see",
    )


def unlawful(path: str, url: str, why: str, near: str) -> Note:
    """SG968: a URL that cannot be published."""
    return Note(
        "SG968",
        "guessed" if near else "left",
        "warning" if near else "error",
        path,
        None,
        f"the URL {url} cannot be published: {why}",
        f"gave it {near}; static/_redirects leads there" if near else "made a draft of it",
        "redirect the old URL at your host, if it does not read _redirects"
        if near
        else "give it a `permalink`, and redirect the old URL at your host",
    )


def odd_picture(path: str, is_known: bool) -> Note:
    """SG969: a picture whose bytes are not what its name says."""
    what = "is of another format than its name says" if is_known else "cannot be read"
    return Note(
        "SG969",
        "left",
        "warning",
        path,
        None,
        f"the picture {what}",
        "it is copied as it is",
        "rename it" if is_known else "put a whole picture in its place",
    )


def long_picture(path: str, megapixels: int) -> Note:
    """SG970: a moving picture that is too long to be made smaller."""
    return Note(
        "SG970",
        "left",
        "warning",
        path,
        None,
        f"the frames of the picture have {megapixels} million pixels together",
        "it is shown as it is",
        "make a video of it",
    )


def language_guessed(config: str, language: str) -> Note:
    """SG971: the language of a site that names none."""
    return Note(
        "SG971",
        "guessed",
        "warning",
        config,
        None,
        "nothing tells the language of the site",
        f"took it for {language}, after the script of its texts",
        "see `site.default_language` in sitegen.toml",
    )


def menu_made(config: str, count: int) -> Note:
    """SG972: a menu of the pages beside the posts, where the old one could not be read."""
    return Note(
        "SG972",
        "guessed",
        "warning",
        config,
        None,
        "the menu of the site is code",
        f"made one of {count} pages",
        "see `[[menu.main]]` in sitegen.toml",
    )
