"""What `sitegen init` writes."""

import json
import tomllib
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.cli.init import starter


def test_a_blog_is_begun_without_a_question(run, tmp_path):
    ran = run("init", "mine")
    assert (ran.exit, ran.err) == (0, "")
    assert ran.out == (
        "6 files written to mine, from the template blog\n   next: cd mine && sitegen build\n"
    )
    assert (tmp_path / "mine/content/posts/hello.md").is_file()
    assert (tmp_path / "mine/.gitignore").read_text("utf-8").startswith("/dist/\n")


def test_a_folder_in_use_is_left_alone(run, tmp_path):
    (tmp_path / "sitegen.toml").write_text("# mine\n", "utf-8")
    ran = run("init")
    assert ran.exit == 2
    assert ran.err == (
        "the folder '.' is not empty  [SG053]\n"
        "   hint: choose an empty folder, or keep what is there and add the rest with --force\n"
    )
    ran = run("init", "--force", "--template", "empty", "--json")
    assert json.loads(ran.out)["kept"] == ["sitegen.toml"]
    assert (tmp_path / "sitegen.toml").read_text("utf-8") == "# mine\n"


@pytest.mark.parametrize("template", ["blog", "empty"])
@given(title=st.text(min_size=1))
def test_any_title_is_kept_word_for_word(template, title):
    files = starter(template, title, date(2026, 1, 31))
    told = tomllib.loads(files["sitegen.toml"])["site"]["title"]
    assert told == title.encode("utf-8", "replace").decode("utf-8")


def test_a_title_may_hold_the_words_of_a_starter():
    assert "of @TODAY@." in starter("blog", "@TODAY@", date(2026, 1, 31))["content/posts/hello.md"]


def test_posts_are_dated_today():
    front = starter("blog", "A", date(2026, 1, 31))["content/posts/hello.md"].split("---")[1]
    assert yaml.safe_load(front)["date"] == date(2026, 1, 31)
