import pytest

from tests.migrate.body.texts import converted, told

PRISM = {"gatsby-remark-prismjs": {}}


def info(written: str) -> str:
    text = converted(f"```{written}\na\nb\nc\n```\n", plugins=PRISM).text
    return text.partition("\n")[0].removeprefix("```")


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("js", "js"),
        ("", ""),
        ("js{1,3-5}", "js {1,3-5}"),
        ("js {1,3-5}", "js {1,3-5}"),
        ("js{1..3,5...7}", "js {1-3,5-6}"),
        ("js{numberLines: true}", "js showLineNumbers"),
        ("js{numberLines: 5}{2}", "js {2} startLineNumber=5"),
        ("js{2, numberLines: true}", "js {2} showLineNumbers"),
        ("js{numberLines}", "js"),
        ("js:title=src/a.js", 'js title="src/a.js"'),
        ("js:title=a.js{1}", 'js title="a.js" {1}'),
        ("js{1}:title=a.js", 'js title="a.js" {1}'),
        (":title=a.js&x=1", 'text title="a.js"'),
        ('js title="a b.js" highlight=1-3', 'js title="a b.js" {1-3}'),
        ("js highlight={2} noLineNumbers", "js {2}"),
        ('js highlightLines="1,3" showLineNumbers=false', "js {1,3}"),
        ("js withLineNumbers", "js showLineNumbers"),
        ("js disableCopy", "js"),
        ("{1}", "text {1}"),
        ("language-js", "js"),
        ("diff-js", "diff"),
        ("no-highlight", "text"),
        ("vue", "html"),
        ("mermaid", "mermaid"),
    ],
)
def test_each_dialect_says_the_same_in_sitegens(written, becomes):
    assert info(written) == becomes


@pytest.mark.parametrize(
    ("written", "becomes", "code"),
    [
        ("klingon", "text", "SG929"),
        ("mermaid", "mermaid", "SG917"),
        ("jsx react-live", "jsx", "SG930"),
        ("jsx live=true", "jsx", "SG930"),
        ("js wat", "js", "SG931"),
    ],
)
def test_what_is_lost_is_told(written, becomes, code):
    result = converted(f"```{written}\na\n```\n")
    assert result.text == f"```{becomes}\na\n```\n"
    assert told(result) == [(code, 4)]


def test_comments_mark_lines_and_go():
    text = (
        "```js\na // highlight-line\n// highlight-next-line\nb\n/* highlight-start */\nc\nd\n"
        "/* highlight-end */\ne\n{/* highlight-range{1,3} */}\nf\ng\nh\n```\n"
    )
    result = converted(text, plugins=PRISM)
    assert result.text == "```js {1-4,6,8}\na\nb\nc\nd\ne\nf\ng\nh\n```\n"


def test_comments_hide_lines():
    text = "```py\na\n# hide-line\nb # hide-line\n# hide-start\nc\n# hide-end\nd\n```\n"
    assert converted(text, plugins=PRISM).text == "```py\na\nd\n```\n"


def test_comments_stay_where_ranges_are_given_or_nobody_reads_them():
    text = "```js {1}\na // highlight-line\n```\n"
    assert converted(text, plugins=PRISM).text == text
    assert converted(text.replace(" {1}", "")).text == text.replace(" {1}", "")


def test_code_in_lists_and_quotes_is_found():
    text = "- a\n\n  ```js{1}\n  x // highlight-line\n  ```\n\n> ```js{2}\n> y\n> ```\n\nz\n"
    assert converted(text, plugins=PRISM).text == text.replace("js{", "js {")
