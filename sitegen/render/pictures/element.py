"""The elements that show a picture."""

from collections.abc import Callable, Mapping, Sequence

from sitegen.images.variants import Variant, Variants
from sitegen.model.picture import Format
from sitegen.render.markdown.escape import escape_html

# Puts the site's base before an output path, for an attribute.
Url = Callable[[str], str]

TYPES: Mapping[str, str] = {
    "webp": "image/webp", "avif": "image/avif", "jpeg": "image/jpeg", "png": "image/png",
    "gif": "image/gif",
}  # fmt: skip
DRAWING = "image/svg+xml"


def tag(name: str, attributes: Mapping[str, str | None]) -> str:
    """Write a tag; an attribute that is None is left out."""
    told = [
        f' {key}="{escape_html(value)}"' for key, value in attributes.items() if value is not None
    ]
    return f"<{name}{''.join(told)}>"


def srcset(variants: Sequence[Variant], url: Url) -> str | None:
    """List the files of one format; None when there is nothing to choose from."""
    listed = [f"{url(each.recipe.output)} {each.descriptor}" for each in variants]
    return ", ".join(listed) if len(listed) > 1 else None


def plain_source(variants: Sequence[Variant], width: int) -> Variant:
    """Choose the file for who does not choose: the smallest that fills its place.

    width: px, of the place
    """
    return next((each for each in variants if each.width >= width), variants[-1])


def source(shown: Variants, format: Format, url: Url, sizes: str, media: str = "") -> str:
    """Write a `<source>`: another format of a picture, or another picture in its place.

    media: the condition under which another picture stands there
    """
    variants = shown.by_format[format]
    several = srcset(variants, url)
    attributes = {
        "media": media or None,
        "type": TYPES[format],
        "srcset": several or url(variants[-1].recipe.output),
        "sizes": sizes if several and sizes else None,
    }
    size = {"width": str(shown.width), "height": str(shown.height)} if media else {}
    return tag("source", attributes | size)
