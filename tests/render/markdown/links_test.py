"""Where links lead."""

import pytest

from sitegen.model.config import Markdown
from sitegen.model.recipe import Recipe
from tests.render.markdown.making import html, made


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("b.md", "/blog/b/"),
        ("./b.md#part", "/blog/b/#part"),
        ("b.md?x=1#y", "/blog/b/?x=1#y"),
        ("b", "/blog/b/"),
        ("trip/index.md", "/blog/trip/"),
        ("trip/", "/blog/trip/"),
        ("trip", "/blog/trip/"),
        ("../notes/深入.md", "/notes/%E6%B7%B1%E5%85%A5/"),
        ("../notes/%E6%B7%B1%E5%85%A5.md", "/notes/%E6%B7%B1%E5%85%A5/"),
        ("cat.jpg", "/blog/cat.jpg"),
        ("<my cat.jpg>", "/blog/my%20cat.jpg"),
        ("../paper.pdf#page=2", "/paper.pdf#page=2"),
        ("../tags/", "/blog/tags/"),
        ("2/", "/blog/a/2/"),
        ("/about/", "/about/"),
        ("#part", "#part"),
        ("", ""),
        ("?q=1", "?q=1"),
        ("https://a.b/c", "https://a.b/c"),
        ("//a.b/c", "//a.b/c"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("tel:+123", "tel:+123"),
    ],
)
def test_a_link_leads_to_the_page_or_the_file(href, url):
    body = made(f"[x]({href})")
    assert body.html == f'<p><a href="{url}">x</a></p>\n'
    assert body.problems == ()


@pytest.mark.parametrize(
    ("markdown", "url"),
    [
        ("[x](b.md)", "/docs/blog/b/"),
        ("[x](/about/)", "/docs/about/"),
        ("![x](cat.jpg)", "/docs/blog/cat.jpg"),
        ("![x](/logo.svg)", "/docs/logo.svg"),
        ('<a href="/about/">x</a>', "/docs/about/"),
    ],
)
def test_base_is_put_before_every_link(markdown, url):
    assert f'"{url}"' in made(markdown, base="/docs").html


@pytest.mark.parametrize(
    ("markdown", "problem"),
    [
        ("text\n\na [x](bb.md) b", "3:7 nothing is at 'bb.md' [SG401] did you mean 'b.md'?"),
        (
            "[x](/b/) [x](zzz)",
            "1:14 nothing is at 'zzz' [SG401] "
            "link to a source file, or to a page's URL that begins with '/'",
        ),
        ("[x][y]\n\n[y]: tripp/", "3:6 nothing is at 'tripp/' [SG401] did you mean 'trip'?"),
        ("- a\n- [x](cat.jpeg)", "2:7 nothing is at 'cat.jpeg' [SG401] did you mean 'cat.jpg'?"),
        ("# a\n\n## [x](bb.md)", "3:8 nothing is at 'bb.md' [SG401] did you mean 'b.md'?"),
        (
            "[x](../../../etc/passwd)",
            "1:5 '../../../etc/passwd' is outside the site [SG403] "
            "paths start at the folder of this file",
        ),
        (
            "[x](draft.md)",
            "1:5 'draft.md' is not published [SG402] "
            "it may be a draft, not due yet, expired, or without a page of its own",
        ),
        (
            "[x](.secret)",
            "1:5 nothing is at '.secret' [SG401] "
            "link to a source file, or to a page's URL that begins with '/'",
        ),
        ("![x](cats.jpg)", "1:6 there is no image 'cats.jpg' [SG301] did you mean 'cat.jpg'?"),
        (
            "![x](../../../a.jpg)",
            "1:6 there is no image '../../../a.jpg' [SG301] paths start at the folder of this file",
        ),
        (
            "![](cat.jpg)",
            "1:5 the picture 'cat.jpg' is not described [SG406] "
            'describe it in the brackets, or write {alt=""} behind it if it only decorates',
        ),
        (
            '<picture><source srcset="cat.jpg 1x, cats.jpg 2x"></picture>',
            "1:38 there is no image 'cats.jpg' [SG301] did you mean 'cat.jpg'?",
        ),
        (
            '<p><img alt="" src="cats.jpg"></p>',
            "1:21 there is no image 'cats.jpg' [SG301] did you mean 'cat.jpg'?",
        ),
    ],
)
def test_what_leads_nowhere_is_told_with_its_place(markdown, problem):
    assert made(markdown).problems == (problem,)


def test_equal_broken_links_have_places_of_their_own():
    problems = made("[x](zz.md) `zz.md` [x](zz.md)\n[*x*](zz.md)").problems
    assert [each.split(" ")[0] for each in problems] == ["1:5", "1:24", "2:7"]


def test_a_decorating_picture_needs_no_words():
    assert made('![](cat.jpg){alt=""}').problems == ()


def test_a_linked_file_is_wanted_and_a_draft_never():
    assert made("[x](cat.jpg) ![y](cat.jpg)").wants == (
        Recipe("copy", source="content/blog/cat.jpg", output="blog/cat.jpg"),
    )
    assert made("[x](draft.md) ![x](draft.md) ![x](.secret)").wants == ()


def test_only_what_matters_is_asked():
    assert set(made("[x](b.md) [y](https://a.b)").asked) == {
        ("text", "blog/a"),
        ("row", "blog/a\nlanguage source"),
        ("url", "content/blog/b.md"),
        ("config", "site.base"),
        ("config", "site.default_language"),
    }


@pytest.mark.parametrize(
    ("markdown", "attributes"),
    [
        ("[x](https://a.b)", ' rel="noopener" target="_blank"'),
        ("<https://a.b>", ' rel="noopener" target="_blank"'),
        ("[x](//a.b)", ' rel="noopener" target="_blank"'),
        ("[x](https://me.example/y)", ""),
        ("[x](b.md)", ""),
        ("[x](mailto:a@b.c)", ""),
    ],
)
def test_links_to_other_hosts_can_be_marked(markdown, attributes):
    settings = {"external_rel": "noopener", "external_target": "_blank"}
    body = made(markdown, Markdown(**settings))
    assert body.html.split('"', 2)[2].split(">")[0] == attributes


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ('<a href="b.md">x</a>', '<p><a href="/blog/b/">x</a></p>\n'),
        ("<div><A class=y HREF='b.md'></A></div>", '<div><A class=y HREF="/blog/b/"></A></div>'),
        (
            '<video src="cat.jpg" poster="cat.jpg">',
            '<video src="/blog/cat.jpg" poster="/blog/cat.jpg">',
        ),
        (
            '<img alt="" src="/a.jpg" srcset="cat.jpg, cat.jpg 2x,data:image/png;base64,A 3x">',
            '<img alt="" src="/a.jpg" '
            'srcset="/blog/cat.jpg, /blog/cat.jpg 2x,data:image/png;base64,A 3x">',
        ),
        (
            "<picture><source srcset='cat.jpg 9w'></picture>",
            '<p><picture><source srcset="/blog/cat.jpg 9w"></picture></p>\n',
        ),
        ('<!-- <a href="zz.md"> -->', '<!-- <a href="zz.md"> -->'),
        ("<script>\"<a href='zz.md'>\"</script>", "<script>\"<a href='zz.md'>\"</script>"),
        ("<div><a href=zz.md></a></div>", "<div><a href=zz.md></a></div>"),
        ('<div><a href="#a&amp;b"></a></div>', '<div><a href="#a&amp;b"></a></div>'),
        ('<div data-href="zz.md"></div>', '<div data-href="zz.md"></div>'),
    ],
)
def test_raw_html_leads_where_markdown_does(markdown, expected):
    body = made(markdown)
    assert body.html == expected
    assert body.problems == ()


def test_a_picture_keeps_its_title_and_escapes_what_it_says():
    assert html('![a "b" & <c>](cat.jpg "t<")') == (
        '<p><img src="/blog/cat.jpg" alt="a &quot;b&quot; &amp; &lt;c&gt;" title="t&lt;"></p>\n'
    )
