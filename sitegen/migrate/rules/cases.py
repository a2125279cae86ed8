"""Terms whose URLs differ only in case, which many disks cannot hold side by side."""

from collections.abc import Collection
from dataclasses import replace

from sitegen.migrate.note import Note
from sitegen.migrate.notes.urls import terms_of_one_case
from sitegen.migrate.routes import Taxonomy


def one_case(
    taxonomies: Collection[Taxonomy],
) -> tuple[tuple[Taxonomy, ...], tuple[Note, ...]]:
    """Give terms that differ only in case the URL of the first of them, and tell so."""
    found, told = [], []
    for each in taxonomies:
        first: dict[str, tuple[str, str]] = {}
        terms = {}
        for term, url in each.terms.items():
            other, kept = first.setdefault(url.casefold(), (term, url))
            terms[term] = kept
            if kept != url:
                told.append(terms_of_one_case(each.key, other, term, url, kept))
        found.append(replace(each, terms=terms))
    return tuple(found), tuple(told)
