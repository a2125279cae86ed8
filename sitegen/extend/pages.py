"""Pages of an integration's own."""

from collections.abc import Mapping

from sitegen.model.page import Page
from sitegen.model.place import SETTINGS
from sitegen.plan.urls import output_of


def own_page(
    integration: str,
    url: str,
    language: str,
    title: str = "",
    props: Mapping[str, object] | None = None,
    is_listed: bool = False,
    source: str = SETTINGS,
    output: str = "",
) -> Page:
    """Describe a page that an integration will make.

    url:       begins with `/`, without `base`; `/a/` is written to `a/index.html`
    props:     what `make` needs to know; scalars, tuples and mappings of them
    is_listed: whether the sitemap names it
    source:    the file to name when something is wrong with it
    output:    the file it is written to, where the URL does not say
    """
    return Page(
        url=url,
        output=output or output_of(url),
        kind="made",
        language=language,
        template=integration,
        source=source,
        title=title,
        props=props or {},
        is_listed=is_listed,
    )
