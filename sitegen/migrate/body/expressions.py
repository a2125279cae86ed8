"""Expressions and statements of MDX: data is written out, code is shown as code and never run."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.jsx_values import value_of
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.reading import Span
from sitegen.migrate.notes.components import code_in_text
from sitegen.text.literals import NoLiteral

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~$]")
# A note quotes as much of the code as fits its line.
_QUOTED = 60


def expressions(passage: Passage) -> Finds:
    """Write out what braces hold, and take out what is imported and exported."""
    if not passage.is_mdx:
        return Finds()
    return gathered(_finds(passage))


def _finds(passage: Passage) -> Iterator[Finds]:
    for span in passage.reading.of("expression"):
        yield _expression(passage, span)
    for statement in passage.reading.modules.statements:
        yield Finds((Edit(statement.start, statement.end, ""),))
        if statement.defined:
            code = passage.reading.text[statement.start : statement.end]
            line = passage.reading.line(statement.start)
            yield Finds(notes=(code_in_text(passage.path, line, _short(code)),))


def _expression(passage: Passage, span: Span) -> Finds:
    text = passage.reading.text
    code = text[span.start + 1 : span.end - 1]
    try:
        value = value_of(code, passage)
    except NoLiteral:
        value = NoLiteral
    if value is None or isinstance(value, bool):
        return Finds((Edit(span.start, span.end, ""),))
    if isinstance(value, str | int | float):
        # A space at the end of a line would make two of them, which break it.
        is_last = text.startswith("\n", span.end) and not str(value).strip()
        shown = "" if is_last else _SIGNS.sub(r"\\\g<0>", str(value))
        return Finds((Edit(span.start, span.end, shown),))
    note = code_in_text(passage.path, passage.reading.line(span.start), _short(code))
    return Finds((Edit(span.start, span.end, _as_code(text, span)),), notes=(note,))


def _as_code(text: str, span: Span) -> str:
    code = text[span.start : span.end]
    ticks = "`" * (max((len(run) for run in re.findall("`+", code)), default=0) + 1)
    begins_line = not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
    if "\n" in code and begins_line:
        ticks = ticks if len(ticks) > 2 else "```"
        return f"{ticks}jsx\n{code}\n{ticks}"
    space = " " if "`" in code else ""
    return f"{ticks}{space}{' '.join(code.split())}{space}{ticks}"


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"
