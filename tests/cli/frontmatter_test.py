"""Words of a person in files that a parser reads."""

import tomllib

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.cli.frontmatter import front_matter, markdown_text, quoted


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_yaml_and_toml_read_back_what_was_quoted(text):
    assert tomllib.loads(f"a = {quoted(text)}") == {"a": text}
    assert yaml.load(f"a: {quoted(text)}", yaml.CSafeLoader) == {"a": text}


@pytest.mark.parametrize(
    ("text", "written"), [("a *b* [c]", r"a \*b\* \[c\]"), ("日記", "日記"), ("<b>", r"\<b\>")]
)
def test_markdown_shows_a_text_as_it_is(text, written):
    assert markdown_text(text) == written


def test_front_matter_is_a_block_of_its_own():
    assert front_matter({"title": '"A"', "draft": "true"}) == '---\ntitle: "A"\ndraft: true\n---\n'
