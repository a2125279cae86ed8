import pytest

from tests.migrate.body.texts import converted, told

FILES = {"blog/a/cat.jpg": "", "src/components/chart.js": "", "blog/a/part.mdx": "",
         "blog/a/walk.mp4": ""}  # fmt: skip


def mdx(text, files=None, major=5):
    return converted(text, files or FILES, major=major, is_mdx=True)


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('<YouTube id="dQw4w9WgXcQ" />', '<YouTube id="dQw4w9WgXcQ" />'),
        ('<YouTube youTubeId="dQw4w9WgXcQ" skipTo={{h: 1}} />', '<YouTube id="dQw4w9WgXcQ" />'),
        ('<Youtube url="https://youtu.be/dQw4w9WgXcQ"/>', '<YouTube id="dQw4w9WgXcQ" />'),
        ('<Tweet tweetLink="jane/status/5" />', '<Tweet user="jane" id="5" />'),
        ('<Tweet tweetId="5" />', '<Tweet user="i" id="5" />'),
        ('<Vimeo vimeoId="12" />', '<Vimeo id="12" />'),
        ('<CodeSandbox codeSandboxId="a-b" />', '<CodeSandbox id="a-b" />'),
        ('<CodePen codePenId="abc" user="jane" />', '<CodePen user="jane" id="abc" />'),
        ('<Gist gistLink="jane/0123abc" />', '<Gist user="jane" id="0123abc" />'),
        ('<Spotify spotifyLink="track/1a" />', '<Spotify id="track/1a" />'),
        ("<Note>\n\nText\n\n</Note>", '<Callout type="note">\n\nText\n\n</Callout>'),
        ('<Alert variant="error">Text</Alert>', '<Alert type="danger">Text</Alert>'),
        ('<Warning title="W">Text</Warning>',
         '<Callout type="warning" title="W">Text</Callout>'),
        ('<ExpansionPanel title="More">Text</ExpansionPanel>',
         '<Details summary="More">Text</Details>'),
        ('<Video src="walk.mp4" autoPlay loop />', '<Video src="walk.mp4" loop />'),
        ('<Figure src="./cat.jpg" caption="C" />', '<Figure src="cat.jpg" caption="C" />'),
        ('<Image src="./cat.jpg" alt="A" width={4} />',
         '<img alt="A" src="cat.jpg" width="4">'),
        ('<StaticImage src="./cat.jpg" alt="A" placeholder="blurred" />',
         '<img alt="A" src="cat.jpg">'),
        ('<Link to="/b/">There</Link>', '<a href="/b/">There</a>'),
        ("<>a <Fragment>b</Fragment></>", "a b"),
    ],
)  # fmt: skip
def test_a_known_component_is_the_themes(written, becomes):
    result = mdx(written)
    assert (result.text, result.uses) == (becomes, ())


def test_an_unknown_component_is_called_with_what_is_data():
    result = mdx(
        'import Chart from "../../src/components/chart"\n\n'
        '<Chart rows={[1, 2]} title="T" onClick={() => 1} on {...rest}>\n\nText\n\n</Chart>\n\n'
        "in <Chart/> line\n"
    )
    assert result.text == (
        '\n<Chart rows={[1, 2]} title="T" on>\n\nText\n\n</Chart>\n\nin <Chart /> line\n'
    )
    assert [
        (use.name, use.props, use.is_block, use.has_slot, use.source) for use in result.uses
    ] == [
        ("Chart", ("rows", "title", "on"), True, True, "src/components/chart.js"),
        ("Chart", (), False, False, "src/components/chart.js"),
    ]
    assert told(result) == [("SG936", 6), ("SG936", 6)]
    assert result.needs == {"tags"}


def test_a_component_that_has_the_name_of_one_of_the_themes_stays_out_of_its_way():
    result = mdx("<Posts limit={3} />\n\n<YouTube />")
    assert result.text == "<Site.Posts limit={3} />\n\n<Site.YouTube />"


def test_a_tag_that_is_never_closed_is_text():
    assert mdx("A List<String> of <T>x").text == "A List\\<String> of \\<T>x"


def test_a_text_is_put_in():
    files = {"blog/a/part.mdx": "---\na: b\n---\n\nPart *one*.\n\n![x](./cat.jpg)\n",
             "blog/a/cat.jpg": ""}  # fmt: skip
    result = mdx('import Part from "./part.mdx"\n\nBefore\n\n<Part />\n\nAfter\n', files)
    assert result.text == "\nBefore\n\nPart *one*.\n\n![x](cat.jpg)\n\nAfter\n"
    assert result.files == {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}


def test_texts_that_include_each_other_end():
    files = {"blog/a/part.mdx": 'import Part from "./part.mdx"\n\nAgain\n\n<Part />\n'}
    assert mdx('import Part from "./part.mdx"\n\n<Part />\n', files).text.count("Again") == 6


def test_in_markdown_an_element_that_no_browser_knows_calls_nothing():
    assert converted("A <Foo.Bar>b</Foo.Bar>").text == "A <foo-bar>b</foo-bar>"


@pytest.mark.parametrize("tag", ['<SEO title="T" />', "<Helmet><title>T</title></Helmet>"])
def test_what_speaks_to_the_head_is_left_out(tag):
    result = mdx(f"{tag}\n\nText\n")
    assert (result.text, told(result)) == ("\n\nText\n", [("SG935", 4)])


def test_what_is_told_something_else_than_the_head_is_called():
    result = mdx('<Metadata data={{"type": "misc"}} />\n')
    assert result.text == '<Metadata data_={{"type": "misc"}} />\n'
    assert [use.name for use in result.uses] == ["Metadata"]
