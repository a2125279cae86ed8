"""The filters that templates have beside Jinja's own."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from sitegen.model.problems import templates as problems
from sitegen.render.amiss import Amiss
from sitegen.render.dates import written
from sitegen.render.site import Site
from sitegen.text.slug import slug


def filters(site: Callable[[], Site]) -> dict[str, Callable[..., Any]]:
    """Name the filters.

    site: gives the site as the current rendering sees it
    """

    def date_(value: date | datetime, form: str = "long") -> str:
        """Write a date in the page's language: `short medium long full` or a CLDR pattern."""
        try:
            return written(value, form, site().scene.language)
        except (ValueError, AttributeError, KeyError):
            raise Amiss(partial(problems.bad_date_format, wanted=form)) from None

    def absolute(url: str) -> str:
        """Put the site's host before a URL that begins with `/`."""
        return f"{site().scene.setting('site.url')}{url}" if url.startswith("/") else url

    return {"date": date_, "iso": iso, "absolute": absolute, "slug": slug}


def iso(value: date | datetime) -> str:
    """Write a date or a time as ISO 8601, for `datetime` attributes and feeds."""
    return value.isoformat()
