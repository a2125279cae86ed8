"""Going from page to page quickly and smoothly, with no script: only where the site asks for it."""

import json
from typing import TYPE_CHECKING

from sitegen.extend.head import in_head

if TYPE_CHECKING:
    from sitegen.render.pages import PageView

# CSS View Transitions Level 2. Who wants little motion sees the next page at once.
TRANSITIONS = (
    "<style>@media (prefers-reduced-motion:no-preference)"
    "{@view-transition{navigation:auto}}</style>"
)
# Not pages of the site, though they may be under its path.
_NOT_PAGES = '[download],[rel~="external"],[rel~="nofollow"],[target="_blank"]'


class Navigation:
    """Adds what `[navigation]` asks for to the head of every page."""

    name = "navigation"
    version = "1"

    def html(self, page: "PageView", html: str) -> str:
        """Add the tags to a page."""
        from sitegen.extend.view import site_of

        scene = site_of(page).scene
        eagerness = str(scene.setting("navigation.prefetch"))
        tags = [] if eagerness == "off" else [speculation_rules(str(scene.base), eagerness)]
        if scene.setting("navigation.view_transitions"):
            tags.append(TRANSITIONS)
        return in_head(html, lambda head: tags) if tags else html


def speculation_rules(base: str, eagerness: str) -> str:
    """Tell browsers which links of a page to fetch ahead; those that do not know it pass it over.

    base:      folder of the host that the site is served from
    eagerness: `conservative`, `moderate` or `eager`
    source:    WICG, Speculation Rules
    """
    links = {"and": [{"href_matches": f"{base}/*"}, {"not": {"selector_matches": _NOT_PAGES}}]}
    rules = {"prefetch": [{"where": links, "eagerness": eagerness}]}
    text = json.dumps(rules, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="speculationrules">{text}</script>'
