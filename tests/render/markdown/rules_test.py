"""What each extension makes of its source."""

import pytest

from tests.render.markdown.making import html, made


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("~~gone~~", "<p><s>gone</s></p>\n"),
        ("## 深入淺出", '<h2 id="深入淺出">深入淺出</h2>\n'),
        ("# A `b` *c*", '<h1 id="a-b-c">A <code>b</code> <em>c</em></h1>\n'),
        ("# A\n# A", '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>\n'),
        ("# ?!", '<h1 id="section">?!</h1>\n'),
        ("Title\n===", '<h1 id="title">Title</h1>\n'),
        ("Term\n: Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n"),
        ("Term\n\n: Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n"),
        ("a `$x$` $5 and $6", "<p>a <code>$x$</code> $5 and $6</p>\n"),
        (":smile: -- 'a'", "<p>:smile: -- 'a'</p>\n"),
    ],
)
def test_extensions_that_are_always_on(markdown, expected):
    assert html(markdown) == expected


def test_a_task_list_has_boxes():
    item = '<li class="task-list-item"><input class="task-list-item-checkbox" disabled="" '
    assert html("- [ ] a\n- [x] b") == (
        f'<ul class="contains-task-list">\n{item}type="checkbox"> a</li>\n'
        f'{item}type="checkbox" checked=""> b</li>\n</ul>\n'
    )


def test_a_table_has_columns_with_a_side():
    right = ' style="text-align:right"'
    assert html("|a|b|\n|-|-:|\n|1|2|") == (
        f"<table>\n<thead>\n<tr>\n<th>a</th>\n<th{right}>b</th>\n</tr>\n</thead>\n"
        f"<tbody>\n<tr>\n<td>1</td>\n<td{right}>2</td>\n</tr>\n</tbody>\n</table>\n"
    )


def test_a_cell_too_many_is_told():
    assert made("text\n\n|a|b|\n|-|-|\n|1|2|3|\n|1|").problems == (
        "5:0 this row has 3 cells, and the table 2 columns [SG413] "
        "write '\\|' for a bar inside a cell",
    )


def test_emoji_on_request():
    assert html("a :tada: :no_such: 10:30:00", emoji=True) == "<p>a 🎉 :no_such: 10:30:00</p>\n"


def test_line_breaks_on_request():
    assert html("a\nb *c*\n![x][y]", breaks=True) == "<p>a<br>\nb <em>c</em><br>\n![x][y]</p>\n"


def test_html_passes_or_is_shown():
    assert html("a <b>c</b>\n\n<div>d</div>") == "<p>a <b>c</b></p>\n<div>d</div>"
    assert html("a <b>c</b>", html=False) == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"


def test_dangerous_links_stay_text():
    assert "<a" not in html("[a](javascript:alert(1)) <javascript:alert(1)>")


def test_anchors_on_request():
    assert html("## A b", anchors=True) == (
        '<h2 id="a-b">A b <a class="anchor" href="#a-b" aria-labelledby="a-b">#</a></h2>\n'
    )


def test_what_is_nested_too_deeply_stays_and_is_told():
    body = made("> " * 150 + "deep")
    assert "deep" in body.html
    assert body.problems == (
        "1:0 this is nested more than 100 levels deep and stays as it is written [SG404] "
        "end a quote or a list before it",
    )


def test_links_nested_too_deeply_are_told():
    body = made("[" * 150 + "deep" + "](b.md)" * 150)
    assert "deep" in body.html
    assert "[SG404]" in body.problems[0]
