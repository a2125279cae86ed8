"""HTML of the server's own pages."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from sitegen.dev.markup import element, empty, link, table


def read(html: str) -> list[object]:
    """What a parser sees: tags with their attributes, and texts."""
    seen: list[object] = []
    parser = HTMLParser(convert_charrefs=True)
    parser.handle_starttag = lambda tag, attributes: seen.append((tag, dict(attributes)))
    parser.handle_data = seen.append
    parser.feed(html)
    parser.close()
    return seen


@given(st.text("<>\"'&;/ab=\u0085中", min_size=1), st.text("<>\"'&;/ab=", min_size=1))
def test_texts_and_attributes_stay_what_they_are(text, value):
    assert read(element("p", text, title=value)) == [("p", {"title": value}), text]


def test_markup_stays_markup():
    assert element("p", element("b", "<"), " & ") == "<p><b>&lt;</b> &amp; </p>"


def test_attributes_without_a_value_are_left_out():
    made = empty("input", name="q", value="", aria_label="Search", class_="x")
    assert made == '<input name="q" aria-label="Search" class="x">'


def test_a_link_to_nowhere_is_text():
    assert link("<a>", "") == "&lt;a&gt;"
    assert link("a", "/?a&b") == '<a href="/?a&amp;b">a</a>'


def test_numbers_of_a_table_stand_at_the_right():
    made = table(["what", "much"], [["a", 1234]])
    assert '<th scope="col">what</th><th scope="col" class="n">much</th>' in made
    assert '<td>a</td><td class="n">1,234</td>' in made
