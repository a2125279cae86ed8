import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.place import Place
from sitegen.read.toml import NotToml, parse_toml

TEXT = '''title = "x" # why
[site]
url = "a"
"odd key".deep = [
  1,
  "]",
]
text = """
url = "not this"
"""
last = 1
[[menu.main]]
title = "a"
[[menu.main]]
title = "b"
[menu.main.sub]
x = 1
'''


@pytest.mark.parametrize(
    ("steps", "at_key", "place"),
    [
        (("title",), False, Place("s.toml", 1, 9)),
        (("title",), True, Place("s.toml", 1, 1, 6)),
        (("site", "url"), False, Place("s.toml", 3, 7, 10)),
        (("site", "odd key", "deep", 1), False, Place("s.toml", 4, 18, 19)),
        (("site", "last"), False, Place("s.toml", 11, 8, 9)),
        (("menu", "main", 1, "title"), False, Place("s.toml", 15, 9, 12)),
        (("menu", "main", 1, "sub", "x"), True, Place("s.toml", 17, 1, 2)),
        (("site", "none"), False, Place("s.toml", 2, 2, 6)),
        (("none",), False, Place("s.toml", 1)),
    ],
)
def test_every_setting_has_a_place(steps, at_key, place):
    assert parse_toml(TEXT, "s.toml").place(steps, at_key) == place


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("a = 1\nb = ", Place("s.toml", 2), "invalid value"),
        ("a = 1\na = 2\n", Place("s.toml", 2, 6), "this stands here a second time"),
        ('a = "x\nb = 1\n', Place("s.toml", 1, 7), "a text has no quote at its end"),
        ('a = "x', Place("s.toml", 1), "unterminated string"),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(text, place, why):
    with pytest.raises(NotToml) as caught:
        parse_toml(text, "s.toml")
    assert (caught.value.place, caught.value.why) == (place, why)


def test_endless_nesting_is_no_toml():
    with pytest.raises(NotToml, match="nested too deeply"):
        parse_toml("a = " + "[" * 100_000, "s.toml")


@given(st.text())
def test_any_text_is_toml_or_refused(text):
    try:
        read = parse_toml(text, "s.toml").values
    except NotToml as error:
        assert error.place.line
    else:
        assert read == tomllib.loads(text)
