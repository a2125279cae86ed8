"""Drawings: their size, and nothing in them that acts."""

import pytest

from sitegen.images.svg import DEEPEST, drawing, inlined
from sitegen.model.problem import Trouble

PNG = "data:image/png;base64,AA=="
SVG = 'xmlns="http://www.w3.org/2000/svg"'


def clean(inside: str, **attributes: str) -> str:
    whole = f'<svg {SVG} xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>'
    found = inlined(whole.encode(), "a.svg", attributes)
    assert found.startswith("<svg") and found.endswith("</svg>")
    return found[found.index(">") + 1 : -6]


@pytest.mark.parametrize(
    ("told", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30px" height="20.4px"', (30, 20)),
        ('viewBox="0 0 60 40"', (60, 40)),
        ('viewBox="-3,-3 60 40" width="30"', (30, 20)),
        ('viewBox="0 0 60 40" height="20"', (30, 20)),
        ('width="100%" height="100%" viewBox="0 0 60 40"', (60, 40)),
        ('width="2em" height="1em"', (0, 0)),
        ('viewBox="0 0 .5 1.5" width="100"', (100, 300)),
        ('viewBox="0 0 1.2.3 4"', (0, 0)),
        ('viewBox="0 0 . ."', (0, 0)),
        (f'width="{"9" * 400}" height="3"', (0, 0)),
        (f'viewBox="0 0 {"0." + "0" * 400}1 3" width="9"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_tells_its_size(told, size):
    found = drawing(f"<svg {SVG} {told}/>".encode(), "a.svg")
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ('<path d="M0 0"/>', '<path d="M0 0"></path>'),
        ("<title>a &lt;b&gt; &amp; c</title>", "<title>a &lt;b&gt; &amp; c</title>"),
        ('<rect fill="url(#a)"/>', '<rect fill="url(#a)"></rect>'),
        ('<use xlink:href="#a"/>', '<use href="#a"></use>'),
        ("<style>a{fill:red}</style>", "<style>a{fill:red}</style>"),
        (
            "<style type='text/css' media='print and (width &lt; 9px)'>a{fill:red}</style>",
            '<style media="print and (width &lt; 9px)">a{fill:red}</style>',
        ),
        ("<style media='print'>@import 'a'</style><style>b{}</style>", "<style>b{}</style>"),
        (f'<image href="{PNG}"/>', f'<image href="{PNG}"></image>'),
        ("<!-- gone --><g/>", "<g></g>"),
        ("<script>alert(1)</script><g/>", "<g></g>"),
        ("<g onload='x()' OnClick='y()'/>", "<g></g>"),
        ('<a href="javascript:x()"><g/></a>', ""),
        ('<use href="https://evil.example/a.svg#b"/>', "<use></use>"),
        ('<image href="https://evil.example/a.png"/>', "<image></image>"),
        ('<image href="data:image/svg+xml;base64,AA=="/>', "<image></image>"),
        ('<rect fill="url(https://evil.example/)"/>', "<rect></rect>"),
        ('<rect style="background:URL( \'//evil.example\')"/>', "<rect></rect>"),
        ("<style>@import 'https://evil.example/a.css';</style>", ""),
        ("<style>a{b:\\75rl(//evil.example)}</style>", ""),
        ("<rect style=\"mask:image-set('//evil.example/a.png' 1x)\"/>", "<rect></rect>"),
        ("<style>a{mask:-webkit-image-set('//evil.example/a.png' 1x)}</style>", ""),
        ("<style>a{mask:src('//evil.example')}</style>", ""),
        ("<style>a{fill:red}<g/>b{fill:red}</style>", "<style>a{fill:red}b{fill:red}</style>"),
        ("<foreignObject><script/><b>x</b></foreignObject>", ""),
        ('<set attributeName="href" to="javascript:x()"/>', ""),
        ('<animate attributeName="href" values="javascript:x()"/>', ""),
        ("<title><style><img/></style></title>", "<title></title>"),
        ('<svg:script xmlns:svg="http://www.w3.org/2000/svg">x</svg:script>', ""),
        ('<g xml:base="https://evil.example/"/>', "<g></g>"),
    ],
)  # fmt: skip
def test_only_what_draws_is_kept(inside, kept):
    assert clean(inside) == kept


def test_attributes_of_the_page_win():
    data = f'<svg {SVG} width="3" class="old"/>'.encode()
    assert inlined(data, "a.svg", {"class": 'n"w'}) == '<svg width="3" class="n&quot;w"></svg>'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no XML", "it is not XML: syntax error: line 1, column 0"),
        ("<?xml version='1.0' encoding='odd'?><svg/>", "it is not XML: unknown encoding: odd"),
        ("<html/>", "its outermost element is 'html', not 'svg'"),
        (f"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg {SVG}>&a;</svg>", "it declares entities"),
        (f"<svg {SVG}>{'<g>' * DEEPEST}", f"it is nested more than {DEEPEST} levels deep"),
    ],
)
def test_what_is_no_drawing_is_told(text, why):
    for read in (drawing, lambda data, path: inlined(data, path, {})):
        with pytest.raises(Trouble) as raised:
            read(text.encode(), "a.svg")
        assert raised.value.problems[0].fact == f"the drawing cannot be used: {why}"


def test_entities_are_refused_before_they_grow():
    bombs = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    with pytest.raises(Trouble, match="it declares entities"):
        drawing(f"<!DOCTYPE svg [<!ENTITY a0 'x'>{bombs}]><svg {SVG}>&a9;</svg>".encode(), "a.svg")
