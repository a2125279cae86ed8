"""What `sitegen new` begins."""

import datetime as dt
import json

import pytest
import yaml

from sitegen.cli.new import fields


def test_an_entry_is_begun_in_its_collection_as_a_draft(run, site):
    ran = run("new", 'A "quoted": title')
    assert (ran.exit, ran.out) == (0, "content/posts/a-quoted-title.md\n")
    front = (site / "content/posts/a-quoted-title.md").read_text("utf-8").split("---\n")[1]
    told = yaml.safe_load(front)
    assert told["title"] == 'A "quoted": title' and told["draft"] is True
    assert isinstance(told["date"], dt.date)
    assert run("build").exit == 0
    assert not (site / "dist/posts/a-quoted-title").exists()


def test_a_translation_lies_beside_its_original(run, site):
    ran = run("new", "甲", "--slug", "a", "--lang", "zh-TW", "--json")
    assert json.loads(ran.out)["path"] == "content/posts/a.zh-TW.md"
    assert run("new", "貓 的 日記").out == "content/posts/貓-的-日記.md\n"


def test_a_bundle_is_begun_where_only_bundles_are_read(run, site):
    (site / "content_config.py").write_text(
        "from sitegen.content import collection, files\n"
        'trips = collection(files("content/trips/*/index*.md"), permalink="/trips/{slug}/")\n',
        "utf-8",
    )
    assert run("new", "Home").out == "content/trips/home/index.md\n"
    assert run("new", "家", "--slug", "home", "--lang", "zh-TW").out == (
        "content/trips/home/index.zh-TW.md\n"
    )


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (
            ["A"],
            "content/posts/a.md  the file is there already  [SG056]\n"
            "   hint: edit it, or choose another name with --slug\n",
        ),
        (
            ["!?"],
            "no file can be named after the title '!?'  [SG057]\n"
            "   hint: name the file with --slug\n",
        ),
        (
            ["x", "--collection", "post"],
            "there is no collection 'post'  [SG054]\n   hint: did you mean 'posts'?\n",
        ),
        (
            ["x", "--lang", "zh-tw"],
            "the site has no language 'zh-tw'  [SG055]\n   hint: did you mean 'zh-TW'?\n",
        ),
    ],
)
def test_what_cannot_be_begun_is_told(run, site, argv, told):
    ran = run("new", *argv)
    assert (ran.exit, ran.err) == (2, told)


def test_a_pattern_that_names_no_one_place_is_told(run, site):
    (site / "content_config.py").write_text(
        "from sitegen.content import collection, files\n"
        'trips = collection(files("content/trips/[ab]*/day-[0-9].md"))\n',
        "utf-8",
    )
    ran = run("new", "Bob")
    assert (ran.exit, ran.err) == (
        2,
        "no file for one new entry can be guessed from 'content/trips/[ab]*/day-[0-9].md' "
        "of 'trips'  [SG058]\n   hint: write the file by hand\n",
    )


def test_nothing_is_written_outside(run, site):
    assert run("new", "x", "--slug", "../../../y").out == "content/posts/y.md\n"


def test_what_a_schema_wants_is_begun_blank():
    schema = {
        "properties": {
            "title": {"type": "string"},
            "authors": {"type": "array"},
            "kind": {"enum": ["essay", "note"]},
            "place": {"type": "string"},
        },
        "required": ["title", "authors", "kind", "place"],
    }
    assert fields(schema, "T", dt.date(2026, 1, 31)) == {
        "title": '"T"',
        "authors": "[]",
        "kind": "essay",
        "place": '""',
        "date": "2026-01-31",
        "draft": "true",
    }
