"""Blocks of code, in the dialects of six plugins, become sitegen's."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sitegen.migrate.body.directives import directed
from sitegen.migrate.body.fence_info import Info, read_info
from sitegen.migrate.body.fence_lines import Fenced
from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.languages import known_language
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.note import Note
from sitegen.migrate.notes.code import (
    diagram_kept,
    dropped_options,
    live_code,
    unknown_language,
)


def fences(passage: Passage) -> Finds:
    """Have blocks of code show the same language, title, marks and numbers."""
    return gathered(_one(passage, each) for each in passage.reading.fences)


def settled(info: Info, path: str, line: int) -> tuple[Info, tuple[Note, ...]]:
    """Give a block the language that the highlighter knows, and note what is lost."""
    known, notes = known_language(info.language), list[Note]()
    if known is None:
        notes.append(unknown_language(path, line, info.language))
    if known == "mermaid":
        notes.append(diagram_kept(path, line))
    if info.is_live:
        notes.append(live_code(path, line))
    if info.dropped:
        notes.append(dropped_options(path, line, " ".join(info.dropped)))
    return replace(info, language="text" if known is None else known), tuple(notes)


def _one(passage: Passage, fence: Fenced) -> Finds:
    written = read_info(fence.info)
    line = passage.reading.line(fence.start)
    info, notes = settled(written, passage.path, line)
    edits: list[Edit] = []
    if passage.around.habits.highlights and not written.marks:
        marks, edits = _directed(passage.reading.text, fence)
        info = replace(info, marks=info.marks | marks)
    if str(info) != fence.info:
        end = fence.inside - passage.reading.text.startswith("\n", fence.inside - 1)
        begin = fence.start + len(fence.prefix) + len(fence.mark)
        edits.append(Edit(begin, end, str(info)))
    return Finds(tuple(edits), notes=notes)


def _directed(text: str, fence: Fenced) -> tuple[frozenset[int], list[Edit]]:
    code = text[fence.inside : fence.closing]
    if "highlight-" not in code and "hide-" not in code:
        return frozenset(), []
    lines = code.split("\n")
    result = directed(lines[:-1] if not lines[-1] else lines)
    return result.marks, list(_changes(fence.inside, code, result.kept))


def _changes(begin: int, code: str, kept: tuple[str | None, ...]) -> Iterator[Edit]:
    ends = [at for at, sign in enumerate(code) if sign == "\n"]
    starts = [0, *(end + 1 for end in ends), len(code)]
    for (start, behind), line in zip(pairwise(starts), kept, strict=False):
        end = behind - code.startswith("\n", behind - 1)
        if line is None:
            yield Edit(begin + start, begin + behind, "")
        elif line != code[start:end]:
            yield Edit(begin + start, begin + end, line)
