"""The site's settings, as `sitegen.toml` may write them, each with its default."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from sitegen.model.frozen import dataclass
from sitegen.model.picture import Effort, Layout

Level = Literal["error", "warning", "off"]


@dataclass(frozen=True, slots=True)
class Site:
    """`[site]`: what the site is called and where it lives.

    title:            the name of the site, in every page's title and in its feeds
    url:              scheme and host, such as `https://example.org`; absolute links need it
    base:             the folder of the host that the site is served from, such as `/docs`
    description:      one sentence for search engines and feeds
    author:           who writes, for feeds and pages without an author of their own
    default_language: the language without a prefix in URLs
    languages:        every language of the site, the default one included
    timezone:         an IANA name; dates without a zone are read in it
    theme:            a folder of `themes/`, or a theme that comes with sitegen
    """

    title: str = "A site"
    url: str = ""
    base: str = ""
    description: str = ""
    author: str = ""
    default_language: str = "en"
    languages: tuple[str, ...] = ()
    timezone: str = "UTC"
    theme: str = "default"


@dataclass(frozen=True, slots=True)
class Build:
    """`[build]`: how the site is written.

    out:       the output folder, relative to the root
    workers:   processes that make pages; 0 means one a core
    url_style: `directory` writes `/about/` to `about/index.html`, `file` `/about` to `about.html`
    slug_style: `unicode` keeps every letter in slugs and ids, `ascii` spells them in Latin
    """

    out: str = "dist"
    workers: int = 0
    url_style: Literal["directory", "file"] = "directory"
    slug_style: Literal["unicode", "ascii"] = "unicode"


@dataclass(frozen=True, slots=True)
class Paths:
    """`[paths]`: where the site's folders are, relative to the root.

    content:    entries
    pages:      file routes
    templates:  layouts and partials
    components: components
    assets:     stylesheets, scripts, fonts and shared pictures
    i18n:       strings of the interface
    data:       YAML, JSON, TOML and CSV files that templates read
    static:     files that are copied as they are
    themes:     themes of the site's own
    """

    content: str = "content"
    pages: str = "pages"
    templates: str = "templates"
    components: str = "components"
    assets: str = "assets"
    i18n: str = "i18n"
    data: str = "data"
    static: str = "static"
    themes: str = "themes"


@dataclass(frozen=True, slots=True)
class Markdown:
    """`[markdown]`: which Markdown the site writes.

    html:           `false` shows raw HTML as text instead of passing it
    math:           `$…$` and `$$…$$` become MathML
    emoji:          `:smile:` becomes a character
    smart:          straight quotes, dashes and dots become typographic ones, by language
    breaks:         a line break in a paragraph becomes `<br>`
    external_rel:   `rel` of links to other hosts; "" leaves it out
    external_target: `target` of links to other hosts; "" leaves it out
    anchors:        headings carry a link to themselves
    tags:           `<Card title="…">` calls a component, as in MDX
    code_seconds:   a code block that takes longer to highlight stays plain
    ruby:           `{漢字|ㄏㄢˋ ㄗˋ}` puts readings above Han
    summary_length: characters of a summary, as a reader counts them; 0 keeps the whole excerpt
    """

    html: bool = True
    math: bool = False
    emoji: bool = False
    smart: bool = False
    breaks: bool = False
    external_rel: str = ""
    external_target: str = ""
    anchors: bool = False
    tags: bool = False
    code_seconds: float = 5.0
    ruby: bool = False
    summary_length: int = 0


@dataclass(frozen=True, slots=True)
class Images:
    """`[images]`: how pictures are made ready for the page; the names are Astro's.

    formats:         of the variants, best first; more than one gives `<picture>`
    quality:         1 to 100, for every format; 0 leaves it to each format
    effort:          `low` encodes in less than half the time, what is 2 to 5 % larger and a little
                     less like the original
    layout:          how a picture fits its place where nobody says otherwise
    breakpoints:     px, widths that variants are made in, as far as a layout needs them
    content_width:   CSS px, the width of the text column; 0 takes the theme's
    placeholder:     what stands in the place of a picture until it has come
    max_pixels:      width times height times frames; a larger source is refused
    domains:         hosts whose pictures are fetched and made ready too
    remote_patterns: of URLs likewise: `https://*.example.org/photos/**`
    fetch:           `once` fetches what is not in the cache; `always` asks the hosts again what has
                     changed; `never` fetches nothing
    remote_bytes:    a larger remote file is refused
    remote_seconds:  how long a host may take
    private_hosts:   whether remote pictures may come from this machine and its own network
    """

    formats: tuple[Literal["webp", "avif", "jpeg", "png"], ...] = ("webp",)
    quality: int = 0
    effort: Effort = "usual"
    layout: Layout = "constrained"
    breakpoints: tuple[int, ...] = (480, 960, 1440, 1920, 2560)
    content_width: int = 0
    placeholder: Literal["none", "colour", "blurred"] = "none"
    max_pixels: int = 100_000_000
    domains: tuple[str, ...] = ()
    remote_patterns: tuple[str, ...] = ()
    fetch: Literal["once", "always", "never"] = "once"
    remote_bytes: int = 20_000_000
    remote_seconds: float = 10.0
    private_hosts: bool = False


@dataclass(frozen=True, slots=True)
class Islands:
    """`[islands]`: what the scripts of islands share.

    imports: name that scripts import → file of the assets folders, path of the site, or URL
    """

    imports: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Security:
    """`[security]`: what browsers let pages do.

    csp:     gives each page a Content-Security-Policy, in a meta element and in `_headers`
    sources: directive → sources it allows beside the site itself: `img-src = ["https:"]`
    """

    csp: bool = False
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assets:
    """`[assets]`: how stylesheets, scripts and fonts are published.

    prefix:         another host that serves the published files of `/assets/`, such as
                    `https://cdn.example.org`; "" is the site itself
    inline_below:   stylesheets of components, and those that `stylesheet` brings along, are put
                    into the page where they have fewer bytes; 0 links them all
    browsers:       browserslist queries, such as `last 2 versions`: newer CSS is written so that
                    these understand it too; `[]` leaves it as it is
    font_display:   `font-display` of fonts that have none; `keep` leaves them so
    minify_scripts: scripts lose their comments and spaces
    """

    prefix: str = ""
    inline_below: int = 2048
    browsers: tuple[str, ...] = ()
    font_display: Literal["keep", "auto", "block", "swap", "fallback", "optional"] = "swap"
    minify_scripts: bool = False


@dataclass(frozen=True, slots=True)
class Navigation:
    """`[navigation]`: what makes going from page to page quick and smooth, without script.

    prefetch:         how soon browsers fetch the page behind a link of the site: `moderate` when
                      the pointer rests on it, `conservative` when it is pressed, `eager` sooner
    view_transitions: pages fade into each other
    """

    prefetch: Literal["off", "conservative", "moderate", "eager"] = "off"
    view_transitions: bool = False


@dataclass(frozen=True, slots=True)
class Feeds:
    """`[feeds]`: which feeds the site publishes.

    formats:     of these; `[]` publishes none
    collections: that have feeds, and whose entries the site's feed holds; `[]` means every
                 collection whose entries have pages and dates
    limit:       entries a feed; 0 means all
    authority:   the host that ids of entries begin with; "" is that of `site.url`
    places:      path → format, of further places where the site's feed is published, such as
                 `"/blog/rss.xml" = "rss"`
    """

    formats: tuple[Literal["atom", "rss", "json"], ...] = ("atom", "rss", "json")
    collections: tuple[str, ...] = ()
    limit: int = 20
    authority: str = ""
    places: Mapping[str, Literal["atom", "rss", "json"]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Head:
    """`[head]`: what the head of a page tells machines beside its links and Open Graph.

    json_ld: writes what a page is as JSON-LD: an article, the way to it, the site
    """

    json_ld: bool = True


@dataclass(frozen=True, slots=True)
class Sitemap:
    """`[sitemap]`: whether the site tells its pages to search engines.

    enabled: writes `sitemap.xml`
    robots:  writes `robots.txt`
    """

    enabled: bool = True
    robots: bool = True


@dataclass(frozen=True, slots=True)
class Llms:
    """`[llms]`: what the site publishes for readers that are programs.

    index: writes `llms.txt`, a list of all texts, in each language
    pages: writes each text as Markdown beside its page
    """

    index: bool = False
    pages: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """`[check]`: what counts as wrong.

    levels: problem code → `error`, `warning` or `off`
    """

    levels: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of a `[[menu.NAME]]`.

    title:    what the reader sees
    url:      as published, `base` is added; or the path of a source file; or another site's URL
    language: shown in this language only; "" shows it in all
    weight:   smaller comes first; lines of equal weight keep their order
    """

    title: str
    url: str
    language: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Language:
    """`[languages.TAG]`: what is different in one language of the site.

    name:        what the language calls itself, for language switches
    title:       of the site, in place of `site.title`
    description: in place of `site.description`
    author:      in place of `site.author`
    direction:   `ltr` or `rtl`; "" follows from the language
    fallback:    the language whose text stands in where there is no translation; "" for none
    permalinks:  collection or taxonomy → URL pattern, in place of its own
    titles:      collection → what it is called in feeds and llms.txt
    menu:        name → lines, in place of those of `[[menu.NAME]]`
    """

    name: str = ""
    title: str = ""
    description: str = ""
    author: str = ""
    direction: Literal["", "ltr", "rtl"] = ""
    fallback: str = ""
    permalinks: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    menu: Mapping[str, tuple[MenuItem, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that `sitegen.toml` may say.

    redirects:     old path → new path or URL
    theme_options: options of the theme, as its `theme.toml` lists them
    extra:         anything else; templates see it as `site.extra`
    integrations:  integrations to load, by name or path, in order
    """

    site: Site = Site()
    build: Build = Build()
    paths: Paths = Paths()
    markdown: Markdown = Markdown()
    images: Images = Images()
    islands: Islands = Islands()
    security: Security = Security()
    assets: Assets = Assets()
    navigation: Navigation = Navigation()
    feeds: Feeds = Feeds()
    head: Head = Head()
    sitemap: Sitemap = Sitemap()
    llms: Llms = Llms()
    check: Check = Check()
    languages: Mapping[str, Language] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    menu: Mapping[str, tuple[MenuItem, ...]] = field(default_factory=dict)
    theme_options: Mapping[str, object] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    integrations: tuple[str, ...] = ()
