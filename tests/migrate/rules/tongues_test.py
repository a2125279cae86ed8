"""Taxonomies of sites in several languages."""

from sitegen.migrate.routes import Taxonomy
from sitegen.migrate.rules.tongues import one_for_all


def taxonomy(pattern, *terms, key="tags"):
    urls = {term: pattern.replace("{term}", term) for term in terms}
    return Taxonomy(key, pattern, pattern.replace("{term}", "").rstrip("/"), "raw", urls)


EN, FR, BARE = (taxonomy(f"{each}/tag/{{term}}/", "web") for each in ("/en", "/fr", ""))


def test_the_default_language_loses_its_own_in_front():
    (tags,), moved = one_for_all([EN, FR], {"en", "fr"}, "fr")
    assert (tags.pattern, tags.index, tags.terms) == ("/tag/{term}/", "/tag", {"web": "/tag/web/"})
    assert tags.others == ("/en/tag/web/",)
    assert [(each.source, each.target) for each in moved] == [
        ("/fr/tag/web/", "/tag/web/"),
        ("/fr/tag", "/tag"),
    ]


def test_where_it_has_none_nothing_moves():
    (tags,), moved = one_for_all([BARE, FR], {"en", "fr"}, "en")
    assert (tags.pattern, tags.others, moved) == ("/tag/{term}/", ("/fr/tag/web/",), ())


def test_what_is_no_twin_stays_as_it_is():
    alone = [EN, taxonomy("/de/tag/{term}/", "web"), taxonomy("/fr/tag/{term}/", "a", key="series")]
    assert one_for_all(alone, {"en", "fr"}, "en") == (tuple(alone), ())
