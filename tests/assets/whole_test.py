"""What no browser could run is noticed, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.assets.tokens import tokens
from sitegen.assets.whole import gap_in

PIECES = st.sampled_from(
    ["a", " ", "1", "'x'", '"}"', "`x`", "`${a}`", "`${`${a}`}`", "/[{]/.test(a)", "/* ( */", ";"]
)
WHOLE = st.recursive(
    st.lists(PIECES, max_size=3).map(";".join),
    lambda inner: st.tuples(st.sampled_from(["(;)", "[;]", "{;}", "`${;}`"]), inner).map(
        lambda pair: ";" + pair[0].replace(";", pair[1] or "a") + ";"
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("source", "start", "text", "wants"),
    [
        ("export default (a) => {", 22, "{", "}"),
        ("f(a]", 1, "(", ")"),
        ("f(a))", 4, ")", ""),
        ("a = 'b", 4, "'", "'"),
        ("a = 'b\n'", 4, "'", "'"),
        ("a = `b", 4, "`", "`"),
        ("a = `${b", 4, "${", "}"),
        ("a = `${b}", 8, "}", "`"),
        ("a = `${(b}`", 7, "(", ")"),
    ],
)
def test_what_does_not_end_is_found_where_it_begins(source, start, text, wants):
    gap = gap_in(tokens(source))
    assert gap and (gap.token.start, gap.text, gap.wants) == (start, text, wants)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "a = '\\''; b = \"(\"; c = `)${d}{`",
        "a = /[(]/; b = /\\(/; // (\n/* { */",
        "x = `${f({a: `${b}`})}`",
        "if (x) /'/.test(y)",
        "a = (b) / 2; c = ')' / 1",
    ],
)
def test_a_whole_script_has_no_gap(source):
    assert gap_in(tokens(source)) is None


@given(WHOLE)
def test_what_is_put_together_of_whole_pieces_is_whole(source):
    assert gap_in(tokens(source)) is None


@given(WHOLE, st.sampled_from("([{"))
def test_a_bracket_too_many_is_found(source, bracket):
    assert gap_in(tokens(f"{bracket}{source}"))
