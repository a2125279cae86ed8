"""TeX to MathML."""

import pytest

from sitegen.model.config import Markdown
from tests.render.markdown.making import html, made

MATH = Markdown(math=True)


def test_a_formula_becomes_mathml():
    assert html("so $x^2$.", math=True) == (
        '<p>so <math xmlns="http://www.w3.org/1998/Math/MathML" display="inline"><mrow><msup>'
        "<mi>x</mi><mn>2</mn></msup></mrow></math>.</p>\n"
    )


@pytest.mark.parametrize("text", ["$$\nx\n$$", "$$x$$", "$$ x $$", "$$x\n$$", "> $$\n> x\n> $$"])
def test_a_formula_may_have_lines_of_its_own(text):
    body = made(text, MATH)
    assert 'display="block"><mrow><mi>x</mi></mrow></math>\n' in body.html
    assert "<p>" not in body.html


def test_display_math_may_stand_in_a_paragraph():
    assert 'display="block"' in html("so $$x$$ is", math=True)


@pytest.mark.parametrize(
    "text",
    ["$5 and $6", "$ x $", "$x $", "a $ b", "\\$x\\$", "$x$5", "$$", "US$ and NT$", "$a\n\nb$"],
)
def test_dollars_are_not_always_formulas(text):
    body = made(text, MATH)
    assert "<math" not in body.html
    assert body.problems == ()


def test_math_is_off_by_default():
    assert html("$x$") == "<p>$x$</p>\n"


@pytest.mark.parametrize(
    ("markdown", "place", "why"),
    [
        ("a\n\nb $\\foo$", "3:4", "'\\foo' cannot be read: there is no command '\\foo'"),
        ("$\\frac{1}$", "1:2", "'\\frac{1}' cannot be read: an argument is missing"),
        ("$a & b$", "1:2", "'a & b' cannot be read: a '&' or '<' stands where none can"),
        ("$\\sqrt$", "1:2", "'\\sqrt' cannot be read: no available tokens"),
        (
            "$$\na\n\\left( b\n$$",
            "2:1",
            "'a \\left( b' cannot be read: extra left or missing right",
        ),
        ("$}$", "1:2", "'}' cannot be read: a '}' is alone"),
    ],
)
def test_bad_tex_is_told_with_its_place(markdown, place, why):
    body = made(markdown, MATH)
    assert body.problems == (
        f"{place} the formula {why} [SG405] write '\\$' for a dollar sign that begins no formula",
    )
    assert "<math" not in body.html


def test_tex_cannot_bring_in_html():
    assert "<script" not in html("$\\text{<script>alert(1)</script>}$", math=True)
