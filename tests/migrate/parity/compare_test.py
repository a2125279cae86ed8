"""What became of an old site."""

import pytest

from sitegen.migrate.parity.compare import compare, picture_name
from sitegen.migrate.parity.report import markdown, text, value
from sitegen.migrate.parity.site import Site


def of(files, named=()):
    data = {path: each.encode() for path, each in files.items()}
    return Site(data, data.get, named)


def page(body):
    return f"<!doctype html><html><body><nav>Menu</nav><main>{body}</main></body></html>"


def states(parity, what):
    return {each.name: each.state for each in parity.verdicts if each.what == what}


def test_urls_are_served_redirected_or_lost():
    old = of({f"{each}/index.html": page("x") for each in "abcdef"} | {"g.html": page("x")})
    new = of(
        {
            "a/index.html": page("x"),
            "b/index.html": '<meta http-equiv="refresh" content="0; url=/a/">',
            "c.html": page("x"),
            "_redirects": "# moved\n/d/* /a/ 301\n/e/ https://example.org/ 301\n/f/ /gone/\n",
            "g.html": page("x"),
        }
    )
    assert states(compare(old, new), "url") == {
        "/a/": "served",
        "/b/": "redirected",
        "/c/": "lost",
        "/d/": "redirected",
        "/e/": "redirected",
        "/f/": "lost",
        "/g.html": "served",
    }


def test_what_gatsby_published_for_itself_is_not_missed():
    old = of({"404.html": page(""), "404/index.html": page(""), "index.html": page("")})
    assert old.urls == ("/",)


def test_anchors_of_headings_and_those_that_are_linked_to_must_stay():
    body = '<h2 id="one">1</h2><h2 id="two">2</h2><p id="three">3</p><p id="x">4</p>'
    link = page('<a href="/a/#three">3</a><a href="#fn-1">1</a><i id="fn-1"></i>')
    old = of({"a/index.html": page(body), "index.html": link})
    new = of({"a/index.html": page('<h2 id="one">1</h2>'), "index.html": link})
    assert states(compare(old, new), "anchor") == {
        "one": "served",
        "two": "lost",
        "three": "lost",
    }


def test_pictures_are_known_by_their_names_whatever_made_them():
    shown = '<img src="/static/8058f3f26913fea3b6a89a73344fe94a/828fb/Salty_egg.jpg" alt="">'
    old = of({"a/index.html": page(f'{shown}<img src="/lost.png"><img src="/kept.gif">')})
    new = of(
        {
            "a/index.html": page('<img src="/assets/salty_egg.0a1b2c3d.webp" alt="">'),
            "kept.gif": "",
        }
    )
    assert list(states(compare(old, new), "picture").values()) == ["served", "lost", "served"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/static/egg-4a9773549091c227cd2eb82ccd9c5e3a.gif", "egg"),
        ("https://example.org/a/Egg%20two.png?w=3", "eggtwo"),
        ("/images/facade.png", "facade"),
    ],
)
def test_digests_are_no_part_of_a_pictures_name(source, name):
    assert picture_name(source) == name


def test_what_is_on_many_pages_is_layout():
    bio = '<h4 id="bio">Me</h4><img src="/me.png">'
    old = of({f"{each}/index.html": page(bio) for each in "abc"})
    found = compare(old, of({f"{each}/index.html": page("") for each in "abc"}))
    assert found.layout == ("#bio", "me") and not found.lost


def test_ids_of_a_feed_must_be_in_the_feed_at_the_same_place():
    item = "<item><guid isPermaLink='false'>{}</guid></item>"
    old = of({"rss.xml": f"<rss>{item.format('u:1')}{item.format('u:2')}</rss>", "a.html": ""})
    new = of({"rss.xml": f"<rss>{item.format('<![CDATA[u:1]]>')}</rss>", "a.html": ""})
    assert states(compare(old, new), "feed id") == {"u:1": "served", "u:2": "lost"}


def test_the_text_is_compared_and_the_layout_around_it_is_not():
    words = " ".join(f"word{n}" for n in range(50))
    old = of({"a.html": page(f"<article><p>{words}</p></article>")})
    new = of({"a.html": f"<header>Other</header><div class=prose>{words} more</div>"})
    assert [round(each.similarity, 3) for each in compare(old, new).likenesses] == [0.99]


def test_a_sitemap_tells_urls_alone():
    old = of({}, named=("/a", "/b/"))
    assert states(compare(old, of({"a/index.html": ""})), "url") == {"/a": "served", "/b/": "lost"}


def test_a_comparison_is_told_in_three_ways():
    old = of({"a.html": page("x | y"), "b.html": page("")})
    new = of({"a.html": page("x | y"), "_redirects": ""})
    parity = compare(old, new)
    assert text(parity) == (
        "URLs: 1 served, 1 lost\ntext: 1 of 1 pages at least 90 % alike\nlost url: /b.html"
    )
    assert value(parity)["counts"]["url"] == {"served": 1, "redirected": 0, "lost": 1}
    assert "| url |  | `/b.html` |" in markdown(parity)
