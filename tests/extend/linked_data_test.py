"""JSON-LD, parsed back."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.extend.head import Head
from sitegen.model.config import Head as Settings
from tests.extend.blog import CONFIG, Made, entry, planned

SITE = "https://example.org/b"
BARE = "<!doctype html><head><title>x</title></head><body>"


def data_of(url, site=None, html=BARE):
    """Parse the data of a page: its nodes by type."""
    found = LexborHTMLParser(Head().html(Made(site=site).view(url), html)).css("script")
    if not found:
        return {}
    [script] = found
    assert script.attributes == {"type": "application/ld+json"}
    told = json.loads(script.text(deep=True))
    assert told["@context"] == "https://schema.org"
    return {node["@type"]: node for node in told.get("@graph", [told])}


def test_the_first_page_of_a_language_is_a_site():
    assert data_of("/zh-TW/") == {
        "WebSite": {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": "Off & on",
            "url": f"{SITE}/zh-TW/",
            "description": "Notes",
            "inLanguage": "zh-TW",
        }
    }


def test_a_dated_entry_is_an_article_at_the_end_of_a_way():
    assert data_of("/posts/one/") == {
        "BlogPosting": {
            "@type": "BlogPosting",
            "headline": "One & <only>",
            "description": "First of all",
            "mainEntityOfPage": f"{SITE}/posts/one/",
            "inLanguage": "en",
            "datePublished": "2024-03-05T00:00:00+08:00",
            "dateModified": "2024-03-06T08:30:00+08:00",
            "author": [{"@type": "Person", "name": "Jane Doe"}],
            "image": f"{SITE}/assets/cat.6fe195b24d.jpg",
        },
        "BreadcrumbList": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Off & on", "item": f"{SITE}/"},
                {"@type": "ListItem", "position": 2, "name": "All posts", "item": f"{SITE}/posts/"},
                {
                    "@type": "ListItem",
                    "position": 3,
                    "name": "One & <only>",
                    "item": f"{SITE}/posts/one/",
                },
            ],
        },
    }


def test_a_list_has_its_way_alone():
    way = data_of("/tags/clouds/")["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in way] == ["Off & on", "Clouds"]


def test_an_author_of_the_site_stands_for_one_of_the_entry():
    assert data_of("/posts/two/")["BlogPosting"]["author"] == [{"@type": "Person", "name": "Lin"}]


def test_nothing_is_said_of_what_is_not_to_be_found():
    assert data_of("/posts/hidden/") == data_of("/404.html") == {}
    without = planned(replace(CONFIG, site=replace(CONFIG.site, url="")))
    assert data_of("/posts/one/", without) == {}


def test_the_settings_and_the_template_can_do_without():
    off = planned(replace(CONFIG, head=Settings(json_ld=False)))
    assert data_of("/posts/one/", off) == {}
    own = '<head><script type="application/ld+json">{"@context":"https://schema.org","@type":"X"}'
    assert set(data_of("/posts/one/", html=f"{own}</script></head>")) == {"X"}


@given(
    st.text(min_size=1) | st.sampled_from(["</script><script>alert(1)", "<!--<script>", "\u2028"])
)
def test_a_hostile_title_stays_data(title):
    site = planned(entries=(entry("posts/one", title, date(2024, 3, 5)),))
    headline = data_of("/posts/one/", site).get("BlogPosting", {}).get("headline", "")
    assert headline == title.replace("\ufffe", "").replace("\uffff", "")


def test_a_list_that_grows_changes_no_answer_of_an_article():
    made = Made()
    Head().html(made.view("/posts/one/"), BARE)
    site = planned()
    longer = tuple(
        replace(each, pagination=replace(each.pagination, total=9)) if each.pagination else each
        for each in site.plan.pages
    )
    after = Made(site=replace(site, plan=replace(site.plan, pages=longer)))
    Head().html(after.view("/posts/one/"), BARE)
    assert made.answers() == after.answers()
