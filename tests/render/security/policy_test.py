"""The policy of a page allows what is on it, and nothing else."""

import pytest

from sitegen.render.security.contents import Contents, contents_of
from sitegen.render.security.foreign import forbidden
from sitegen.render.security.page import at_the_beginning
from sitegen.render.security.policy import policy, sources

# Of an empty text, from `openssl dgst -sha256 -binary | base64`.
EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


def test_a_page_without_scripts_may_run_none():
    assert policy(sources(Contents(), {})) == (
        "default-src 'self'; script-src 'none'; style-src 'self'; img-src 'self' data:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'"
    )


def test_what_is_inline_is_allowed_by_its_hash():
    allowed = sources(Contents(scripts=("",), styles=("", ""), attributes=("",)), {})
    assert allowed["script-src"] == (EMPTY,)
    assert allowed["style-src"] == ("'self'", EMPTY)
    assert allowed["style-src-attr"] == ("'unsafe-hashes'", EMPTY)


@pytest.mark.parametrize(
    ("more", "directive", "allowed"),
    [
        ({"img-src": ("https:",)}, "img-src", ("'self'", "data:", "https:")),
        ({"connect-src": ("https://a.example",)}, "connect-src", ("'self'", "https://a.example")),
        ({"object-src": ("'self'",)}, "object-src", ("'self'",)),
        ({"form-action": ("'none'",)}, "form-action", ("'self'",)),
    ],
)
def test_a_site_may_allow_more(more, directive, allowed):
    assert sources(Contents(), more)[directive] == allowed


PAGE = """<!doctype html><html><head><style>a{}</style>
<link rel="stylesheet preload" href="/a.css"><link rel="canonical" href="https://x.example/">
<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>
<script type="importmap">{"imports":{}}</script></head>
<body onload="x()"><p style="a:b" data-on="x">on</p><svg onclick="y()"><style>b{}</style></svg>
<img src="a.png" srcset="b.png 1x, //c.example/c.png 2x"></body></html>"""


FRAME = """<style>a{}</style><iframe srcdoc="<style>b{}</style><p style='c:d'>
<a href='https://x.example/film'>Film</a><a href='mailto:a@x.example'>a</a>"></iframe><a href="https://y.example/">y</a>"""


def test_the_document_of_a_frame_is_under_the_policy_of_its_page():
    assert contents_of(FRAME) == Contents(
        styles=("a{}", "b{}"),
        attributes=("c:d",),
        loaded=(("frame-src", "https://x.example/film"),),
    )


def test_a_page_is_read_as_a_browser_reads_it():
    assert contents_of(PAGE) == Contents(
        scripts=('{"imports":{}}',),
        styles=("a{}", "b{}"),
        attributes=("a:b",),
        handlers=("onload", "onclick"),
        loads_scripts=True,
        loaded=(
            ("script-src", "/a.js"),
            ("img-src", "a.png"),
            ("img-src", "b.png"),
            ("img-src", "//c.example/c.png"),
            ("style-src", "/a.css"),
        ),
    )


def test_a_page_with_a_lone_surrogate_is_read_all_the_same():
    assert contents_of("<style>\ud800</style>").styles == ("?",)


@pytest.mark.parametrize(
    ("source", "url", "is_allowed"),
    [
        ("https://a.example", "https://a.example/x.png", True),
        ("https://a.example", "//a.example/x.png", True),
        ("https://a.example", "http://a.example/x.png", False),
        ("a.example", "https://a.example/x.png", True),
        ("*.a.example", "https://b.a.example/x.png", True),
        ("*.a.example", "https://a.example/x.png", False),
        ("https:", "https://b.example/x.png", True),
        ("https:", "http://b.example/x.png", False),
        ("data:", "data:image/png;base64,AAAA", True),
        ("*", "http://b.example/x.png", True),
        ("'self'", "https://own.example/x.png", True),
        ("'self'", "/x.png", True),
        ("'self'", "x.png", True),
        ("'self'", "https://b.example/x.png", False),
        ("'self'", "http://[broken/x.png", True),
    ],
)
def test_what_a_policy_forbids_is_found(source, url, is_allowed):
    contents = Contents(loaded=(("img-src", url),))
    found = [*forbidden(contents, {"default-src": (), "img-src": (source,)}, "https://own.example")]
    assert found == ([] if is_allowed else [("img-src", url)])


@pytest.mark.parametrize(
    ("page", "begun"),
    [
        ('<html><head><title>x</title><meta charset="utf-8"><p>', '<meta charset="utf-8">T\n<p>'),
        ("<html><head lang=x><title>", "<head lang=x>T\n<title>"),
        ("<!doctype html>\n<p>", "<!doctype html>\nT\n<p>"),
        ("plain", "T\nplain"),
    ],
)
def test_a_tag_is_put_before_all_it_speaks_of_but_behind_the_encoding(page, begun):
    assert at_the_beginning(page, "T").endswith(begun)
