"""Facts of a small site for the tests of this room."""

from collections.abc import Mapping

from sitegen.model.collection import Collection, Declared
from sitegen.model.config import Site
from sitegen.model.entry import Entry
from sitegen.model.problem import Problem, Trouble
from sitegen.model.serial import from_json
from sitegen.read.entry import EntryMaker
from sitegen.trace.digest import digest
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.sources import Digests, Files, Folders, Values

BLOG = Collection("blog", "files", "content/blog/**/*.md", "content/blog")


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [
        f"{each.place}  {each.fact}  [{each.code}]" + (f"  {each.hint}" if each.hint else "")
        for each in problems
    ]


def troubles(do, *arguments) -> list[str]:
    try:
        do(*arguments)
    except Trouble as trouble:
        return told(trouble.problems)
    return []


class Sources:
    """A snapshot of files that are given as bytes."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.digests = {path: digest(data) for path, data in files.items()}

    def read(self, path: str) -> bytes:
        return self.files[path]


class Desk:
    """Makes entries from files that are given as texts."""

    def __init__(
        self, files: Mapping[str, str | bytes], collection=BLOG, model=None, site=None
    ) -> None:
        snapshot = Sources(
            {path: t.encode() if isinstance(t, str) else t for path, t in files.items()}
        )
        self.facts = Facts(
            {
                "file": Files(snapshot),
                "digest": Digests(snapshot),
                "folder": Folders(snapshot),
                "schema": Values({collection.name: "declared"}),
            }
        )
        self.reader = Reader(self.facts)
        self.collection = collection
        self.maker = EntryMaker(
            Declared((collection,)), site or Site(languages=("en",)), str.lower, lambda name: model
        )

    def result(self, path="content/blog/a.md"):
        return self.maker(Key("entry", f"{self.collection.name}\n{path}"), self.reader)

    def entries(self, path="content/blog/a.md"):
        return from_json(tuple[Entry, ...], self.result(path).value)

    def entry(self, path="content/blog/a.md"):
        (entry,) = self.entries(path)
        return entry

    def troubles(self, path="content/blog/a.md"):
        return troubles(self.entries, path)


def front(text: str, **site):
    """Read one post that has this front matter."""
    return Desk({"content/blog/a.md": f"---\n{text}\n---\n"}, site=Site(**site) if site else None)
