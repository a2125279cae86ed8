"""Where the pages of each language live."""

from sitegen.model.config import Config, Site
from sitegen.plan.urls import styled


def languages(site: Site) -> tuple[str, ...]:
    """List the site's languages in its own order; the default one is always among them."""
    named = tuple(dict.fromkeys(site.languages))
    return named if site.default_language in named else (site.default_language, *named)


def placed(path: str, language: str, config: Config) -> str:
    """Give the URL of a path in a language: prefix and style applied.

    path:     what a pattern or a route says, such as `/about/`; `/404/` becomes `/404.html`, the
              file that hosts look for
    language: "" puts no prefix
    """
    style, default = config.build.url_style, config.site.default_language
    prefix = "" if language in ("", default) else f"/{language}"
    if path.strip("/") == "404" and style == "directory":
        path = "/404.html"
    return styled(prefix + path, style)


def is_not_found(url: str, language: str) -> bool:
    """Tell whether hosts show a page in place of what is not there; nobody else shall name it."""
    is_named = url.endswith(("/404.html", "/404"))
    return is_named and url.removeprefix(f"/{language}").removesuffix(".html") == "/404"
