"""Pages that can be exchanged where they are shown."""

import pytest

from sitegen.dev.exchange import is_exchangeable

SHEET = b"<link rel=stylesheet href=/a.css>"
RULES = b'<script type="speculationrules">{"prefetch": []}</script>'
POLICY = b"<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">"


@pytest.mark.parametrize(
    "around",
    [
        b"%b",
        b"<!doctype html><html lang=en>%b</html>",
        SHEET + b"<style>p { color: red }</style>%b",
        RULES + POLICY + b"%b",
        b"<code>&lt;script&gt;</code>%b<p on=1>",
    ],
)
def test_a_page_that_runs_nothing_is_exchanged(around):
    assert is_exchangeable(around % b"<p>One", around % b"<p class=a>Two")


def test_data_may_differ():
    data = b"<script type='application/ld+json'>%b</script>"
    assert is_exchangeable(data % b"1", data % b"2")


@pytest.mark.parametrize(
    "part",
    [
        b"<script>a()</script>",
        b"<SCRIPT type=module src=/a.js></SCRIPT>",
        b"<noscript>No.</noscript>",
        b"<template shadowrootmode=open></template>",
        b"<body onload=a()>",
        b"<!doctype html>",
        b"<meta http-equiv=refresh content=9>",
        SHEET,
        RULES,
        b"<style>p { color: red }</style>",
    ],
)
def test_what_a_browser_does_once_for_a_page_must_not_be_new_or_gone(part):
    assert not is_exchangeable(b"<p>One", part + b"<p>Two")
    assert not is_exchangeable(part + b"<p>One", b"<p>Two")


@pytest.mark.parametrize("part", [b"<script>a()</script>", b"<noscript>No.</noscript>"])
def test_what_ran_would_not_run_again(part):
    assert not is_exchangeable(part + b"<p>One", part + b"<p>Two")
