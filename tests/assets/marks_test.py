"""The mark on every element that a component writes itself."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from sitegen.assets.marks import marked

HERE = ' data-c="card"'


@pytest.mark.parametrize(
    "written",
    [
        "<p·>a</p>",
        "<p·\n class=a>\n<b·>c</b></p>",
        "<br·/><img·/ src=a>",
        "<my-card· a='<b>' c=\"<d>\">e</my-card>",
        "<a· title='{{ \"}}<b>\" }}'>c</a>",
        "{% if a > b %}<p·{% if c < d %} class=e{% endif %}>{% endif %}",
        "<a· {{ attributes }}>b</a>",
        "<h{{ level }}· id=a>b</h{{ level }}>",
        "<{{ tag }}·>b</{{ tag }}>",
        "{# <p> #}<!-- <p> --><p·>",
        "<script>if (a<b) {}</script><style>a</style><p·>",
        "{% raw %}<p·>{{ a }}</p>{% endraw %}",
        "{{ '<p>' }}{% set a = '<p>' %}<p·>",
        "1 < 2 <3 a<p·>",
        '{% component "b" title="<i>" %}<p·>mine</p>{% endcomponent %}',
        "<svg·><path· d=''/></svg>",
        "<p·>a</p><b· title='<i·>never ends</i>",
        "{% raw %}{{ '{% endraw %}<p·>",
        "<p·>{{ '<b>",
    ],
)
def test_each_element_has_the_mark_and_nothing_else_has(written):
    assert marked(written.replace("·", ""), "card") == written.replace("·", HERE)


def seconds(text):
    begun = time.process_time()
    marked(text, "card")
    return time.process_time() - begun


@pytest.mark.parametrize(
    "unit",
    [
        *("<a{{", "<a '{{", '<a {{"', '<a "', "<a ", "<a \"'", "<a x='{%", "<{{a}}"),
        *("{{", "{%", "{#", "{% raw %}", '{{"\\', "<!--", "<script>", "</script"),
    ],
)
def test_time_grows_with_the_text_whatever_is_left_open(unit):
    # What is quadratic takes sixteen times as long.
    short, long = (min(seconds(unit * n) for _ in range(3)) for n in (2_000, 8_000))
    assert long < 8 * short + 0.01


PARTS = st.sampled_from(
    ["<p>", "<p class='", "'>", '"', "{{ a }}", "{% if a %}", "{% endif %}", "<", ">", "{#", "#}"]
)


@given(st.lists(PARTS).map("".join))
def test_nothing_is_lost_and_lines_stay(text):
    assert marked(text, "card").replace(HERE, "") == text


def test_marks_change_nothing_that_jinja_reads():
    text = "<p {{ a }}>{% for b in 'xy' %}<b title=\"{{ b ~ '>' }}\">{{ b }}</b>{% endfor %}</p>"
    plain, with_marks = (
        Environment().from_string(t).render(a="c") for t in (text, marked(text, "d"))
    )
    assert re.sub(' data-c="d"', "", with_marks) == plain
    assert with_marks.count("data-c") == 3
