"""Components in Markdown: blocks of colons, directives within lines, and tags."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.config import Markdown
from tests.render.markdown.making import html, made

TAGS = Markdown(tags=True)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (":::card{title=T}\n- a\n:::", "<div>T|plain|0||<ul>\n<li>a</li>\n</ul>|</div>\n"),
        (":::card\n:::", "<div>|plain|0|||</div>\n"),
        ("a\n:::card\nb\n:::\nc", "<p>a</p>\n<div>|plain|0||<p>b</p>|</div>\n<p>c</p>\n"),
        (":::card[A *b*] {tone=x}\n:::", "<div>|x|0|A <em>b</em>||</div>\n"),
        (":::ui/key\na\n:::", "<kbd><p>a</p></kbd>\n"),
        ("::::card\n:::card{n=1}\na\n:::\n::::", "<div>|plain|0||<div>|plain|1||<p>a</p>|</div>|</div>\n"),
        (":::card\n:::card{n=1}\na\n:::\n:::", "<div>|plain|0||<div>|plain|1||<p>a</p>|</div>|</div>\n"),
        (":::card\n```\n:::\n```\n:::", '<div>|plain|0||<pre tabindex="0"><code>:::\n</code></pre>|</div>\n'),
        (":::card\na\n\n:::slot{name=footer}\n*b*\n:::\n:::", "<div>|plain|0||<p>a</p>|<p><em>b</em></p></div>\n"),
        ("- :::card\n  a\n  :::\n- b", "<ul>\n<li>\n<div>|plain|0||<p>a</p>|</div>\n</li>\n<li>b</li>\n</ul>\n"),
        ("> :::card\n> a\n> :::", "<blockquote>\n<div>|plain|0||<p>a</p>|</div>\n</blockquote>\n"),
        ("::video{id=1}\nb", "<i>1</i>\n<p>b</p>\n"),
        ('::video[*x*]{id="1"}', "<i>1<em>x</em></i>\n"),
        (":::uses\na\n:::", '<b class="plain"><p>a</p></b>\n'),
        ("::code-box", "box\n"),
    ],
)  # fmt: skip
def test_a_block_of_colons_calls_a_component(text, shown):
    body = made(text)
    assert (body.html, body.problems) == (shown, ())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a :badge[new] b", 'a <b class="plain">new</b> b'),
        (":badge[*n* :ui/key[k]]{tone=good}.", '<b class="good"><em>n</em> <kbd>k</kbd></b>.'),
        (":badge{tone=x}", '<b class="x"></b>'),
        ("這是:badge[新]的", '這是<b class="plain">新</b>的'),
        ("**:badge[x]**", '<strong><b class="plain">x</b></strong>'),
        ("[:badge[x]](b.md)", '<a href="/blog/b/"><b class="plain">x</b></a>'),
        (":badge[a [b] c]", '<b class="plain">a [b] c</b>'),
        (":badge[]", '<b class="plain"></b>'),
        ("::badge[x]{} y", "::badge[x]{} y"),
        ("at 12:30, a:b, c:badge[x], :smile:, :badge, :badge (x)", "at 12:30, a:b, c:badge[x], :smile:, :badge, :badge (x)"),
        ("<https://x.y/:badge[x]>", '<a href="https://x.y/:badge%5Bx%5D">https://x.y/:badge[x]</a>'),
        ("`:badge[x]` \\:badge[x]", "<code>:badge[x]</code> :badge[x]"),
    ],
)  # fmt: skip
def test_a_directive_in_a_line_calls_a_component(text, shown):
    body = made(text)
    assert (body.html, body.problems) == (f"<p>{shown}</p>\n", ())


@pytest.mark.parametrize(
    ("braces", "shown"),
    [
        ('{#i .a .b.c data-x="1"}', ' id="i" class="a b c" data-x="1">|plain|0|'),
        ("{title='&quot;}' n=-2}", ">&#34;}|plain|-2|"),
        ("{n=1.5 hidden}", " hidden>|plain|1.5|"),
        ("{n=1.50 tone=007 title=true hidden=false}", ">True|007|1.50|"),
        ("{ tone = }", None),
        ("{tone=\"<script>&'}", None),
        ("{tone=\"<i onclick='x'>\"}", ">|&lt;i onclick=&#39;x&#39;&gt;|0|"),
    ],
)
def test_attributes_are_props_and_data(braces, shown):
    body = made(f":::card{braces}\n:::")
    assert body.html == (f"<div{shown}||</div>\n" if shown else body.html)
    assert bool(body.problems) == (shown is None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<Card title=\"T\" n={3}>\n\n# H\n\n</Card>", '<div>T|plain|3||<h1 id="h">H</h1>|</div>\n'),
        ("<Card>\ntext\n</Card>\nb", "<div>|plain|0||<p>text</p>|</div>\n<p>b</p>\n"),
        ("<Card>text *x*</Card>", "<div>|plain|0||text <em>x</em>|</div>\n"),
        ("<Card\n  title='T'\n  n={1}\n/>", "<div>T|plain|1|||</div>\n"),
        ("<Card>\n  <Card>\n    a\n\n    - b\n  </Card>\n</Card>",
         "<div>|plain|0||<div>|plain|0||<p>a</p>\n<ul>\n<li>b</li>\n</ul>|</div>|</div>\n"),
        ("<Card><Card>x</Card></Card>", "<div>|plain|0||<div>|plain|0||x|</div>|</div>\n"),
        ("<Card>\n```\n</Card>\n```\n</Card>", '<div>|plain|0||<pre tabindex="0"><code>&lt;/Card&gt;\n</code></pre>|</div>\n'),
        ("<Card>\na\n<Slot name=\"footer\">f</Slot>\n\n</Card>", None),
        ("<Card>\na\n\n<Slot name=\"footer\">f</Slot>\n</Card>", "<div>|plain|0||<p>a</p>|f</div>\n"),
        ("<Note title=\"T\">\na\n</Note>", '<div class="alert alert-note">\n<p class="alert-title">T</p>\n<p>a</p>\n</div>\n'),
        ("a <Badge tone={'x'}>*b*</Badge> <Ui.Key>k</Ui.Key>", '<p>a <b class="x"><em>b</em></b> <kbd>k</kbd></p>\n'),
        ("a <Badge /> b", '<p>a <b class="plain"></b> b</p>\n'),
        ("<Badge>a</Badge> b", '<p><b class="plain">a</b> b</p>\n'),
        ("<Badge><Badge>a</Badge></Badge> b", '<p><b class="plain"><b class="plain">a</b></b> b</p>\n'),
        ("<CodeBox />", "box\n"),
        ("- <Card>\n  a\n  </Card>\n- b", "<ul>\n<li>\n<div>|plain|0||<p>a</p>|</div>\n</li>\n<li>b</li>\n</ul>\n"),
        ("`<Card>` <card>x</card>", "<p><code>&lt;Card&gt;</code> <card>x</card></p>\n"),
        ("<Card className='a' dataX={1}/>", '<div class="a" dataX="1">|plain|0|||</div>\n'),
    ],
)  # fmt: skip
def test_a_tag_calls_a_component_where_the_site_wants_tags(text, shown):
    body = made(text, TAGS)
    if shown is not None:
        assert (body.html, body.problems) == (shown, ())
    else:
        assert body.problems


def test_tags_are_html_where_the_site_does_not_want_them():
    assert html("<Card>x</Card>") == "<p><Card>x</Card></p>\n"


@pytest.mark.parametrize(
    ("text", "problem", "kept"),
    [
        ("a\n\n:::crad\nb\n:::", "3:1 there is no component 'crad' [SG557] did you mean 'card'?", "<p>b</p>"),
        ("a :bagde[x]", "1:3 there is no component 'bagde' [SG557] did you mean 'badge'?", ":bagde[x]"),
        ("::zzz{id=1}", "1:0 there is no component 'zzz' [SG557] components are files of components/; write a backslash before what is none", "::zzz{id=1}"),
        ("\n:::card\nb", "2:0 the component 'card' is not closed [SG560] close it with ':::'", "<p>b</p>"),
        ("- :::card\n  a\nb", "1:0 the component 'card' is not closed [SG560] close it with ':::', set in like its beginning", "<p>b</p>"),
        (":::card{title=}\nb\n:::", "1:0 the attributes of 'card' cannot be read at 'title=' [SG559] write key=\"value\", a tag also key={5}: a number, true, a string, a list or a mapping", ":::card{title=}"),
        ("a :badge[x]{=}", "1:3 the attributes of 'badge' cannot be read at '=' [SG559] write key=\"value\", a tag also key={5}: a number, true, a string, a list or a mapping", ":badge"),
        ("a\n:badge[x]{tnoe=1}", "2:1 the component 'badge' has no prop 'tnoe' [SG551] did you mean 'tone'?", "x"),
        ("::video", "1:1 the component 'video' needs the prop 'id' [SG552] give it, or let it have a default: {% props id=… %}", ""),
        (":::code-box\nb\n:::", "1:1 the component 'code-box' shows no content [SG553] it has no {{ slot() }}", "<p>b</p>"),
        (":::badge\n:::slot{name=x}\nb\n:::\n:::", "1:1 the component 'badge' has no slot 'x' [SG553] it shows default", "<p>b</p>"),
        (":::slot{name=x}\nb\n:::", "1:0 this slot belongs to no component [SG562] write :::slot{name=\"footer\"} inside the block of a component", "<p>b</p>"),
        ("::::card\n- :::slot{name=footer}\n  b\n  :::\n::::", "2:0 this slot belongs to no component [SG562] write :::slot{name=\"footer\"} inside the block of a component", "b"),
        ("::own{what=page}", "1:0 a component in Markdown does not see 'page' [SG555] a text is shown on its page, in lists and in feeds: hand over as a prop what is needed", ""),
        ("::own{what=menu}", "1:0 a component in Markdown does not see 'menu' [SG555] a text is shown on its page, in lists and in feeds: hand over as a prop what is needed", ""),
        ("::wrong", "2:0 the component 'badge' has no prop 'titel' [SG551] it takes tone", ""),
        (":badge[x]{onclick=alert}", "1:1 'badge' cannot be given 'onclick' in a text [SG558] say it in the component's own file", "x"),
        ("::video{id=1 href=javascript:x}", "1:1 'video' cannot be given 'href' in a text [SG558] say it in the component's own file", ""),
        ("::video{id=1 src=no.jpg}", "1:18 there is no image 'no.jpg' [SG301] did you mean 'cat.jpg'?", "no.jpg"),
        (":::note{onclick=x}\nb\n:::", "1:0 'note' cannot be given 'onclick' in a text [SG558] say it in the component's own file", "<p>b</p>"),
    ],
)  # fmt: skip
def test_what_is_amiss_is_told_at_its_line_and_no_text_is_lost(text, problem, kept):
    body = made(text)
    assert body.problems == (problem,)
    assert kept in body.html


@pytest.mark.parametrize(
    ("text", "problem", "kept"),
    [
        ("<Crad>b</Crad>", "1:1 there is no component 'crad' [SG557] did you mean 'card'?", "b"),
        ("<Card>\n\nb", "1:0 the component 'Card' is not closed [SG560] close it with '</Card>'", "<p>b</p>"),
        ("a <Badge>b", "1:3 the component 'Badge' is not closed [SG560] close it with '</Badge>'", "&lt;Badge&gt;b"),
        ("</Card>", "1:1 '</Card>' closes nothing [SG561] open it on a line of its own, or in the same paragraph", "&lt;/Card&gt;"),
        ("a </Card>", "1:3 '</Card>' closes nothing [SG561] open it on a line of its own, or in the same paragraph", "&lt;/Card&gt;"),
        ("<Card n={x}>", "1:1 the attributes of 'Card' cannot be read at 'n={x}>' [SG559] write key=\"value\", a tag also key={5}: a number, true, a string, a list or a mapping", "n={x}"),
        ("a <Card {...x} />", "1:3 the attributes of 'Card' cannot be read at '{...x} />' [SG559] write key=\"value\", a tag also key={5}: a number, true, a string, a list or a mapping", "{...x}"),
    ],
)  # fmt: skip
def test_what_is_amiss_with_tags_is_told_too(text, problem, kept):
    body = made(text, TAGS)
    assert body.problems == (problem,)
    assert kept in body.html


def test_a_component_in_a_text_sees_the_site():
    assert html("::own{what=site}") == "Me &amp; mine Word False\n"


def test_links_and_files_of_attributes_lead_where_those_of_texts_do():
    body = made("::video{id=1 src=cat.jpg href=b.md}")
    assert body.html == "<i>1/blog/cat.jpg/blog/b/</i>\n"
    assert [each.output for each in body.wants] == ["blog/cat.jpg"]


def test_headings_counts_and_excerpts_look_into_components():
    body = made("First :badge[x].\n\n:::card{title=T}\n## Inside\n\nfour words are here\n:::").body
    assert [each.id for each in body.headings] == ["inside"]
    assert body.summary == "First x."
    assert body.words == 7
    assert (body.components, body.excerpt_components) == (("badge", "card"), ("badge",))


def test_a_list_brings_only_what_the_excerpt_uses():
    body = made("A :uses[x].\n\n<!-- more -->\n\n::code-box").body
    assert (body.components, body.excerpt_components) == (
        ("badge", "code-box", "uses"),
        ("badge", "uses"),
    )


def test_a_text_without_components_asks_for_none():
    body = made("# A: b\n\nat 12:30 :smile: https://x.y a:b[c]\n\n<b>c</b>")
    assert not any(kind == "component" for kind, _ in body.asked)
    assert body.body.components == ()


HOSTILE = st.text(st.sampled_from("\"'<>&{}[]=:\\`\n\u2028a-#./%*"), max_size=20)


@settings(max_examples=150)
@given(prop=HOSTILE)
def test_a_hostile_prop_is_shown_as_text(prop):
    quoted = prop.replace("&", "&amp;").replace('"', "&quot;").replace("\n", " ")
    shown = made(f':::card{{title="{quoted}"}}\n:::').html
    inside = shown.partition("<div>")[2].rpartition("|plain|0")[0]
    assert not set("<>\"'") & set(inside)


@settings(max_examples=150)
@given(text=st.lists(st.sampled_from([":::", ":::card", ":", "badge", "[", "]", "{", "}", "=", '"',
    "<Card", "<Badge>", "</Card>", "/>", ">", "\n", "\n\n", " ", "a", "::video", "{id=1}", ":::slot{name=footer}", "- ", "> ", "```\n"]),
    max_size=16).map("".join))  # fmt: skip
def test_whatever_is_written_there_is_a_body(text):
    made(text, TAGS)


def test_an_own_component_comes_before_an_admonition(monkeypatch):
    from sitegen.render.owned import Owned
    from tests.render.markdown import making

    own = {"note": Owned("components/note.html", "mine {{ slot('label') }}{{ slot() }}")}
    components = {**making.SITE["component"], **own}
    monkeypatch.setitem(making.SITE, "component", components)
    assert html(":::note[T]\na\n:::") == "mine T<p>a</p>\n"
