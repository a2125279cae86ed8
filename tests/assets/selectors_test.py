"""Selectors that find nothing but the elements a component wrote itself."""

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.assets.selectors import UnusableGlobal, scoped_selectors

MARK = "[c]"


def scoped(selectors, is_nested=False):
    tokens = tinycss2.parse_component_value_list(selectors)
    return scoped_selectors(tokens, MARK, is_nested)


@pytest.mark.parametrize(
    ("written", "means"),
    [
        (".a", ".a[c]"),
        ("a, b", "a[c], b[c]"),
        ("*", "*[c]"),
        (".a .b", ".a:where([c]) .b[c]"),
        (".a>.b", ".a:where([c]) > .b[c]"),
        (".a + .b ~ .c", ".a:where([c]) + .b:where([c]) ~ .c[c]"),
        (".a /* b */ .b", ".a:where([c]) .b[c]"),
        ("a:hover", "a[c]:hover"),
        ("a::before", "a[c]::before"),
        ("a:first-child::before", "a[c]:first-child::before"),
        ("::selection", "[c]::selection"),
        (":is(.a, .b) > c", ":where([c]):is(.a, .b) > c[c]"),
        (".a:not(.b)", ".a[c]:not(.b)"),
        (".a:has(> img)", ".a[c]:has(> img)"),
        ("#a[b='c d']", '#a[b="c d"][c]'),
        ("svg|a", "svg|a[c]"),
        (":host", "[c]:host"),
        ("::slotted(b)", "[c]::slotted(b)"),
        (":root", "[c]:root"),
        ("html", "html[c]"),
        (":root.dark .a", ":root.dark .a[c]"),
        ('html[lang|="zh"] .a', 'html[lang|="zh"] .a[c]'),
        ("body > .a", "body > .a[c]"),
        ("html-of .a", "html-of:where([c]) .a[c]"),
        ("body\\:a .a", "body\\:a:where([c]) .a[c]"),
    ],
)
def test_each_selector_needs_the_mark(written, means):
    assert scoped(written) == means


@pytest.mark.parametrize(
    ("written", "means"),
    [
        (":global(.dark) .a", ".dark .a[c]"),
        (".a :global(p)", ".a[c] p"),
        (".a > :global(p) :global(b)", ".a[c] > p b"),
        (".a:global(.is-on)", ".a[c].is-on"),
        (":global(.is-on).a", "[c].is-on.a"),
        (".a:global(p)", ".a[c]:is(p)"),
        (".a:global(.b .c)", ".a[c]:is(.b .c)"),
        (":global(.a, .b) .c", ":is(.a, .b) .c[c]"),
        (":global(body)", "body"),
        (".a:not(:global(.b))", ".a[c]:not(.b)"),
        (".a:has(> :global(p))", ".a[c]:has(> p)"),
    ],
)
def test_what_is_global_needs_no_mark(written, means):
    assert scoped(written) == means


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("&:hover", "&:hover"),
        ("& .b", "& .b[c]"),
        (".b", ".b[c]"),
        ("> .b", "> .b[c]"),
        (".b &", ".b:where([c]) &"),
        ("& + &", "& + &"),
        (":global(p) &", "p &"),
        (":is(&, p)", "[c]:is(&, p)"),
    ],
)
def test_a_parent_has_its_mark_already(written, means):
    assert scoped(written, is_nested=True) == means


def test_outside_a_rule_the_parent_is_the_root():
    assert scoped("& .b") == "&:where([c]) .b[c]"


@pytest.mark.parametrize("written", [":global .a", ".a :global", ":global()", ".a:global( )"])
def test_global_without_a_selector_is_refused(written):
    with pytest.raises(UnusableGlobal):
        scoped(written)


SIMPLE = st.sampled_from(["*", "p", "b", ".x", ".y", "#z", "[w]", "p.x", "b:not(.x)", ":is(p, .y)"])
SELECTORS = st.lists(SIMPLE, min_size=1, max_size=4).flatmap(
    lambda parts: st.lists(
        st.sampled_from([" ", " > ", " + ", " ~ ", ", "]),
        min_size=len(parts) - 1,
        max_size=len(parts) - 1,
    ).map(lambda glue: "".join(a + b for a, b in zip(parts, [*glue, ""], strict=True)))
)
HTML = """<div class=x><p c class=x><b c w>1</b><b class=y>2</b></p><p class=y c id=z>3</p>
<p class=x><b c class=x>4</b><i w>5</i></p></div>"""


@given(SELECTORS)
def test_no_element_without_the_mark_is_ever_found(selectors):
    page = LexborHTMLParser(HTML)
    found = page.css(scoped(selectors))
    assert all("c" in each.attributes for each in found)
    assert {each.mem_id for each in found} <= {each.mem_id for each in page.css(selectors)}


@given(SELECTORS)
def test_where_all_elements_are_the_components_nothing_changes(selectors):
    page = LexborHTMLParser(HTML)
    for each in page.css("*"):
        each.attrs["c"] = ""
    found = {each.mem_id for each in page.css(scoped(selectors))}
    assert found == {each.mem_id for each in page.css(selectors)}
