"""What stood around the content: settings, manifest, robots, worker, services, styles."""

import io
import json

import pytest
from PIL import Image

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.routes import Routes
from sitegen.migrate.site.looks import looks
from sitegen.migrate.site.manifest import manifest
from sitegen.migrate.site.metadata import metadata
from sitegen.migrate.site.robots import robots
from sitegen.migrate.site.services import services
from sitegen.migrate.site.static import static
from sitegen.migrate.site.worker import worker
from sitegen.migrate.tree import Files

CONFIG = "gatsby-config.js"


def with_plugin(name, /, **options):
    return Gatsby(config=CONFIG, plugins=(Plugin(name, options, CONFIG, 7),))


def codes(part):
    return [note.code for note in part.notes]


def test_metadata_become_settings_and_the_rest_is_kept():
    told = {
        "title": "Mine",
        "siteUrl": "https://example.org/",
        "author": {"name": "Ada", "summary": "writes"},
        "lang": "zh_TW",
        "social": {"twitter": "ada"},
    }
    part = metadata(
        Gatsby(metadata=told, path_prefix="/b"), Routes(languages={"a.md": "en"}), "zh-TW"
    )
    assert part.settings["site"] == {
        "title": "Mine",
        "url": "https://example.org",
        "base": "/b",
        "author": "Ada",
        "default_language": "zh-TW",
        "languages": ["zh-TW", "en"],
    }
    assert part.settings["languages.en"] == {"name": "English"}
    assert set(part.settings["extra"]) == {"author", "lang", "social"}


def test_languages_have_their_order_and_the_names_they_give_themselves():
    tags = ("pt-br", "bg", "zh-hant", "xx", "en", "ko")
    part = metadata(Gatsby(), Routes(languages={f"{tag}.md": tag for tag in tags}), "en")
    assert part.settings["site"]["languages"] == ["en", "bg", "ko", "pt-br", "xx", "zh-hant"]
    assert {key: table["name"] for key, table in part.settings.items() if "." in key} == {
        "languages.en": "English",
        "languages.bg": "Български",
        "languages.ko": "한국어",
        "languages.pt-br": "Português (Brasil)",
        "languages.zh-hant": "中文 (繁體)",
    }


def test_a_second_title_or_description_is_kept():
    told = {"title": "Mine", "siteName": "M", "description": "D", "subtitle": "S", "url": None}
    part = metadata(Gatsby(metadata=told), Routes(), "en")
    assert part.settings["extra"] == {"siteName": "M", "subtitle": "S", "url": None}


@pytest.mark.parametrize(
    ("told", "app", "title"),
    [
        ({"siteName": "Mine"}, {"name": "App"}, "Mine"),
        ({"rss": {"title": "Mine"}}, {"name": "App"}, "Mine"),
        ({"author": {"name": "Ada"}}, {"name": "App"}, "App"),
        ({"siteUrl": "https://example.org/"}, {}, "example.org"),
        ({}, {}, "A site"),
    ],
)
def test_a_site_without_a_title_has_the_next_best_name(told, app, title):
    plugins = (Plugin("gatsby-plugin-manifest", app, CONFIG, 7),)
    part = metadata(Gatsby(metadata=told, plugins=plugins), Routes(), "en")
    assert part.settings["site"]["title"] == title


def test_what_cannot_be_read_is_told():
    assert codes(metadata(Gatsby(config=CONFIG), Routes(), "en")) == ["SG940", "SG940"]


def test_the_manifest_and_its_icons_are_where_they_were():
    out = io.BytesIO()
    Image.new("RGB", (600, 300), "red").save(out, "PNG")
    gatsby = with_plugin("gatsby-plugin-manifest", name="Mine", icon="src/icon.png")
    part = manifest(gatsby, Files({"src/icon.png": out.getvalue()}))
    told = json.loads(part.files["static/manifest.webmanifest"])
    assert told["name"] == "Mine" and "icon" not in told
    assert told["icons"][0] == {
        "src": "icons/icon-48x48.png",
        "sizes": "48x48",
        "type": "image/png",
    }
    made = Image.open(io.BytesIO(part.files["static/icons/icon-512x512.png"]))
    assert made.size == (512, 512) and made.getpixel((0, 0)) == (0, 0, 0, 0)


def test_an_icon_that_is_no_picture_is_told():
    gatsby = with_plugin("gatsby-plugin-manifest", icon="icon.svg")
    assert codes(manifest(gatsby, Files({"icon.svg": "<svg/>"}))) == ["SG944", "SG945"]
    assert codes(manifest(gatsby, Files({}))) == ["SG944", "SG945"]


def test_rules_for_robots_are_written_as_the_plugin_did():
    policy = [{"userAgent": "*", "disallow": ["/a", "/b"]}]
    gatsby = with_plugin("gatsby-plugin-robots-txt", host="h", sitemap="s.xml", policy=policy)
    assert robots(gatsby).files["static/robots.txt"].decode() == (
        "User-agent: *\nDisallow: /a\nDisallow: /b\n\nSitemap: s.xml\nHost: h\n"
    )


def test_a_service_worker_is_replaced_by_one_that_leaves():
    part = worker(with_plugin("gatsby-plugin-offline"), Files({}))
    assert b"unregister" in part.files["static/sw.js"] and codes(part) == ["SG942"]
    assert set(worker(Gatsby(), Files({"static/service-worker.js": ""})).files) == {
        "static/sw.js",
        "static/service-worker.js",
    }
    assert not worker(Gatsby(), Files({})).files


def test_services_are_told_with_their_ids():
    gatsby = with_plugin("gatsby-plugin-google-analytics", trackingId="UA-1")
    code = 'const a = 1\nexport default () => <Disqus shortname="mine" />'
    part = services(gatsby, Files({"src/post.js": code}))
    assert [str(note).split(" · ")[1:4] for note in part.notes] == [
        ["SG941", "gatsby-config.js:7", "gatsby-plugin-google-analytics with UA-1"],
        ["SG943", "src/post.js:2", "comments by Disqus (mine)"],
    ]


def test_functions_of_a_server_are_told():
    part = services(Gatsby(), Files({"src/api/mail/send.js": "", "src/api/index.ts": ""}))
    assert [note.what for note in part.notes] == [
        "the function /api/ ran on a server",
        "the function /api/mail/send ran on a server",
    ]
    assert services(Gatsby(major=2), Files({"src/api/index.ts": ""})).notes == ()


def test_styles_and_fonts_are_kept_at_hand():
    tree = Files({"src/a.css": "", "src/b.js": "", "static/c.css": "", "fonts/d.woff2": ""})
    part = looks(Gatsby(), tree, frozenset())
    assert part.copies == {"gatsby/a.css": "src/a.css", "gatsby/fonts/d.woff2": "fonts/d.woff2"}


def test_static_files_are_copied_but_what_must_stay_hidden():
    names = ("static/a.png", "static/.env", "static/_redirects", "netlify.toml")
    tree = Files(dict.fromkeys(names, ""))
    part = static(Gatsby(), tree)
    assert part.copies == {"static/a.png": "static/a.png", "netlify.toml": "netlify.toml"}
    assert sorted(codes(part)) == ["SG959", "SG963"]
