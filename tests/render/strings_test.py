"""Strings of the interface. The plurals are those of CLDR 46."""

import pytest

from sitegen.model.place import Place
from sitegen.render.amiss import Amiss
from sitegen.render.scene import Scene
from sitegen.render.strings import string_of
from sitegen.trace.facts import Facts
from sitegen.trace.reader import Reader
from sitegen.trace.sources import Values

STRINGS = {
    "en\nread.one": "{minutes} minute",
    "en\nread.other": "{minutes} minutes",
    "zh-TW\nread.other": "{minutes} 分鐘",
    "pl\nfiles.one": "{count} plik",
    "pl\nfiles.few": "{count} pliki",
    "pl\nfiles.many": "{count} plików",
    "pl\nfiles.other": "{count} pliku",
    "ar\nfiles.other": "{count} ملف",
    "ar\nfiles.two": "ملفان",
    "en\npage": "Page {page} of {last}",
    "en\nbraces": "{{n}} is {n}",
    "en\nonly": "English",
    "de\npage": "Seite {page}",
    "en\nread.later": "later",
    "*": ("braces", "files", "only", "page", "read"),
}


def scene(language, fallback=""):
    config = {
        "site.default_language": "de",
        "paths.i18n": "words",
        f"language.fallback@{language}": fallback,
    }
    facts = {"string": Values(STRINGS), "config": Values(config)}
    return Scene(Reader(Facts(facts)), language, "/")


def t(language, key, **parameters):
    return string_of(scene(language), key, parameters)


@pytest.mark.parametrize(
    ("language", "key", "parameters", "text"),
    [
        ("en", "read", {"minutes": 1}, "1 minute"),
        ("en", "read", {"minutes": 2}, "2 minutes"),
        ("en", "read", {"minutes": 1.5}, "1.5 minutes"),
        ("zh-TW", "read", {"minutes": 1}, "1 分鐘"),
        ("pl", "files", {"count": 1}, "1 plik"),
        ("pl", "files", {"count": 3}, "3 pliki"),
        ("pl", "files", {"count": 5}, "5 plików"),
        ("pl", "files", {"count": 22}, "22 pliki"),
        ("pl", "files", {"count": 0.5}, "0.5 pliku"),
        ("ar", "files", {"count": 2}, "ملفان"),
        ("ar", "files", {"count": 11}, "11 ملف"),
        ("en", "page", {"page": 2, "last": 3}, "Page 2 of 3"),
        ("en", "read", {"minutes": 4, "name": "x"}, "4 minutes"),
        ("pl", "files", {"count": 2, "of": 9}, "2 pliki"),
        ("en", "braces", {"n": 1}, "{n} is 1"),
        ("en", "read.later", {}, "later"),
        # What a language does not have is that of the default one, then that of English.
        ("fr", "page", {"page": 2}, "Seite 2"),
        ("fr", "only", {}, "English"),
        ("fr", "read", {"minutes": 1}, "1 minute"),
    ],
)
def test_a_string_has_the_plural_that_its_number_takes(language, key, parameters, text):
    assert t(language, key, **parameters) == text


@pytest.mark.parametrize(
    ("key", "parameters", "told"),
    [
        ("nope", {}, "there is no string 'nope' in en [SG507] add it to words/en.yml"),
        ("braecs", {}, "there is no string 'braecs' in en [SG507] did you mean 'braces'?"),
        (
            "page",
            {"page": 1, "lats": 2},
            "the string 'page' in en wants 'last', which is not given [SG604] did you mean 'lats'?",
        ),
        (
            "read",
            {},
            "the string 'read' has plurals, and no number chooses one [SG605] say count=…",
        ),
        (
            "read",
            {"minutes": 1, "n": 2},
            "the string 'read' has plurals, and no number chooses one [SG605] "
            "say count=…; given are minutes, n",
        ),
    ],
)
def test_what_a_string_lacks_is_told(key, parameters, told):
    with pytest.raises(Amiss) as raised:
        t("en", key, **parameters)
    problem = raised.value.problem(Place("x"))
    assert f"{problem.fact} [{problem.code}] {problem.hint}" == told


def test_a_string_without_plurals_asks_for_none():
    look = scene("en")
    string_of(look, "only", {})
    asked = {each.name for each in look.reader.answers() if each.kind == "string"}
    assert asked == {"en\nonly"}


@pytest.mark.parametrize(
    ("language", "fallback", "text"),
    [
        ("fr", "en", "Page 1 of 2"),
        ("fr", "", "Seite 1"),
        ("de", "en", "Seite 1"),
        ("fr", "pl", "Seite 1"),
    ],
)
def test_a_string_is_looked_for_where_the_language_falls_back_to(language, fallback, text):
    assert string_of(scene(language, fallback), "page", {"page": 1, "last": 2}) == text


def test_what_a_file_that_cannot_be_read_may_have_is_not_missed():
    facts = {"string": Values({"*": None}), "config": Values({})}
    assert string_of(Scene(Reader(Facts(facts)), "en", "/"), "nope", {}) == "nope"
