from hypothesis import given
from hypothesis import strategies as st

from sitegen.migrate.body.reading import BLANK, read
from tests.migrate.body.texts import converted

PIECES = st.sampled_from([
    "```", "~~~js{1}", "`", "``", "<", ">", "</", "/>", "<div", "<Foo", ' a="b"', " c={d}", "{",
    "}", "\n", "\n\n", "    ", "- ", "> ", "# ", "===", "![", "[", "](", ")", "x.png", "'", '"',
    "import a from 'b'", "export const a = 1", "$", "$$", "<!--", "-->",
    "\nword\n", "\n字\n", ":::",
    ":a[b]", "\\", "\t", "|", "https://youtu.be/dQw4w9WgXcQ", "<script>", "</script>", "[^1]",
    "{#id}", "//", "/*",
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=25).map("".join)
PLUGINS = {name: {} for name in (
    "gatsby-remark-prismjs", "gatsby-remark-autolink-headers", "gatsby-remark-katex",
    "gatsby-remark-smartypants", "gatsby-remark-embedder", "gatsby-remark-embed-video",
    "gatsby-remark-responsive-iframe", "gatsby-transformer-remark",
)}  # fmt: skip


@given(TEXTS, st.sampled_from(["md", "mdx"]), st.booleans())
def test_the_prose_is_the_text_with_blanks_in_it(text, dialect, math):
    prose = read(text, dialect, math=math).prose
    assert len(prose) == len(text)
    assert all(b in (a, BLANK) for a, b in zip(text, prose, strict=True))


@given(TEXTS, st.booleans(), st.sampled_from([2, 5]))
def test_any_text_is_converted_and_no_word_is_lost(text, is_mdx, major):
    result = converted(text, plugins=PLUGINS, major=major, is_mdx=is_mdx)
    assert result == converted(text, plugins=PLUGINS, major=major, is_mdx=is_mdx)
    # What stands in braces and in statements of MDX is code.
    is_code = is_mdx and any(sign in text for sign in ("import", "export", "{", "="))
    for word in () if is_code else ("字", "word"):
        assert result.text.count(word) >= text.count(word)


def test_lines_are_those_of_the_file():
    reading = read("a\nb\n\nc", "md", 5)
    assert [reading.line(at) for at in (0, 1, 2, 4, 5)] == [5, 5, 6, 7, 8]


def test_templates_in_templates_end():
    for text in ("{`${" * 2000, "<Foo a={`${" * 2000, "{" * 20_000):
        assert len(read(text, "mdx").prose) == len(text)
