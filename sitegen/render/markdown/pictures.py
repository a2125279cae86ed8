"""A picture's markup."""

from collections.abc import Mapping

from sitegen.render.markdown.simple import escape_html


def picture(url: str, alt: str, attributes: Mapping[str, str]) -> str:
    """Write the element that shows a picture.

    url:        as the page refers to it, encoded, `base` applied
    attributes: what the author adds: title, id, class …
    """
    told = {"src": url, "alt": alt, **attributes}
    return "<img" + "".join(f' {n}="{escape_html(v)}"' for n, v in told.items()) + ">"
