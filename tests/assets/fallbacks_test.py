"""Declarations that a processor would leave out for later ones, kept from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.assets.fallbacks import shielded, unshielded
from sitegen.assets.process import minified


@pytest.mark.parametrize(
    "sheet",
    [
        "a{color:red;color:oklch(50% .1 20)}",
        "a{width:100px;width:100vh;width:100dvh}",
        "a{padding:1px;padding:env(safe-area-inset-top)}",
        "a{position:-webkit-sticky;position:sticky}",
        "a{overflow:hidden;overflow:clip}",
        "@media print{a{color:red;color:oklch(50% .1 20)}}",
        "a{& b{color:red;color:oklch(50% .1 20)}}",
        "@keyframes x{to{color:red;color:oklch(50% .1 20)}}",
        "z{@media print{color:red;color:oklch(50% .1 20)}}",
        "a{color:red}a{color:tan;color:oklch(50% .1 20)}",
        "a{margin:1px}a{margin:2px;margin:env(x)}b{margin:2px;margin:env(x)}",
        "@media print{@page{margin:1px;margin:2px}}",
        "@layer x{@font-face{font-family:a;src:url(b);src:url(c)}}",
    ],
)
def test_what_older_browsers_are_told_stays(sheet):
    assert minified(sheet) == sheet


@pytest.mark.parametrize(
    ("sheet", "short"),
    [
        ("a{color:red;color:red}", "a{color:red}"),
        ("a{padding:1px;padding-top:2px}", "a{padding:2px 1px 1px}"),
        ("a{color:red!important;color:tan}", "a{color:tan;color:red!important}"),
    ],
)
def test_what_nobody_needs_goes(sheet, short):
    assert minified(sheet) == short


@pytest.mark.parametrize("browsers", [(), ("safari 15",)])
@pytest.mark.parametrize(
    "sheet",
    [
        ".b{width:1px!important}a{top:0}.b{width:2px}",
        ".b{top:0;width:1px!important}a{top:0}.b{width:2px;top:0}",
        "@media print{.b{width:1px!important}a{top:0}.b{width:2px}}",
    ],
)
def test_what_is_important_stays(sheet, browsers):
    assert minified(sheet, browsers) == sheet


def test_who_names_browsers_has_what_they_need():
    sheet = "a{width:100vh;width:100dvh}"
    assert minified(sheet, ("safari 16",)) == "a{width:100dvh}"
    assert minified(sheet, ("safari 14",)) == sheet


INSIDE = st.lists(st.sampled_from(["color:red", "color:tan", "top:0", "b{color:red}", "--a:{b:c}"]))
SHEETS = st.lists(INSIDE.map(lambda inside: f"a{{{';'.join(inside)}}}")).map("".join)


@given(SHEETS)
def test_a_shield_leaves_no_trace(sheet):
    assert unshielded(shielded(sheet)).replace(";", "") == sheet.replace(";", "")
