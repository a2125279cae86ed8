"""Colours of the themes are told apart by every reader, in light and in dark."""

import re
from functools import cache
from math import cos, radians, sin

import pytest

from tests.themes.shipped import THEMES

# WCAG 2.2, success criterion 1.4.3: text below 24 px.
AA = 4.5

CSS = THEMES / "default" / "assets" / "css"
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", re.DOTALL)
LIGHT = re.compile(r"\A.*?:root \{(.*?)\}", re.DOTALL)
COLOUR = re.compile(r"--([\w-]+): oklch\(([\d.]+)% ([\d.]+) (var\(--hue\)|[\d.]+)\);")
TEXT = ("ink", "muted", "accent", "note", "tip", "important", "warning", "caution")
CODE = ("keyword", "string", "number", "name", "type", "comment")
HUES = range(0, 360, 5)


@cache
def palette(scheme, hue):
    """Name → luminance of every colour, for a site whose own hue this is."""
    found = {}
    for sheet in ("site.css", "code.css"):
        text = (CSS / sheet).read_text("utf-8")
        for rules in (LIGHT, DARK) if scheme == "dark" else (LIGHT,):
            for name, lightness, chroma, angle in COLOUR.findall(rules.search(text)[1]):
                degrees = hue if "var(" in angle else float(angle)
                found[name] = linear(float(lightness) / 100, float(chroma), degrees)
    return found


def linear(lightness, chroma, degrees):
    """Linear sRGB of an OKLCH colour, cut to the gamut. source: CSS Color 4, section 18."""
    a, b = chroma * cos(radians(degrees)), chroma * sin(radians(degrees))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return tuple(
        min(1, max(0, channel))
        for channel in (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )
    )


def luminance(colour):
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one, other):
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def test_black_on_white_is_21_to_1():
    assert contrast(linear(0, 0, 0), linear(1, 0, 0)) == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "shade"])
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read_whatever_the_sites_hue(text, ground, scheme):
    worst = min(contrast(each[text], each[ground]) for each in (palette(scheme, h) for h in HUES))
    assert worst >= AA


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_text_can_be_read(scheme):
    for each in (palette(scheme, hue) for hue in HUES):
        assert contrast(each["ink"], each["tint"]) >= AA


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["shade", "code-mark", "code-insert", "code-delete"])
@pytest.mark.parametrize("token", CODE)
def test_code_can_be_read_on_plain_and_on_marked_lines(token, ground, scheme):
    colours = palette(scheme, 255)
    assert contrast(colours[f"code-{token}"], colours[ground]) >= AA
