from sitegen.model.config import Paths
from sitegen.read.layers import Layers

PATHS = [
    "templates/post.html",
    "templates/partials/head.html",
    "themes/mine/templates/post.html",
    "themes/mine/templates/list.html",
    "@default/templates/list.html",
    "@default/templates/base.html",
    "templates0/no.html",
    "templates.html",
]
THEMES = ("themes/mine", "@default")


def test_the_site_stands_over_its_theme_and_the_theme_over_its_parent():
    layers = Layers(PATHS, Paths(), THEMES)
    owners = {name: layers.own("templates", name) for name in layers.names("templates")}
    assert owners == {
        "base.html": "@default/templates/base.html",
        "list.html": "themes/mine/templates/list.html",
        "partials/head.html": "templates/partials/head.html",
        "post.html": "templates/post.html",
    }


def test_a_name_that_no_layer_has_is_nobodys():
    assert Layers(PATHS, Paths(), THEMES).own("templates", "none.html") is None
    assert Layers(PATHS, Paths(), THEMES).names("i18n") == ()


def test_the_site_may_keep_its_folders_elsewhere():
    layers = Layers(["content/_t/a.html"], Paths(templates="content/_t"))
    assert layers.own("templates", "a.html") == "content/_t/a.html"


def test_a_folder_lists_what_is_below_it_and_nothing_beside_it():
    layers = Layers(PATHS, Paths())
    assert layers.inside("templates") == ["templates/partials/head.html", "templates/post.html"]
