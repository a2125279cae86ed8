import pytest

from tests.migrate.body.texts import converted
from tests.render.markdown.making import html


@pytest.mark.parametrize(
    "text",
    [
        ":::details More\ntext\n:::\n",
        "::name\n",
        "a :name[b]{c=d} e\n",
        "[a](b.md){.c}\n",
        "Term\n: no definition\n",
        "`a`{b=c}\n",
    ],
)
def test_what_is_text_to_gatsby_stays_text(text):
    shown = html(converted(text.replace("b.md", "/b/")).text)
    for sign in (":::", "::name", ":name[b]{c=d}", "{.c}", ": no", "{b=c}"):
        assert (sign in text) == (sign in shown)
    assert "<dl" not in shown


@pytest.mark.parametrize(
    "text",
    ["12:30 a: b\n", ":::note\nx\n:::\n", "## T {#own}\n", "| a | b |\n|:--|--:|\n", ":tada:\n"],
)
def test_nothing_else_is_changed(text):
    assert converted(text).text == text


def test_smart_dashes_are_as_long_as_they_were():
    plugins = {"gatsby-remark-smartypants": {}}
    text = "a -- b --- c (c) `--`\n\n| a |\n|--|\n\na\n--\n"
    result = converted(text, plugins=plugins)
    assert result.text == "a — b --- c \\(c) `--`\n\n| a |\n|--|\n\na\n--\n"
    assert result.needs == {"smart"}
    assert converted(text).text == text


@pytest.mark.parametrize(
    ("plugin", "setting"),
    [("gatsby-remark-katex", "math"), ("gatsby-remark-emoji", "emoji")],
)
def test_what_a_plugin_read_needs_a_setting(plugin, setting):
    assert converted("$x$ :tada:", plugins={plugin: {}}).needs == {setting}
    assert converted("$x$ :tada:").needs == set()


def test_formulas_are_left_alone():
    text = "$a_{b}$ and $$\n{x}\n:y[z]\n$$\n"
    assert converted(text, plugins={"gatsby-remark-katex": {}}, is_mdx=True).text == text
