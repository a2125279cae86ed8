"""Text is escaped as the standard library escapes it."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.markdown.escape import escape_html


@given(st.text(st.sampled_from("&<>\"' a字;"), max_size=20))
def test_text_is_escaped_as_the_library_does_but_for_the_apostrophe(text):
    assert escape_html(text) == escape(text).replace("&#x27;", "'")
