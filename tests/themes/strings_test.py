"""Every string that a theme's templates ask for is there, in every language it ships."""

import re

import pytest
import yaml

from tests.themes.shipped import NAMES, THEMES, layers, templates

LANGUAGES = ("en", "ja", "ko", "zh-CN", "zh-TW")

CALL = re.compile(r"""\bt\(\s*(["'])(?P<key>\w+)\1(?P<rest>[^)]*)\)""")
ANY_CALL = re.compile(r"\bt\(")
HOLE = re.compile(r"\{(\w+)\}")


def own_strings(theme, language):
    return yaml.safe_load((THEMES / theme / "i18n" / f"{language}.yml").read_text("utf-8"))


def strings(theme, language):
    lines = reversed(layers(theme))
    return {key: text for each in lines for key, text in own_strings(each, language).items()}


def calls(theme):
    for path in templates(theme):
        text = path.read_text("utf-8")
        found = list(CALL.finditer(text))
        assert len(found) == len(ANY_CALL.findall(text)), f"{path}: a key that is not a literal"
        for call in found:
            yield call["key"], set(re.findall(r"(\w+)=", call["rest"].partition("|")[0]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", NAMES)
def test_every_string_a_template_asks_for_is_there(theme, language):
    asked = {key for key, _ in calls(theme)}
    assert asked - strings(theme, language).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", NAMES)
def test_a_string_has_the_holes_that_templates_fill(theme, language):
    told = strings(theme, language)
    assert {key: set(HOLE.findall(told[key])) for key, _ in calls(theme)} == dict(calls(theme))


@pytest.mark.parametrize("theme", NAMES)
def test_languages_ship_the_same_strings(theme):
    whole = {language: set(strings(theme, language)) for language in LANGUAGES}
    assert all(keys == whole["en"] for keys in whole.values())


@pytest.mark.parametrize("theme", NAMES)
def test_no_string_is_left_over(theme):
    asked = {key for each in NAMES if theme in layers(each) for key, _ in calls(each)}
    asked |= {key for each in layers(theme) for key, _ in calls(each)}
    assert {key for language in LANGUAGES for key in own_strings(theme, language)} <= asked


def titles(theme):
    """The title of every route, by language, beside the key that the page shows."""
    for path in sorted((THEMES / theme / "pages").rglob("*.html")):
        text = path.read_text("utf-8")
        if text.startswith("---"):
            front = yaml.safe_load(text.split("---")[1])
            yield front["title"], CALL.search(text)["key"]


@pytest.mark.parametrize("theme", NAMES)
def test_a_route_is_titled_as_its_page_is_headed(theme):
    for title, key in titles(theme):
        for language in LANGUAGES:
            assert title.get(language, title[""]) == strings(theme, language)[key]
