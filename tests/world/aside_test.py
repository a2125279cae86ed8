"""What a process of its own finds out is what would be found out here."""

import os
import signal

import pytest

from sitegen.world.aside import Aside


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
