"""Old URLs lead on."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from sitegen.extend.redirects import Redirects
from sitegen.model.plan import Redirect
from tests.extend.blog import Made, planned


def leading(*redirects):
    site = planned()
    return replace(site, plan=replace(site.plan, redirects=redirects))


def test_every_redirect_is_a_page_and_a_rule():
    assert Made(Redirects()).urls() == ["/_redirects", "/away/", "/old page/"]


def test_rules_are_written_for_the_host():
    assert Made(Redirects()).text("/_redirects") == (
        "/b/old%20page/ /b/posts/one/#top 301\n/b/away/ https://example.com/?a=1&b=2 301\n"
    )


def test_a_page_leads_on():
    assert Made(Redirects()).text("/old page/") == (
        "<!doctype html>\n"
        '<html lang="en">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        "<title>/b/posts/one/#top</title>\n"
        '<link rel="canonical" href="https://example.org/b/posts/one/#top">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta http-equiv="refresh" content="0; url=/b/posts/one/#top">\n'
        "</head>\n"
        "<body>\n"
        '<p><a href="/b/posts/one/#top">/b/posts/one/#top</a></p>\n'
        "</body>\n"
        "</html>\n"
    )


@pytest.mark.parametrize(
    "target", ["https://example.com/?a=1&b=2", 'https://example.com/"><script>', "/{url}/"]
)
def test_a_target_stays_a_target(target):
    made = Made(Redirects(), site=leading(Redirect("/x/", target, "sitegen.toml")))
    (link,) = LexborHTMLParser(made.text("/x/")).css("a")
    assert link.text() in (target, "/b/%7Burl%7D/")


def test_a_site_without_redirects_has_no_rules():
    assert Made(Redirects(), site=leading()).urls() == []


def test_rules_of_the_sites_own_stand():
    made = Made(Redirects(), site=replace(planned(), files={"_redirects"}))
    assert made.urls() == ["/away/", "/old page/"]
