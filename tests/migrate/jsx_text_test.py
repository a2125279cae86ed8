"""What a React component shows."""

import pytest

from sitegen.migrate.jsx.text import shown


def seen(code):
    return shown(code.encode(), "src/pages/a.js", lambda path: path != "/gone/")


@pytest.mark.parametrize(
    ("element", "html"),
    [
        ("<div><h1>Hi</h1>some\n   words</div>", "<h1>Hi</h1>\n<p>some words</p>"),
        ("<p>a <strong>b</strong>{' '}<em>c</em></p>", "<p>a <strong>b</strong> <em>c</em></p>"),
        ("<ul><li>a</li><li>{x}</li></ul>", "<ul><li>a</li></ul>"),
        ('<p><Link to="/b/">b</Link></p>', '<p><a href="/b/">b</a></p>'),
        ('<p><Link to="/gone/">b</Link></p>', "<p>b</p>"),
        ("<Layout>{`a {{ b }}`}</Layout>", "<p>a &#123;&#123; b }}</p>"),
        ("<p>{ok && <b>yes</b>}{list.map(x => <i>no</i>)}</p>", "<p><b>yes</b></p>"),
        ("<p>&copy; you &amp; me</p>", "<p>&copy; you &amp; me</p>"),
        ("<div><style>{`a`}</style><svg><text>x</text></svg></div>", ""),
        ('<p><img src="/a.png" alt="A" /></p>', '<p><img src="/a.png" alt="A"></p>'),
    ],
)
def test_words_are_read_and_nothing_is_worked_out(element, html):
    assert seen(f"export default () => ({element})").html == html


def test_the_title_is_the_one_the_browser_is_told():
    assert seen('const a = () => <div><SEO title="About me" /></div>').title == "About me"
    assert seen("const a = () => <Helmet><title>Me</title></Helmet>").title == "Me"


def test_a_component_that_asks_for_entries_is_a_list():
    assert seen("const q = graphql`{ allMarkdownRemark { nodes { id } } }`").is_list
    assert not seen("const a = 1").is_list


def test_broken_and_endless_code_is_read_as_far_as_it_goes():
    assert seen("const a = <p>one</p>; const b = <p").html.startswith("<p>one</p>")
    assert seen("const a = " + "<div>" * 2000 + "x" + "</div>" * 2000).html == ""
