"""Media queries are read strictly."""

import pytest

from sitegen.render.islands.media import BadMedia, media_query


@pytest.mark.parametrize(
    "query",
    [
        "print",
        "(hover)",
        "(min-width: 40em)",
        "(400px <= width <= 700px)",
        "(16/9 < aspect-ratio)",
        "(min-aspect-ratio: 16/9)",
        "not (hover)",
        "not all and (monochrome)",
        "only screen and (width >= 400px)",
        "(hover) and (pointer: fine)",
        "((width > 1px) or (hover))",
        "screen, print and (orientation: landscape)",
        "(PREFERS-REDUCED-MOTION: Reduce)",
    ],
)
def test_a_query_stays_as_it_is(query):
    assert media_query(f" {query} ") == query


@pytest.mark.parametrize("bare", ["min-width: 40em", "prefers-reduced-motion", "hover"])
def test_a_lonely_feature_gets_its_brackets(bare):
    assert media_query(bare) == f"({bare})"


@pytest.mark.parametrize(
    ("query", "why", "near"),
    [
        ("(min-widht: 40em)", "'min-widht' is not a media feature", "min-width"),
        ("scren", "'scren' is not a media type", "screen"),
        ("(min-width: )", "a value is missing", ""),
        ("(hover", "')' is missing", ""),
        ("(hover) }", "'}' is not expected there", ""),
        ("(hover) (pointer)", "'(' is not expected there", ""),
        ("(1px < widht)", "'widht' is not a media feature that can be compared", "width"),
        ("screen and", "'(' is missing", ""),
        ("", "a media type is missing", ""),
    ],
)
def test_what_no_browser_would_understand_is_told(query, why, near):
    with pytest.raises(BadMedia) as raised:
        media_query(query)
    assert (raised.value.why, raised.value.near) == (why, near)
