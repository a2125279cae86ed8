import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.read.names import Name, language_suffix, name_of

LANGUAGES = ("en", "zh-TW")


@pytest.mark.parametrize(
    ("path", "key", "language"),
    [
        ("a.md", "a", "en"),
        ("a.zh-TW.md", "a", "zh-TW"),
        ("a.zh_tw.md", "a", "zh-TW"),
        ("a.en.md", "a", "en"),
        ("a.de.md", "a.de", "en"),
        ("v1.2.md", "v1.2", "en"),
        ("zh-TW/a.md", "a", "zh-TW"),
        ("zh-tw/2024/a.md", "2024/a", "zh-TW"),
        ("de/a.md", "de/a", "en"),
        ("trip/index.md", "trip", "en"),
        ("trip/index.zh-TW.md", "trip", "zh-TW"),
        ("zh-TW/trip/index.md", "trip", "zh-TW"),
        ("zh-TW/a.en.md", "zh-TW/a", "en"),
        ("index.md", "index", "en"),
        ("index.zh-TW.md", "index", "zh-TW"),
        ("zh-TW.md", "zh-TW", "en"),
        (".zh-TW.md", ".zh-TW", "en"),
        ("zh-TW/index.md", "index", "zh-TW"),
        ("cafe\u0301.md", "caf\u00e9", "en"),
        ("日記.markdown", "日記", "en"),
    ],
)
def test_a_path_says_key_and_language(path, key, language):
    assert name_of(path, LANGUAGES, "en") == Name(key, language)


def test_without_languages_a_suffix_is_part_of_the_key():
    assert name_of("a.zh-TW.md", ("en",), "en") == Name("a.zh-TW", "en")


@pytest.mark.parametrize(
    ("stem", "parted"),
    [("index.zh-tw", ("index", "zh-TW")), ("feed", ("feed", "")), ("a.b", ("a.b", ""))],
)
def test_a_route_may_end_in_a_language(stem, parted):
    assert language_suffix(stem, LANGUAGES) == parted


@given(st.text("ab./-zhTWen", min_size=1))
def test_the_language_is_always_one_of_the_sites(path):
    assert name_of(path, LANGUAGES, "en").language in LANGUAGES
