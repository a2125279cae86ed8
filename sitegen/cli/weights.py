"""What the pages of a build weigh, for its report."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from sitegen.assets.script import RUNTIME as RUNTIME_FILE
from sitegen.assets.sheet import COMPONENTS, Stylesheet
from sitegen.build import Built
from sitegen.build.parts import RUNTIME, Part, Published, parts_of
from sitegen.build.sheets import owners_of
from sitegen.cli.work import Work
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json

if TYPE_CHECKING:
    from sitegen.build.ground import Ground

# Files that a page may load many times over are read once.
FILES_AT_HAND = 256


def weights(work: Work, built: Built, ground: "Ground") -> list[Mapping[str, object]]:
    """Account for every page of a build."""
    site = _published(work, built, ground)
    pages = (path for path in built.outputs if path.endswith(".html"))
    return [_page(path, _parts(path, site)) for path in pages]


def _parts(path: str, site: Published) -> tuple[Part, ...]:
    return parts_of((site.read(path) or b"").decode("utf-8", "replace"), site)


def _page(path: str, parts: tuple[Part, ...]) -> Mapping[str, object]:
    def total(kind: str) -> int:
        return sum(part.bytes for part in parts if part.kind == kind)

    told = [
        {"kind": p.kind, "bytes": p.bytes, "output": p.output, "brought": list(p.brought)}
        for p in parts
    ]
    return {"path": path, "script": total("script"), "style": total("style"), "parts": told}


def _published(work: Work, built: Built, ground: "Ground") -> Published:
    @lru_cache(FILES_AT_HAND)
    def read(path: str) -> bytes | None:
        digest = built.outputs.get(path)
        return work.world.store.get(digest) if digest else None

    prefix, base = ground.config.assets.prefix, ground.config.site.base
    sheets = dict(_sheets(work, f"{prefix or base}/assets/"))
    return Published(read, dict(_names(work, ground)), sheets, (f"{prefix}/", f"{base}/"))


def _names(work: Work, ground: "Ground") -> Iterator[tuple[str, str]]:
    """Name whose each published file is."""
    called = {path: name for name, (path, _) in owners_of(ground.layers).items()}
    for task in work.world.ledger.traces("output"):
        recipe = from_json(Recipe, task)
        name = recipe.options.get("sheet") or called.get(recipe.source, recipe.source)
        yield recipe.output, RUNTIME if recipe.source == RUNTIME_FILE else _owner(name)


def _sheets(work: Work, folder: str) -> Iterator[tuple[str, str]]:
    """Name whose each stylesheet is, by its text as it stands in pages."""
    for name, trace in work.world.ledger.traces("style").items():
        data = work.world.store.get(trace.digest) if trace.digest else None
        if data:
            yield from_json(Stylesheet, data).inline(folder), _owner(name)


def _owner(name: str) -> str:
    """Call a file of a component by the component's name, and any other by its own."""
    stem = name.removeprefix(COMPONENTS).rpartition(".")[0]
    return stem if name.startswith(COMPONENTS) else name
