"""What holds for every template of every theme that ships."""

import re

import pytest
from jinja2 import Environment

from sitegen.render.components.tags import PREFIX, ComponentTags
from tests.themes.shipped import NAMES, THEMES, layers, settings, templates

PATHS = [path for theme in NAMES for path in templates(theme)]
OPTION = re.compile(r"\btheme\.(\w+)")


def name(path):
    return path.relative_to(THEMES).as_posix()


def options_read(theme):
    return {each for path in templates(theme) for each in OPTION.findall(path.read_text("utf-8"))}


# What a site has to ask for by an option of the theme.
OPTIONAL = re.compile(r"\{%- if theme\.scheme_switch %\}.*?\{%- endif %\}", re.DOTALL)


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_no_template_brings_a_script(path):
    text = OPTIONAL.sub("", path.read_text("utf-8").lower())
    assert "<script" not in text
    assert not re.search(r"\son[a-z]+\s*=|javascript:", text)


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_templates_are_jinja(path):
    name = f"{PREFIX}{path.stem}" if path.parent.name == "components" else path.name
    tags = Environment(autoescape=True, extensions=[ComponentTags])
    tags.parse(path.read_text("utf-8"), name)


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_nothing_is_called_safe(path):
    assert "| safe" not in path.read_text("utf-8")


@pytest.mark.parametrize("theme", NAMES)
def test_options_that_are_read_have_a_default(theme):
    defaults = {key for each in layers(theme) for key in settings(each)["options"]}
    assert {option for each in layers(theme) for option in options_read(each)} <= defaults


@pytest.mark.parametrize("theme", NAMES)
def test_options_are_read(theme):
    read = {option for each in layers(theme) for option in options_read(each)}
    assert settings(theme)["options"].keys() <= read


def test_the_stylesheet_is_small():
    assert (THEMES / "default" / "assets" / "css" / "site.css").stat().st_size < 14_000


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_ids_begin_with_a_capital_so_that_no_headings_id_is_equal(path):
    assert all(each[0].isupper() for each in re.findall(r'\bid="([^"]+)"', path.read_text("utf-8")))
