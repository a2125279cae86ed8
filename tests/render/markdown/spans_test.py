"""Words in brackets with attributes."""

import pytest

from tests.render.markdown.making import html


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("He said [你好]{lang=zh-TW}.", 'He said <span lang="zh-TW">你好</span>.'),
        ("[a *b* `c`]{.d #e}", '<span class="d" id="e">a <em>b</em> <code>c</code></span>'),
        ("[سلام]{lang=ar}", '<span lang="ar" dir="rtl">سلام</span>'),
        ("[سلام]{lang=ar dir=auto}", '<span lang="ar" dir="auto">سلام</span>'),
        ("*[你]{lang=zh} b*", '<em><span lang="zh">你</span> b</em>'),
        ("*a [b* c]{.d}", '*a <span class="d">b* c</span>'),
        ("[[a]{.b} c]{.d}", '<span class="d"><span class="b">a</span> c</span>'),
        ("[a](b.md){.c}", '<a href="/blog/b/" class="c">a</a>'),
        ("![a [b]{.c}](cat.jpg)", '<img src="/blog/cat.jpg" alt="a b">'),
        ("`[a]{.b}`", "<code>[a]{.b}</code>"),
        ("[a]{b}", "[a]{b}"),
        ("[a] {.b}", "[a]"),
        ("[a]{onclick=x}", "[a]{onclick=x}"),
    ],
)
def test_words_in_brackets_take_attributes(markdown, expected):
    assert expected in html(markdown)


def test_a_link_goes_before_a_span():
    assert html("[a]{.b}\n\n[a]: /c") == '<p><a href="/c" class="b">a</a></p>\n'


def test_a_paragraph_can_have_a_language():
    assert html("{lang=ja}\nこれは\n文。") == '<p lang="ja">これは文。</p>\n'
