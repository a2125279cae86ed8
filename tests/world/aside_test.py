"""What a process of its own finds out is what would be found out here."""

import os
import signal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.world.aside import MANY, Aside, halved


@pytest.mark.parametrize("text", ["", "a\nb", "é字\udcff", "long " * 100_000])
def test_a_text_is_the_same_wherever_it_is_found_out(text):
    assert Aside(lambda: text).text() == text


def test_what_dies_there_is_found_out_here():
    here = os.getpid()

    def find():
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "here"

    assert Aside(find).text() == "here"


def test_an_error_is_raised_where_somebody_asks():
    def find():
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        Aside(find).text()


def test_who_is_let_go_of_can_still_be_asked():
    aside = Aside(lambda: "long " * 100_000)
    aside.end()
    aside.end()
    assert aside.text() == "long " * 100_000


@settings(max_examples=20)
@given(st.integers(0, 4 * MANY))
def test_halves_tell_of_each_thing_in_its_order(count):
    assert halved(lambda part: [f"<{each}>" for each in part], range(count)) == [
        f"<{each}>" for each in range(count)
    ]


def test_many_things_are_found_out_by_two_processes_and_few_by_one():
    def who(part):
        return [str(os.getpid())] * len(part)

    assert len(set(halved(who, range(MANY)))) == 2
    assert set(halved(who, range(MANY - 1))) == {str(os.getpid())}


@pytest.mark.parametrize("bad", [0, MANY - 1])
def test_an_error_about_one_of_many_is_raised_here(bad):
    def find(part):
        if bad in part:
            raise OSError("no")
        return [""] * len(part)

    with pytest.raises(OSError, match="no"):
        halved(find, range(MANY))
