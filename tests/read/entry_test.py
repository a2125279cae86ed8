import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.collection import Collection
from sitegen.model.config import Site
from sitegen.model.problem import Trouble
from sitegen.model.serial import to_json
from sitegen.trace.digest import digest
from tests.read.facts import Desk, front

TAIPEI = ZoneInfo("Asia/Taipei")


def test_an_entry_without_front_matter_is_named_for_its_file():
    entry = Desk({"content/blog/A-day.md": "# x\n"}).entry("content/blog/A-day.md")
    assert (entry.id, entry.key, entry.slug, entry.title) == (
        "blog/A-day",
        "A-day",
        "a-day",
        "A day",
    )
    assert entry.data == {"tags": (), "cover": None, "search": True, "extra": {}}


def test_front_matter_fills_the_entry():
    entry = front(
        "title: T\ndate: 2024-01-31\ntags: [a, 日記]\ndraft: true\nslug: s\npermalink: /x\n"
        "aliases: [/old/]\ntranslation_key: k\ntemplate: t.html\nunlisted: true\n"
        "description:\nextra: {a: [1, {day: 2024-01-01}]}"
    ).entry()
    assert (entry.title, entry.date, entry.slug) == ("T", dt.date(2024, 1, 31), "s")
    assert (entry.draft, entry.unlisted, entry.permalink) == (True, True, "/x")
    assert (entry.aliases, entry.translation_key, entry.template) == (("/old/",), "k", "t.html")
    assert (entry.description, entry.data["tags"]) == ("", ("a", "日記"))
    assert entry.data["extra"] == {"a": (1, {"day": dt.date(2024, 1, 1)})}


def test_toml_says_the_same_as_yaml():
    toml = '+++\ntitle = "T"\ndate = 2024-01-31\ntags = ["a"]\n+++\nx'
    yaml = "---\ntitle: T\ndate: 2024-01-31\ntags: [a]\n---\nx"
    assert Desk({"content/blog/a.md": toml}).entry() == Desk({"content/blog/a.md": yaml}).entry()


def test_the_language_of_a_file_is_part_of_its_identity():
    site = Site(languages=("en", "zh-TW"))
    entry = Desk({"content/blog/a/index.zh-TW.md": "x"}, site=site).entry(
        "content/blog/a/index.zh-TW.md"
    )
    assert (entry.id, entry.key, entry.language) == ("blog/a@zh-TW", "a", "zh-TW")
    assert entry.translation_key == "a"


@pytest.mark.parametrize(
    ("text", "date", "instant"),
    [
        ("2024-01-31", dt.date(2024, 1, 31), dt.datetime(2024, 1, 31, tzinfo=TAIPEI)),
        (
            "2024-01-31 10:00",
            dt.datetime(2024, 1, 31, 10, tzinfo=TAIPEI),
            dt.datetime(2024, 1, 31, 10, tzinfo=TAIPEI),
        ),
        (
            "2024-01-31T10:00Z",
            dt.datetime(2024, 1, 31, 10, tzinfo=dt.UTC),
            dt.datetime(2024, 1, 31, 10, tzinfo=dt.UTC),
        ),
    ],
)
def test_a_time_without_a_zone_is_one_of_the_sites(text, date, instant):
    entry = front(f"date: {text}\npublish_at: {text}", timezone="Asia/Taipei").entry()
    assert (entry.date, entry.publish_at) == (date, instant)


def test_a_text_is_named_by_its_digest_and_its_first_line():
    result = Desk({"content/blog/a.md": "---\ntitle: T\n---\nHello\n"}).result()
    assert result.facets | {"glimpses": ""} == {
        "text": digest(b"Hello\n"),
        "line": "4",
        "glimpses": "",
    }


def test_prose_is_no_part_of_an_entry():
    one = Desk({"content/blog/a.md": "---\ntitle: T\n---\nHello\n"}).result()
    two = Desk({"content/blog/a.md": "---\ntitle: T\n---\nGood bye\n"}).result()
    assert one.value == two.value and one.facets["text"] != two.facets["text"]


def test_the_defaults_of_a_collection_stand_in_for_what_is_not_said():
    collection = Collection(
        "blog", "files", "", "content/blog", defaults={"template": "t.html", "title": "D"}
    )
    entry = Desk({"content/blog/a.md": "---\ntitle: T\n---\n"}, collection).entry()
    assert (entry.title, entry.template) == ("T", "t.html")


def test_a_picture_is_found_beside_the_entry_or_from_the_root():
    for cover in ("photo.jpg", "./photo.jpg", "/content/blog/photo.jpg", "../blog/photo.jpg"):
        files = {"content/blog/a.md": f"---\ncover: {cover}\n---\n", "content/blog/photo.jpg": "x"}
        assert Desk(files).entry().data["cover"] == "content/blog/photo.jpg"


def test_every_fault_of_a_file_is_told_at_once_in_its_order():
    desk = Desk(
        {
            "content/blog/a.md": "---\n"
            "titel: Hello\n"
            "title: 2024\n"
            "date: soon\n"
            "tags: python\n"
            "draft: maybe\n"
            "cover: img/cta.jpg\n"
            "aliases: ['', 5]\n"
            "extra: [1]\n"
            "quux: 1\n"
            "---\n",
            "content/blog/img/cat.jpg": "x",
        }
    )
    assert desk.troubles() == [
        "content/blog/a.md:2:1  there is no key 'titel' in the schema  [SG113]  "
        "did you mean 'title'?",
        "content/blog/a.md:3:8  title should be text, not the number 2024  [SG115]  "
        "put it in quotes to make it text",
        "content/blog/a.md:4:7  date should be a date or a date and time, not the text 'soon'  "
        "[SG115]  write it like 2024-01-31 or 2024-01-31 10:00",
        "content/blog/a.md:5:7  tags should be a list, not the text 'python'  [SG115]  "
        "write it like [python]",
        "content/blog/a.md:6:8  draft should be true or false, not the text 'maybe'  [SG115]",
        "content/blog/a.md:7:8  there is no picture 'img/cta.jpg'  [SG117]  "
        "did you mean 'img/cat.jpg'?",
        "content/blog/a.md:8:11  aliases[0] should be text of 1 or more characters, "
        "not the text ''  [SG115]",
        "content/blog/a.md:8:15  aliases[1] should be text, not the number 5  [SG115]  "
        "put it in quotes to make it text",
        "content/blog/a.md:9:8  extra should be a mapping, not a list  [SG115]",
        "content/blog/a.md:10:1  there is no key 'quux' in the schema  [SG113]  "
        "keys of your own go under 'extra:'",
    ]


def test_faults_of_toml_have_places_too():
    desk = Desk({"content/blog/a.md": '+++\ntitle = "T"\ndraft = "x"\n[extr]\na = 1\n+++\n'})
    assert desk.troubles() == [
        "content/blog/a.md:3:9  draft should be true or false, not the text 'x'  [SG115]",
        "content/blog/a.md:4:2  there is no key 'extr' in the schema  [SG113]  "
        "did you mean 'extra'?",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "---\n- a\n---\n",
            "content/blog/a.md:1  front matter should be keys with values, not a list  [SG112]  "
            "write it like 'title: A day at sea'",
        ),
        (
            "---\ncover: ../../../x.jpg\n---\n",
            "content/blog/a.md:2:8  the picture '../../../x.jpg' is outside the site  [SG118]  "
            "put the picture beside this file",
        ),
        (
            "+++\na = \n+++\n",
            "content/blog/a.md:2:5  this is not TOML: invalid value  [SG106]",
        ),
    ],
)
def test_front_matter_that_cannot_be_used_is_told(text, problem):
    assert Desk({"content/blog/a.md": text}).troubles() == [problem]


def test_a_missing_picture_is_remembered_with_the_names_around_it():
    desk = front("cover: b.png")
    with pytest.raises(Trouble):
        desk.result()
    assert {each.kind for each in desk.reader.answers()} == {"schema", "file", "digest", "folder"}


AUTHORS = Collection("authors", "table", "data/authors.yml")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("data/authors.yml", "jane: {title: Jane}\nbob: {title: Bob}"),
        ("data/authors.yml", "- {id: jane, title: Jane}\n- {slug: bob, title: Bob}"),
        ("data/authors.json", '[{"id": "jane", "title": "Jane"}, {"id": "bob", "title": "Bob"}]'),
        ("data/authors.toml", '[jane]\ntitle = "Jane"\n[bob]\ntitle = "Bob"'),
        ("data/authors.toml", '[[a]]\nid = "jane"\ntitle = "Jane"\n[[a]]\nid="bob"\ntitle="Bob"'),
        ("data/authors.csv", "id,title,cover\njane,Jane,\nbob,Bob,\n"),
    ],
)
def test_a_table_is_an_entry_a_row(path, text):
    entries = Desk({path: text}, AUTHORS).entries(path)
    assert [(each.id, each.title, each.has_body) for each in entries] == [
        ("authors/jane", "Jane", False),
        ("authors/bob", "Bob", False),
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "- id: jane\n- id: jane\n- 5\n- title: x\n",
            [
                "data/authors.yml:2:3  there is a row 'jane' already  [SG124]",
                "data/authors.yml:3:3  a row should be keys with values, not the number 5  [SG123]",
                "data/authors.yml:4:3  this row has no 'id'  [SG122]  give it an 'id' or a 'slug'",
            ],
        ),
        (
            "jane: {titel: x}\nbob: {title: 5}",
            [
                "data/authors.yml:1:8  there is no key 'titel' in the schema  [SG113]  "
                "did you mean 'title'?",
                "data/authors.yml:2:14  title should be text, not the number 5  [SG115]  "
                "put it in quotes to make it text",
            ],
        ),
        (
            "hello",
            [
                "data/authors.yml:1  a collection should be a list of rows or keys with rows, "
                "not the text 'hello'  [SG121]"
            ],
        ),
    ],
)
def test_every_fault_of_a_table_is_told_at_its_row(text, problems):
    desk = Desk({"data/authors.yml": text}, AUTHORS)
    assert desk.troubles("data/authors.yml") == problems


def test_what_an_entry_holds_survives_the_cache():
    desk = front("date: 2024-01-31 10:00\nextra: {a: [1, {b: 2024-01-01}], c: 1.5, d: ~}")
    assert to_json(desk.entries()) == desk.result().value


@given(st.binary(max_size=60))
def test_any_bytes_are_an_entry_or_trouble(data):
    desk = Desk({"content/blog/a.md": b"---\n" + data + b"\n---\n"})
    try:
        assert desk.entries()
    except Trouble as trouble:
        assert trouble.problems
