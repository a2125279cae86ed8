"""Attributes that a component hands on come out as they went in, whatever they hold."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sitegen.render.amiss import Amiss
from sitegen.render.components.attributes import Attributes

NAMES = st.from_regex(r"[a-z][a-z0-9:.-]{0,8}", fullmatch=True)
# A browser, and so its parser, reads these as a space or not at all.
VALUES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))


class Tag(HTMLParser):
    def handle_starttag(self, tag, attrs):
        self.found = (tag, dict(attrs))


def read(html):
    parser = Tag()
    parser.feed(html)
    return parser.found


@given(held=st.dictionaries(NAMES, VALUES, max_size=4))
def test_any_value_is_read_back_from_the_tag(held):
    assert read(f"<a{Attributes(held)}>") == ("a", held)


@given(value=st.text("\"'<>&;a\u2028"))
def test_html_does_not_break_out_of_its_quotes(value):
    tag, found = read(f"<a{Attributes({'title': Markup(value)})}>x")
    assert tag == "a" and found.keys() == {"title"}


@given(name=st.text(st.sampled_from("ab -_\"'<>/=\n\u2028"), min_size=1))
def test_a_name_is_one_or_is_refused(name):
    try:
        tag, found = read(f"<a{Attributes({name: 'x'})}>")
    except Amiss:
        return
    assert (tag, list(found.values())) == ("a", ["x"])


def test_what_is_given_wins_and_classes_are_joined():
    given_ = Attributes({"class": "big", "role": "none", "data_n": 1})
    assert str(given_(class_="card", role="note", id="x")) == (
        ' class="card big" role="none" id="x" data-n="1"'
    )


@pytest.mark.parametrize(
    ("value", "shown"), [(True, " a"), (False, ""), (None, ""), (0, ' a="0"'), ("", ' a=""')]
)
def test_true_needs_no_value_and_false_leaves_out(value, shown):
    assert str(Attributes({"a": value})) == shown
