"""The report of a migration: for people as Markdown, for programs as data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from sitegen.migrate.migration import Migration
from sitegen.migrate.note import Kind, Note, Weight
from sitegen.text.counted import counted

_WEIGHTS: Mapping[Weight, str] = {
    "error": "Lost unless you act",
    "warning": "Wants a look",
    "info": "Good to know",
}
_KINDS: Mapping[Kind, str] = {"converted": "Converted", "guessed": "Guessed", "left": "Left"}
# Places of one note that are named; the JSON has them all.
_PLACES = 8

_FATES = (("copied to", "copied"), ("written anew as", "written anew"))

Group = tuple[Note, Sequence[Note]]


def value(migration: Migration, paths: Iterable[str]) -> dict[str, object]:
    """Give the report as JSON has it.

    paths: every file of the source
    """
    fates = dict(_fates(migration, paths))
    return {
        "version": 1,
        "counts": counts(migration),
        "files": {path: fates[path] for path in sorted(fates)},
        "redirects": dict(sorted(migration.redirects.items())),
        "notes": [asdict(each) for each in migration.notes],
    }


def counts(migration: Migration) -> dict[str, int]:
    """Count what a migration made."""
    return {
        "pages": len(migration.urls),
        "left": len(migration.left),
        "to write anew": len(migration.jsx),
        "redirects": len(migration.redirects),
        "files written": len(migration.files),
        "files copied": len(migration.copies),
        **{f"{level}s": sum(n.level == level for n in migration.notes) for level in _WEIGHTS},
    }


def markdown(migration: Migration, paths: Iterable[str]) -> str:
    """Give the report as a page of Markdown, what is most important first.

    paths: every file of the source
    """
    groups = grouped(migration.notes)
    parts = [
        _head(migration),
        _to_do(groups),
        _table("Pages to write anew", ("component", "URL"), migration.jsx.items()),
        _table("Texts without a page", ("file", "why"), migration.left.items()),
        *(_of_kind(kind, groups) for kind in _KINDS),
        _table("Pages", ("file", "URL"), migration.urls.items()),
        _others(migration, paths),
    ]
    return "\n".join(part for part in parts if part)


def summary(migration: Migration) -> str:
    """Give what a terminal shows: counts, and what to do first."""
    found = counts(migration)
    head = (
        f"{counted(found['pages'], 'page')}, {found['to write anew']:,} to write anew,"
        f" {counted(found['left'], 'text')} without a page,"
        f" {counted(found['redirects'], 'redirect')}"
    )
    told = [(each, notes) for each, notes in grouped(migration.notes) if each.level != "info"]
    lines = [f"  {_title(note, notes)}" for note, notes in told[:10]]
    more = [f"  and {len(told) - 10} more in MIGRATION.md"] if len(told) > 10 else []
    return "\n".join([head, *(["to look at:"] if lines else []), *lines, *more])


def grouped(notes: Iterable[Note]) -> list[Group]:
    """Put equal notes together, the most important first."""
    groups: dict[tuple[str, ...], list[Note]] = {}
    for note in notes:
        key = (note.level, note.code, note.kind, note.what, note.did, note.todo)
        groups.setdefault(key, []).append(note)
    order = list(_WEIGHTS)
    ranked = sorted(
        groups.values(),
        key=lambda held: (order.index(held[0].level), -len(held), held[0].code),
    )
    return [(held[0], held) for held in ranked]


def _head(migration: Migration) -> str:
    rows = "\n".join(f"| {name} | {count:,} |" for name, count in counts(migration).items())
    return (
        "# Out of Gatsby\n\nWhat `sitegen migrate-from-gatsby` made of the project, and what it"
        " left to you. The same is in `migration.json`. Remove both when you are done.\n\n"
        f"| | |\n| --- | --: |\n{rows}\n"
    )


def _to_do(groups: Sequence[Group]) -> str:
    parts = []
    for level in ("error", "warning"):
        mine = [each for each in groups if each[0].level == level and each[0].todo]
        if mine:
            lines = "\n".join(f"- [ ] {_task(note, notes)}" for note, notes in mine)
            parts.append(f"### {_WEIGHTS[level]}\n\n{lines}\n")
    return "\n".join(["## What to do next\n", *parts]) if parts else ""


def _task(note: Note, notes: Sequence[Note]) -> str:
    return f"{_plain(note.todo)}: {_plain(note.what)} ({note.code}{_times(notes)}){_places(notes)}"


def _title(note: Note, notes: Sequence[Note]) -> str:
    place = f"{note.path}:{note.line}" if note.line else note.path
    where = f"{place}: " if place and len(notes) == 1 else ""
    return f"{note.level}: {where}{note.what}{_times(notes)} [{note.code}]"


def _times(notes: Sequence[Note]) -> str:
    return f", {len(notes):,} times" if len(notes) > 1 else ""


def _places(notes: Sequence[Note]) -> str:
    named = [
        f"`{_plain(each.path)}{f':{each.line}' if each.line else ''}`"
        for each in notes
        if each.path
    ]
    shown = list(dict.fromkeys(named))
    more = f" and {len(shown) - _PLACES:,} more" if len(shown) > _PLACES else ""
    return f": {', '.join(shown[:_PLACES])}{more}" if shown else ""


def _of_kind(kind: Kind, groups: Sequence[Group]) -> str:
    mine = [each for each in groups if each[0].kind == kind]
    if not mine:
        return ""
    lines = [
        f"- **{note.code}** {_plain(note.what)}{f' → {_plain(note.did)}' if note.did else ''}"
        f"{_times(notes)}{_places(notes)}"
        for note, notes in mine
    ]
    return "\n".join([f"## {_KINDS[kind]}\n", *lines, ""])


def _table(title: str, head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {_cell(one)} | {_cell(other)} |" for one, other in sorted(rows)]
    if not lines:
        return ""
    return "\n".join([f"## {title}\n", f"| {head[0]} | {head[1]} |", "| --- | --- |", *lines, ""])


def _others(migration: Migration, paths: Iterable[str]) -> str:
    """Count, by folder, the files that are neither pages nor texts."""
    rows: dict[tuple[str, str], int] = {}
    for path, fate in _fates(migration, paths):
        if "url" not in fate and path not in migration.left:
            told = next((name for sign, name in _FATES if sign in fate), fate.get("left", ""))
            key = (path.rpartition("/")[0].split("/")[0] or ".", told)
            rows[key] = rows.get(key, 0) + 1
    lines = [f"| `{folder}` | {told} | {n:,} |" for (folder, told), n in sorted(rows.items())]
    head = ["## All other files\n", "| folder | became | files |", "| --- | --- | --: |"]
    return "\n".join([*head, *lines, ""]) if lines else ""


def _fates(migration: Migration, paths: Iterable[str]) -> Iterator[tuple[str, dict[str, str]]]:
    copied = {source: dest for dest, source in migration.copies.items()}
    for path in paths:
        fate: dict[str, str] = {}
        if url := migration.urls.get(path) or migration.jsx.get(path):
            fate["url"] = url
        if path in migration.jsx:
            fate["to do"] = "write it as a template"
        if dest := copied.get(path):
            fate["copied to"] = dest
        if dest := migration.rewritten.get(path):
            fate["written anew as"] = dest
        if why := migration.left.get(path):
            fate["left"] = why
        yield path, fate or {"left": _why(path)}


def _why(path: str) -> str:
    if path.endswith((".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts")):
        return "code of Gatsby and React, read and not needed"
    if "/" not in path:
        return "about the old project"
    return "used by no page"


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("<", "&lt;")


def _cell(text: str) -> str:
    return "`" + " ".join(text.replace("|", "\\|").replace("`", "'").split()) + "`"
