"""Progress of long work."""

import io

from sitegen.build.encoding import Encoded
from sitegen.cli.progress import Saved, Watched
from sitegen.cli.steps import FEW
from sitegen.cli.voice import Voice
from sitegen.trace.key import Key
from sitegen.world.memory import here
from tests.cli.voice_test import Terminal

TASKS = [Key("page", f"/{number}/") for number in range(FEW)]


def watched(err: io.StringIO, is_json: bool = False, count: int = FEW) -> list[object]:
    voice = Voice(is_json, io.StringIO(), err, {})
    return [done for _, done in Watched(here, voice)(lambda task: task.name, TASKS[:count])]


def test_a_pipe_gets_one_line_for_long_work_and_none_for_short():
    err = io.StringIO()
    assert watched(err) == [task.name for task in TASKS]
    assert err.getvalue() == "making pages: 200\n"
    assert watched(err, count=3) == ["/0/", "/1/", "/2/"]
    assert err.getvalue() == "making pages: 200\n"


def test_a_program_gets_none():
    err = io.StringIO()
    watched(err, is_json=True)
    assert err.getvalue() == ""


def test_a_terminal_gets_a_bar_and_every_result(capsys):
    assert watched(Terminal()) == [task.name for task in TASKS]
    assert "\x1b" not in capsys.readouterr().out


def test_pictures_tell_what_is_saved(capsys):
    voice = Voice(False, io.StringIO(), Terminal(), {})
    each = Watched(here, voice)
    came = each(lambda thing: Encoded((), 3_000_000, 200_000), range(4), [1, 1, 1, 1])
    assert len([*came]) == 4
    saved = Saved()
    assert saved((0, "no picture")) == ""
    assert saved((1, Encoded((), 3_000_000, 200_000))) == "3.0 MB → 0.2 MB"
    assert saved((2, Encoded((), 1_000_000, 100_000))) == "4.0 MB → 0.3 MB"
    err = io.StringIO()
    [*Watched(here, Voice(False, io.StringIO(), err, {}))(str, range(4), [1, 1, 1, 1])]
    assert err.getvalue() == "encoding pictures: 4\n"
