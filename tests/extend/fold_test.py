"""Integrations are folded in order, and blamed by name."""

from dataclasses import dataclass, replace
from types import SimpleNamespace

import pytest

from sitegen.extend.fold import (
    config_of,
    entry_of,
    html_of,
    made_page,
    pages_of,
    parser_of,
    problems_of,
    versions,
)
from sitegen.extend.protocol import Checked, Integration, Planned
from sitegen.model.collection import Declared
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.plan import Plan
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.templates import no_such_string
from sitegen.render.amiss import Amiss
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key
from sitegen.trace.outside import Changed

ENTRY = Entry("blog/a", "blog", "a", "en", "a", "content/blog/a.md", "a", "A")
ABOUT = Page("/about/", "about/index.html", "route", "en", "about.html", "pages/about.html")
VIEW = SimpleNamespace(noun=ABOUT)
PLANNED = Planned(Config(), Plan(pages=(ABOUT,)), (), Declared())
CHECKED = Checked(Config(), Declared(), lambda url: "")
CARD = Page("/card.txt", "card.txt", "made", "en", "card", "sitegen.toml")


def having(name="badge", **members):
    return SimpleNamespace(name=name, version="1", **members)


def raising(error):
    def member(*arguments):
        raise error

    return member


def told(problem):
    return f"{problem.place}: {problem.fact} [{problem.code}]"


def test_what_one_returns_the_next_is_given():
    def saying(word):
        return having(html=lambda page, html: html + word)

    assert html_of((saying("a"), having(), saying("b")), VIEW, "<p>") == "<p>ab"


def test_settings_and_entries_are_changed_by_value():
    titled = having(
        configure=lambda config: replace(config, site=replace(config.site, title="New")),
        entry=lambda entry: replace(entry, title=entry.title * 2, id="other"),
    )
    assert config_of((titled,), Config()).site.title == "New"
    assert entry_of((titled,), ENTRY) == replace(ENTRY, title="AA")


def test_a_parser_is_handed_on():
    assert parser_of((having(markdown=lambda parser: parser + "!"),), "parser") == "parser!"


def test_pages_are_added_in_the_order_of_urls_and_seen_by_the_next():
    seen = []
    first = having("card", pages=lambda site: [CARD])
    second = having("other", pages=lambda site: seen.append(site.plan) or ())
    plan = pages_of((first, second), PLANNED)
    assert [page.url for page in plan.pages] == ["/about/", "/card.txt"]
    assert seen == [plan]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (replace(CARD, kind="route"), "its kind should be 'made', not 'route'"),
        (replace(CARD, template="x"), "its template should be 'card', not 'x'"),
        (replace(CARD, url="/../x"), "it has the part '..'"),
        (replace(CARD, output="../x"), "it has the part '..'"),
        (
            replace(CARD, output="about/index.html"),
            "something else is published as 'about/index.html'",
        ),
        (replace(CARD, output="robots.txt"), "something else is published as 'robots.txt'"),
    ],
)
def test_a_page_that_cannot_be_made_is_a_problem(page, why):
    planned = replace(PLANNED, files={"robots.txt": "static/robots.txt"})
    plan = pages_of((having("card", pages=lambda site: [page]),), planned)
    assert plan.pages == (ABOUT,)
    fact = f"the integration 'card' cannot make {page.url!r}: {why}"
    assert [told(each) for each in plan.problems] == [f"sitegen.toml: {fact} [SG827]"]


@pytest.mark.parametrize(("made", "data"), [("é", b"\xc3\xa9"), (b"\xff", b"\xff")])
def test_a_page_is_made_by_who_added_it(made, data):
    both = (having("other", make=raising(KeyError())), having("card", make=lambda *_: made))
    assert made_page(both, CARD, None) == data


def test_a_page_that_nobody_makes_is_a_problem():
    with pytest.raises(Trouble, match=r"cannot make '/card.txt': it has no member 'make'"):
        made_page((having("card"),), CARD, None)


def test_a_failure_is_told_in_the_name_of_the_integration():
    with pytest.raises(Trouble) as caught:
        html_of((having(html=raising(ValueError("no such badge"))),), VIEW, "")
    (problem,) = caught.value.problems
    line = raising.__code__.co_firstlineno + 2
    assert told(problem) == (
        "pages/about.html: the integration 'badge' failed in 'html': "
        f"ValueError: no such badge (fold_test.py:{line}) [SG825]"
    )


@pytest.mark.parametrize("passing", [Trouble(), Missing(Key("body", "a")), Changed("a.md")])
def test_what_the_engine_says_passes_through(passing):
    with pytest.raises(type(passing)) as caught:
        html_of((having(html=raising(passing)),), VIEW, "")
    assert caught.value is passing


def test_what_the_site_lacks_is_told_with_the_page():
    amiss = Amiss(lambda place: no_such_string(place, "more", "en", "i18n", ()))
    with pytest.raises(Trouble, match=r"about.html: there is no string 'more' in en"):
        html_of((having(html=raising(amiss)),), VIEW, "")


@pytest.mark.parametrize(
    ("fold", "member", "wanted"),
    [
        (lambda all: config_of(all, Config()), "configure", "a Config"),
        (lambda all: parser_of(all, ""), "markdown", "a MarkdownIt"),
        (lambda all: entry_of(all, ENTRY), "entry", "an Entry"),
        (lambda all: made_page(all, CARD, None), "make", "a str or bytes"),
        (lambda all: html_of(all, VIEW, ""), "html", "a str"),
    ],
)
def test_a_wrong_answer_is_told(fold, member, wanted):
    with pytest.raises(Trouble) as caught:
        fold((having("card", **{member: lambda *_: None}),))
    fact = f"{member!r} of the integration 'card' should return {wanted}, not nothing"
    assert caught.value.problems[0].fact == fact


def test_pages_that_fail_leave_the_plan_as_it_was():
    plan = pages_of((having(pages=lambda site: [5]),), PLANNED)
    assert plan.pages == (ABOUT,)
    assert [each.code for each in plan.problems] == ["SG826"]


def test_each_problem_is_told_once_and_a_failing_check_stops_no_other():
    problem = Problem("SG999", "warning", Place("a.md"), "it is so")
    twice = having(check=lambda site: [problem, problem])
    failing = having(check=raising(OSError("no disk")))
    codes = [each.code for each in problems_of((twice, failing, twice), CHECKED)]
    assert codes == ["SG999", "SG825"]


def test_only_who_takes_part_is_in_a_version():
    both = (having("a", html=len), having("b", check=len))
    assert versions(both, "html", "make") == ("a 1",)


def test_members_inherited_from_the_protocol_do_nothing():
    @dataclass
    class Quiet(Integration):
        name: str = "quiet"
        version: str = "1"

    assert html_of((Quiet(),), VIEW, "<p>") == "<p>"
