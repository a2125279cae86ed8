"""URL patterns."""

import pytest

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.plan.pattern import pattern_of


@pytest.mark.parametrize(
    ("text", "fields"),
    [("/", ()), ("/blog/{year}/{slug}/", ("year", "slug")), ("/{a}-{a}", ("a", "a"))],
)
def test_a_pattern_knows_its_fields(text, fields):
    assert pattern_of(text, Place("x")).fields == fields


def test_a_pattern_is_filled_with_what_its_fields_stand_for():
    pattern = pattern_of("/blog/{year}/{slug}.html", Place("x"))
    assert pattern.fill({"year": "2024", "slug": "{a}"}.__getitem__) == "/blog/2024/{a}.html"


def test_an_empty_path_leaves_its_part_out():
    assert pattern_of("/blog/{path}/", Place("x")).fill(lambda _: "") == "/blog/"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("blog/{slug}/", "it does not begin with '/'"),
        ("/blog//{slug}/", "it has an empty part"),
        ("/blog/{slug/", "its braces do not pair up around names"),
        ("/blog/{}/", "its braces do not pair up around names"),
        ("/blog/{{slug}}/", "its braces do not pair up around names"),
    ],
)
def test_what_is_no_pattern_is_told(text, why):
    with pytest.raises(Trouble) as trouble:
        pattern_of(text, Place("content_config.py"))
    assert (
        str(trouble.value) == f"content_config.py: the pattern {text!r} is not one: {why} [SG207]"
    )
