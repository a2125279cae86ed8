"""A Gatsby project becomes a site: the order of it all."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sitegen.migrate.addresses import lookalikes, nearest, refused, served
from sitegen.migrate.around import around
from sitegen.migrate.body.stubs import stubs
from sitegen.migrate.body.surroundings import surroundings
from sitegen.migrate.derive import derive
from sitegen.migrate.document import Document
from sitegen.migrate.documents import documents
from sitegen.migrate.formulas import Shows, unread_formulas
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.jsx.pages import pages
from sitegen.migrate.jsx.stub import DECLARATION, TABLE
from sitegen.migrate.levels import levels
from sitegen.migrate.lists import lists
from sitegen.migrate.migration import Migration
from sitegen.migrate.note import Note
from sitegen.migrate.notes import settings
from sitegen.migrate.notes import urls as url_notes
from sitegen.migrate.notes.pages import bare_urls, unlawful
from sitegen.migrate.part import Part, joined
from sitegen.migrate.pictures import odd_pictures, placed_pictures
from sitegen.migrate.places import Places, places
from sitegen.migrate.redirects import redirects
from sitegen.migrate.routes import Redirect, Routes
from sitegen.migrate.sidebar.sidebar import Sidebar, sidebar
from sitegen.migrate.site.feeds import feeds
from sitegen.migrate.site.metadata import language_of
from sitegen.migrate.site.usual_menu import usual_menu
from sitegen.migrate.survey import survey
from sitegen.migrate.tables import tables
from sitegen.migrate.taxonomies import taxonomies
from sitegen.migrate.texts import texts
from sitegen.migrate.toml import toml
from sitegen.migrate.tongue import tongue
from sitegen.migrate.tree import Tree
from sitegen.model.place import SETTINGS

Watch = Callable[[str, Sequence[Any]], Iterable[Any]]

HEAD = "templates/partials/head.html"
_HEAD_NOTE = "{# For the head of every page. #}\n"
_SETTINGS_NOTE = "Made from a Gatsby project; MIGRATION.md tells what was left."


@dataclass(frozen=True, slots=True)
class Judges:
    """What other rooms know of the files of the old site.

    tells_place: whether a picture, by its path and bytes, tells where it was taken
    shows_tex:   makes MathML of TeX that is `block` or `inline`. raises: ValueError
    """

    tells_place: Callable[[str, bytes], bool] = lambda _path, _data: False
    shows_tex: Shows = lambda _tex, _display: ""


def convert(
    tree: Tree,
    truth: Collection[str] = (),
    watch: Watch = lambda _, things: things,
    judges: Judges = Judges(),
) -> Migration:
    """Make a site of a Gatsby project.

    truth:  URLs that the old site is known to have had
    watch:  is given the name of a long step and its things, and gives each as it is worked on
    judges: of what the build will say
    raises: ImportError when the libraries that read JavaScript are not installed
    """
    gatsby, of_config = survey(tree)
    found, of_texts = documents(tree, gatsby, watch)
    routes, of_routes = derive(tree, gatsby, found, truth)
    urls, moved, of_urls = _addresses(routes)
    routes = replace(routes, redirects=(*routes.redirects, *moved))
    language, of_language = _spoken(gatsby, routes, found)
    said = (*of_config, *of_texts, *of_routes, *of_urls, *of_language)
    where = places(found, routes, language)
    beside = sidebar(tree, gatsby, found, routes, urls, where)
    old = _Old(tree, gatsby, found, routes, urls, where, beside, language)
    return _migration(old, (*said, *beside.notes), watch, judges)


@dataclass(frozen=True, slots=True)
class _Old:
    """The old site, read. urls: path of a document → URL that the new site gives its page."""

    tree: Tree
    gatsby: Gatsby
    documents: tuple[Document, ...]
    routes: Routes
    urls: Mapping[str, str]
    places: Places
    sidebar: Sidebar
    language: str


def _migration(old: _Old, said: tuple[Note, ...], watch: Watch, judges: Judges) -> Migration:
    guid = feeds(old.gatsby, old.tree)[1]
    languages = old.routes.languages.values()
    surrounded = surroundings(
        old.tree, old.gatsby, old.urls, old.places.targets, old.places.folders, languages
    )
    written = texts(old.documents, old.routes, old.places, old.sidebar, surrounded, guid, watch)
    data = tables(old.routes.rows, surrounded, {*written.patterns, *old.urls.values()})
    declared, site, jsx = _site(old, tuple(written.patterns), written.posts, data.urls)
    own = stubs(written.uses, old.tree)
    components = Part(
        files={path: text.encode() for path, text in own.files.items()},
        copies=own.copies,
        notes=own.notes,
    )
    odd = (
        *odd_pictures(old.tree, written.copies.values()),
        *placed_pictures(old.tree, site.copies.values(), judges.tells_place),
        *unread_formulas(written, old.places.targets, judges.shows_tex),
    )
    lowered = levels((*said, *written.notes, *site.notes, *odd), old.routes.taxonomies)
    whole = joined([written.part(data.declared, declared), components, data.part(), site, lowered])
    files = {**whole.files, SETTINGS: toml(whole.settings, _SETTINGS_NOTE).encode()}
    if whole.head:
        files[HEAD] = (_HEAD_NOTE + "\n".join(whole.head) + "\n").encode()
    empty = () if old.urls or data.urls else (settings.no_content(old.gatsby.config),)
    moved = whole.settings.get("redirects", {})
    return Migration(
        files=dict(sorted(files.items())),
        copies=dict(sorted(whole.copies.items())),
        urls=dict(sorted(old.urls.items())),
        left=dict(sorted({**_losers(old.routes), **old.routes.left}.items())),
        redirects={source: str(target) for source, target in moved.items()},
        jsx=jsx,
        rewritten=data.rewritten,
        notes=(*empty, *said, *whole.notes, *odd),
    )


def _addresses(
    routes: Routes,
) -> tuple[Mapping[str, str], tuple[Redirect, ...], tuple[Note, ...]]:
    """Give every document that has a page its URL; the last of those that want one has it.

    returns: path → URL, and redirects from the URLs that cannot be published
    """
    lost = _losers(routes)
    kept = {path: url for path, url in routes.pages.items() if path not in lost}
    bad = {path: why for path, url in kept.items() if (why := refused(served(url)))}
    urls = {path: served(url) for path, url in kept.items() if path not in bad}
    bare = [url for path, url in kept.items() if path in urls and urls[path] != url]
    moved, told = list[Redirect](), list[Note]()
    for path, why in bad.items():
        near = nearest(served(kept[path]))
        if near and near not in urls.values():
            urls[path] = near
            moved.append(Redirect(kept[path], near, 301, path, 1))
        told.append(unlawful(path, kept[path], why, urls.get(path, "")))
    told += [bare_urls(len(bare), bare[0])] if bare else []
    return urls, tuple(moved), tuple(told)


def _losers(routes: Routes) -> Mapping[str, str]:
    return {
        path: f"{paths[-1]} has its URL {url}"
        for url, paths in routes.clashes.items()
        for path in paths[:-1]
        if path != paths[-1]
    }


def _site(
    old: _Old, collections: Sequence[str], posts: str, rows: Collection[str]
) -> tuple[tuple[str, ...], Part, Mapping[str, str]]:
    """Give what is not text: declarations of taxonomies, all other files, and stubs of pages.

    rows: URLs of the pages of rows
    """
    routes, language = old.routes, old.language
    declared, terms, of_terms = taxonomies(routes.taxonomies, language)
    cut, of_lists = lists(routes.lists, posts, collections, language)
    there = {*old.urls.values(), *rows, *of_terms, *of_lists}
    stubs, jsx = pages(old.tree, routes, there, language, bool(posts))
    known = there | set(jsx.values()) | {served(each.url) for each in routes.made} | {"/"}
    other = joined(
        [old.sidebar.part(), around(old.tree, old.gatsby, routes, known, language, posts)]
    )
    twins = Part(notes=tuple(map(url_notes.lookalikes, lookalikes(sorted(known)))))
    moved = redirects(routes.redirects, known.union(_published(other)))
    if TABLE in stubs.files:
        declared = (*declared, DECLARATION)
    indexes = [served(each.index) for each in routes.taxonomies if each.index]
    homes = {f"/{each}/" for each in routes.languages.values()}
    near = [url for url in (*of_lists, *sorted(jsx.values()), *indexes) if url not in homes]
    made = usual_menu(old.gatsby.config, old.documents, old.urls, near)
    menu = Part() if "menu" in other.settings or not old.urls else made
    return declared, joined([terms, cut, stubs, moved, twins, other, menu]), jsx


def _spoken(
    gatsby: Gatsby, routes: Routes, found: Sequence[Document]
) -> tuple[str, tuple[Note, ...]]:
    """Tell the language of what names none."""
    if told := routes.default or language_of(gatsby.metadata):
        return told, ()
    guess = tongue([each.body for each in found if each.path in routes.pages])
    return guess or "en", (settings.language_guessed(gatsby.config, guess),) if guess else ()


def _published(part: Part) -> Iterator[str]:
    return (
        path.removeprefix("static")
        for path in (*part.files, *part.copies)
        if path.startswith("static/")
    )
