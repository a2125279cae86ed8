"""Which of two pages for one URL stands back, where that is no clash."""

from collections.abc import Mapping, Sequence

from sitegen.model.page import Page


def settled(pages: Sequence[Page], statics: Mapping[str, str], themes: str) -> tuple[Page, ...]:
    """Leave out the pages that stand back.

    A theme's route stands back for what the site itself publishes there, and the page that a
    taxonomy makes of a term for a route that was asked to make it.

    statics: output path → source path
    themes:  the folder of the site's themes
    """
    routes = [page for page in pages if page.kind == "route"]
    asked = {(page.url, page.group) for page in routes}
    theirs = {page.output for page in routes if _is_theirs(page.source, themes)}
    own = {output for output, source in statics.items() if not _is_theirs(source, themes)}
    own |= {page.output for page in pages if page.output in theirs and not _of_theme(page, themes)}
    return tuple(
        page
        for page in pages
        if not (page.kind == "term" and (page.url, page.group) in asked)
        and not (page.output in own and _of_theme(page, themes))
    )


def _of_theme(page: Page, themes: str) -> bool:
    return page.kind == "route" and _is_theirs(page.source, themes)


def _is_theirs(source: str, themes: str) -> bool:
    return source.startswith(("@", f"{themes}/"))
