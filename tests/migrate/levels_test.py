"""Faults that the old site has too."""

from sitegen.migrate.levels import levels
from sitegen.migrate.notes.content import missing_file
from sitegen.migrate.notes.files import long_picture, odd_picture, placed_picture
from sitegen.migrate.notes.urls import lookalikes
from sitegen.migrate.routes import Taxonomy


def test_only_faults_of_the_source_are_lowered_and_each_is_told():
    notes = [missing_file("a.md", 3, "x.png"), missing_file("a.md", 4, "b.md")]
    tags = Taxonomy("tags", "/tags/{term}/", "", "raw", {"?": "/tags/?/", "a": "/tags/a/"})
    part = levels(notes, [tags])
    assert part.settings == {
        "check": {"levels": {"SG232": "warning", "SG301": "warning", "SG401": "warning"}}
    }
    assert [note.what for note in part.notes] == [
        "a term has no letter or digit in the source, once",
        "a picture is not there in the source, once",
        "a link leads to no file in the source, once",
    ]
    assert not levels([], []).settings


def test_pictures_that_cannot_be_made_smaller_are_warnings():
    notes = [odd_picture("a.png", True), odd_picture("b.png", False), long_picture("c.gif", 120)]
    assert levels(notes, []).settings == {
        "check": {"levels": {"SG320": "warning", "SG322": "warning", "SG325": "warning"}}
    }


def test_pictures_that_told_where_they_were_taken_before_are_a_warning():
    assert levels([placed_picture("static/a.jpg")], []).settings == {
        "check": {"levels": {"SG348": "warning"}}
    }


def test_urls_that_differ_only_in_case_are_a_warning():
    assert levels([lookalikes(("/A/", "/a/"))], []).settings == {
        "check": {"levels": {"SG203": "warning"}}
    }
