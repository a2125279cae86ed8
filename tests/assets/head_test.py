"""Tags put where a browser looks for them first."""

import pytest

from sitegen.assets.head import with_tags


@pytest.mark.parametrize(
    ("html", "means"),
    [
        ("<head>a</head><body>b", "<head>aV\n</head><body>b"),
        ("<HEAD>a</HEAD >", "<HEAD>aV\n</HEAD >"),
        ("<!DOCTYPE html>\n<p>b", "<!DOCTYPE html>\nV\n<p>b"),
        ("<p>b", "V\n<p>b"),
        ("", "V\n"),
        ("<head>V</head>", "<head>V</head>"),
    ],
)
def test_tags_stand_at_the_end_of_the_head_once(html, means):
    assert with_tags(html, ("V", "V")) == means


def test_tags_keep_their_order():
    assert with_tags("</head>", ("1", "2")) == "1\n2\n</head>"
