"""Texts without notations of our own."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.extend.directives import without_directives
from sitegen.extend.notations import Notations


class Known:
    """Knows one component."""

    def knows(self, name):
        return name == "card"

    def named(self, tag):
        return tag.lower()


def plain(text):
    return Notations(Known(), has_ruby=True).plain(without_directives(text, "en", Known()))


@given(st.text(st.sampled_from("ab .,\n#*_-|>!()&;")))
def test_a_text_without_signs_stays_as_it_is(text):
    assert plain(text) == text


@given(st.text(st.sampled_from('`~:[]{}<>/aC=" \n\\|漢')))
def test_any_text_has_a_plain_form(text):
    assert isinstance(plain(text), str)


@given(st.text(st.sampled_from(":[]{}card<>/C \n")))
def test_what_stands_in_code_is_kept(text):
    assert plain(f"~~~\n{text}\n~~~\n") == f"~~~\n{text}\n~~~\n"
