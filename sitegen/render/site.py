"""What every template and every integration sees of the site; each look is remembered."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import unquote

from markupsafe import Markup, escape

from sitegen.assets.script import SUFFIXES, Script
from sitegen.model.address import parted
from sitegen.model.near import near
from sitegen.model.place import Place
from sitegen.model.plan import Term
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import assets
from sitegen.model.problems import templates as problems
from sitegen.model.problems.components import page_in_body
from sitegen.model.query import Query
from sitegen.model.recipe import Recipe
from sitegen.render.amiss import Amiss
from sitegen.render.entries import EntryView, get_entry
from sitegen.render.languages import url_of
from sitegen.render.menus import menu_lines
from sitegen.render.pictures.calls import Calls
from sitegen.render.preload import kind_of
from sitegen.render.rows import Rows
from sitegen.render.scene import Scene
from sitegen.render.strings import string_of
from sitegen.render.styles import linked
from sitegen.trace.key import ALL, Key


class Site:
    """The site as functions: what the globals of templates do, and integrations call."""

    def __init__(self, scene: Scene) -> None:
        """Look at the site from one rendering."""
        self.scene = scene

    def ask(self, kind: str, name: str) -> Any:
        """Ask a question of the build and have it remembered."""
        if not isinstance(name, str):
            raise TypeError(name)
        return self.scene.reader.ask(Key(kind, name))

    def collection(self, name: str) -> Rows:
        """Look at a collection's entries in the page's language, in the collection's order."""
        kind = self.ask("collection", name)
        if not kind:
            raise Amiss(self._no_collection(name))
        # The rows of a data file are the same in every language.
        return Rows(self.scene, Query(name, "" if kind == "table" else self.scene.language))

    def has_collection(self, name: str) -> bool:
        """Tell whether the site declares a collection."""
        return bool(self.ask("collection", name))

    def get_entry(self, collection: str, key: str) -> EntryView | None:
        """Find one entry by its key; None when there is none."""
        if not self.has_collection(collection):
            raise Amiss(self._no_collection(collection))
        return get_entry(self.scene, collection, key)

    def taxonomy(self, name: str) -> tuple[dict[str, Any], ...]:
        """List the terms of a taxonomy in the page's language: `name slug count url`."""
        terms: tuple[Term, ...] = self.ask("terms", f"{name}\n{self.scene.language}") or ()
        if not terms and not self.has_taxonomy(name):
            known = self._all("terms")
            raise Amiss(partial(problems.no_such_taxonomy, wanted=name, known=known))
        return tuple(
            {"name": t.name, "slug": t.slug, "count": t.count, "url": self.scene.url(t.url)}
            for t in terms
        )

    def has_taxonomy(self, name: str) -> bool:
        """Tell whether the site declares a taxonomy."""
        return name in self._all("terms")

    def menu(self, name: str) -> tuple[dict[str, Any], ...]:
        """List the lines of a menu: `title url is_current is_active`."""
        if self.scene.is_body:
            raise Amiss(partial(page_in_body, wanted="menu"))
        return menu_lines(self.scene, name, self.url_for)

    def t(self, key: str, /, **parameters: object) -> str:
        """Give a string of the interface, `{name}` filled in.

        It is looked for in the page's language, the one that this falls back to, the site's default
        one, and English. Where it has plurals, `count` or the only number among the parameters
        decides.
        """
        if not isinstance(key, str):
            raise TypeError(key)
        return string_of(self.scene, key, parameters)

    def url_for(self, target: "EntryView | str") -> str:
        """Give the URL, with `base`, of an entry, a source or static file, an asset, or a path."""
        if isinstance(target, EntryView):
            return str(target.url)
        if target.startswith("/"):
            path, rest = parted(target)
            return f"{self.scene.url(self.scene.styled(unquote(path)))}{rest}"
        if url := url_of(self.scene, target):
            return self.scene.url(url)
        if copy := self._copied(target):
            return copy
        if self.ask("static", target):
            return self.scene.url(f"/{target}")
        if self.ask("asset", target):
            return self.asset(target)
        raise Amiss(partial(problems.no_such_target, wanted=target, known=self._targets(target)))

    def asset(self, name: str) -> str:
        """Publish a file of the assets folders under a name of its own, and give its URL."""
        if name.endswith(".css") and (sheet := self.ask("style", f"assets/{name}")):
            return linked(self.scene, sheet)
        if name.endswith(SUFFIXES):
            return self._script(f"assets/{name}")
        owner = self.ask("asset", name)
        if not owner:
            raise Amiss(partial(problems.no_such_asset, wanted=name, known=self._all("asset")))
        return self._copied(owner)

    def stylesheet(self, name: str) -> str:
        """Bring a stylesheet of the assets folders along in the head of the page, wherever asked.

        A small one is put into the page itself.
        """
        if not self.scene.path:
            raise Amiss(assets.sheet_in_body)
        if not isinstance(name, str):
            raise TypeError(name)
        if not self.ask("style", f"assets/{name}"):
            raise Amiss(partial(problems.no_such_asset, wanted=name, known=self._all("asset")))
        self.scene.uses.add_sheet(f"assets/{name}")
        return ""

    def preload(self, name: str) -> Markup:
        """Have a font, a picture, a stylesheet or a script of the assets folders fetched early."""
        kind = kind_of(name)
        return Markup(f'<link rel="preload" href="{escape(self.asset(name))}" {kind}>')

    def image(self, src: str, alt: str | None = None, **options: object) -> Markup:
        """Show a picture in all the sizes that screens need.

        src: a picture field of an entry, a path beside the entry, or a name in the assets folders
        """
        return Calls(self.scene).element(src, alt, options)

    def picture(
        self,
        src: str,
        alt: str | None = None,
        sources: Sequence[Mapping[str, Any]] = (),
        fallback_format: str | None = None,
        **options: object,
    ) -> Markup:
        """Show a picture in several formats, or other pictures on other screens.

        sources: `{"media": "(max-width: 40rem)", "src": "tall.jpg"}`, with options of their own
        """
        told = {**options, "fallback_format": fallback_format}
        return Calls(self.scene).element(src, alt, told, sources)

    def image_url(self, src: str, **options: object) -> str:
        """Give the URL of a picture in one size: `image_url(entry.cover, width=1200)`."""
        return Calls(self.scene).address(src, options)

    def svg(self, src: str, alt: str = "", **attributes: object) -> Markup:
        """Write an SVG file into the page, without anything in it that acts or fetches."""
        return Calls(self.scene).drawing(src, alt, attributes)

    def env(self, name: str) -> str:
        """Read a variable of the environment; "" where it is not set."""
        return self.ask("env", name) or ""

    def option(self, name: str) -> Any:
        """Read an option of the theme, the site's value over the theme's own."""
        return self.ask("theme", name)

    def _no_collection(self, name: str) -> Callable[[Place], Problem]:
        return partial(problems.no_such_collection, wanted=name, known=self._all("collection"))

    def _all(self, kind: str) -> tuple[str, ...]:
        names: tuple[str, ...] = self.ask(kind, ALL)
        return names

    def _targets(self, wanted: str) -> tuple[str, ...]:
        """List what could have been meant: what is in the same folder, static files and assets."""
        folder, _, name = wanted.rpartition("/")
        names = self.ask("folder", folder) or () if folder else ()
        beside = near(name, (each for each in names if each != name))
        return (f"{folder}/{beside}",) if beside else (*self._all("static"), *self._all("asset"))

    def _copied(self, source: str) -> str:
        output = self.ask("copy", source)
        if not output:
            return ""
        return self.scene.published(Recipe("copy", source, output))

    def _script(self, name: str) -> str:
        """Publish a script with everything that it imports."""
        script: Script | None = self.ask("script", name)
        if script is None:
            wanted, known = name.partition("/")[2], self._all("asset")
            raise Amiss(partial(problems.no_such_asset, wanted=wanted, known=known))
        if script.problems:
            raise Trouble(*script.problems)
        self.scene.uses.add_script(name)
        for recipe in script.files:
            self.scene.reader.want(recipe)
        return self.scene.asset_url(script.output)
