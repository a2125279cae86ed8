import pytest

from tests.migrate.body.texts import converted, told


@pytest.mark.parametrize(
    "text",
    ["pass it to <Button ref={ref}>.", "a <Foo bar!> b", "a <Foo é> b </Foo>", "a </Foo ö>"],
)
def test_in_markdown_no_component_is_called(text):
    result = converted(text)
    assert "<Button" not in result.text and "<Foo" not in result.text.replace("\\<", "")
    assert told(result) == []


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("a <Foo bar!> b", "a \\<Foo bar!> b"),
        ("a <Foo bar={1> b", "a \\<Foo bar={1> b"),
        ("<Foo>\n\na\n", "\\<Foo>\n\na\n"),
        ("a </Foo>", "a \\</Foo>"),
    ],
)
def test_in_mdx_it_is_told_and_stays_text(text, becomes):
    result = converted(text, is_mdx=True)
    assert (result.text, told(result)) == (becomes, [("SG973", 4)])


def test_the_note_shows_the_tag():
    (note,) = converted("a <Foo bar!> b\nc", is_mdx=True).notes
    assert note.what == "the tag cannot be read: <Foo bar!> b"
    assert (note.did, note.todo) == ("kept it as text", "write it as a tag again, if it is one")


@pytest.mark.parametrize("text", ["`<Foo bar!>`", "```\n<Foo bar!>\n```\n", "a < Foo", "a <FOO"])
def test_code_and_other_text_stay_as_they_are(text):
    assert converted(text, is_mdx=True).text == text
