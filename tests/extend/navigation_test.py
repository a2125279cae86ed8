"""Going from page to page quickly and smoothly."""

import json

from sitegen.extend.navigation import TRANSITIONS, speculation_rules
from tests.sites import run, write, written

SITE = written(
    """
=== sitegen.toml
[site]
theme = ""
base = "/docs"
[feeds]
formats = []
=== pages/index.html
<html><head><title>a</title></head><body></body></html>
"""
)


def page(tmp_path, *settings):
    return run(write(tmp_path, SITE), settings=settings).text("index.html")


def test_nothing_is_added_unasked(tmp_path):
    text = page(tmp_path)
    assert "<script" not in text and "view-transition" not in text


def test_browsers_are_told_which_links_to_fetch_ahead(tmp_path):
    text = page(tmp_path, "navigation.prefetch=moderate")
    (rule,) = json.loads(text.partition('rules">')[2].partition("</script>")[0])["prefetch"]
    assert rule["eagerness"] == "moderate"
    assert rule["where"]["and"][0] == {"href_matches": "/docs/*"}


def test_pages_fade_into_each_other_where_motion_is_welcome(tmp_path):
    assert TRANSITIONS in page(tmp_path, "navigation.view_transitions=true")


def test_a_policy_lets_both_in(tmp_path):
    more = ("navigation.prefetch=eager", "navigation.view_transitions=true", "security.csp=true")
    policy = page(tmp_path, *more).partition('content="')[2].partition('"')[0]
    directives = dict(each.split(" ", 1) for each in policy.split("; "))
    assert "sha256" in directives["script-src"] and "sha256" in directives["style-src"]


def test_a_base_cannot_end_the_element():
    assert "</script>" not in speculation_rules("/</script>", "eager").removesuffix("</script>")
