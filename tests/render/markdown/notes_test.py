"""Footnotes, alerts and admonitions."""

import pytest

from tests.render.markdown.making import html, made


def test_footnotes_stand_at_the_end_in_the_order_of_their_use():
    text = html("a[^x] b[^y] c[^x]\n\n[^y]: Why\n[^x]: *Ex*")
    assert text == (
        '<p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>'
        ' b<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup>'
        ' c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup>'
        '</p>\n<section class="footnotes" role="doc-endnotes">\n<ol>\n'
        '<li id="fn-1"><p><em>Ex</em> <a href="#fnref-1" class="footnote-backref" '
        'role="doc-backlink" aria-label="1">\u21a9\ufe0e</a> <a href="#fnref-1-2" '
        'class="footnote-backref" role="doc-backlink" aria-label="1">\u21a9\ufe0e</a></p>\n</li>\n'
        '<li id="fn-2"><p>Why <a href="#fnref-2" class="footnote-backref" role="doc-backlink" '
        'aria-label="2">\u21a9\ufe0e</a></p>\n</li>\n</ol>\n</section>\n'
    )


def test_a_footnote_may_stand_in_the_text():
    assert "<p>said so <a" in html("a^[said so]")


def test_what_is_no_footnote_stays():
    assert html("a[^x] b^c") == "<p>a[^x] b^c</p>\n"


def test_a_footnote_that_nothing_refers_to_is_told():
    assert made("a\n\n[^x]: lost").problems == (
        "3:0 nothing refers to the footnote 'x' [SG412] refer to it with '[^x]'",
    )


def test_a_footnote_that_is_defined_twice_is_told():
    body = made("a[^x]\n\n[^x]: lost\n\n[^x]: shown")
    assert "lost" not in body.html and "shown" in body.html
    assert body.problems == (
        "3:0 the footnote 'x' is defined further down again, so this text is not shown [SG414] "
        "give one of them another name",
    )


def test_an_id_that_two_headings_are_given_is_told_and_one_made_up_gives_way():
    body = made("# A {#b}\n\n# b\n\n# C {#b}")
    assert [each.id for each in body.body.headings] == ["b", "b-1", "b"]
    assert body.problems == (
        "5:0 another heading has the id 'b' already, so links lead to that one [SG415] "
        "give this one another id",
    )


def test_a_broken_link_in_a_footnote_has_its_place():
    assert made("a[^x]\n\n[^x]: [y](zz.md)").problems[0].startswith("3:11 nothing is at 'zz.md'")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Warning"),
        ("zh-TW", "警告"),
        ("zh-CN", "警告"),
        ("de-AT", "Warnung"),
        ("x", "Warning"),
    ],
)
def test_an_alert_has_a_title_in_its_language(language, title):
    assert html("> [!WARNING]\n> Careful.", language=language) == (
        f'<div class="alert alert-warning">\n<p class="alert-title">{title}</p>\n'
        "<p>Careful.</p>\n</div>\n"
    )


def test_an_admonition_may_have_a_title_and_attributes():
    assert html(":::tip[Do *this*]{#x .y}\n- a\n\n:::\nafter") == (
        '<div class="alert alert-tip y" id="x">\n<p class="alert-title">Do <em>this</em></p>\n'
        "<ul>\n<li>a</li>\n</ul>\n</div>\n<p>after</p>\n"
    )


def test_admonitions_nest_with_more_colons():
    inner = '<div class="alert alert-tip">\n<p class="alert-title">Tip</p>\n<p>b</p>\n</div>\n'
    assert html("::::note\na\n\n:::tip\nb\n:::\n\nc\n::::") == (
        '<div class="alert alert-note">\n<p class="alert-title">Note</p>\n<p>a</p>\n'
        f"{inner}<p>c</p>\n</div>\n"
    )


@pytest.mark.parametrize(
    "line", [":::note The *way*", "::: note  The *way* ", ":::note[The *way*]"]
)
def test_a_title_may_stand_without_brackets(line):
    title = '<p class="alert-title">The <em>way</em></p>'
    shown = f'<div class="alert alert-note">\n{title}\n<p>a</p>\n</div>\n'
    assert html(f"{line}\na\n:::") == shown


def test_an_empty_title_is_none():
    assert html(":::note[]\na\n:::") == '<div class="alert alert-note">\n<p>a</p>\n</div>\n'


@pytest.mark.parametrize(
    ("markdown", "problem"),
    [
        (
            "a\n\n:::nota\nb\n:::",
            "3:1 there is no component 'nota' [SG557] did you mean 'note'?",
        ),
        ("a\n\n:::note\nb", "3:0 the admonition 'note' is not closed [SG411] close it with ':::'"),
        (
            "- :::note\n  a\nb\n",
            "1:0 the admonition 'note' is not closed [SG411] "
            "close it with ':::', set in like its beginning",
        ),
        (
            "> ::::note\n> a\n\nb\n",
            "1:0 the admonition 'note' is not closed [SG411] close it with '::::'",
        ),
    ],
)
def test_a_wrong_admonition_is_told_and_shown(markdown, problem):
    body = made(markdown)
    assert body.problems == (problem,)
    assert "<p>b</p>" in body.html


@pytest.mark.parametrize(
    "text",
    [
        "- :::note\nlost\n:::",
        "> :::note\nlost",
        "1. :::card\n   a\n\n2. lost",
        "- ::::tip\n  :::note\nlost",
    ],
)
def test_what_stands_behind_the_list_around_a_block_is_not_lost(text):
    assert "lost" in html(text)


@pytest.mark.parametrize("text", ["::: ", ":::", "a :::note", ":::note {x", "::note"])
def test_what_is_no_admonition_stays_text(text):
    assert text.strip() in html(text)
