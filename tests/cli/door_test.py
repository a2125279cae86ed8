"""What becomes of trouble."""

import json
import os
import subprocess
import sys

import click
import pytest

from sitegen.cli.commands import sitegen
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["biuld"], "there is no command 'biuld'  [SG051]\n   hint: did you mean 'build'?\n"),
        (
            ["init", "--tempalte", "x"],
            "there is no option '--tempalte'  [SG050]\n   hint: did you mean '--template'?\n",
        ),
        (
            ["init", "--template", "wiki"],
            "invalid value for '--template': 'wiki' is not one of 'blog', 'empty'  [SG050]\n"
            "   hint: `sitegen init --help` lists what it takes\n",
        ),
    ],
)
def test_a_wrong_command_line_is_told_with_a_near_name(run, line, told):
    ran = run(*line)
    assert (ran.exit, ran.out, ran.err) == (2, "", told)


def test_a_program_gets_problems_as_json(run):
    ran = run("init", "--json", "--tempalte", "x")
    assert ran.exit == 2 and ran.err == ""
    assert json.loads(ran.out) == {
        "problems": [
            {
                "code": "SG050",
                "level": "error",
                "path": "",
                "line": 0,
                "column": 0,
                "end": 0,
                "fact": "there is no option '--tempalte'",
                "hint": "did you mean '--template'?",
                "calls": [],
            }
        ]
    }


@pytest.fixture
def raising(monkeypatch):
    """Put a command `info` in place that raises."""

    def put(error: BaseException) -> None:
        @click.command("info")
        def command() -> None:
            raise error

        monkeypatch.setattr(sitegen, "get_command", lambda context, name: command)

    return put


@pytest.mark.parametrize(("code", "exit"), [("SG301", 1), ("SG003", 2)])
def test_the_exit_tells_a_wrong_site_from_a_wrong_command(run, raising, code, exit):
    raising(Trouble(Problem(code, "error", Place("a.md", 3), "wrong")))
    ran = run("info")
    assert (ran.exit, ran.err) == (exit, f"a.md:3  wrong  [{code}]\n")


def test_a_fault_of_ours_leaves_a_report_to_paste(run, raising, monkeypatch, tmp_path):
    monkeypatch.setattr("sitegen.cli.fault.gettempdir", lambda: str(tmp_path))
    raising(ValueError("odd\x1b[31m"))
    ran = run("info")
    assert ran.exit == 3
    assert ran.err == (
        "sitegen has a fault: ValueError: odd\\x1b[31m\n"
        "   a report, ready to paste, is in sitegen-fault.txt\n"
    )
    report = (tmp_path / "sitegen-fault.txt").read_text("utf-8")
    assert "command: sitegen info" in report and "ValueError: odd\\x1b[31m" in report
    assert str(tmp_path) not in report


def test_an_interrupted_command_says_so(run, raising):
    raising(KeyboardInterrupt())
    ran = run("info")
    assert (ran.exit, ran.err.strip()) == (130, "interrupted; nothing is half-written")


def test_names_that_are_not_read_as_utf8_are_refused(tmp_path):
    plain = {**os.environ, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX"}
    command = [sys.executable, "-m", "sitegen", "build"]
    ran = subprocess.run(command, cwd=tmp_path, env=plain, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (
        2,
        "names of files are read as 'ascii' here, not as UTF-8  [SG061]\n"
        "   hint: set PYTHONUTF8=1, or a locale such as C.UTF-8\n",
    )


def test_a_process_ends_with_all_that_was_said_and_its_exit_code(tmp_path):
    command = [sys.executable, "-m", "sitegen", "info", "--root", str(tmp_path), "--json"]
    ran = subprocess.run(command, capture_output=True, text=True)
    told = json.loads(ran.stdout)
    assert (ran.returncode, told["problems"][0]["code"]) == (2, "SG052")


def test_nobody_has_to_listen_to_the_end():
    with subprocess.Popen(
        [sys.executable, "-m", "sitegen", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        ran.stdout.close()
        assert ran.stderr.read() == b""
