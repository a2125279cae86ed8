"""Nothing in a drawing acts when it is a part of a page."""

import pytest

from sitegen.images.inlined import inlined

PNG = "data:image/png;base64,AA=="
SVG = 'xmlns="http://www.w3.org/2000/svg"'


def clean(inside: str, **attributes: str) -> str:
    whole = f'<svg {SVG} xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>'
    found = inlined(whole.encode(), "a.svg", attributes)
    assert found.startswith("<svg") and found.endswith("</svg>")
    return found[found.index(">") + 1 : -6]


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
