"""What the report says, and in which order."""

from sitegen.migrate.migration import Migration
from sitegen.migrate.note import Note
from sitegen.migrate.report import grouped, markdown, summary, value

LOST = Note("SG956", "left", "error", "gatsby-config.js", 3, "a CMS", "nothing", "export it")
SEEN = [
    Note("SG928", "left", "warning", f"{name}.md", 2, "no picture", "kept", "add it")
    for name in "ab"
]
KNOWN = Note("SG946", "converted", "info", "gatsby-config.js", 9, "the feed", "the same URL")
MIGRATION = Migration(
    files={"content/a.md": b""},
    copies={"static/x.png": "static/x.png"},
    urls={"a.md": "/a/"},
    left={"b.md": "a draft"},
    jsx={"src/pages/c.js": "/c/"},
    notes=(KNOWN, *SEEN, LOST),
)
PATHS = ("a.md", "b.md", "package.json", "src/pages/c.js", "src/x.js", "static/x.png")


def test_equal_notes_are_one_and_the_most_important_come_first():
    assert [(note.code, len(notes)) for note, notes in grouped(MIGRATION.notes)] == [
        ("SG956", 1),
        ("SG928", 2),
        ("SG946", 1),
    ]


def test_the_page_begins_with_what_is_to_be_done():
    text = markdown(MIGRATION, PATHS)
    first = text.index("- [ ] export it: a CMS (SG956): `gatsby-config.js:3`")
    second = text.index("- [ ] add it: no picture (SG928, 2 times): `a.md:2`, `b.md:2`")
    assert first < second < text.index("## Converted")
    assert "| `b.md` | `a draft` |" in text


def test_every_file_has_a_fate():
    assert value(MIGRATION, PATHS)["files"] == {
        "a.md": {"url": "/a/"},
        "b.md": {"left": "a draft"},
        "package.json": {"left": "about the old project"},
        "src/pages/c.js": {"url": "/c/", "to do": "write it as a template"},
        "src/x.js": {"left": "code of Gatsby and React, read and not needed"},
        "static/x.png": {"copied to": "static/x.png"},
    }


def test_a_terminal_is_told_the_sum_and_what_to_look_at():
    assert summary(MIGRATION) == (
        "1 page, 1 to write anew, 1 text without a page, 0 redirects\n"
        "to look at:\n"
        "  error: gatsby-config.js:3: a CMS [SG956]\n"
        "  warning: no picture, 2 times [SG928]"
    )
