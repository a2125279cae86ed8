"""Answers about the files that pages bring along."""

import pytest

from sitegen.assets.sheet import Stylesheet
from sitegen.assets.sources import Copies, Styles
from sitegen.model.problem import Trouble
from sitegen.model.serial import to_json
from sitegen.trace.digest import ABSENT
from sitegen.trace.facts import Missing
from sitegen.trace.key import Key
from sitegen.trace.trace import Trace
from sitegen.trace.traces import Traces

ONE = {"assets/a.css": "0123456789ab"}
OTHER = {"assets/a.css": "ba9876543210"}
SHEET = Stylesheet("assets/a.css", "assets/a.css", "assets/a.0123456789.css", "a{b:c}")


def test_a_copy_is_another_when_its_bytes_are():
    assert Copies(ONE).value("assets/a.css") == "assets/a.0123456789.css"
    assert Copies(ONE).digest("assets/a.css") != Copies(OTHER).digest("assets/a.css")
    assert Copies(ONE).basis() != Copies(OTHER).basis()


def test_what_may_not_be_copied_is_absent():
    assert Copies(ONE).value("secret.env") is None
    assert Copies(ONE).digest("secret.env") == ABSENT


class Shelf(dict):
    """A store."""


def styles(digest="d", shelf=None):
    traces = Traces(loose=[Trace(Key("style", "assets/a.css"), "", (), digest)])
    return Styles(traces, Shelf({"d": to_json(SHEET).encode()}) if shelf is None else shelf)


def test_a_stylesheet_is_what_its_task_made():
    assert styles().value("assets/a.css") == SHEET
    assert styles().value("assets/b.css") is None and styles().digest("assets/b.css") == ABSENT
    assert styles().digest("assets/a.css") != styles("e").digest("assets/a.css")
    assert styles().basis() != styles("e").basis()


def test_a_stylesheet_that_failed_stops_a_page_without_a_word():
    with pytest.raises(Trouble) as raised:
        styles("").value("assets/a.css")
    assert not raised.value.problems
    assert styles("").digest("assets/a.css") == "failed"


def test_a_stylesheet_that_has_gone_is_to_be_made_first():
    with pytest.raises(Missing) as raised:
        styles(shelf=Shelf()).value("assets/a.css")
    assert raised.value.keys == (Key("style", "assets/a.css"),)
