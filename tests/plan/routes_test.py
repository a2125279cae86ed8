"""The pages of file routes."""

import datetime as dt

import pytest

from sitegen.model.query import Condition, Query
from sitegen.model.route import Given
from tests.plan.sample import TAGS, config, declared, entry, plan, route, urls


def by_url(planned):
    return {page.url: page for page in planned.pages}


def test_a_route_is_made_in_every_language_and_one_for_a_language_goes_before_it():
    planned = plan(routes=(route("index.html"), route("index.zh-TW.html")), said=config())
    assert {page.url: page.template for page in planned.pages} == {
        "/": "pages/index.html",
        "/zh-TW/": "pages/index.zh-TW.html",
    }
    assert {page.group for page in planned.pages} == {"route:index.html:"}


def test_front_matter_says_language_words_listing_and_exact_permalink():
    front = {"title": {"": "Tags", "zh-TW": "標籤"}, "description": "All", "listed": False}
    pages = by_url(plan(routes=(route("tags.html", front=front),), said=config()))
    assert [page.title for page in pages.values()] == ["Tags", "標籤"]
    assert {(page.description, page.is_listed) for page in pages.values()} == {("All", False)}
    some = route("a.html", front={"languages": ["zh-TW"]})
    exact = route("b.html", front={"permalink": "/B"})
    assert urls(plan(routes=(some, exact), said=config())) == ["/B", "/zh-TW/a/"]


@pytest.mark.parametrize(
    ("style", "name", "url", "output"),
    [
        ("directory", "feed.xml", "/feed.xml", "feed.xml"),
        ("file", "feed.xml", "/feed.xml", "feed.xml"),
        ("directory", "404.html", "/404.html", "404.html"),
        ("file", "404.html", "/404", "404.html"),
        ("file", "a/index.html", "/a", "a.html"),
    ],
)
def test_style_shapes_routes_but_not_what_has_a_name(style, name, url, output):
    page = plan(routes=(route(name),), said=config(style, ("en",))).pages[0]
    assert (page.url, page.output) == (url, output)
    assert page.is_listed == (name == "a/index.html")


def test_files_that_begin_with_an_underscore_are_no_routes():
    assert plan(routes=(route("_draft.html"), route("_parts/a.html"))).pages == ()


def test_a_paths_function_says_what_brackets_stand_for():
    given = (Given({"path": "a/b"}, {"x": 1}), Given({"path": ""}))
    pages = by_url(plan(routes=(route("[...path].html", given=given),)))
    assert {url: (page.params, page.props) for url, page in pages.items()} == {
        "/": ({"path": ""}, {}),
        "/a/b/": ({"path": "a/b"}, {"x": 1}),
    }
    assert pages["/a/b/"].group == "route:[...path].html:path=a/b"


def test_a_route_with_brackets_leaves_a_url_to_the_routes_before_it():
    given = (Given({"tag": "web"}), Given({"tag": "all"}))
    rest = route("[...z].html", given=(Given({"z": "tags/web"}), Given({"z": "z"})))
    routes = (rest, route("tags/[tag].html", given=given), route("tags/all.html"))
    planned = plan(routes=routes)
    assert {page.url: page.template for page in planned.pages} == {
        "/tags/all/": "pages/tags/all.html",
        "/tags/web/": "pages/tags/[tag].html",
        "/z/": "pages/[...z].html",
    }
    assert planned.problems == ()


def test_the_pages_of_a_collection_are_numbered_as_in_astro():
    front = {"paths": {"collection": "blog", "paginate": 2, "sort": "-date"}}
    entries = [entry(key) for key in "abcde"] + [entry("x", unlisted=True)]
    pages = by_url(plan(*entries, routes=(route("blog/[...page].html", front=front),)))
    parts = [pages[url].pagination for url in ("/blog/", "/blog/2/", "/blog/3/")]
    assert [(p.start, p.end, p.size, p.total, p.current_page, p.last_page) for p in parts] == [
        (0, 1, 2, 5, 1, 3),
        (2, 3, 2, 5, 2, 3),
        (4, 4, 2, 5, 3, 3),
    ]
    assert [(p.first_url, p.prev_url, p.next_url, p.last_url) for p in parts] == [
        ("", "", "/blog/2/", "/blog/3/"),
        ("/blog/", "/blog/", "/blog/3/", "/blog/3/"),
        ("/blog/", "/blog/2/", "", ""),
    ]
    assert parts[1].query == Query("blog", "en", sort=("-date",), offset=2, limit=2)


def test_a_named_page_param_numbers_the_first_page_too():
    front = {"paths": {"collection": "blog", "paginate": 5}}
    assert urls(plan(routes=(route("blog/[page].html", front=front),))) == ["/blog/1/"]


def test_a_route_with_slug_or_path_has_a_page_for_each_entry():
    front = {"paths": {"collection": "blog"}}
    entries = entry("a", title="A"), entry("b", unlisted=True), entry("c", language="zh-TW")
    planned = plan(*entries, routes=(route("print/[slug].html", front=front),), said=config())
    pages = {url: page for url, page in by_url(planned).items() if "print" in url}
    assert {url: (page.title, page.is_listed) for url, page in pages.items()} == {
        "/print/a/": ("A", True),
        "/print/b/": ("b", False),
        "/zh-TW/print/c/": ("c", True),
    }
    assert pages["/print/a/"].props == {"collection": "blog", "key": "a", "id": "blog/a"}


def test_brackets_group_entries_by_time_and_field():
    entries = (
        entry("a", data={"series": "On Ships", "by": ("jane", "joe")}),
        entry("b", data={"series": "On Ships", "by": ("joe",)}, date=dt.date(2023, 12, 31)),
        entry("c", date=None, data={}),
    )
    routes = (
        route("[year]/[month].html", front={"paths": {"collection": "blog"}}),
        route("series/[series].html", front={"paths": {"collection": "blog"}}),
        route("by/[by].html", front={"paths": {"collection": "blog", "where": {"key__ne": "b"}}}),
    )
    pages = {page.url: page.pagination for page in plan(*entries, routes=routes).pages}
    where = {url: (part.query.where, part.total) for url, part in pages.items() if part}
    december = Condition("date", "ge", "2023-12-01"), Condition("date", "lt", "2024-01-01")
    january = Condition("date", "ge", "2024-01-01"), Condition("date", "lt", "2024-02-01")
    not_b = Condition("key", "ne", "b")
    assert where == {
        "/2023/12/": (december, 1),
        "/2024/01/": (january, 1),
        "/series/on-ships/": ((Condition("series", "eq", "On Ships"),), 2),
        "/by/jane/": ((not_b, Condition("by", "has", "jane")), 1),
        "/by/joe/": ((not_b, Condition("by", "has", "joe")), 1),
    }


def test_a_route_asked_for_terms_stands_in_for_the_taxonomys_own_pages():
    front = {"paths": {"taxonomy": "tags"}}
    has = declared(taxonomies=(TAGS,))
    planned = plan(
        entry(data={"tags": ("Web",)}), routes=(route("tags/[tag].html", front=front),), has=has
    )
    page = by_url(planned)["/tags/web/"]
    assert (page.kind, page.title, page.group) == ("route", "Web", "term:tags:web")
    assert page.props == {"taxonomy": "tags", "term": "Web", "slug": "web", "count": 1}
    assert planned.problems == ()


COLLECTION = {"paths": {"collection": "blog"}}


@pytest.mark.parametrize(
    ("name", "more", "problem", "hint"),
    [
        ("[tag].html", {}, "nothing says what the brackets of '[tag].html' stand for [SG211]",
         "write 'paths: {collection: NAME}' in its front matter, or a 'paths' function beside it"),
        ("a.html", {"front": COLLECTION},
         "the paths of 'a.html' are not needed: it has no brackets [SG212]", ""),
        ("a.html", {"given": ()},
         "the paths of 'a.html' are not needed: it has no brackets [SG212]", ""),
        ("[a].html", {"given": (), "front": COLLECTION},
         "the paths of '[a].html' are not needed: its front matter and the file beside it both say them [SG212]", ""),  # noqa: E501
        ("a.html", {"front": {"titel": "A"}}, "a route has no key 'titel' [SG213]",
         "did you mean 'title'?"),
        ("[page].html", {"front": {"paths": {"colection": "blog"}}},
         "a route has no key 'colection' [SG213]", "did you mean 'collection'?"),
        ("a.html", {"front": {"listed": "no"}}, "'listed' is 'no' [SG214]",
         "it must be true or false"),
        ("[page].html", {"front": {"paths": {"collection": "blog", "paginate": 0}}},
         "'paginate' is 0 [SG214]", "it must be a number from 1"),
        ("[page].html", {"front": {"paths": {}}}, "'paths' is {} [SG214]",
         "it must be a mapping that names one collection or one taxonomy"),
        ("[page].html", {"front": {"paths": {"collection": "blog", "where": {"a__in": 1}}}},
         "'where' is {'a__in': 1} [SG214]",
         "it must be a mapping such as {draft: false, date__ge: 2024-01-01}"),
        ("[a].html", {"given": (Given({"b": "x"}),)},
         "one of its paths gives params for 'b' [SG215]", "say what 'a' stands for, and nothing else"),  # noqa: E501
        ("[a].html", {"given": (Given({"a": "x/y"}),)},
         "the param 'a' is 'x/y': only '[...a]' may hold '/' [SG216]", ""),
        ("[a].html", {"given": (Given({"a": ""}),)},
         "the param 'a' is '': only '[...a]' may be empty [SG216]", ""),
        ("[...a].html", {"given": (Given({"a": "../x"}),)},
         "the URL '/../x/' cannot be published: it has the part '..' [SG205]",
         "write a URL as readers see it, such as '/a/b/'"),
        ("[a].html", {"front": {"paths": {"collection": "blog", "paginate": 5}}},
         "'[a].html' paginates and has no page param [SG217]",
         "put '[...page]' in its name, such as 'blog/[...page].html'"),
        ("[page].html", {"front": {"paths": {"collection": "blgo"}}},
         "there is no collection 'blgo' [SG218]", "did you mean 'blog'?"),
        ("[tag].html", {"front": {"paths": {"taxonomy": "tags"}}},
         "there is no taxonomy 'tags' [SG218]", "there is none"),
        ("a.html", {"front": {"languages": ["zh"]}}, "the site has no language 'zh' [SG219]",
         "the site's languages are en"),
        ("[serie].html", {"front": COLLECTION},
         "the URL pattern '[serie].html' wants the field 'serie', which is not here [SG208]",
         "did you mean 'series'?"),
        ("a.html", {"front": {"permalink": "/{b}/"}},
         "the URL pattern '/{b}/' wants the field 'b', which is not here [SG208]",
         "the fields are language"),
    ],
)  # fmt: skip
def test_what_a_route_gets_wrong_is_told(name, more, problem, hint):
    planned = plan(entry(data={"series": "A"}), routes=(route(name, **more),))
    assert [(f"{each.fact} [{each.code}]", each.hint) for each in planned.problems] == [
        (problem, hint)
    ]
    assert planned.problems[0].place.path == f"pages/{name}"
