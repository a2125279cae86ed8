"""Where links lead in another language."""

import pytest

from sitegen.build.layout import Outline
from sitegen.build.leading import leading


def outline(url, language, *, source="", group="entry:blog:a", fallback=""):
    entry = source and "blog/a"
    told = (url, "", "entry", source, "", language, "", group, not fallback, fallback, entry)
    return Outline(*told)


A = outline("/a/", "en", source="a.md")
ZH = outline("/zh-TW/a/", "zh-TW", source="a.zh-TW.md")
FR = outline("/fr/a/", "fr", source="a.md", group="fallback:entry:blog:a", fallback="/a/")
ODD = outline("/fr/b/", "fr", source="b.zh-TW.md", group="fallback:entry:blog:b", fallback="/b/")
B = outline("/zh-TW/b/", "zh-TW", source="b.zh-TW.md", group="entry:blog:b")
LIST = outline("/tags/", "en", group="terms:tags")
LISTE = outline("/fr/tags/", "fr", group="terms:tags")


@pytest.mark.parametrize(
    ("pages", "led"),
    [
        ([A], {}),
        ([outline("/x/", "en", group=""), outline("/zh-TW/x/", "zh-TW", group="")], {}),
        # The text of the default language is meant in every language, a translation is not.
        (
            [A, ZH],
            {
                "/a/\nzh-TW": "/zh-TW/a/",
                "a.md\nzh-TW": "/zh-TW/a/",
                "/zh-TW/a/\nen": "/a/",
            },
        ),
        ([A, FR], dict.fromkeys(("/a/\nfr", "/a/\nfr#", "a.md\nfr", "a.md\nfr#"), "/fr/a/")),
        (
            [B, ODD],
            dict.fromkeys(
                ("/zh-TW/b/\nfr", "/zh-TW/b/\nfr#", "b.zh-TW.md\nfr", "b.zh-TW.md\nfr#"), "/fr/b/"
            ),
        ),
        ([LIST, LISTE], {"/tags/\nfr": "/fr/tags/", "/fr/tags/\nen": "/tags/"}),
    ],
)
def test_a_link_leads_to_what_says_the_same_in_another_language(pages, led):
    assert dict(leading(pages, "en")) == led
