"""What `sitegen i18n` tells and remembers."""

import json

import pytest


@pytest.fixture
def two(site):
    """The small site with a translation of one post, and strings."""
    (site / "content/posts/a.zh-TW.md").write_text("---\ntitle: 甲\n---\n文。\n", "utf-8")
    (site / "i18n").mkdir()
    (site / "i18n/en.yml").write_text("mine: Mine\nfiles: {one: f, other: fs}\n", "utf-8")
    return site


def status(run):
    return json.loads(run("i18n", "status", "--json").out)["languages"]


def test_status_tells_what_is_missing_and_never_marked(run, two):
    told = status(run)
    assert told["en"] == {"of": 0, "missing": [], "stale": [], "unmarked": [], "strings": []}
    assert told["zh-TW"] == {
        "of": 2,
        "missing": ["content/posts/b.md"],
        "stale": [],
        "unmarked": ["content/posts/a.zh-TW.md"],
        "strings": ["files", "mine"],
    }


def test_a_marked_translation_falls_behind_when_its_original_changes(run, two):
    assert run("i18n", "mark").out == "1 translation marked in i18n/translations.json\n"
    assert status(run)["zh-TW"]["unmarked"] == []
    original = two / "content/posts/a.md"
    original.write_text(original.read_text().replace("The text.", "Another."), "utf-8")
    stale = {"file": "content/posts/a.zh-TW.md", "original": "content/posts/a.md"}
    assert status(run)["zh-TW"]["stale"] == [stale]
    run("i18n", "mark", "content/posts/a.zh-TW.md")
    assert status(run)["zh-TW"]["stale"] == []


def test_what_a_translator_does_not_read_makes_nothing_stale(run, two):
    run("i18n", "mark")
    original = two / "content/posts/a.md"
    original.write_text(original.read_text().replace("date:", "tags: [x]\ndate:"), "utf-8")
    assert status(run)["zh-TW"]["stale"] == []


def test_status_is_a_table_for_people(run, two):
    assert run("i18n", "status").out.splitlines() == [
        "language  translated  missing  stale  unmarked  strings missing",
        "en        0 of 0      0        0      0         0",
        "zh-TW     1 of 2      1        0      1         2",
        "",
        "zh-TW",
        "   missing   content/posts/b.md",
        "   unmarked  content/posts/a.zh-TW.md",
        "   string    files",
        "   string    mine",
    ]


def test_a_text_that_began_in_another_language_is_missing_in_the_default_one(run, two):
    (two / "content/posts/c.zh-TW.md").write_text("---\ntitle: 丙\n---\n", "utf-8")
    told = status(run)["en"]
    assert (told["of"], told["missing"]) == (1, ["content/posts/c.zh-TW.md"])


def test_marks_of_files_that_have_gone_go(run, two):
    run("i18n", "mark")
    (two / "content/posts/a.zh-TW.md").rename(two / "content/posts/b.zh-TW.md")
    run("i18n", "mark")
    marks = json.loads((two / "i18n/translations.json").read_text("utf-8"))
    assert list(marks) == ["content/posts/b.zh-TW.md"]


@pytest.mark.parametrize(
    ("argv", "text", "told"),
    [
        (
            ("mark", "content/posts/a.md"),
            "{}",
            "content/posts/a.md  'content/posts/a.md' is the translation of nothing  [SG607]\n"
            "   hint: did you mean 'content/posts/a.zh-TW.md'?\n",
        ),
        (
            ("status",),
            "[",
            "i18n/translations.json  this is not what sitegen i18n mark has written  [SG608]\n"
            "   hint: restore it, or delete it and mark again\n",
        ),
    ],
)
def test_what_cannot_be_done_is_told(run, two, argv, text, told):
    (two / "i18n/translations.json").write_text(text, "utf-8")
    ran = run("i18n", *argv)
    assert (ran.exit, ran.err) == (1, told)


def test_the_marks_are_no_part_of_the_site(run, two):
    run("build")
    run("i18n", "mark")
    assert "translations.json" not in {path.name for path in (two / "dist").rglob("*")}


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        (".", "content/posts/a.zh-TW.md"),
        ("content", "posts/a.zh-TW.md"),
        ("..", "content/posts/a.zh-TW.md"),
    ],
)
def test_a_file_is_named_from_the_root_or_from_here(run, two, monkeypatch, folder, written):
    monkeypatch.chdir(two / folder)
    told = json.loads(run("i18n", "mark", written, "--root", str(two), "--json").out)
    assert told["marked"] == ["content/posts/a.zh-TW.md"]


def test_strings_that_cannot_be_read_are_told_not_counted_as_missing(run, two):
    (two / "i18n/en.yml").write_text("mine: [\n", "utf-8")
    for command in ("status", "mark"):
        ran = run("i18n", command)
        assert ran.exit == 1 and "[SG105]" in ran.err
    assert not (two / "i18n/translations.json").exists()
