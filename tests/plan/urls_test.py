"""URLs and the files they are written to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.plan.lawful import flaw
from sitegen.plan.urls import output_of, styled, url_of

PART = st.text("ab.1-é漢 ", min_size=1, max_size=6) | st.sampled_from(
    ["index", "index.html", "a.html", "a.b.html", "feed.xml", ".html", "404"]
)
URLS = st.builds(
    lambda parts, end: "/" + "/".join(parts) + (end if parts else ""),
    st.lists(PART, max_size=4),
    st.sampled_from(["", "/", ".html", ".xml"]),
).filter(lambda url: not flaw(url))
STYLES = st.sampled_from(["directory", "file"])


@pytest.mark.parametrize(
    ("url", "output"),
    [
        ("/", "index.html"),
        ("/a/", "a/index.html"),
        ("/a.html", "a.html"),
        ("/a", "a.html"),
        ("/feed.xml", "feed.xml"),
        ("/release-1.2", "release-1.2.html"),
        ("/a.b/", "a.b/index.html"),
    ],
)
def test_a_url_is_written_to_one_file(url, output):
    assert output_of(url) == output


@pytest.mark.parametrize(
    ("url", "directory", "file"),
    [
        ("/", "/", "/"),
        ("/a/", "/a/", "/a"),
        ("/a", "/a/", "/a"),
        ("/a.html", "/a.html", "/a"),
        ("/a/index.html", "/a/", "/a"),
        ("/a/index/", "/a/index/", "/a/index/"),
        ("/feed.xml", "/feed.xml", "/feed.xml"),
        ("/mr.smith/", "/mr.smith/", "/mr.smith/"),
    ],
)
def test_a_style_is_one_way_to_write_a_url(url, directory, file):
    assert (styled(url, "directory"), styled(url, "file")) == (directory, file)


@given(URLS, STYLES)
def test_within_a_style_a_url_leads_to_its_file_and_back(url, style):
    mine = styled(url, style)
    assert url_of(output_of(mine), style) == mine
    assert styled(mine, style) == mine


@given(URLS, STYLES)
def test_every_file_leads_to_a_url_and_back(url, style):
    output = output_of(url)
    assert output_of(url_of(output, style)) == output
