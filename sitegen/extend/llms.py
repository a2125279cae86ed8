"""For readers that are programs: `llms.txt`, and each text as Markdown, where a site wants them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitegen.extend.pages import own_page
from sitegen.extend.protocol import Planned
from sitegen.extend.scopes import root_of
from sitegen.model.page import Page
from sitegen.plan.languages import languages
from sitegen.plan.urls import has_suffix

if TYPE_CHECKING:
    from sitegen.render.site import Site

INDEX = "llms.txt"


class Llms:
    """Makes `llms.txt` and the twins of pages. source: llmstxt.org"""

    name = "llms"
    version = "1"

    def pages(self, site: Planned) -> Iterator[Page]:
        """Add the files that the settings want, where the site has none of its own."""
        return site.free(self._pages(site) if site.config.site.url else ())

    def make(self, page: Page, site: "Site") -> str:
        """Make one of the files."""
        if "entry" in page.props:
            from sitegen.extend.twin import twin

            return twin(page, site)
        from sitegen.extend.llms_index import llms_index

        return llms_index(page, site)

    def _pages(self, site: Planned) -> Iterator[Page]:
        settings = site.config.llms
        if settings.index:
            default = site.config.site.default_language
            names = tuple(each.name for each in site.declared.collections if each.kind == "files")
            for language in languages(site.config.site):
                url = f"{root_of(language, default)}{INDEX}"
                yield own_page(self.name, url, language, props={"collections": names})
        for page in site.plan.pages if settings.pages else ():
            if page.kind == "entry" and page.is_listed and page.output.endswith(".html"):
                props = {"entry": page.entry, "source": page.source, "page": page.url}
                yield own_page(self.name, twin_url(page.url), page.language, page.title, props)


def twin_url(url: str) -> str:
    """Give the URL of a page's twin: `.md` behind it, or behind the name of its file."""
    if url.endswith("/"):
        return f"{url}index.html.md"
    return f"{url}.md" if has_suffix(url) else f"{url}.html.md"
