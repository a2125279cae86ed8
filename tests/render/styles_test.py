"""The stylesheets that a page brings along, in the one order they have on all pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.assets.sheet import FOLDER, Stylesheet
from sitegen.model.recipe import Recipe
from sitegen.render.scene import Scene
from sitegen.render.styles import style_tags
from sitegen.trace.facts import Facts
from sitegen.trace.reader import Reader
from sitegen.trace.sources import Values

FONT = Recipe("copy", "assets/f.woff2", "assets/f.1.woff2")


def sheet(name, rank, text="a{b:c}", **more):
    return Stylesheet(name, name, f"assets/{name.replace('/', '-')}", text, rank, **more)


SHEETS = {
    each.name: each
    for each in [
        sheet("assets/late.css", 1),
        sheet("assets/theme.css", 0),
        sheet("components/b.css", 0),
        sheet("components/a.css", 1),
        sheet("components/empty.css", 1, ""),
        sheet("components/font.css", 0, "f.1.woff2", spread=f"{FOLDER}f.1.woff2", files=(FONT,)),
    ]
}
ORDER = ["assets/theme.css", "components/b.css", "assets/late.css", "components/a.css"]


def scene(names, inline_below=0, prefix=""):
    settings = {"site.base": "/base", "assets.prefix": prefix, "assets.inline_below": inline_below}
    config = {**settings, "site.url": ""}
    found = Scene(Reader(Facts({"style": Values(SHEETS), "config": Values(config)})), "en", "/")
    for name in names:
        found.uses.add_sheet(name)
    return found


@given(st.lists(st.sampled_from(ORDER), unique=True))
def test_any_two_pages_agree_about_the_order(names):
    tags = style_tags(scene(names))
    wanted = [SHEETS[name].output for name in ORDER if name in names]
    assert [tag.partition("/base/")[2].partition('"')[0] for tag in tags] == wanted


def test_a_component_without_a_sheet_or_with_an_empty_one_brings_nothing():
    here = scene([])
    here.uses.add(("none", "empty"))
    assert style_tags(here) == ()


@pytest.mark.parametrize(
    ("below", "tag"),
    [
        (6, '<link rel="stylesheet" href="/base/assets/components-a.css">'),
        (7, "<style>a{b:c}</style>"),
    ],
)
def test_a_sheet_of_fewer_bytes_stands_in_the_page(below, tag):
    assert style_tags(scene(["components/a.css"], below)) == (tag,)


@pytest.mark.parametrize("below", [0, 100])
def test_the_files_of_a_sheet_are_wanted_wherever_it_stands(below):
    here = scene(["components/font.css"], below)
    style_tags(here)
    assert FONT in here.reader.wants()


def test_in_a_page_addresses_are_those_that_a_page_needs():
    here = scene(["components/font.css"], 100, "https://cdn.example.org")
    assert style_tags(here) == ("<style>https://cdn.example.org/assets/f.1.woff2</style>",)
