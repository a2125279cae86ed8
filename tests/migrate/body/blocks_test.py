import pytest

from tests.migrate.body.texts import converted


@pytest.mark.parametrize(
    ("separator", "text", "becomes"),
    [
        ("<!-- end -->", "a\n\n<!-- end -->\n\nb\n", "a\n\n<!-- more -->\n\nb\n"),
        ("<!-- end -->", "a\n<!-- end -->\nb\n", "a\n\n\n<!-- more -->\n\n\nb\n"),
        ("<!-- more -->", "a\n<!-- more -->\nb\n", "a\n<!-- more -->\nb\n"),
        ("<!-- end -->", "a\n\nb\n", "a\n\nb\n"),
    ],
)
def test_an_excerpt_ends_where_it_ended(separator, text, becomes):
    plugins = {"gatsby-transformer-remark": {"excerpt_separator": separator}}
    assert converted(text, plugins=plugins).text == becomes


def test_captions_are_shown_where_they_were():
    plugins = {"gatsby-remark-images": {"showCaptions": True}}
    text = '![An alt](https://x.org/a.png "A [title]")\n\nin ![a](https://x.org/a.png) line\n'
    assert converted(text, plugins=plugins).text == (
        ':::figure[A \\[title\\]]\n![An alt](https://x.org/a.png "A [title]")\n:::\n\n'
        "in ![a](https://x.org/a.png) line\n"
    )
    assert converted(text).text == text


def test_a_table_of_contents_is_a_list():
    plugins = {"gatsby-remark-table-of-contents": {}}
    text = "```toc\n```\n\n# A\n\n## B `c`\n"
    assert converted(text, plugins=plugins).text == (
        "- [A](#a)\n  - [B `c`](#b-c)\n\n# A\n\n## B `c`\n"
    )


def test_a_table_of_contents_that_is_shown_as_code_stays_code():
    text = "Write:\n\n    ```toc\n    ```\n\n# A\n"
    assert converted(text, plugins={"gatsby-remark-table-of-contents": {}}).text == text


def test_custom_blocks_are_blocks():
    plugins = {"gatsby-remark-custom-blocks": {}}
    text = "[[fig | A *cat*]]\n| ![x](https://x.org/a.png)\n\n[[note]]\n| a\n|\n| b\n\n[[own]]\n| c"
    assert converted(text, plugins=plugins).text == (
        ":::figure[A *cat*]\n![x](https://x.org/a.png)\n:::\n\n:::note[]\na\n\nb\n:::\n\n"
        ":::callout{type=own}\nc\n:::"
    )
    assert converted(text).text == text
