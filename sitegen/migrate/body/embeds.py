"""Videos, posts and players of other sites, where a plugin showed them."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.reading import BLANK
from sitegen.migrate.body.services import called, shown_at

_ALONE = re.compile(
    r"(?:(?<=\n\n)|\A\n*|(?<=\n[ \t]\n))[ ]{0,3}"
    rf"(?P<what><?https?://[^\s<>]+>?|{BLANK}+|\[[^\]\n]*\]\((?P<href>https?://[^\s()]+)\))"
    r"[ \t]*(?=\n[ \t]*\n|\n*\Z)"
)


def embeds(passage: Passage) -> Finds:
    """Call the theme's component for each paragraph that is nothing but an address or a call."""
    habits = passage.around.habits
    if not (habits.video or habits.alone):
        return Finds()
    return Finds(tuple(_edits(passage)))


def _edits(passage: Passage) -> Iterator[Edit]:
    text, habits = passage.reading.text, passage.around.habits
    for found in _ALONE.finditer(passage.reading.prose):
        span = found.span("what")
        written = text[slice(*span)]
        if written[0] == "`":
            shown = called(written.strip("` ")) if habits.video else None
        elif habits.alone and (found["href"] is None or written[1:].startswith(found["href"])):
            shown = shown_at(found["href"] or written.strip("<>"))
        else:
            shown = None
        if shown:
            yield Edit(*span, str(shown))
