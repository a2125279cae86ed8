"""Addresses without brackets."""

import pytest

from tests.render.markdown.making import html


def link(href: str, text: str) -> str:
    return f'<a href="{href}">{text}</a>'


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        # GFM 0.29, section 6.9: examples 622 to 631 in order.
        ("www.commonmark.org", link("http://www.commonmark.org", "www.commonmark.org")),
        (
            "Visit www.commonmark.org/help for more.",
            f"Visit {link('http://www.commonmark.org/help', 'www.commonmark.org/help')} for more.",
        ),
        (
            "Visit www.commonmark.org.",
            f"Visit {link('http://www.commonmark.org', 'www.commonmark.org')}.",
        ),
        ("www.a.com/b?c=(d))+ok", link("http://www.a.com/b?c=(d))+ok", "www.a.com/b?c=(d))+ok")),
        ("(www.a.com/b?c=(d))", f"({link('http://www.a.com/b?c=(d)', 'www.a.com/b?c=(d)')})"),
        ("www.a.com/b?c=d&hl;", f"{link('http://www.a.com/b?c=d', 'www.a.com/b?c=d')}&amp;hl;"),
        ("www.a.com/he<lp", f"{link('http://www.a.com/he', 'www.a.com/he')}&lt;lp"),
        ("http://commonmark.org", link("http://commonmark.org", "http://commonmark.org")),
        (
            "(Visit https://encrypted.google.com/search?q=Markup+(business))",
            "(Visit "
            + link(
                "https://encrypted.google.com/search?q=Markup+(business)",
                "https://encrypted.google.com/search?q=Markup+(business)",
            )
            + ")",
        ),
        ("foo@bar.baz", link("mailto:foo@bar.baz", "foo@bar.baz")),
        (
            "hello+xyz@mail.example and",
            f"{link('mailto:hello+xyz@mail.example', 'hello+xyz@mail.example')} and",
        ),
        ("a.b-c_d@a.b", link("mailto:a.b-c_d@a.b", "a.b-c_d@a.b")),
        ("a.b-c_d@a.b.", f"{link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b')}."),
        ("a.b-c_d@a.b-", "a.b-c_d@a.b-"),
        ("a.b-c_d@a.b_", "a.b-c_d@a.b_"),
        ("mailto:foo@bar.baz", link("mailto:foo@bar.baz", "mailto:foo@bar.baz")),
        ("xmpp:foo@bar.baz/txt", link("xmpp:foo@bar.baz/txt", "xmpp:foo@bar.baz/txt")),
        # Not of the spec.
        ("awww.x.com", "awww.x.com"),
        ("http://localhost:80/a", link("http://localhost:80/a", "http://localhost:80/a")),
        ("見 https://a.tw/b。好", f"見 {link('https://a.tw/b', 'https://a.tw/b')}。好"),
        ("http:// and www. and @", "http:// and www. and @"),
        ("[www.a.com](b.md)", link("/blog/b/", "www.a.com")),
        ("`www.a.com`", "<code>www.a.com</code>"),
        ("https://a.b/c_d_e", link("https://a.b/c_d_e", "https://a.b/c_d_e")),
        ("**https://a.b**", f"<strong>{link('https://a.b', 'https://a.b')}</strong>"),
    ],
)
def test_addresses_become_links(markdown, expected):
    assert html(markdown) == f"<p>{expected}</p>\n"
