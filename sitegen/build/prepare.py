"""From a snapshot to the ground of a build: layers, strings, routes, declarations."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field

from sitegen.model.config import Config
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.languages import strings_missing
from sitegen.model.route import Route
from sitegen.model.serial import from_json, to_json
from sitegen.plan.languages import languages as languages_of
from sitegen.read.decode import decode
from sitegen.read.layers import Layers
from sitegen.read.route import read_route
from sitegen.read.strings import file_of, read_strings
from sitegen.text.translated import lacking_strings
from sitegen.trace.digest import joint
from sitegen.trace.outside import Ledger, Snapshot

NOTE = "preparation"
# The files of the pages folders that are templates; Markdown there is read as entries.
ROUTES = (".html", ".xml", ".txt", ".json", ".webmanifest")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the layers say of themselves, apart from entries.

    strings: `language\\nkey` → a string of the interface
    unread:  languages whose strings cannot be read
    routes:  without what their Python gives
    """

    strings: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    routes: tuple[Route, ...] = ()
    problems: tuple[Problem, ...] = ()


def prepared(
    ledger: Ledger, layers: Layers, snapshot: Snapshot, config: Config, epoch: str
) -> Prepared:
    """Read the strings and routes of all layers, or remember them when no file of them changed.

    epoch: the versions of what reads them
    """
    languages = languages_of(config.site)
    files = [path for kind in ("i18n", "pages") for path in _files(layers, kind)]
    digests = [part for path in files for part in (path, snapshot.digests[path])]
    basis = joint([epoch, *languages, *digests])
    if (note := ledger.note(NOTE)) and note.startswith(basis):
        return from_json(Prepared, note[len(basis) :])
    made = _prepared(layers, snapshot, languages)
    ledger.set_notes({NOTE: basis + to_json(made)})
    return made


def _prepared(layers: Layers, snapshot: Snapshot, languages: tuple[str, ...]) -> Prepared:
    strings, unread, problems = read_strings(layers, languages, snapshot.read)
    named = {f"{language}\n{key}": t for language, own in strings.items() for key, t in own.items()}
    routes: list[Route] = []
    found = [*problems, *_lacking(layers, named, languages, unread)]
    for name in layers.names("pages"):
        if not name.endswith(ROUTES):
            continue
        path = layers.own("pages", name) or ""
        try:
            text = decode(snapshot.read(path), path)
            routes.append(read_route(name, path, text, languages))
        except Trouble as trouble:
            found.extend(trouble.problems)
    return Prepared(named, tuple(sorted(unread)), tuple(routes), tuple(found))


def _lacking(
    layers: Layers,
    strings: Mapping[str, str],
    languages: tuple[str, ...],
    unread: Collection[str],
) -> Iterator[Problem]:
    """Tell which strings each language lacks, at the file of the site that would hold them."""
    for language, keys in lacking_strings(strings, languages).items():
        if keys and language not in unread:
            yield strings_missing(Place(file_of(language, layers)), language, keys)


def _files(layers: Layers, kind: str) -> Iterable[str]:
    return sorted(path for folder in layers.folders(kind) for path in layers.inside(folder))
