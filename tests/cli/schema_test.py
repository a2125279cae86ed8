"""JSON Schemas for editors."""

import json


def test_one_object_holds_all_schemas(run, site):
    told = json.loads(run("schema").out)
    assert list(told) == ["config", "content", "posts", "pages"]
    assert told["posts"]["properties"]["draft"]["type"] == "boolean"


def test_one_schema_can_be_chosen_or_all_be_written(run, site):
    assert json.loads(run("schema", "config").out)["title"] == "sitegen.toml"
    assert run("schema", "--out", "schemas").exit == 0
    written = json.loads((site / "schemas/posts.schema.json").read_text("utf-8"))
    assert written == json.loads(run("schema", "posts").out)


def test_an_unknown_name_is_told(run, site):
    ran = run("schema", "post")
    assert (ran.exit, ran.err) == (
        2,
        "there is no collection 'post'  [SG054]\n   hint: did you mean 'posts'?\n",
    )
