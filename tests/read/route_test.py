import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.model.route import Route
from sitegen.read.route import read_route, template_text
from tests.read.facts import troubles

LANGUAGES = ("en", "zh-TW")


@pytest.mark.parametrize(
    ("name", "text", "route"),
    [
        ("index.html", "<p>", Route("index.html", "p")),
        ("index.zh-TW.html", "", Route("index.zh-TW.html", "p", "zh-TW")),
        (
            "tags/[tag].html",
            "---\npaths: {taxonomy: tags}\n---\n<p>",
            Route("tags/[tag].html", "p", "", {"paths": {"taxonomy": "tags"}}),
        ),
        ("feed.xml", "+++\nx", Route("feed.xml", "p")),
        ("robots", "", Route("robots", "p")),
    ],
)
def test_a_template_says_how_it_is_routed(name, text, route):
    assert read_route(name, "p", text, LANGUAGES) == route


def test_the_lines_of_a_template_keep_their_numbers():
    text = "---\ntitle: x\n---\n<p>{{ a }}</p>\n"
    assert template_text(text) == "{#\n\n\n#}<p>{{ a }}</p>\n"
    assert template_text("<p>") == "<p>"


def test_front_matter_of_a_template_is_told_at_its_line():
    assert troubles(read_route, "a.html", "pages/a.html", "---\na: 1\na: 2\n---\n", ()) == [
        "pages/a.html:3:1  the key 'a' stands here a second time  [SG109]"
    ]


@given(st.text("-\na: {}"))
def test_no_line_is_lost(text):
    try:
        read_route("a.html", "pages/a.html", text, ())
    except Trouble:
        return
    assert template_text(text).count("\n") in (text.count("\n"), text.count("\n") + 1)
