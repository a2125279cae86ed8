import pytest

from tests.migrate.body.texts import converted, told


def mdx(text):
    return converted(text, {"blog/a/cat.jpg": ""}, is_mdx=True)


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('a{" "}b', "a b"),
        ('a{" "}\nb', "a\nb"),
        ("a {/* no */} b", "a  b"),
        ("{1 }", "1"),
        ("{'*x*'}", "\\*x\\*"),
        ("{`x`}", "x"),
        ("{null}{true}", ""),
        ("{frontmatter.title}", "A"),
        ("`{a}`", "`{a}`"),
        ("\\{a}", "\\{a}"),
        ("## T {#own}", "## T {#own}"),
    ],
)
def test_data_is_written_out(written, becomes):
    result = mdx(written)
    assert (result.text, result.notes) == (becomes, ())


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("a {b + 1} c", "a `{b + 1}` c"),
        ("{list.map(x =>\n  <li>{x}</li>)}", "```jsx\n{list.map(x =>\n  <li>{x}</li>)}\n```"),
    ],
)
def test_code_is_shown_and_never_run(written, becomes):
    result = mdx(written)
    assert (result.text, told(result)) == (becomes, [("SG935", 4)])


def test_exported_data_is_front_matter_and_can_be_named():
    result = mdx(
        "export const meta = {\n  title: 'T',\n\n  n: 1,\n}\nexport const word = \"w\";\n\n"
        "A {word} {meta.n}\n"
    )
    assert result.text == "\nA w 1\n"
    assert result.front == {"title": "T", "n": 1}


def test_imports_and_layouts_go_and_code_is_told():
    result = mdx(
        "import a from 'b'\nimport {\n  c,\n  d,\n} from \"./e\"\n\n"
        "export default ({ children }) => <main>{children}</main>\n\nText\n\n"
        "import this sentence is text\n"
    )
    assert result.text == "\n\nText\n\nimport this sentence is text\n"
    assert told(result) == [("SG935", 10)]


def test_a_picture_that_is_imported_is_found():
    result = mdx("import cat from './cat.jpg'\n\n<img src={cat} alt=\"x\" />\n")
    assert result.text == '\n<img src="cat.jpg" alt="x" />\n'
    assert result.files == {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}


def test_a_statement_inside_a_tag_is_a_text():
    text = "<Play code={`a\n\nexport const b = 1\n`} />\n"
    result = mdx(text)
    assert result.text == '<Play code="a\n\nexport const b = 1\n" />\n'


def test_a_comment_may_hold_blocks_of_code():
    text = "a\n\n{/* no\n\n```js\nlet x\n```\n\n## B\n*/}\n\nc\n\n```js\n{/* kept */}\n```\n"
    result = mdx(text)
    assert result.text.split() == ["a", "c", "```js", "{/*", "kept", "*/}", "```"]
    assert result.text.count("\n") == text.count("\n")
