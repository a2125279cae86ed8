from sitegen.model.collection import Collection, Declared
from sitegen.model.config import Config, Site
from sitegen.read.declared import default_declared, schema_digests, shadowed_fields, with_pages
from tests.read.facts import told

CONFIG = Config(site=Site(languages=("en", "zh-TW")))
PATHS = [
    "content/about.md",
    "content/zh-TW/about.md",
    "content/blog/a.md",
    "content/blog/trip/index.md",
    "content/blog/trip/photo.jpg",
    "content/blog/_later/b.md",
    "content/_pages/c.md",
    "content/notes/n.markdown",
    "content/pictures/p.jpg",
    "pages/imprint.md",
    "pages/index.html",
    "@default/pages/imprint.md",
    "@default/pages/help.md",
]


def test_without_a_declaration_every_folder_of_content_is_a_collection():
    declared = default_declared(PATHS, CONFIG)
    assert [(each.name, each.permalink) for each in declared.collections] == [
        ("content", "/{path}/"),
        ("blog", "/blog/{path}/"),
        ("notes", "/notes/{path}/"),
        ("pages", "/{path}/"),
    ]
    assert [each.key for each in declared.taxonomies] == ["tags"]


def test_a_collection_named_pages_is_the_sites_own():
    own = Collection("pages", "files", "text/*.md", "text")
    assert with_pages(Declared((own,)), CONFIG).collections == (own,)


def test_what_shapes_entries_names_the_schema_and_nothing_else_does():
    declared = default_declared(PATHS, CONFIG)
    digests = schema_digests(declared, CONFIG, "")
    assert digests == schema_digests(
        declared, Config(site=Site("T", languages=("en", "zh-TW"))), ""
    )
    assert digests != schema_digests(declared, CONFIG, "other bytes")
    assert digests != schema_digests(declared, Config(site=Site(languages=("en",))), "")
    assert len(set(digests.values())) == len(digests)


def test_a_field_that_templates_could_not_see_is_told():
    schema = {"properties": {"title": {}, "summary": {}, "url": {}}}
    declared = Declared((Collection("blog", "files", "content/blog/*.md", schema=schema),))
    assert told(shadowed_fields(declared, "content_config.py")) == [
        f"content_config.py  templates cannot see the field {name!r} of 'blog': every entry has "
        "its own  [SG133]  give the field another name"
        for name in ("summary", "url")
    ]
