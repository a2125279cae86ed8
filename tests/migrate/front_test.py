import pytest

from sitegen.migrate.front import read_front


def told(front):
    return [(note.code, note.line) for note in front.notes]


def test_front_matter_is_parted_from_the_text():
    front = read_front("---\ntitle: A\n---\n\nText\n", "a.md")
    assert (front.values, front.body, front.line, front.notes) == (
        {"title": "A"},
        "\nText\n",
        4,
        (),
    )


@pytest.mark.parametrize("text", ["Text\n", "----\na: b\n----\n", ""])
def test_a_text_may_have_none(text):
    assert read_front(text, "a.md").body == text


@pytest.mark.parametrize("language", ["js", " javascript", "coffee"])
def test_a_program_is_never_run(language):
    front = read_front(f"---{language}\nprocess.exit()\n---\nText\n", "a.md")
    assert front.values is None
    assert told(front) == [("SG926", 1)]


def test_tabs_are_spaces_to_js_yaml():
    assert read_front("---\ntags:\n\t- a\ntitle:\tB\n---\n", "a.md").values == {
        "tags": ["a"],
        "title": "B",
    }


def test_what_can_be_read_of_broken_front_matter_is_kept():
    front = read_front("---\ntitle: a: b\ndate: 2020-01-02\nx: \x08y\n---\nText\n", "a.md")
    assert front.values is not None
    assert {name: str(value) for name, value in front.values.items()} == {
        "title": "a: b",
        "date": "2020-01-02",
        "x": "y",
    }
    assert front.body == "Text\n"
    assert told(front) == [("SG925", 2)]


def test_a_text_whose_front_matter_never_ends_is_kept():
    front = read_front("---\n\nAll of it.\n", "a.md")
    assert (front.body, front.line) == ("\nAll of it.\n", 2)
    assert told(front) == [("SG925", 1)]


def test_what_follows_the_closing_line_is_text():
    assert read_front("---\na: b\n---- c\nd", "a.md").body == "- c\nd"
