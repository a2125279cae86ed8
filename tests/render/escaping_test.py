"""Text made safe for HTML."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup, escape
from pytest import mark, raises

from sitegen.render.escaping import escaped


@mark.parametrize("value", ["plain", '<a href="x">it\'s & that</a>', Markup("<b>"), 3, None])
def test_values_are_escaped_as_jinja_escapes_them(value):
    assert escaped(value) == str(escape(value))


@given(st.text())
def test_any_text_is_escaped_as_jinja_escapes_it(text):
    assert escaped(text) == str(escape(text))


def test_what_is_undefined_says_so():
    with raises(UndefinedError):
        escaped(StrictUndefined(name="nobody"))
