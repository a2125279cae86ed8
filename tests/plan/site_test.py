"""The whole plan."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.plan import Plan
from sitegen.model.serial import from_json, to_json
from tests.plan.sample import TAGS, config, declared, entry, plan, route, told, urls

ENTRIES = st.lists(
    st.builds(
        lambda key, language, tags, more: entry(key, language, data={"tags": tuple(tags)}, **more),
        st.sampled_from(["a", "b", "A", "c/d", "index", "404"]),
        st.sampled_from(["en", "zh-TW"]),
        st.lists(st.sampled_from(["Web", "web", "漢字", "con"]), max_size=2),
        st.sampled_from(
            [{}, {"permalink": "/x/"}, {"aliases": ("/y/",)}, {"slug": ".."}, {"unlisted": True}]
        ),
    ),
    max_size=6,
    unique_by=lambda one: one.source,
)


@given(ENTRIES, st.randoms())
def test_a_plan_does_not_depend_on_the_order_of_entries(entries, random):
    has = declared(taxonomies=(replace(TAGS, paginate=1),))
    shuffled = random.sample(entries, len(entries))
    planned = plan(*entries, has=has, said=config())
    assert plan(*shuffled, has=has, said=config()) == planned
    assert from_json(Plan, to_json(planned)) == planned
    assert urls(planned) == sorted(set(urls(planned)))


def test_an_empty_site_has_an_empty_plan():
    assert plan() == Plan()


def test_two_texts_of_one_key_and_language_are_named():
    planned = plan(entry("a", translation_key="k"), entry("b", translation_key="k"))
    assert told(planned) == [
        "content/blog/b.md: 'content/blog/a.md' and 'content/blog/b.md'"
        " are both the 'en' text of 'k' [SG231]"
    ]


def test_two_files_of_one_id_are_told_once():
    one, other = entry("a"), replace(entry("a"), source="content/blog/a/index.md")
    assert told(plan(one, other)) == [
        "content/blog/a/index.md: 'content/blog/a.md' and 'content/blog/a/index.md'"
        " both want the URL '/blog/a/' [SG201]"
    ]


def test_base_is_not_part_of_the_plan():
    said = config(spoken=("en",))
    based = replace(said, site=replace(said.site, base="/docs"))
    routes = (route("index.html"),)
    assert plan(entry(), routes=routes, said=based) == plan(entry(), routes=routes, said=said)
