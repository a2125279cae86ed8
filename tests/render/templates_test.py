"""Templates over layers: traced, strict, with errors that name file and line."""

import pytest

from sitegen.model.problem import Trouble
from sitegen.render.entries import EntryView
from sitegen.render.outline import Outline, in_vain
from sitegen.render.pages import PageView
from sitegen.render.templates import Templates
from tests.stage import PAGES, asked, scene


def render(text, url="/blog/one/", more=None, templates=None):
    here = scene(url, {"page.html": text, **(more or {})})
    context = {"page": PageView(here, PAGES[url])}
    if PAGES[url].entry:
        context["entry"] = EntryView(here, PAGES[url].entry)
    return (templates or Templates()).render(here, "page.html", **context), asked(here)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{{ entry.title }}", "One &amp; only"),
        ("{{ entry.html }}", "<p>Hi</p>"),
        ("{{ site.title }}", "A &lt;site&gt;"),
        ("{{ site.language }} {{ site.extra.motto }}", "en Slowly"),
        ("{{ theme.accent }} {{ data.links[1] }}", "teal b"),
        ("{{ t('read', what='<it>') }}", "Read &lt;it&gt;"),
        ("{{ asset('css/site.css') }}", "/base/assets/site.0123456789.css"),
        ("{{ url_for('/about/') }}", "/base/about/"),
        ("{{ url_for('content/blog/two.md') if false else url_for(entry) }}", "/base/blog/one/"),
        ("{{ url_for('content/blog/cat.jpg') }}", "/base/assets/cat.fedcba9876.jpg"),
        ("{{ now().year }} {{ env('STAGE') }}{{ env('NOPE') }}", "2026 test"),
        ("{{ collection('blog').first.title }}", "Two"),
        ("{{ has_collection('blog') }} {{ has_collection('no') }}", "True False"),
        ("{% for term in taxonomy('tags') %}{{ term.name }} {{ term.count }}{% endfor %}", "Clouds 2"),
        ("{% for line in menu('main') %}{{ line.title }}{{ line.is_current }} {% endfor %}",
         "OneTrue FarFalse "),
        ("{{ entry.date | date }}", "March 5, 2024"),
        ("{{ entry.date | date('d MMM yyyy') }} {{ entry.date | iso }}", "5 Mar 2024 2024-03-05"),
        ("{{ '/x/' | absolute }} {{ 'A b' | slug }}", "https://example.org/x/ a-b"),
        ("{{ page }} {{ entry }} {{ now() }}", "/base/blog/one/ One &amp; only 2026-11-22T10:00:00+00:00"),
        ("{{ collection('blog') }}", "Two, One &amp; only"),
        ("{{ collection('blog') | list }}", "[&#39;Two&#39;, &#39;One &amp; only&#39;]"),
        ("{% extends ['nope.html', 'page.html'] if false else 'part.html' %}", "part"),
        ("{% include 'nope.html' ignore missing %}", ""),
        ("{{ '*a* [b](content/blog/one.md) <i>' | markdown }}",
         '<em>a</em> <a href="/base/blog/one/">b</a> <i>'),
        ("{{ page.is_home }} {{ page.kind }} {{ page.description }}", "False entry Hi"),
    ],
)  # fmt: skip
def test_a_template_sees_the_site(text, html):
    assert render(text, more={"part.html": "part"})[0] == html


def test_nothing_is_shown_as_an_address_where_nothing_is_escaped():
    here = scene("/", {"page.txt": "{{ 1 }} {{ now }}"})
    with pytest.raises(Trouble, match="'now' is a function"):
        Templates().render(here, "page.txt")


def test_the_language_of_the_page_decides():
    text = "{{ t('read', what='') }} {{ entry.title }} {{ page.translations | length }}"
    assert render(text, "/zh-TW/blog/one/")[0] == "閱讀 一 2"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\n{{ entry.titel }}", "templates/page.html:2 the entry has no 'titel' did you mean 'title'?"),
        ("{{ entyr.title }}", "templates/page.html:1 there is nothing called 'entyr' here did you mean 'entry'?"),
        ("{% if nope %}{% endif %}", "templates/page.html:1 there is nothing called 'nope' here "),
        ("{{ site.titel }}", "templates/page.html:1 site has no 'titel' did you mean 'title'?"),
        ("{% include 'pag.html' %}", "templates/page.html:1 there is no template 'pag.html' did you mean 'page.html'?"),
        ("{{ collection('blgo') }}", "templates/page.html:1 there is no collection 'blgo' did you mean 'blog'?"),
        ("{{ asset('css/sit.css') }}", "templates/page.html:1 there is no asset 'css/sit.css' did you mean 'css/site.css'?"),
        ("{{ t('raed') }}", "templates/page.html:1 there is no string 'raed' in en did you mean 'read'?"),
        ("{{ t('zzz') }}", "templates/page.html:1 there is no string 'zzz' in en add it to i18n/en.yml"),
        ("{{ url_for('nope.md') }}", "templates/page.html:1 nothing is published for 'nope.md' give a source path, an entry, or a path of the site that begins with '/'"),
        ("{{ url_for('content/blog/xyzw') }}", "templates/page.html:1 nothing is published for 'content/blog/xyzw' give a source path, an entry, or a path of the site that begins with '/'"),
        ("{{ url_for('content/blog/ctt.jpg') }}", "templates/page.html:1 nothing is published for 'content/blog/ctt.jpg' did you mean 'content/blog/cat.jpg'?"),
        ("{{ url_for('favicno.svg') }}", "templates/page.html:1 nothing is published for 'favicno.svg' did you mean 'favicon.svg'?"),
        ("{{ entry.date | date('loong') }}", "templates/page.html:1 'loong' is no form of a date use short, medium, long, full, or a pattern such as 'd MMM yyyy'"),
        ("{{ collection('blog').where(date__ge='May') }}", "templates/page.html:1 the template cannot be rendered: 'where' wants a date such as '2026-01-31' for 'date__ge', not the text 'May' "),
        ("{{ collection('blog').where(date__lt=5) }}", "templates/page.html:1 the template cannot be rendered: 'where' wants a date such as '2026-01-31' for 'date__lt', not the number 5 "),
        ("{{ 'abc' | truncate(-5) }}", "templates/page.html:1 the template cannot be rendered: 'truncate' wants a length from 0 on, not -5 "),
        ("{{ 5 | number('abc') }}", "templates/page.html:1 there is no number format 'abc' use a pattern of CLDR, such as '#,##0.00'"),  # SG606
        ("{{ '[x](nope.md)' | markdown }}", "templates/page.html:1 nothing is at 'nope.md' link to a source file, or to a page's URL that begins with '/'"),
        ("{% include none %}", "templates/page.html:1 the template cannot be rendered: the name of a template should be text, not nothing "),
        ("{% extends [] %}", "templates/page.html:1 the template cannot be rendered: the name of a template should be text, not a list "),
        ("{{ t(5) }}", "templates/page.html:1 the template cannot be rendered: 't' cannot take the number 5 as its key "),
        ("{{ stylesheet(5) }}", "templates/page.html:1 the template cannot be rendered: 'stylesheet' cannot take the number 5 as its name "),
        ("{{ now }}", "templates/page.html:1 the template cannot be rendered: 'now' is a function, and cannot be shown: write now(…) "),
        ("{{ entry.terms }}", "templates/page.html:1 the template cannot be rendered: 'terms' is a function, and cannot be shown: write terms(…) "),
        ("{{ collection('blog') | map(attribute='title') }}", "templates/page.html:1 the template cannot be rendered: this is made bit by bit, and cannot be shown: put `| list` or `| join` behind it "),
        ("{{ collection(5) }}", "templates/page.html:1 the template cannot be rendered: 'collection' cannot take the number 5 as its name "),
        ("{{ env(none) }}", "templates/page.html:1 the template cannot be rendered: 'env' cannot take nothing as its name "),
        ("{{ collection('blog').sort(5) }}", "templates/page.html:1 the template cannot be rendered: 'sort' cannot take the number 5 as its fields "),
        ("{{ collection('blog').where(date__gte=1) }}", "templates/page.html:1 'date__gte' does not say how to compare write 'date__ge'"),
        ("{{ collection('blog').sort('-titel') }}", "templates/page.html:1 the entries of 'blog' have no field 'titel' did you mean 'title'?"),
        ("{{ collection('blog').limit(0) }}", "templates/page.html:1 a list cannot be limited to 0 rows leave `limit` out for all rows"),  # SG511
        ("{{ 1 / 0 }}", "templates/page.html:1 the template cannot be rendered: ZeroDivisionError: division by zero "),
        ("{{ 1 + 'a' }}", "templates/page.html:1 the template cannot be rendered: TypeError: unsupported operand type(s) for +: 'int' and 'str' "),
        ("\n\n{% if %}", "templates/page.html:3 the template cannot be read: Expected an expression, got 'end of statement block' "),
        ("{% nonsense %}", "templates/page.html:1 the template cannot be read: Encountered unknown tag 'nonsense'. "),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place_and_the_nearest_name(text, problem):
    with pytest.raises(Trouble) as raised:
        render(text)
    (found,) = raised.value.problems
    assert f"{found.place} {found.fact} {found.hint}" == problem


def test_a_mistake_in_an_included_file_names_that_file():
    with pytest.raises(Trouble) as raised:
        render("{% include 'part.html' %}", more={"part.html": "a\n{{ nope }}"})
    assert str(raised.value.problems[0].place) == "templates/part.html:2"


def test_templates_extend_include_and_import():
    more = {
        "base.html": "<main>{% block main %}{% endblock %}</main>",
        "part.html": "[{{ page.title }}]",
        "macros.html": "{% macro link(e) %}{{ e.title }} {{ t('read', what='') }}{% endmacro %}",
    }
    text = (
        "{% extends 'base.html' %}{% import 'macros.html' as m %}"
        "{% block main %}{% include 'part.html' %}{{ m.link(entry) }}{% endblock %}"
    )
    html, questions = render(text, more=more)
    assert html == "<main>[One &amp; only]One &amp; only Read </main>"
    assert {f"template:{name}" for name in ("page.html", *more)} <= questions


def test_what_a_macro_asks_belongs_to_the_page_that_calls_it():
    templates, more = (
        Templates(),
        {"m.html": "{% set y = now().year %}{% macro f() %}{{ y }}{% endmacro %}"},
    )
    for _ in range(2):
        _, questions = render(
            "{% import 'm.html' as m %}{{ m.f() }}", more=more, templates=templates
        )
        assert "clock:year" in questions


def test_a_template_that_is_looked_for_in_vain_is_remembered():
    _, questions = render("{% include ['mine.html', 'part.html'] %}", more={"part.html": ""})
    assert {"template:mine.html", "template:part.html"} <= questions


def test_text_is_not_escaped_in_a_text_file():
    here = scene(templates={"robots.txt": "{{ site.title }}"})
    assert Templates().render(here, "robots.txt") == "A <site>"


def test_a_changed_template_is_compiled_anew():
    templates = Templates()
    assert render("one", templates=templates)[0] == "one"
    assert render("two", templates=templates)[0] == "two"


LAYOUTS = {
    "base.html": "<title>{% block title %}{% endblock %}</title>{% block main %}{% endblock %}",
    "post.html": "{% extends 'base.html' %}{% block main %}{% block side %}{% endblock %}{% endblock %}",
}


def test_a_layout_of_the_site_may_show_less_than_a_theme_that_ships_with_sitegen():
    told = [
        Outline(path, layout, (("side", 1),), frozenset({"side"}), 0)
        for path, layout in (
            ("@default/templates/term.html", "base.html"),
            ("templates/base.html", ""),
        )
    ]
    assert not list(in_vain([told[0], told[1]._replace(filled=(), blocks=frozenset())]))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{% extends 'base.html' %}\n\n{% block mian %}x{% endblock %}",
         ["3 the layout has no block 'mian', so this is not shown [SG515] did you mean 'main'?"]),
        ("{% extends 'post.html' %}{% block zz %}x{% endblock %}",
         ["1 the layout has no block 'zz', so this is not shown [SG515] the layout has main, side, title"]),
        ("{% extends 'post.html' %}{% block sied %}x{% endblock %}",
         ["1 the layout has no block 'sied', so this is not shown [SG515] did you mean 'side'?"]),
        ("{% extends 'base.html' %}{% block main %}{% block own %}x{% endblock %}{% endblock %}", []),
        ("{% extends 'base.html' %}{% block name %}x{% endblock %}{% block main %}{{ self.name() }}{% endblock %}", []),
        ("{% extends ['none.html', 'base.html'] %}{% block mian %}x{% endblock %}", []),
        ("{% extends 'any.html' %}{% block main %}x{% endblock %}{% block mian %}x{% endblock %}", []),
        ("{% block mian %}x{% endblock %}", []),
        ("{% extends 'base.html' %}\n<p>\n{% block main %}x{% endblock %}",
         ["2 this stands outside of every block, so it is not shown [SG516] put it into a block of the layout"]),
        ("{% extends 'base.html' %}\n{% if true %}\n{{ site.title }}{% endif %}",
         ["3 this stands outside of every block, so it is not shown [SG516] put it into a block of the layout"]),
        ("A word {% extends 'base.html' %}\n{# no #}{% set a = 1 %}{% set b %}x{% endset %}{% macro c() %}x{% endmacro %}", []),
    ],
)  # fmt: skip
def test_what_no_layout_shows_is_told(text, problems):
    more = {**LAYOUTS, "any.html": "{% extends 'base.html' if true else 'post.html' %}"}
    here = scene("/", {"page.html": text, **more})
    Templates().render(here, "page.html", page=PageView(here, PAGES["/"]))
    told = [f"{p.place.line} {p.fact} [{p.code}] {p.hint}" for p in here.uses.problems]
    assert told == problems
