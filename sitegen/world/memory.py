"""A world without a disk, which tells what happened in it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sitegen.trace.digest import digest
from sitegen.trace.facts import Answer, Basis, basis_of
from sitegen.trace.key import KINDS, Key
from sitegen.trace.outside import Changed, Lost
from sitegen.trace.trace import Made, Trace
from sitegen.trace.traces import Traces
from sitegen.world.hidden import is_hidden
from sitegen.world.publish import Published

Thing = TypeVar("Thing")
Done = TypeVar("Done")
Log = list[tuple[str, str]]


@dataclass(slots=True)
class MemorySnapshot:
    """The files of a memory at one moment; reading sees later changes, as on a disk."""

    digests: Mapping[str, str]
    files: Mapping[str, bytes]

    def read(self, path: str) -> bytes:
        """Read a file of the snapshot. raises: Changed when its bytes are no longer those"""
        data = self.files.get(path)
        if data is None or digest(data) != self.digests[path]:
            raise Changed(path)
        return data


@dataclass(slots=True)
class MemoryStore:
    """Bytes by digest."""

    objects: dict[str, bytes] = field(default_factory=dict)
    log: Log = field(default_factory=list)

    def put(self, data: bytes) -> str:
        """Keep these bytes. returns: their digest"""
        name = digest(data)
        if self.objects.get(name) != data:
            self.objects[name] = data
            self.log.append(("put", name))
        return name

    def get(self, digest_: str) -> bytes | None:
        """Find bytes by digest; None when they are not there, or are there damaged."""
        data = self.objects.get(digest_)
        return data if data is not None and digest(data) == digest_ else None


@dataclass(slots=True)
class MemoryLedger:
    """Traces, answers and notes."""

    answers: dict[int, Answer] = field(default_factory=dict)
    made: dict[Key, Trace] = field(default_factory=dict)
    notes: dict[str, str | bytes] = field(default_factory=dict)
    log: Log = field(default_factory=list)

    def suspects(self, bases: Mapping[str, Basis]) -> list[tuple[int, str, str]]:
        """List id, kind and name of the answers that may not be today's."""
        return [
            (id, kind, name)
            for id, kind, name, basis in self.answers.values()
            if kind not in KINDS
            or (kind in bases and (not basis or basis != basis_of(bases[kind], name)))
        ]

    def known(self) -> set[int]:
        """List the ids of all answers."""
        return set(self.answers)

    def traces(self, kind: str) -> Traces:
        """Find the traces of a kind of task."""
        return Traces(loose=(trace for key, trace in self.made.items() if key.kind == kind))

    def settle(self, bases: Mapping[str, Basis], changed: Collection[int]) -> None:
        """Let the remembered answers rest on today's bases, after they were all judged."""
        for id, answer in self.answers.items():
            if basis := bases.get(answer.kind):
                rests_on = "" if id in changed else basis_of(basis, answer.name)
                self.answers[id] = answer._replace(basis=rests_on)

    def save(self, made: Iterable[Made]) -> None:
        """Keep new traces in place of older ones, with their answers."""
        for each in made:
            self.made[each.trace.task] = each.trace
            self.answers |= {told[0]: Answer(*told) for told in each.answers}
            self.log.append(("save", str(each.trace.task)))

    def forget(self, kind: str, names: Iterable[str]) -> None:
        """Drop the traces of tasks that are no more."""
        for name in names:
            if self.made.pop(Key(kind, name), None):
                self.log.append(("forget", f"{kind}:{name}"))

    def note(self, name: str) -> str | None:
        """Find a remembered text by name."""
        told = self.notes.get(name)
        return told.decode() if isinstance(told, bytes) else told

    def raw_note(self, name: str) -> bytes | None:
        """Find a remembered text by name, and leave it undecoded."""
        told = self.notes.get(name)
        return told.encode() if isinstance(told, str) else told

    def set_notes(self, notes: Mapping[str, str | bytes]) -> None:
        """Remember texts by name."""
        self.notes |= notes


def here(
    do: Callable[[Thing], Done], things: Sequence[Thing], weights: Sequence[int] = ()
) -> Iterator[tuple[Thing, Done | Lost]]:
    """Do each thing at once, in order: an `Each` without processes."""
    return ((thing, do(thing)) for thing in things)


class Memory:
    """A site in memory, with the face of `Disk`.

    files: path → bytes of the sources; change it as an author would
    site:  path → bytes of what is published
    log:   (deed, what) in order: `put`, `save`, `forget`, `write`, `remove`
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Begin with these sources, and nothing published."""
        self.files, self.site, self.log = dict(files), dict[str, bytes](), Log()
        self.store = MemoryStore(log=self.log)
        self.ledger = MemoryLedger(log=self.log)
        self.each = here
        self.epochs: dict[str, str] = {}

    def begin(self, do: Callable[[Thing], Done | None], things: Sequence[Thing]) -> None:
        """Begin with nothing: there is nobody else."""

    def scan(self, folders: Collection[str], extra: Mapping[str, Path]) -> MemorySnapshot:
        """Look at the sources in these folders; those under a prefix of `extra` are seen too."""
        places = [*folders, *(prefix.rstrip("/") for prefix in extra)]
        digests = {
            path: digest(data)
            for path, data in sorted(self.files.items())
            if any(_is_in(path, place) for place in places)
            and not any(is_hidden(part) for part in path.split("/"))
        }
        return MemorySnapshot(digests, self.files)

    def publish(self, planned: Mapping[str, str], atomic: bool = False) -> Published:
        """Make the site hold exactly what is planned."""
        objects = {digest: self.store.get(digest) for digest in planned.values()}
        missing = tuple(digest for digest, data in objects.items() if data is None)
        if missing:
            return Published(missing=missing)
        new = {path: objects[digest] or b"" for path, digest in planned.items()}
        written = tuple(path for path in new if self.site.get(path) != new[path])
        removed = tuple(sorted(self.site.keys() - new.keys()))
        self.log += [*(("write", path) for path in written), *(("remove", p) for p in removed)]
        self.site = new
        return Published(written, removed, len(new) - len(written))

    def versions(self) -> dict[str, str]:
        """Name the epoch of each round: whatever `epochs` says, else nothing."""
        return {"entries": "", "bodies": "", "pages": "", "files": "", **self.epochs}


def _is_in(path: str, place: str) -> bool:
    return not place or path == place or path.startswith(f"{place}/")
