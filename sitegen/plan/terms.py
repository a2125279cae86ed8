"""The pages of a taxonomy: one for each term, and one that lists them."""

from collections.abc import Iterator, Mapping
from functools import partial

from sitegen.model.collection import Taxonomy
from sitegen.model.page import Page
from sitegen.model.place import DECLARED_IN, Place
from sitegen.model.plan import Term
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import routes as problems
from sitegen.plan.known import Known
from sitegen.plan.languages import placed
from sitegen.plan.paginate import numbered, paginated
from sitegen.plan.pattern import Pattern, pattern_of
from sitegen.plan.permalinks import permalink_of
from sitegen.plan.taxonomy import Tally
from sitegen.plan.urls import output_of


def term_pages(
    taxonomy: Taxonomy, tallies: tuple[Tally, ...], known: Known
) -> Iterator[Page | Term | Problem]:
    """Give a taxonomy's terms with their pages, and in each language the page that lists them."""
    try:
        patterns = {each: _pattern(taxonomy, each, known) for each in known.languages}
        if tallies:
            _check_templates(taxonomy, known)
    except Trouble as trouble:
        yield from trouble.problems
        return
    for tally in tallies:
        url = _url(patterns[tally.language], tally.slug, tally.language, known)
        yield Term(tally.taxonomy, tally.language, tally.name, tally.slug, url, tally.count)
        if taxonomy.template:
            yield from _pages(url, tally, taxonomy)
    if taxonomy.index_template in known.templates:
        spoken = {tally.language for tally in tallies}
        for language in known.languages:
            pattern = patterns[language]
            yield _list_page(taxonomy, pattern, language, language in spoken, known)


def term_props(tally: Tally) -> Mapping[str, object]:
    """Tell a template which term its page is of."""
    return {
        "taxonomy": tally.taxonomy,
        "term": tally.name,
        "slug": tally.slug,
        "count": tally.count,
    }


def term_group(tally: Tally, number: int) -> str:
    """Name what a page of a term shares with its translations.

    number: of the page, from 1
    """
    later = f":{number}" if number > 1 else ""
    return f"term:{tally.taxonomy}:{tally.slug}{later}"


def _pattern(taxonomy: Taxonomy, language: str, known: Known) -> Pattern:
    text, place = permalink_of(taxonomy.key, taxonomy.permalink, language, known.config)
    pattern = pattern_of(text, place)
    if "term" not in pattern.fields or not set(pattern.fields) <= {"term", "language"}:
        why = "a taxonomy's has '{term}', and may have '{language}'"
        raise Trouble(problems.bad_pattern(place, pattern.text, why))
    return pattern


def _check_templates(taxonomy: Taxonomy, known: Known) -> None:
    what = f"the taxonomy {taxonomy.key!r}"
    for wanted in filter(None, (taxonomy.template, taxonomy.index_template)):
        if wanted not in known.templates:
            place = Place(DECLARED_IN, key=(taxonomy.key,))
            raise Trouble(problems.no_template_for(place, what, wanted, known.templates))


def _url(pattern: Pattern, slug: str, language: str, known: Known) -> str:
    path = pattern.fill(lambda name: slug if name == "term" else language)
    return placed(path, "" if "language" in pattern.fields else language, known.config)


def _pages(first: str, tally: Tally, taxonomy: Taxonomy) -> Iterator[Page]:
    for part in paginated(tally.query, tally.count, taxonomy.paginate, partial(numbered, first)):
        url = numbered(first, part.current_page)
        yield Page(
            url=url,
            output=output_of(url),
            kind="term",
            language=tally.language,
            template=taxonomy.template,
            source=DECLARED_IN,
            title=tally.name,
            group=term_group(tally, part.current_page),
            props=term_props(tally),
            pagination=part,
        )


def _list_page(
    taxonomy: Taxonomy, pattern: Pattern, language: str, has_terms: bool, known: Known
) -> Page:
    """Plan the list of terms; it is there without terms too, so that links to it always hold."""
    folder = pattern_of(pattern.text.partition("{term}")[0].rpartition("/")[0] + "/", Place(""))
    prefix = "" if "language" in pattern.fields else language
    url = placed(folder.fill(lambda _: language), prefix, known.config)
    return Page(
        url=url,
        output=output_of(url),
        kind="terms",
        language=language,
        template=taxonomy.index_template,
        source=DECLARED_IN,
        title=taxonomy.key,
        group=f"terms:{taxonomy.key}",
        props={"taxonomy": taxonomy.key},
        is_listed=has_terms,
    )
