"""Code blocks."""

from contextlib import contextmanager

import pytest

from sitegen.render.markdown.fence import Fence, read_fence
from sitegen.render.markdown.highlight import highlighted
from sitegen.render.markdown.notation import take_marks
from tests.render.markdown.making import html, made


@pytest.mark.parametrize(
    ("info", "fence"),
    [
        ("", Fence()),
        ("py", Fence("py")),
        (
            'py title="a b.py" {2,4-6} showLineNumbers',
            Fence("py", "a b.py", dict.fromkeys((2, 4, 5, 6), "marked"), 1),
        ),
        ("js{1}", Fence("js", marks={1: "marked"})),
        (
            "js ins={1} del={2-3} mark={4}",
            Fence("js", marks={1: "ins", 2: "del", 3: "del", 4: "marked"}),
        ),
        ("py startLineNumber=10", Fence("py", first=10)),
        ("py title=a.py", Fence("py", "a.py")),
        ("py title='a \"b'", Fence("py", 'a "b')),
        ("py linenos startLineNumber=x", Fence("py", unknown=("linenos", "startLineNumber=x"))),
        ("c++", Fence("c++")),
    ],
)
def test_the_opening_line_says_how_to_show_the_code(info, fence):
    assert read_fence(info) == fence


@pytest.mark.parametrize(
    ("code", "kept", "marks"),
    [
        ("a\n", "a\n", {}),
        ("a // [!code ++]\nb # [!code --]\n", "a\nb\n", {1: "ins", 2: "del"}),
        ("<a> <!-- [!code highlight] -->", "<a>", {1: "marked"}),
        ("a /* [!code focus] */", "a", {1: "focus"}),
        ("a\n// [!code ++:2]\nb\nc\n", "a\nb\nc\n", {2: "ins", 3: "ins"}),
        ("a // [!code no]", "a // [!code no]", {}),
        ("x = '[!code ++]'", "x = '[!code ++]'", {}),
    ],
)
def test_marks_in_comments_are_taken_out(code, kept, marks):
    assert take_marks(code) == (kept, marks)


def test_no_span_reaches_over_a_line():
    assert highlighted('"""a\nb"""\n', "py") == (
        '<span class="sd">&quot;&quot;&quot;a</span>\n<span class="sd">b&quot;&quot;&quot;</span>\n'
    )


def test_code_keeps_every_character():
    code = "\n\n\tdef f(): return '<&>'\n\n\n"
    assert ">\n\n\t<" in html(f"```python\n{code}```")


def test_code_is_shown_with_title_numbers_and_marks():
    assert html('```text title="<a>" {2} startLineNumber=9\na\n<b>\n```') == (
        '<figure class="code"><figcaption>&lt;a&gt;</figcaption>'
        '<pre class="numbered" data-language="text" tabindex="0"><code class="language-text">'
        '<span class="line" data-line="9">a\n</span>'
        '<span class="line marked" data-line="10">&lt;b&gt;\n</span></code></pre></figure>\n'
    )


def test_a_diff_is_a_language():
    assert '<span class="gi">+a</span>' in html("```diff\n+a\n-b\n```")


def test_an_unknown_language_is_told_and_stays_plain():
    body = made("text\n\n```pyhton\na < b\n```")
    assert "a &lt; b" in body.html
    assert body.problems == (
        "3:4 there is no highlighting for 'pyhton' [SG407] did you mean 'python'?",
    )


def test_an_unknown_option_is_told():
    assert made("```py titel=x\na\n```").problems == (
        "1:7 code blocks know no 'titel=x' [SG409] did you mean 'title'?",
    )


def test_code_that_takes_too_long_is_told_and_stays_plain():
    @contextmanager
    def limit(seconds):
        raise TimeoutError
        yield

    body = made("```py\nimport a_slow_thing\n```", limit=limit)
    assert '<code class="language-py">import a_slow_thing\n</code>' in body.html
    assert body.problems == (
        "1:0 highlighting this code takes longer than 5 s [SG408] "
        "[markdown] code_seconds sets the limit",
    )


def test_a_lexer_that_wraps_the_end_of_its_time_is_too_slow_as_well():
    @contextmanager
    def limit(seconds):
        raise ValueError("uncompilable regex") from TimeoutError()
        yield

    body = made("```py\nx\n```", limit=limit)
    assert [each.partition(" ")[0] for each in body.problems] == ["1:0"]


def test_a_fault_of_a_lexer_is_no_slowness():
    @contextmanager
    def limit(seconds):
        raise ValueError("a fault")
        yield

    with pytest.raises(ValueError, match="a fault"):
        made("```py\nx\n```", limit=limit)


def test_indented_code_is_plain():
    assert html("    a < b") == "<pre><code>a &lt; b\n</code></pre>\n"
