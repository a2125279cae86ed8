"""What is said of a project's config, and of how its URLs were found."""

from sitegen.migrate.note import Note
from sitegen.text.counted import counted


def no_config(folder: str) -> Note:
    """SG981: no gatsby-config is in the folder."""
    return Note(
        "SG981", "left", "error", folder, None, "there is no gatsby-config here",
        "took every Markdown file for a page", "give the folder of the Gatsby project",
    )  # fmt: skip


def other_projects(chosen: str, others: tuple[str, ...]) -> Note:
    """SG982: a repository holds several Gatsby projects."""
    return Note(
        "SG982", "guessed", "warning", chosen, None,
        f"there are {len(others) + 1} Gatsby projects in the folder",
        "migrated this one", f"migrate the others from their own folders: {', '.join(others)}",
    )  # fmt: skip


def not_literal(path: str, line: int, text: str) -> Note:
    """SG983: a setting whose value nobody can tell without running the config."""
    return Note(
        "SG983", "left", "warning", path, line, f"not literal: {text}",
        "left the setting out", "write its value into the new site by hand",
    )  # fmt: skip


def too_much_work(path: str) -> Note:
    """SG984: code that asks for more steps than a reading may make."""
    return Note(
        "SG984", "left", "error", path, None, "the code does not come to an end in time",
        "went on without it", "check the URLs in the list of pages",
    )  # fmt: skip


def ends_with_exception(path: str, message: str) -> Note:
    """SG985: gatsby-node ends with an exception when it is worked out."""
    return Note(
        "SG985", "guessed", "warning", path, None, f"the code ends with: {message}",
        "took what it had made by then", "check the URLs in the list of pages",
    )  # fmt: skip


def page_not_literal(path: str, line: int, text: str) -> Note:
    """SG905: a page whose URL nobody can tell without running gatsby-node."""
    return Note(
        "SG905", "left", "warning", path, line, f"no URL can be worked out: {text}",
        "left these pages out, or found them by another rule",
        "check the URLs in the list of pages",
    )  # fmt: skip


def rule_was_guessed(rule: str, pages: int, found: int, links: int) -> Note:
    """SG906: URLs by the rule that fits the site's own links best."""
    return Note(
        "SG906", "guessed", "warning", "", None,
        f"gatsby-node does not tell the URLs of {pages} texts",
        f"took the rule '{rule}'; {found} of {links} links within the site lead to a page so",
        "compare the list of pages with the old site, or give its sitemap with --against",
    )  # fmt: skip


def same_url(path: str, url: str, others: tuple[str, ...]) -> Note:
    """SG907: several texts want one URL."""
    return Note(
        "SG907", "guessed", "warning", path, None,
        f"{len(others) + 1} texts want the URL {url}: also {', '.join(others[:3])}",
        "gave it to this one, as Gatsby did: the last one wins",
        "give the others a URL of their own",
    )  # fmt: skip


def no_page(path: str, reason: str) -> Note:
    """SG908: a text that no page was made of."""
    return Note("SG908", "left", "info", path, None, reason, "no page was made of it")


def against_truth(path: str, url: str, told: str) -> Note:
    """SG909: the old site has another URL than was worked out."""
    return Note(
        "SG909", "guessed", "warning", path, None, f"{url} is not a page of the old site",
        f"took {told}, which is", "check this page",
    )  # fmt: skip


def theme_not_here(name: str, path: str, line: int) -> Note:
    """SG910: a theme whose rules are in a package, not in the project."""
    return Note(
        "SG910", "guessed", "warning", path, line, f"{name} brings pages and is not in the project",
        "used what is known of it", "check the URLs in the list of pages",
    )  # fmt: skip


def lookalikes(urls: tuple[str, ...]) -> Note:
    """SG918: URLs that some file systems and hosts take for one."""
    return Note(
        "SG918", "guessed", "warning", "", None,
        f"{' and '.join(urls)} differ only in case, or in how a sign is composed",
        "kept them all", "give each a URL that differs in more",
    )  # fmt: skip


def theme_unknown(name: str, path: str, line: int, folders: tuple[str, ...]) -> Note:
    """SG914: a theme of which nothing is known."""
    return Note(
        "SG914", "guessed", "warning", path, line, f"{name} brings pages and is not in the project",
        f"took the texts in {', '.join(folders)} for pages", "check the URLs in the list of pages",
    )  # fmt: skip


def redirect_not_literal(path: str, line: int, text: str) -> Note:
    """SG911: a redirect whose ends nobody can tell without running the code."""
    return Note(
        "SG911", "left", "warning", path, line, f"a redirect is not literal: {text}",
        "left it out", "write it into the new site's config",
    )  # fmt: skip


def terms_of_one_case(key: str, term: str, other: str, url: str, kept: str) -> Note:
    """SG912: two terms whose URLs differ only in case."""
    return Note(
        "SG912", "guessed", "warning", "", None,
        f"{other!r} and {term!r} of {key!r} differ only in case, and so do their URLs",
        f"gave both the URL {kept}; {url} is gone",
        "write the term in one way in all texts",
    )  # fmt: skip


def unknown_urls(count: int, example: str) -> Note:
    """SG913: the old site is known to have had URLs that no text makes."""
    return Note(
        "SG913", "left", "warning", "", None,
        f"the old site has {counted(count, 'URL')} of no text, such as {example}",
        "", "see with sitegen parity whether they are served",
    )  # fmt: skip


def broken_syntax(path: str, line: int) -> Note:
    """SG980: code of the project that has no lawful syntax."""
    return Note(
        "SG980", "left", "error", path, line, "the syntax is broken from here on",
        "took what can be read of it", "mend the file, and migrate again",
    )  # fmt: skip


def redirects_unread(path: str) -> Note:
    """SG986: settings of a host whose redirects cannot be read."""
    return Note(
        "SG986", "left", "warning", path, None, "the syntax is broken",
        "left out the redirects in it", "mend the file, and migrate again",
    )  # fmt: skip
