"""The names of route files."""

from itertools import permutations

import pytest

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.plan.route_name import route_name, split_language


def rank(name):
    return route_name(name, Place(name)).rank()


@pytest.mark.parametrize(
    ("name", "params", "path"),
    [
        ("index.html", {}, "/"),
        ("about.html", {}, "/about/"),
        ("blog/index.html", {}, "/blog/"),
        ("feed.xml", {}, "/feed.xml"),
        ("tags/[tag].html", {"tag": "web"}, "/tags/web/"),
        ("[lang]-[version]/info.html", {"lang": "en", "version": "1"}, "/en-1/info/"),
        ("blog/[...page].html", {"page": ""}, "/blog/"),
        ("[...path].html", {"path": "a/b"}, "/a/b/"),
        ("[...path].html", {"path": ""}, "/"),
        ("[tag]/feed.xml", {"tag": "web"}, "/web/feed.xml"),
    ],
)
def test_a_name_says_its_path(name, params, path):
    assert route_name(name, Place(name)).path(params) == path


# docs.astro.build, Routing, "Route priority order", and routing/priority of Astro.
ORDER = [
    "a/b/c.html",
    "a/[b].xml",
    "a/b-[c].html",
    "a/[b].html",
    "a/[...b]/c.html",
    "a/index.html",
    "a/[...b].html",
    "posts/create.html",
    "posts/[pid].html",
    "posts/[...slug].html",
    "[a].html",
    "[z].html",
    "index.html",
    "[...slug].html",
]


def test_routes_are_sorted_as_astro_sorts_them():
    shuffled = sorted(ORDER)
    assert sorted(shuffled, key=rank) == ORDER
    assert all(sorted(some, key=rank) == ORDER[2:6] for some in permutations(ORDER[2:6]))


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("index.zh-TW.html", ("index.html", "zh-TW")),
        ("a/about.en.html", ("a/about.html", "en")),
        ("zh-TW/index.html", ("index.html", "zh-TW")),
        ("en/index.html", ("en/index.html", "")),
        ("feed.xml", ("feed.xml", "")),
        ("v1.fr.html", ("v1.fr.html", "")),
        (".en.html", (".en.html", "")),
    ],
)
def test_a_name_may_end_in_a_language_of_the_site(name, parted):
    assert split_language(name, ("en", "zh-TW"), "en") == parted


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("[tag.html", "its brackets do not pair up around names"),
        ("[].html", "its brackets do not pair up around names"),
        ("[a]/[a].html", "two brackets have the same name"),
        ("README", "it has no suffix"),
    ],
)
def test_a_name_that_cannot_be_read_is_told(name, why):
    with pytest.raises(Trouble) as trouble:
        route_name(name, Place(f"pages/{name}"))
    assert str(trouble.value) == f"pages/{name}: the route name {name!r} is not one: {why} [SG210]"
