"""Problems as annotations of GitHub Actions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.cli.annotations import annotation, unheard
from sitegen.model.place import Place
from sitegen.model.problem import Problem

WRONG = Problem("SG301", "error", Place("content/cat.md", 12, 11, 22), "no image", "draw it")


@pytest.mark.parametrize(
    ("problem", "folder", "line"),
    [
        (
            WRONG,
            "",
            "::error title=SG301,file=content/cat.md,line=12,col=11,endColumn=21"
            "::no image%0Adraw it",
        ),
        (
            replace(WRONG, level="warning", place=Place("a.md"), hint=""),
            "docs",
            "::warning title=SG301,file=docs/a.md::no image",
        ),
        (
            replace(WRONG, place=Place("@default/base.html"), hint=""),
            "",
            "::error title=SG301::no image",
        ),
        (
            replace(WRONG, place=Place("a,b:c%.md", 1), fact="100%\r\n::error::x", hint=""),
            "",
            "::error title=SG301,file=a%2Cb%3Ac%25.md,line=1::100%25%0D%0A::error::x",
        ),
    ],
)
def test_an_annotation_is_written_as_the_runner_wants(problem, folder, line):
    assert annotation(problem, folder) == line


@given(st.text(), st.text(), st.text())
def test_no_text_of_the_site_begins_a_line(path, fact, hint):
    found = annotation(Problem("SG301", "error", Place(path), fact, hint), "")
    assert "\n" not in found and "\r" not in found and found.startswith("::error ")


def test_lines_of_content_are_no_commands():
    begun, text, ended = unheard("::set-output name=a::b").splitlines()
    assert text == "::set-output name=a::b"
    assert begun.removeprefix("::stop-commands::") == ended.strip(":") and len(ended) > 30
    assert unheard("") != unheard("")
