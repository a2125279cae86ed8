import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, field_validator

from sitegen.content import Image, Reference
from sitegen.model.collection import Collection
from sitegen.read.schema import Builtin, json_schema
from tests.read.facts import Desk


class Mood(Enum):
    GOOD = "good"
    BAD = "bad"


class Spot(BaseModel):
    city: str
    floor: int = 0


class Post(BaseModel):
    title: str = Field(min_length=2, max_length=10)
    day: dt.date = Field(dt.date(2024, 1, 1), alias="written")
    kind: Literal["note", "essay"] = "note"
    mood: Mood = Mood.GOOD
    stars: int = Field(3, ge=1, le=5)
    price: Decimal = Decimal("1.50")
    spots: list[Spot] = []
    words: set[str] = set()
    cover: Image | None = None
    authors: list[Annotated[str, Reference("authors")]] = []

    @field_validator("title")
    @classmethod
    def not_shouted(cls, title: str) -> str:
        if title.isupper():
            raise ValueError("write it in lower case")
        return title


class Loose(BaseModel):
    model_config = ConfigDict(extra="allow")

    title: str = ""


def desk(text, model=Post, files=()):
    collection = Collection("blog", "files", "", "content/blog", schema=model.model_json_schema())
    return Desk({"content/blog/a.md": f"---\n{text}\n---\n", **dict(files)}, collection, model)


def test_a_schema_of_the_sites_own_makes_plain_values():
    entry = desk(
        "title: Hello\nwritten: 2024-02-03\nmood: bad\nspots: [{city: Taipei}]\nwords: [b, a]"
    ).entry()
    assert entry.data == {
        "tags": (),
        "search": True,
        "extra": {},
        "title": "Hello",
        "day": dt.date(2024, 2, 3),
        "kind": "note",
        "mood": "bad",
        "stars": 3,
        "price": "1.50",
        "spots": ({"city": "Taipei", "floor": 0},),
        "words": ("a", "b"),
        "cover": None,
        "authors": (),
    }


def test_built_in_keys_are_known_beside_any_schema():
    entry = desk("title: Hello\ndraft: true\nslug: s\ntags: [a]").entry()
    assert (entry.draft, entry.slug, entry.data["tags"]) == (True, "s", ("a",))


def test_a_schema_may_allow_keys_of_any_name():
    entry = desk("title: T\nmine: [1]\ndraft: true", Loose).entry()
    assert (entry.data["mine"], entry.draft) == ((1,), True)


def test_pictures_of_the_sites_own_schema_are_found():
    files = {"content/blog/p.jpg": "x"}
    assert desk("title: Hello\ncover: p.jpg", files=files).entry().data["cover"] == (
        "content/blog/p.jpg"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kind: note", ":1  the key 'title' is missing  [SG114]"),
        ("title: x",
         ":2:8  title should be text of 2 or more characters, not the text 'x'  [SG115]"),
        ("title: HEY", ":2:8  title: write it in lower case  [SG116]"),
        ("title: Hello\nkind: nott",
         ":3:7  kind should be 'note' or 'essay', not the text 'nott'  [SG115]  "
         "did you mean 'note'?"),
        ("title: Hello\nmood: godo",
         ":3:7  mood should be 'good' or 'bad', not the text 'godo'  [SG115]  "
         "did you mean 'good'?"),
        ("title: Hello\nstars: 9", ":3:8  stars should be 5 or less, not the number 9  [SG115]"),
        ("title: Hello\nwriten: 2024-01-01",
         ":3:1  there is no key 'writen' in the schema  [SG113]  did you mean 'written'?"),
        ("title: Hello\nspots: [{city: a, flor: 1}]",
         ":3:19  there is no key 'spots[0].flor' in the schema  [SG113]  "
         "did you mean 'spots[0].floor'?"),
        ("title: Hello\nspots: [{floor: 1}]",
         ":3:9  the key 'spots[0].city' is missing  [SG114]"),
        ("title: Hello\nwritten: soon",
         ":3:10  written should be a date, not the text 'soon'  [SG115]  "
         "write it like 2024-01-31"),
        ("title: Hello\ncover: p.jpg",
         ":3:8  there is no picture 'p.jpg'  [SG117]  paths start at the folder of this file"),
    ],
)  # fmt: skip
def test_what_the_sites_own_schema_refuses_is_told_at_its_place(text, problem):
    assert desk(text).troubles() == [f"content/blog/a.md{problem}"]


def test_editors_get_the_built_in_keys_with_every_schema():
    assert set(json_schema({})["properties"]) == set(Builtin.model_fields)
    own = json_schema(Post.model_json_schema())
    assert {"title", "written", "draft", "aliases"} <= set(own["properties"])
    assert own["properties"]["title"]["maxLength"] == 10
    assert own["additionalProperties"] is False
    assert json_schema(Loose.model_json_schema())["additionalProperties"] is True


def test_the_default_schema_has_these_keys():
    assert set(Builtin.model_fields) == {
        "title", "date", "updated", "description", "tags", "draft", "publish_at", "expire_at",
        "slug", "permalink", "aliases", "translation_key", "template", "cover", "unlisted",
        "search", "extra",
    }  # fmt: skip
