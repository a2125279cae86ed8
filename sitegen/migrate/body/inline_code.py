"""Inline code that meant more: a language before a marker, or a file to show."""

import re
from collections.abc import Iterator
from posixpath import dirname, normpath

from sitegen.migrate.body.directives import directed
from sitegen.migrate.body.fence_info import Info
from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.languages import language_of
from sitegen.migrate.body.line_ranges import lines_of
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.reading import Span
from sitegen.migrate.notes.code import missing_snippet

_EMBED = re.compile(
    r"`+[ ]?embed:(?P<path>[^{}#`\s]+)(?:\{(?P<marks>[^}]*)\}|#L(?P<lines>[^`\s]*))?[ ]?`+"
)
_LANGUAGE = r"(?P<ticks>`+)(?P<name>[A-Za-z][\w+#-]*){}(?=[^`])"


def inline_code(passage: Passage) -> Finds:
    """Take markers out of inline code, and put the files in that it names."""
    return gathered(_finds(passage))


def _finds(passage: Passage) -> Iterator[Finds]:
    habits, text = passage.around.habits, passage.reading.text
    if habits.snippets is not None and "embed:" in text:
        for span in passage.reading.of("code"):
            if found := _EMBED.fullmatch(text, span.start, span.end):
                yield _snippet(passage, span, found, habits.snippets)
    if habits.marker and habits.marker in text:
        marked = re.compile(_LANGUAGE.format(re.escape(habits.marker)))
        for span in passage.reading.of("code"):
            if found := marked.match(text, span.start, span.end):
                yield Finds((Edit(found.start("name"), found.end(), ""),))


def _snippet(passage: Passage, span: Span, found: re.Match[str], folder: str) -> Finds:
    # Without the option, snippets are beside the text.
    folders = (folder, dirname(passage.path))
    paths = [normpath(f"{each}/{found['path']}".lstrip("/")) for each in folders]
    path = next((each for each in paths if each in passage.around.paths), paths[0])
    data = passage.around.tree.read(path) if path in passage.around.paths else None
    if data is None:
        line = passage.reading.line(span.start)
        return Finds(notes=(missing_snippet(passage.path, line, found["path"]),))
    result = directed(data.decode("utf-8", "replace").rstrip("\n").split("\n"))
    lines = [line for line in result.kept if line is not None]
    marks = lines_of(found["marks"] or "") or result.marks
    if found["lines"]:
        wanted = lines_of(found["lines"].replace("L", ""))
        lines = [line for number, line in enumerate(lines, 1) if number in wanted]
        marks = frozenset()
    return Finds((Edit(span.start, span.end, _fenced(path, lines, marks)),))


def _fenced(path: str, lines: list[str], marks: frozenset[int]) -> str:
    code = "\n".join(lines)
    ticks = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", code)), 3)
    return f"{ticks}{Info(language_of(path), marks=marks)}\n{code}\n{ticks}"
