"""The site's own Python, run: `content_config.py` and the `paths` of routes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from sitegen.model.collection import Collection, Declared, Taxonomy
from sitegen.model.declaration import Declaration
from sitegen.model.frozen import dataclass
from sitegen.model.place import DECLARED_IN, Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import extensions as problems
from sitegen.model.route import Given
from sitegen.world.blame import blamed
from sitegen.world.imports import Imports, site_imports
from sitegen.world.paths import given_of
from sitegen.world.site import Site


class Schemas:
    """The site's own schemas by collection; another process runs the site's Python again."""

    def __init__(self, root: Path, models: Mapping[str, type] | None = None) -> None:
        """Give these; or, without them, those that `content_config.py` under the root defines."""
        self._root = root
        self._models = models

    def __call__(self, collection: str) -> type | None:
        """Give the pydantic model of a collection; None is the default schema."""
        if self._models is None:
            self._models = run_config(self._root).schemas._models or {}
        return self._models.get(collection)

    def __getstate__(self) -> tuple[Path, dict[str, type] | None]:
        """Leave out the classes, which cannot travel."""
        return self._root, None if self._models is None or self._models else {}

    def __setstate__(self, state: tuple[Path, dict[str, type] | None]) -> None:
        """Come to life in another process."""
        self._root, self._models = state


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of running `content_config.py`.

    imported: every file under the root that was run, relative to it
    absent:   every file that would have been run had it been there
    """

    declared: Declared
    schemas: Schemas
    imported: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    absent: tuple[str, ...] = ()


def run_config(root: Path) -> Ran:
    """Run the site's `content_config.py` and gather what it declares."""
    place = Path(root).resolve()
    with site_imports(place) as imports:
        declarations, wrong = _heard(imports, place)
        nouns = {name: each.noun for name, each in declarations.items()}
    declared = Declared(
        tuple(each for each in nouns.values() if isinstance(each, Collection)),
        tuple(each for each in nouns.values() if isinstance(each, Taxonomy)),
    )
    return Ran(
        declared,
        Schemas(root, {name: each.schema for name, each in declarations.items() if each.schema}),
        tuple(imports.files),
        (*wrong, *_unknown_references(declared)),
        tuple(imports.absent),
    )


def _heard(imports: Imports, root: Path) -> tuple[dict[str, Declaration], tuple[Problem, ...]]:
    """Run the file; nothing is declared when it fails."""
    try:
        return dict(_declarations(imports.run(DECLARED_IN))), ()
    except KeyboardInterrupt:
        raise
    except Trouble as trouble:
        return {}, trouble.problems
    except BaseException as error:  # Also SystemExit: the file is not ours.
        return {}, (blamed(error, root, DECLARED_IN),)


@dataclass(frozen=True, slots=True)
class Paths:
    """What came of running the `paths` of one route; the rest as in `Ran`."""

    given: tuple[Given, ...]
    imported: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    absent: tuple[str, ...] = ()


def run_paths(root: Path, path: str, site: Site) -> Paths:
    """Run the `paths(site)` of a route's Python file.

    path: of the file, relative to the root: `pages/tags/[tag].py`
    """
    place = Path(root).resolve()
    with site_imports(place) as imports:
        given, wrong = _answered(imports, place, path, site)
    return Paths(given, tuple(imports.files), wrong, tuple(imports.absent))


def _answered(
    imports: Imports, root: Path, path: str, site: Site
) -> tuple[tuple[Given, ...], tuple[Problem, ...]]:
    try:
        return _given(imports, path, site), ()
    except KeyboardInterrupt:
        raise
    except Trouble as trouble:
        return (), trouble.problems
    except BaseException as error:
        return (), (blamed(error, root, path),)


def _given(imports: Imports, path: str, site: Site) -> tuple[Given, ...]:
    paths = getattr(imports.run(path), "paths", None)
    if not callable(paths):
        raise Trouble(problems.no_paths_function(Place(path)))
    place = Place(path, paths.__code__.co_firstlineno if hasattr(paths, "__code__") else 0)
    return given_of(paths(site), place)


def _declarations(module: ModuleType) -> Iterator[tuple[str, Declaration]]:
    for name, value in vars(module).items():
        if isinstance(value, Declaration) and not name.startswith("_"):
            yield name, replace(value, noun=_named(name, value))


def _named(name: str, declaration: Declaration) -> Collection | Taxonomy:
    noun, model = declaration.noun, declaration.schema
    if isinstance(noun, Taxonomy) or model is None:
        return replace(noun, name=name) if isinstance(noun, Collection) else noun
    schema = _json_schema(name, model)
    fields = schema.get("properties", {})
    references = {key: found for key, held in fields.items() if (found := _reference(held))}
    return replace(noun, name=name, schema=schema, references=references)


def _json_schema(name: str, model: Any) -> dict[str, Any]:
    try:
        schema: dict[str, Any] = model.model_json_schema()
    except Exception as error:
        why = str(error).partition("\n")[0]
        raise Trouble(
            problems.schema_not_told(Place(DECLARED_IN, key=(name,)), name, why)
        ) from None
    return schema


def _reference(schema: Any) -> str:
    """Find the collection that a field, or what it holds, refers to; "" if none."""
    if isinstance(schema, dict):
        if isinstance(found := schema.get("reference"), str):
            return found
        return next(filter(None, map(_reference, schema.values())), "")
    return next(filter(None, map(_reference, schema)), "") if isinstance(schema, list) else ""


def _unknown_references(declared: Declared) -> Iterator[Problem]:
    names = [each.name for each in declared.collections]
    for collection in declared.collections:
        for field, name in collection.references.items():
            if name not in names:
                place, told = (
                    Place(DECLARED_IN, key=(collection.name,)),
                    f"{collection.name}.{field}",
                )
                yield problems.unknown_collection(place, told, name, names)
