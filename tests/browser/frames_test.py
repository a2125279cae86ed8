"""What another site shows, in a frame that waits until the reader asks for it."""

import pytest

from tests.browser.serving import Server
from tests.browser.site_test import served
from tests.sites import run, write, written

pytestmark = pytest.mark.slow

SITE = """
=== sitegen.toml
[security.sources]
frame-src = ["{elsewhere}"]
=== pages/index.html
---
title: A film
---
{{% extends "base.html" %}}{{% block main %}}
{{{{ component("frame", src="{elsewhere}/film.html", site="Elsewhere", title="A film") }}}}
{{% endblock %}}
"""


@pytest.fixture
def elsewhere():
    """Be another site: another origin, with a page of its own."""
    with Server() as other:
        other.files = {"film.html": b"<!doctype html><title>Film</title><p id=film>Film</p>"}
        yield other


@pytest.fixture(params=["false", "true"])
def site(browser, elsewhere, tmp_path, request):
    root = write(tmp_path, written(SITE.format(elsewhere=elsewhere.url(""))))
    built = run(root, settings=(f"security.csp={request.param}",))
    assert not [each for each in built.built.problems if each.level == "error"]
    return served(browser, built.files)


def inside(site, script):
    """Run a script in the frame."""
    driver = site.chrome
    driver.switch_to.frame(site.find("iframe"))
    try:
        return driver.execute_script(script)
    finally:
        driver.switch_to.default_content()


def test_the_other_site_is_asked_when_the_reader_presses_and_not_before(site, elsewhere):
    site.open("/")
    assert inside(site, "return getComputedStyle(document.querySelector('a')).position") == "fixed"
    assert elsewhere.asked == []
    inside(site, "document.querySelector('a').click()")
    site.wait(lambda: inside(site, "return !!document.querySelector('#film')"))
    assert [path for path in elsewhere.asked if path != "/favicon.ico"] == ["/film.html"]
    assert site.problems() == []
