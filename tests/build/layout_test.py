"""A plan that is read where somebody looks."""

from sitegen.build.layout import Layout, layout_of
from sitegen.model.page import Page, Pagination
from sitegen.model.plan import Plan, Redirect, Term
from sitegen.model.query import Query
from sitegen.trace.digest import digest_of

PAGES = (
    Page("/a/", "a/index.html", "entry", "en", "post.html", "a.md", "A\nB", entry="blog/a"),
    Page("/中/", "中/index.html", "route", "en", "p.html", "p.html", group="g", props={"n": (1,)},
         pagination=Pagination(Query("blog"), 0, 1, 2, 2, 1, 1, "/中/")),
)  # fmt: skip
PLAN = Plan(
    pages=PAGES,
    urls={"blog/a": "/a/"},
    terms=(Term("tags", "en", "X", "x", "/tags/x/", 1),),
    entry_terms={"tags": {"blog/a": ("x",)}},
    redirects=(Redirect("/b/", "/a/", "a.md"),),
)


def test_a_plan_comes_back_whole():
    layout = Layout(layout_of(PLAN, {"blog\nen": ("blog/a",)}))
    assert layout.plan() == PLAN
    assert layout.sequences == {"blog\nen": ("blog/a",)}
    assert Layout(layout_of(Plan(), {})).plan() == Plan()


def test_a_page_is_known_from_afar_before_it_is_read():
    pages = Layout(layout_of(PLAN, {})).pages
    assert [(each.url, each.title, each.group) for each in pages.outlines] == [
        ("/a/", "A\nB", ""),
        ("/中/", "", "g"),
    ]
    assert "/中/" in pages and pages.get("/none/") is None
    assert pages["/中/"] == PAGES[1] and pages.digest("/中/") == digest_of(PAGES[1])
