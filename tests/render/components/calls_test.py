"""Components are called with props and slots, and say what does not fit."""

import pytest

from sitegen.model.problem import Trouble
from sitegen.render.pages import PageView
from sitegen.render.templates import Templates
from tests.stage import PAGES, asked, scene


def render(text, *, templates=None, **components):
    """Render a page that may call components; `ui__card` is the component `ui/card`."""
    named = {name.replace("__", "/"): each for name, each in components.items()}
    here = scene("/blog/one/", {"page.html": text, **(templates or {})}, named)
    page = PageView(here, PAGES["/blog/one/"])
    html = Templates().render(here, "page.html", page=page, entry=page.entry)
    return html, here


def told_calls(text, **components):
    with pytest.raises(Trouble) as raised:
        render(text, **components)
    (found,) = raised.value.problems
    return [str(each) for each in (found.place, *found.calls)]


def problem(text, **components):
    with pytest.raises(Trouble) as raised:
        render(text, **components)
    (found,) = raised.value.problems
    return f"{found.place} {found.fact} [{found.code}] {found.hint}".strip()


CARD = """{% props title, href="#", tone="plain", items=[] %}
<a class="{{ tone }}" href="{{ href }}">{{ title }}{{ items | length }}</a>
"""
BOX = "<div>{{ slot() }}</div>"
FOOTED = '{{ slot() }}|{% if has_slot("footer") %}{{ slot("footer") }}{% else %}none{% endif %}'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('{{ component("card", title="A") }}', '<a class="plain" href="#">A0</a>'),
        ('{% component "card" title="A" href="/x/" %}{% endcomponent %}', '<a class="plain" href="/x/">A0</a>'),
        ('{% component "card" title="A", tone="b", items=[1] %}{% endcomponent %}', '<a class="b" href="#">A1</a>'),
        ('{{ component("card", title="<b>") }}', '<a class="plain" href="#">&lt;b&gt;0</a>'),
        ('{{ component("card", title="<b>" | safe) }}', '<a class="plain" href="#"><b>0</a>'),
        ('{{ component("card", title=none) }}', '<a class="plain" href="#">None0</a>'),
        ('{{ component("card", **{"title": "A"}) }}', '<a class="plain" href="#">A0</a>'),
        ('{% set more = {"tone": "x"} %}{% component "card" title="A", **more %}{% endcomponent %}', '<a class="x" href="#">A0</a>'),
        ('{% component "card" title="A", **{"title": "B"} %}{% endcomponent %}', '<a class="plain" href="#">A0</a>'),
        ("{% set name = 'card' %}{% component name title=name %} {% endcomponent %}", '<a class="plain" href="#">card0</a>'),
        ('{% for n in [1, 2] %}{{ component("card", title=n) }}{% endfor %}',
         '<a class="plain" href="#">10</a><a class="plain" href="#">20</a>'),
    ],
)  # fmt: skip
def test_props_are_given_by_name_and_escaped(text, html):
    assert render(text, card=CARD)[0] == html


def test_a_default_is_computed_for_each_call_that_does_not_give_it():
    text = "{% props list=[], n=1 + list | length, m=page.title %}{{ list }}{{ n }}{{ m }}"
    called = '{{ component("a") }} {{ component("a", list=[5]) }} {{ component("a", n=7, m="") }}'
    assert render(called, a=text)[0] == "[]1One &amp; only [5]2One &amp; only []7"


def test_a_component_sees_what_templates_see_but_not_the_names_of_its_caller():
    sees = '{{ page.title }} {{ entry.title }} {{ site.title }} {{ t("read", what=1) }} {{ x is defined }}'
    html, here = render('{% set x = 1 %}{{ component("a") }}', a=sees)
    assert html == "One &amp; only One &amp; only A &lt;site&gt; Read 1 False"
    assert "component:a" in asked(here)


def test_dashes_and_underscores_are_the_same_in_the_name_of_a_prop():
    text = "{% props date_format %}{{ date_format }}"
    call = '{% component "a" date-format="x" %}{% endcomponent %}'
    assert render(f'{call}{{{{ component("a", date_format="y") }}}}', a=text)[0] == "xy"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('{% component "box" %}<i>{{ "<" }}</i>{% endcomponent %}', "<div><i>&lt;</i></div>"),
        ('{% component "box" %}{% slot "default" %}x{% endslot %} {% endcomponent %}', "<div>x</div>"),
        ('{{ component("box") }}', "<div></div>"),
        ('{% component "footed" %}a{% slot "footer" %}b{% endslot %}{% endcomponent %}', "a|b"),
        ('{% component "footed" %}{% slot "footer" %}b{% endslot %}\n{% endcomponent %}', "|b"),
        ('{% component "footed" %}a{% endcomponent %}', "a|none"),
        ('{% for n in [1, 2] %}{% component "box" %}{{ n }}{{ loop.last }}{% endcomponent %}{% endfor %}',
         "<div>1False</div><div>2True</div>"),
        ('{% set y = 5 %}{% component "box" %}{% component "box" %}{{ y }}{% endcomponent %}{% endcomponent %}',
         "<div><div>5</div></div>"),
        ('{% component "box" %}{% include "part.html" %}{% endcomponent %}', "<div>One &amp; only</div>"),
        ('{% macro m(z) %}{% component "box" %}{{ z }}{% endcomponent %}{% endmacro %}{{ m("q") }}', "<div>q</div>"),
        ('{% component "box" %}{% if true %}{{ component("box") }}{% endif %}{% endcomponent %}', "<div><div></div></div>"),
    ],
)  # fmt: skip
def test_slots_hold_what_the_caller_wrote(text, html):
    made, _ = render(text, templates={"part.html": "{{ page.title }}"}, box=BOX, footed=FOOTED)
    assert made == html


HOSTILE = ["", " ", "a b", "</p>", "{{ x }}", "é深", "__class__", "slot", "\u2028", "a'b", "a\\b"]


@pytest.mark.parametrize("name", HOSTILE)
def test_any_text_may_name_a_slot(name):
    quoted = '"' + name.replace("\\", "\\\\") + '"'
    odd = f"[{{{{ slot({quoted}) }}}}]{{{{ has_slot({quoted}) }}}}"
    call = f'{{% component "odd" %}}{{% slot {quoted} %}}x{{% endslot %}}{{% endcomponent %}}'
    assert render(call, odd=odd)[0] == "[x]True"
    assert render('{{ component("odd") }}', odd=odd)[0] == "[]False"
    shown = f"{{{{ slot({quoted}) }}}}"
    passing = call.replace("}x{", f"}}{shown}{{")
    assert render(call.replace("odd", "outer"), odd=odd, outer=passing)[0] == "[x]True"


def test_slots_are_passed_on_and_an_absent_one_stays_absent():
    outer = (
        '{% component "footed" %}{{ slot() }}{% slot "footer" %} {{ slot("footer") }} {% endslot %}'
        "{% endcomponent %}"
    )
    call = '{% component "outer" %}a{% slot "footer" %}b{% endslot %}{% endcomponent %}'
    assert render(call, outer=outer, footed=FOOTED)[0] == "a|b"
    assert render('{{ component("outer") }}', outer=outer, footed=FOOTED)[0] == "|none"


def test_content_is_rendered_when_it_is_shown_and_once():
    twice = "{{ slot() }}{{ slot() }}{{ has_slot('never') }}"
    call = (
        '{% set n = namespace(x=0) %}{% component "twice" %}{% set n.x = n.x + 1 %}{{ n.x }}'
        '{% slot "never" %}{{ t("read", what=1) }}{% endslot %}{% endcomponent %}'
    )
    html, here = render(call, twice=twice)
    assert html == "11True"
    assert "string:en\nread" not in asked(here)


def test_the_rendering_tells_which_components_it_used():
    text = '{{ component("b") }}{{ component("a") }}{{ component("b") }}'
    _, here = render(text, a='{{ component("ui/c") }}', b="", d="", ui__c="")
    assert here.uses.components == ("a", "b", "ui/c")


def test_components_extend_include_and_import():
    templates = {
        "base.html": "<b>{% block x %}{% endblock %}</b>{{ slot() }}",
        "m.html": "{% macro m() %}m{% endmacro %}",
    }
    text = '{% props p %}{% extends "base.html" %}{% block x %}{{ p }}{% endblock %}'
    imports = '{% from "m.html" import m %}{{ m() }}'
    call = '{% component "a" p="1" %}s{% endcomponent %}{{ component("c") }}'
    assert render(call, templates=templates, a=text, c=imports)[0] == "<b>1</b>sm"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\n{{ component("crad") }}', "templates/page.html:2 there is no component 'crad' [SG550] did you mean 'card'?"),
        ('{{ component("zzz") }}', "templates/page.html:1 there is no component 'zzz' [SG550] 'card' is components/card.html of the site or of its theme"),
        ('\n\n{% component "card" titel="x" %}{% endcomponent %}', "templates/page.html:3 the component 'card' has no prop 'titel' [SG551] did you mean 'title'?"),
        ('{{ component("card", title=1, zzz=2) }}', "templates/page.html:1 the component 'card' has no prop 'zzz' [SG551] it takes title, href, tone, items"),
        ('{{ component("box", a=1) }}', "templates/page.html:1 the component 'box' has no prop 'a' [SG551] it takes none"),
        ('{{ component("card") }}', "templates/page.html:1 the component 'card' needs the prop 'title' [SG552] give it, or let it have a default: {% props title=… %}"),
        ('{% component "card" title=1 %}x{% endcomponent %}', "templates/page.html:1 the component 'card' shows no content [SG553] it has no {{ slot() }}"),
        ('{% component "footed" %}{% slot "fotter" %}{% endslot %}{% endcomponent %}', "templates/page.html:1 the component 'footed' has no slot 'fotter' [SG553] did you mean 'footer'?"),
        ('{{ component("card", title=entry.titel) }}', "templates/page.html:1 the entry has no 'titel' [SG503] did you mean 'title'?"),
        ('{{ component(nope) }}', "templates/page.html:1 there is nothing called 'nope' here [SG503]"),
        ('{{ component(5) }}', "templates/page.html:1 the template cannot be rendered: 'component' cannot take the number 5 as its name [SG504]"),
        ('{{ component("again") }}', "components/again.html:1 the component 'again' stands more than 30 components deep [SG554] let it stop calling itself at some point"),
        ('{{ component("within") }}', "components/within.html:1 the component 'within' stands more than 30 components deep [SG554] let it stop calling itself at some point"),
        ('{{ component("wrong") }}', "components/wrong.html:2 there is nothing called 'nope' here [SG503]"),
        ('\n{% component "box" %}\n{{ nope }}{% endcomponent %}', "templates/page.html:3 there is nothing called 'nope' here [SG503]"),
        ('\n{% component "box" %}', "templates/page.html:2 the template cannot be read: Unexpected end of template. Jinja was looking for the following tags: 'slot' or 'endcomponent'. The innermost block that needs to be closed is 'component'. [SG501]"),
        ('{% component "box" a=1 a=2 %}{% endcomponent %}', "templates/page.html:1 the template cannot be read: 'a' is given twice [SG501]"),
        ('{% component "box" %}{% slot "a" %}{% endslot %}{% slot "a" %}{% endslot %}{% endcomponent %}', "templates/page.html:1 the template cannot be read: the slot 'a' is given twice [SG501]"),
        ('{% component "box" %}x{% slot "default" %}{% endslot %}{% endcomponent %}', "templates/page.html:1 the template cannot be read: the slot 'default' is given twice [SG501]"),
        ('{% props a %}', "templates/page.html:1 the template cannot be read: only components have props [SG501]"),
    ],
)  # fmt: skip
def test_a_call_that_does_not_fit_is_told_where_it_stands(text, told):
    assert told == problem(
        text,
        card=CARD,
        box=BOX,
        footed=FOOTED,
        again='{{ component("again") }}',
        within='{% component "box" %}{{ component("within") }}{% endcomponent %}',
        wrong="\n{{ nope }}",
    )


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('\n{{ component("wrong") }}', ["components/wrong.html:2", "templates/page.html:2"]),
        ('\n{{ component("outer") }}', ["components/wrong.html:2", "components/outer.html:1", "templates/page.html:2"]),
        ('{% component "box" %}\n{{ nope }}{% endcomponent %}', ["templates/page.html:2"]),
        ('{% component "pass" %}\n{{ nope }}{% endcomponent %}', ["templates/page.html:2"]),
        ('{% component "pass" %}\n{{ component("wrong") }}{% endcomponent %}', ["components/wrong.html:2", "templates/page.html:2"]),
        ('\n{{ component("box", nope=1) }}', ["templates/page.html:2"]),
        ('{{ component("calls") }}', ["components/calls.html:2", "templates/page.html:1"]),
    ],
)  # fmt: skip
def test_what_is_wrong_inside_a_component_names_its_calls(text, places):
    assert places == told_calls(
        text,
        wrong="\n{{ nope }}",
        outer='{% component "box" %}{% endcomponent %}{{ component("wrong") }}',
        box=BOX,
        **{"pass": '{% component "box" %}{{ slot() }}{% endcomponent %}'},
        calls='\n{{ component("box", nope=1) }}',
    )


@pytest.mark.parametrize(
    ("props", "told"),
    [
        ("{% props a, a=1 %}", "there are two props called 'a'"),
        ("{% props slot %}", "no prop can be called 'slot'"),
        ("{% props **a, b %}", "nothing stands behind **a"),
        ("{% if true %}{% props a %}{% endif %}", "props stand outside of other tags"),
        ("{% props a b %}", "expected token 'end of statement block', got 'b'"),
        ("{% props true %}", "no prop can be called 'true'"),
        ("{% props a %}{% props b %}", "there are two lists of props"),
    ],
)
def test_props_that_cannot_be_are_told_in_the_component(props, told):
    found = problem('{{ component("a") }}', a=props)
    assert found == f"components/a.html:1 the template cannot be read: {told} [SG501]"


def test_other_attributes_are_handed_on():
    text = '{% props title="", **attrs %}<a{{ attrs(class="card", role="note") }}>{{ attrs.get("id") }}</a>'
    call = '{% component "a" class="big" data-n=5 hidden=true open=false id=none title="t" x=\'"<\' %}{% endcomponent %}'
    html = render(call, a=text)[0]
    assert html == '<a class="card big" role="note" data-n="5" hidden x="&#34;&lt;">None</a>'


def test_an_attribute_without_a_lawful_name_is_refused():
    told = problem('{{ component("a", **{"x onload": 1}) }}', a="{% props **attrs %}")
    assert told == (
        "templates/page.html:1 the template cannot be rendered:"
        " 'x onload' cannot be the name of an attribute [SG504]"
    )
