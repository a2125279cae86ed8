"""The live client runs under a page's own policy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.dev.admit import admitting, admitting_page
from tests.stored import as_stored

META = '<meta http-equiv="Content-Security-Policy" content="{}">'
SOURCES = st.lists(
    st.sampled_from(["'self'", "'none'", "https:", "'sha256-a='"]),
    min_size=1,
    max_size=3,
    unique=True,
).map(" ".join)
NAMES = st.sampled_from(
    ["default-src", "script-src", "connect-src", "style-src", "script-src-elem"]
)
POLICIES = st.dictionaries(NAMES, SOURCES).map(
    lambda told: "; ".join(f"{name} {sources}" for name, sources in told.items())
)


@pytest.mark.parametrize(
    ("policy", "admits"),
    [
        (
            "default-src 'self'; script-src 'none'; style-src 'self'",
            "default-src 'self'; script-src 'self' 'self'; style-src 'self'",
        ),
        ("script-src 'sha256-a='", "script-src 'self' 'self' 'sha256-a='"),
        ("script-src 'self' 'sha256-a='", "script-src 'self' 'sha256-a='"),
        ("script-src-elem https:", "script-src-elem 'self' 'self' https:"),
        ("frame-ancestors 'self'", "frame-ancestors 'self'"),
        (
            "default-src 'none'; script-src 'self'",
            "default-src 'none'; script-src 'self'; connect-src 'self' 'self' 'self'",
        ),
        (
            "default-src https:",
            "default-src https:; script-src 'self' 'self' 'self' https:;"
            " connect-src 'self' 'self' 'self' https:",
        ),
        ("", ""),
    ],
)
def test_a_policy_makes_room_for_the_client_and_for_nothing_else(policy, admits):
    assert admitting(policy) == admits
    page = f"<head>{META.format(policy)}</head>script-src 'none'".encode()
    served = admitting_page(page)
    assert served == f"<head>{META.format(admits)}</head>script-src 'none'".encode()
    assert as_stored(served) == page


def test_each_policy_of_a_header_makes_room():
    told = "script-src 'none', default-src 'none'; script-src https:; connect-src *"
    assert admitting(told) == (
        "script-src 'self' 'self', default-src 'none'; script-src 'self' 'self' https:;"
        " connect-src 'self' 'self' *"
    )


@given(POLICIES)
def test_what_was_added_can_be_taken_out_again(policy):
    page = META.format(policy).encode()
    assert as_stored(admitting_page(page)) == page


@pytest.mark.parametrize(
    "meta",
    [
        b"<META content=\"script-src 'none'\" HTTP-EQUIV='content-security-policy' />",
        b"<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">",
    ],
)
def test_a_policy_is_found_however_it_is_written(meta):
    assert b"script-src 'self' 'self'" in admitting_page(meta)
    assert as_stored(admitting_page(meta)) == meta


def test_other_metas_are_left_alone():
    page = b'<meta name="x" content="script-src \'none\'"><meta http-equiv="refresh" content="1">'
    assert admitting_page(page) == page
