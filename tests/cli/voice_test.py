"""How commands speak."""

import io
import json

from sitegen.cli.voice import Voice, tally
from sitegen.model.place import Place
from sitegen.model.problem import Problem

WRONG = Problem("SG301", "error", Place("a.md", 1, 1, 3), "wrong \x1b[31m")


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        """Claim it."""
        return True


def spoken(environ: dict[str, str], err: io.StringIO, root) -> str:
    voice = Voice(False, io.StringIO(), err, environ)
    voice.root = root
    voice.answer("", {}, [WRONG])
    return err.getvalue()


def test_a_problem_shows_its_source_line(tmp_path):
    (tmp_path / "a.md").write_text("ab", "utf-8")
    assert spoken({}, io.StringIO(), tmp_path) == (
        "a.md:1:1  wrong \\x1b[31m  [SG301]\n\n   1 | ab\n     | ^^\n"
    )


def test_only_a_terminal_gets_colour_and_only_when_it_may(tmp_path):
    assert "\x1b" not in spoken({}, io.StringIO(), tmp_path)
    assert "\x1b[31m[SG301]\x1b[0m" in spoken({}, Terminal(), tmp_path)
    assert "\x1b" not in spoken({"NO_COLOR": "1"}, Terminal(), tmp_path)
    assert "\x1b" not in spoken({"TERM": "dumb"}, Terminal(), tmp_path)


def test_github_gets_an_annotation_relative_to_the_repository(tmp_path):
    environ = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(tmp_path)}
    last = spoken(environ, io.StringIO(), tmp_path / "docs").splitlines()[-1]
    assert last.startswith("::error title=SG301,file=docs/a.md,line=1,col=1,endColumn=2::wrong")


def test_a_program_gets_one_object():
    out = io.StringIO()
    Voice(True, out, io.StringIO(), {}).answer("text", {"a": 1}, [WRONG])
    told = json.loads(out.getvalue())
    assert told["a"] == 1 and told["problems"][0]["code"] == "SG301"
    assert "\x1b" not in out.getvalue()


def test_a_tally_counts_by_level():
    assert tally([WRONG, WRONG]) == "2 errors"
    assert tally([WRONG, Problem("SG1", "warning", Place(""), "")]) == "1 error, 1 warning"
