"""Entries, collections and sites to plan in tests."""

import datetime as dt
import re
from dataclasses import replace

from sitegen.model.collection import Collection, Declared, Taxonomy
from sitegen.model.config import Build, Config, Site
from sitegen.model.entry import Entry
from sitegen.model.plan import Plan
from sitegen.model.route import Route
from sitegen.plan.known import Known
from sitegen.plan.languages import languages
from sitegen.plan.site import plan_site

BLOG = Collection("blog", "files", "content/blog/**/*.md", "content/blog", "/blog/{path}/")
TAGS = Taxonomy("tags", "/tags/{term}/")
TEMPLATES = ("entry.html", "term.html", "terms.html")


def slug(text: str) -> str:
    return re.sub(r"[^\w-]", "", text.lower().replace(" ", "-"))


def entry(key: str = "a", language: str = "en", collection: str = "blog", **more: object) -> Entry:
    told = {
        "id": f"{collection}/{key}" + (f"@{language}" if language != "en" else ""),
        "collection": collection,
        "key": key,
        "language": language,
        "translation_key": key,
        "source": f"content/{collection}/{key}" + (f".{language}" * (language != "en")) + ".md",
        "slug": slug(key.rpartition("/")[2]),
        "title": key,
        "date": dt.date(2024, 1, 31),
    }
    return Entry(**{**told, **more})


def config(style: str = "directory", spoken: tuple[str, ...] = ("en", "zh-TW"), **more) -> Config:
    return replace(Config(site=Site(languages=spoken), build=Build(url_style=style)), **more)


def declared(*collections: Collection, taxonomies: tuple[Taxonomy, ...] = ()) -> Declared:
    return Declared(collections or (BLOG,), taxonomies)


def route(name: str, **more: object) -> Route:
    return Route(name, f"pages/{name}", **more)


def plan(
    *entries: Entry,
    routes: tuple[Route, ...] = (),
    has: Declared | None = None,
    said: Config | None = None,
    templates: tuple[str, ...] = TEMPLATES,
    **more: object,
) -> Plan:
    said = said or config(spoken=("en",))
    return plan_site(entries, has or declared(), routes, said, templates, slug=slug, **more)


def known(*entries: Entry, has: Declared | None = None, said: Config | None = None) -> Known:
    said = said or config(spoken=("en",))
    templates, spoken = frozenset(TEMPLATES), languages(said.site)
    return Known(entries, has or declared(), said, spoken, templates, slug, dt.UTC)


def urls(planned: Plan) -> list[str]:
    return [page.url for page in planned.pages]


def told(planned: Plan) -> list[str]:
    return [f"{each.place}: {each.fact} [{each.code}]" for each in planned.problems]
