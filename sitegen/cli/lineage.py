"""Which sources each output was made from, as the ledger remembers it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from sitegen.build.ground import Ground
from sitegen.build.planning import remembered
from sitegen.build.scripts import scripts
from sitegen.model.entry import Entry
from sitegen.model.place import SETTINGS
from sitegen.model.query import Query
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json
from sitegen.trace.key import KINDS, TASKS, Key
from sitegen.trace.outside import Ledger
from sitegen.trace.reader import subject_and_fields
from sitegen.trace.trace import Trace


class Lineage:
    """Follows what tasks read, back to files.

    outputs: path in the output folder → the task that makes it
    plan:    of the last build
    """

    def __init__(self, ledger: Ledger, ground: Ground) -> None:
        """Read what the last build remembered."""
        self._ground = ground
        every = dict.fromkeys(KINDS, "")
        self._keys = {id: Key(kind, name) for id, kind, name in ledger.suspects(every)}
        self._traces = {kind: ledger.traces(kind) for kind in TASKS}
        self.plan = remembered(ledger)
        self._sources = {page.entry: page.source for page in self.plan.pages if page.entry}
        self.outputs = dict(self._tasks())
        self._scripts = scripts(ground)
        # Remembered for each lineage alone: a cache on the method would keep it alive.
        self.inputs: Callable[[Key], frozenset[str]] = cache(self._inputs)

    def reads(self, task: Key) -> tuple[Key, ...]:
        """List what a task asked, sorted."""
        trace = self.trace(task)
        return tuple(sorted(self._keys[id] for id in trace.reads if id in self._keys))

    def trace(self, task: Key) -> Trace:
        """Give the memory of a task. raises: KeyError"""
        return self._traces[task.kind][task.name]

    def readers(self, path: str) -> dict[str, list[str]]:
        """Find the outputs that read a source: output path → the inputs that lead to it."""
        names = {path, *(f"collection:{each}" for each in self._collections(path))}
        found = {out: sorted(self.inputs(task) & names) for out, task in self.outputs.items()}
        return {out: through for out, through in found.items() if through}

    def sources(self) -> frozenset[str]:
        """List every file that some output reads."""
        return frozenset(each for task in self.outputs.values() for each in self.inputs(task))

    def _tasks(self) -> Iterator[tuple[str, Key]]:
        urls = {page.url: page.output for page in self.plan.pages}
        yield from ((urls[url], Key("page", url)) for url in self._traces["page"] if url in urls)
        for name in self._traces["output"]:
            yield from_json(Recipe, name).output, Key("output", name)
        yield from ((name, Key("picture", name)) for name in self._traces["picture"])

    def _inputs(self, task: Key) -> frozenset[str]:
        """List the files and, as `collection:name`, the collections that a task rests on."""
        origins = (self._origins(key, task) for key in self.reads(task))
        return frozenset(each for origin in origins for each in origin)

    def _origins(self, key: Key, task: Key) -> Iterable[str]:
        kind, name = key
        if key != task and kind == "body":
            return self._body(name.partition("\n")[0])
        if key != task and kind == "style":
            return self.inputs(key) if name in self._traces["style"] else ()
        if kind in ("row", "text"):
            return self._of_entry(subject_and_fields(name)[0] if kind == "row" else name)
        if kind in ("near", "query", "pages", "terms"):
            return (f"collection:{each}" for each in self._asked_collections(key))
        if kind == "probe":
            return (name.partition("\n")[0],)
        if kind in ("file", "digest") or (kind in ("url", "copy") and name in self._paths()):
            return (name,)
        return self._of_site(key)

    def _of_site(self, key: Key) -> Iterable[str]:
        """Find the files that answer questions about the site's own folders."""
        layers, (kind, name) = self._ground.layers, key
        if kind == "template":
            return filter(None, self._templates(name))
        if kind == "script":
            script = self._scripts.value(name)
            return (recipe.source for recipe in script.files) if script else ()
        if kind == "owner":
            folder, _, name = name.partition("/")
            return filter(None, [layers.own(folder, name)]) if name else ()
        if kind in ("asset", "static"):
            folder = "assets" if kind == "asset" else kind
            return filter(None, [layers.own(folder, name)])
        if kind == "component":
            return filter(None, [layers.own("components", f"{name}.html")])
        if kind == "string":
            return self._strings(name.partition("\n")[0])
        if kind == "data":
            return filter(None, [self._ground.data.get(name)])
        return self._declared(kind)

    def _templates(self, name: str) -> Iterable[str | None]:
        """Find a template and, for a route, the Python beside it."""
        if not name.startswith("pages/"):
            return [self._ground.layers.own("templates", name)]
        route = PurePosixPath(name.removeprefix("pages/"))
        both = (route, route.with_suffix(".py"))
        return [self._ground.layers.own("pages", str(each)) for each in both]

    def _declared(self, kind: str) -> Iterable[str]:
        if kind in ("schema", "collection"):
            return self._ground.declared_in
        return [SETTINGS] if kind in ("config", "theme") and SETTINGS in self._paths() else []

    def _strings(self, language: str) -> Iterator[str]:
        layers = self._ground.layers
        for path in chain.from_iterable(map(layers.inside, layers.folders("i18n"))):
            if PurePosixPath(path).stem == language:
                yield path

    def _body(self, id: str) -> frozenset[str]:
        known = id in self._traces["body"]
        return (self.inputs(Key("body", id)) if known else frozenset()) | self._of_entry(id)

    def _of_entry(self, id: str) -> frozenset[str]:
        collection = id.partition("/")[0]
        if id not in self._sources:
            self._sources |= self._entries_of(collection)
        source = self._sources.get(id, "")
        task = Key("entry", f"{collection}\n{source}")
        return self.inputs(task) if task.name in self._traces["entry"] else frozenset()

    def _entries_of(self, collection: str) -> Mapping[str, str]:
        hint: Any = tuple[Entry, ...]
        found: dict[str, str] = {}
        for name, trace in self._traces["entry"].items():
            if name.startswith(f"{collection}\n") and trace.digest:
                found |= {entry.id: entry.source for entry in from_json(hint, trace.value)}
        return found

    def _asked_collections(self, key: Key) -> Iterable[str]:
        subject, _ = subject_and_fields(key.name)
        if key.kind == "query":
            return [from_json(Query, subject).collection]
        if key.kind == "near":
            return [subject.partition("/")[0]]
        return sorted({name.partition("\n")[0] for name in self._traces["entry"]})

    def _collections(self, path: str) -> list[str]:
        split = (name.partition("\n") for name in self._traces["entry"])
        return [collection for collection, _, source in split if source == path]

    def _paths(self) -> Mapping[str, str]:
        return self._ground.snapshot.digests
