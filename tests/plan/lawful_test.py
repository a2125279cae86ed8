"""Which URLs may be published."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.plan.lawful import flaw, is_plain, reserved_part
from sitegen.plan.urls import output_of

HOSTILE = st.lists(
    st.sampled_from(
        ["..", ".", "/", "\\", "\0", "C:", "%2e%2e", "a", "", "~", "con", " ", "\ud800", "é", "?"]
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize(
    "url", ["/", "/a/", "/a/b.html", "/漢字/", "/my post/", "/~me/", "/a", "/.well-known/x.txt"]
)
def test_a_url_of_plain_parts_is_lawful(url):
    assert flaw(url) == ""


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "it does not begin with '/'"),
        ("a/", "it does not begin with '/'"),
        ("https://example.org/", "it does not begin with '/'"),
        ("/../a/", "it has the part '..'"),
        ("/a/./b/", "it has the part '.'"),
        ("/a//b/", "it has an empty part"),
        ("//evil.example/", "it has an empty part"),
        ("/a\\..\\b", "it holds a backslash"),
        ("/a\0b/", "it holds the control character U+0000"),
        ("/a\nb/", "it holds the control character U+000A"),
        ("/C:/a", "it holds ':'"),
        ("/a?b=1", "it holds '?'"),
        ("/a#b", "it holds '#'"),
        ("/%2e%2e/a/", "it is percent-encoded already (%2e)"),
        ("/\ud800/", "it holds half a character"),
        (f"/{'漢' * 84}/", "a part of it is longer than 250 bytes"),
        (f"/{'a' * 251}/", "a part of it is longer than 250 bytes"),
    ],
)
def test_what_leaves_the_site_or_is_ambiguous_has_a_flaw(url, why):
    assert flaw(url) == why


@given(HOSTILE | st.text())
def test_a_lawful_url_stays_in_the_output_folder_on_every_system(text):
    for url in (text, f"/{text}", f"/{text}/"):
        if not flaw(url):
            output = output_of(url)
            assert ".." not in PurePosixPath(output).parts
            assert not PurePosixPath(output).is_absolute()
            assert not PureWindowsPath(output).drive and "\\" not in output
            assert "\0" not in output and output.encode()


@given(
    st.lists(st.sampled_from(["/", ".", "a", "con", "con.", "nul", "com1", "..", "_", "-", "A"]))
)
def test_a_plain_url_has_neither_flaw_nor_reserved_part(parts):
    url = "".join(parts)
    assert not is_plain(url) or flaw(url) == reserved_part(url) == ""


@pytest.mark.parametrize(
    ("url", "part"),
    [
        ("/con/", "con"),
        ("/a/AUX.html", "AUX.html"),
        ("/nul.tar.gz", "nul.tar.gz"),
        ("/com1/", "com1"),
        ("/LPT³/", "LPT³"),
        ("/a./", "a."),
        ("/a /b/", "a "),
        ("/console/", ""),
        ("/a.con/", ""),
        ("/com10/", ""),
    ],
)
def test_windows_devices_and_trailing_dots_are_found(url, part):
    assert reserved_part(url) == part
