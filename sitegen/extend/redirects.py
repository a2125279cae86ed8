"""Old URLs lead to new ones: as pages for any host, and as rules for hosts that have them."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, cast

from sitegen.extend.address import Host, host_of
from sitegen.extend.pages import own_page
from sitegen.extend.protocol import Planned
from sitegen.model.page import Page

if TYPE_CHECKING:
    from sitegen.render.site import Site

# The name that Netlify, Cloudflare Pages and GitLab Pages look for.
RULES = "/_redirects"

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{url}</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={url}">
</head>
<body>
<p><a href="{url}">{url}</a></p>
</body>
</html>
"""


class Redirects:
    """Makes a page that leads on for each redirect, and one file with all of them."""

    name = "redirects"
    version = "1"

    def pages(self, site: Planned) -> Iterator[Page]:
        """Add the pages; the site's own `_redirects` stands before ours."""
        return site.free(self._pages(site))

    def make(self, page: Page, site: "Site") -> str:
        """Make a page, or the file of rules."""
        host = host_of(site.scene)
        if page.url == RULES:
            pairs = cast("tuple[tuple[str, str], ...]", page.props["all"])
            return "".join(_rule(host, path, target) for path, target in pairs)
        target = str(page.props["target"])
        is_here = target.startswith("/")
        return _PAGE.format(
            language=escape(page.language),
            url=escape(_target(host, target)),
            canonical=escape(host.address(target) if is_here else target),
        )

    def _pages(self, site: Planned) -> Iterator[Page]:
        language = site.config.site.default_language
        # Two redirects from one path are told by the plan; only the first is made.
        redirects = {each.path: each for each in reversed(site.plan.redirects)}.values()
        for each in reversed(redirects):
            props = {"target": each.target}
            yield own_page(self.name, each.path, language, props=props, source=each.source)
        if redirects:
            told = tuple((each.path, each.target) for each in reversed(redirects))
            yield own_page(self.name, RULES, language, props={"all": told}, output=RULES[1:])


def _rule(host: Host, path: str, target: str) -> str:
    return f"{host.served(path)} {_target(host, target)} 301\n"


def _target(host: Host, target: str) -> str:
    return host.served(target) if target.startswith("/") else target
