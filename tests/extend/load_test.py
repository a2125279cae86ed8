"""Integrations are found, checked and put in order."""

from types import ModuleType, SimpleNamespace

import pytest

from sitegen.extend.load import Found, load_integrations
from sitegen.extend.shipped import SHIPPED
from sitegen.model.place import Place
from sitegen.model.problem import Trouble

HERE = Place("sitegen.toml")


class Badge:
    """A good integration."""

    name = "badge"
    version = "1"

    def html(self, page, html):
        return html


def module(**held):
    found = ModuleType("found")
    vars(found).update(held)
    return found


def load(*found, known=()):
    """Load what is found under the names `0`, `1`, …; None is not found."""
    held = {str(n): each for n, each in enumerate(found) if each is not None}
    names = [str(n) for n in range(len(found))]
    return load_integrations(names, held.__getitem__, HERE, known)


def told(*found, **more):
    with pytest.raises(Trouble) as caught:
        load(*found, **more)
    return [f"{each.fact} [{each.code}]" for each in caught.value.problems]


def test_those_that_ship_come_first():
    names = ["head", "navigation", "redirects", "feeds", "sitemap", "llms"]
    assert [each.name for each in load()] == names
    assert [each.name for each in load(Badge())][len(SHIPPED) :] == ["badge"]


@pytest.mark.parametrize(
    "found", [Badge(), Badge, module(integration=Badge()), module(integration=Badge)]
)
def test_an_object_a_class_and_a_module_will_do(found):
    assert load(found)[-1].name == "badge"


def test_the_files_of_an_integration_are_part_of_its_version():
    badge = load(Found(module(integration=Badge), "abc"))[-1]
    assert (badge.name, badge.version, badge.html(None, "x")) == ("badge", "1 abc", "x")


def test_what_is_not_there_is_told_with_the_nearest_name():
    with pytest.raises(Trouble) as caught:
        load_integrations(["serch"], {}.__getitem__, HERE, ["search"])
    (problem,) = caught.value.problems
    assert problem.fact == "there is no integration 'serch'"
    assert problem.hint == "did you mean 'search'?"


def raising(*_):
    raise ZeroDivisionError("division by zero")


@pytest.mark.parametrize("find", [raising, lambda name: type("X", (), {"__init__": raising})])
def test_what_fails_while_it_is_loaded_is_blamed(find):
    with pytest.raises(Trouble) as caught:
        load_integrations(["x"], find, HERE)
    (problem,) = caught.value.problems
    fact = "the integration 'x' cannot be loaded: ZeroDivisionError: division by zero"
    assert (problem.code, problem.fact) == ("SG822", fact)


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (module(), ["it has no variable 'integration'"]),
        (object(), ["'name' should be a text", "'version' should be a text"]),
        (SimpleNamespace(name="x", version=1), ["'version' should be a text"]),
        (
            SimpleNamespace(name="x", version="1", html=lambda html: html),
            ["'html' should be a function of (page, html)"],
        ),
        (
            SimpleNamespace(name="x", version="1", pages=(), check=print),
            ["'pages' should be a function of (site)"],
        ),
    ],
)
def test_what_cannot_be_used_is_told_by_member(found, why):
    assert told(found) == [f"the integration '0' cannot be used: {each} [SG823]" for each in why]


def test_an_integration_that_is_never_called_is_told():
    typo = SimpleNamespace(name="badge", version="1", htlm=lambda page, html: html)
    assert told(typo) == [
        "the integration '0' cannot be used: no member is called 'htlm', and it has no other "
        "[SG823]"
    ]


def test_a_name_belongs_to_one():
    twice = "there are two integrations called 'badge' [SG824]"
    assert told(Badge(), Badge()) == [twice]
    sitemap = SimpleNamespace(name="sitemap", version="1")
    assert told(sitemap) == ["there are two integrations called 'sitemap' [SG824]"]


def test_everything_wrong_is_told_at_once():
    assert len(told(None, object(), Badge())) == 3
