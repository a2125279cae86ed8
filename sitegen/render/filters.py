"""The filters that templates have beside Jinja's own."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from markupsafe import Markup

from sitegen.model.problems import templates as problems
from sitegen.model.problems.languages import bad_number_format
from sitegen.render.amiss import Amiss
from sitegen.render.arguments import guarded
from sitegen.render.dates import written
from sitegen.render.inline import inline_markdown
from sitegen.render.locales import written_number
from sitegen.render.named import Instant
from sitegen.render.site import Site
from sitegen.text.graphemes import ELLIPSIS, shortened
from sitegen.text.latin import slugs_of

# One of these stands for a digit in a pattern of CLDR; without one the number would not be shown.
DIGITS = "#@0123456789"


def filters(site: Callable[[], Site]) -> dict[str, Callable[..., Any]]:
    """Name the filters.

    site: gives the site as the current rendering sees it
    """

    @guarded
    def date_(value: date | datetime | Instant, form: str = "long") -> str:
        """Write a date in the page's language: `short medium long full` or a CLDR pattern."""
        day = date(value.year, value.month, value.day) if isinstance(value, Instant) else value
        # Without a date Babel would take the clock's.
        if not isinstance(day, date):
            raise TypeError(value)
        try:
            return written(day, form, site().scene.language)
        except (ValueError, AttributeError, KeyError):
            raise Amiss(partial(problems.bad_date_format, wanted=form)) from None

    @guarded
    def number(value: int | float | Decimal, pattern: str = "") -> str:
        """Write a number in the page's language; a CLDR pattern such as `#,##0%` says otherwise."""
        if pattern and not any(each in pattern for each in DIGITS):
            raise Amiss(partial(bad_number_format, wanted=pattern))
        try:
            return written_number(value, pattern, site().scene.language)
        except InvalidOperation:
            raise TypeError(value) from None
        except ValueError:
            raise Amiss(partial(bad_number_format, wanted=pattern)) from None

    @guarded
    def absolute(url: str) -> str:
        """Put the site's host before a URL that begins with `/`."""
        return f"{site().scene.setting('site.url')}{url}" if url.startswith("/") else url

    @guarded
    def markdown(text: str) -> Markup:
        """Render a line of Markdown: emphasis, code, links."""
        return inline_markdown(site().scene, text)

    @guarded
    def slug(text: str) -> str:
        """Write a text as a part of a URL, in the site's style."""
        return slugs_of(str(site().scene.setting("build.slug_style")))(text)

    return {
        "date": date_,
        "iso": iso,
        "number": number,
        "absolute": absolute,
        "slug": slug,
        "truncate": truncate,
        "markdown": markdown,
    }


@guarded
def truncate(text: str, length: int = 255, killwords: bool = False, end: str = ELLIPSIS) -> str:
    """Cut a text to so many characters as a reader counts them; words stay whole."""
    if length < 0:
        message = f"'truncate' wants a length from 0 on, not {length}"
        raise Amiss(partial(problems.template_failed, message=message))
    return shortened(text, length, end, keeps_words=not killwords)


@guarded
def iso(value: date | datetime | Instant) -> str:
    """Write a date or a time as ISO 8601, for `datetime` attributes and feeds."""
    return str(value.iso) if isinstance(value, Instant) else value.isoformat()
