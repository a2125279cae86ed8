import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.read.split import Split, split
from tests.read.facts import troubles

LINES = st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"])))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nx\n", Split("a: 1\n", "yaml", 2, "x\n", 4)),
        ("+++\na = 1\nb = 2\n+++\n\nx", Split("a = 1\nb = 2\n", "toml", 2, "\nx", 5)),
        ("---\n---\nx", Split("", "yaml", 2, "x", 3)),
        ("---\na: 1\n---", Split("a: 1\n", "yaml", 2, "", 4)),
        ("--- \na: 1\n--- \t\nx", Split("a: 1\n", "yaml", 2, "x", 4)),
        ("# x\n---\n", Split("", "", 1, "# x\n---\n", 1)),
        ("", Split("", "", 1, "", 1)),
        ("----\nx", Split("", "", 1, "----\nx", 1)),
        (" ---\nx", Split("", "", 1, " ---\nx", 1)),
    ],
)
def test_front_matter_parts_from_the_text_with_its_lines(text, parts):
    assert split(text, "a.md") == parts


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "---\ntitle: x\n",
            "a.md:1:1  the front matter that begins here has no closing ---  [SG103]  put a line "
            "with --- under it",
        ),
        (
            "---js\nprocess.exit()\n---\n",
            "a.md:1:4  front matter in 'js' is not read  [SG104]  write YAML between --- or TOML "
            "between +++",
        ),
    ],
)
def test_what_is_no_front_matter_is_told_and_never_run(text, problem):
    assert troubles(split, text, "a.md") == [problem]


@given(LINES, LINES, st.sampled_from(["---", "+++"]))
def test_the_parts_join_to_the_text_again(front, body, fence):
    text = "\n".join([fence, *front, fence, *body])
    parts = split(text, "a.md")
    lines = text.split("\n")
    assert lines[parts.body_line - 1 :] == (parts.body.split("\n") if body else [])
    assert "\n".join([fence, parts.front + lines[parts.body_line - 2]]) == "\n".join(
        lines[: parts.body_line - 1]
    )


@given(st.text())
def test_any_text_is_split_or_trouble(text):
    try:
        parts = split(text, "a.md")
    except Trouble:
        return
    assert text.endswith(parts.body)
