"""Long lists on several pages."""

from collections.abc import Callable
from dataclasses import replace

from sitegen.model.page import Pagination
from sitegen.model.query import Query
from sitegen.plan.urls import has_suffix


def paginated(
    query: Query, total: int, size: int, url: Callable[[int], str]
) -> tuple[Pagination, ...]:
    """Cut a list into pages.

    query:   the whole list
    total:   its rows
    size:    rows a page; 0 means all on one
    url:     of a page, by its number from 1
    returns: at least one page, an empty one for an empty list
    source:  Astro, `paginate()`
    """
    size = size or max(1, total)
    last = max(1, -(-total // size))
    return tuple(_one(query, total, size, number, last, url) for number in range(1, last + 1))


def numbered(url: str, number: int) -> str:
    """Give the URL of a page of the list at a URL: the second of `/tags/web/` is `/tags/web/2/`."""
    if number == 1:
        return url
    if has_suffix(url):
        stem, _, suffix = url.rpartition(".")
        return f"{stem}/{number}.{suffix}"
    return f"{url}{number}/" if url.endswith("/") else f"{url}/{number}"


def _one(
    query: Query, total: int, size: int, number: int, last: int, url: Callable[[int], str]
) -> Pagination:
    start = (number - 1) * size
    return Pagination(
        query=query if last == 1 else replace(query, offset=start, limit=size),
        start=start,
        end=min(start + size, total) - 1,
        size=size,
        total=total,
        current_page=number,
        last_page=last,
        first_url=url(1) if number > 1 else "",
        prev_url=url(number - 1) if number > 1 else "",
        next_url=url(number + 1) if number < last else "",
        last_url=url(last) if number < last else "",
    )
