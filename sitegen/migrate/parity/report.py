"""A comparison as Markdown, as text and as data."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from sitegen.migrate.parity.compare import Parity, What

KINDS: Mapping[What, str] = {
    "url": "URLs",
    "anchor": "anchors",
    "feed id": "ids in feeds",
    "picture": "pictures",
}
# Pages whose words are less like the old ones are listed one by one.
ALIKE = 0.9
_MOST_LINES = 40


def value(parity: Parity) -> dict[str, object]:
    """Give a comparison as JSON has it; what is served is counted, not listed."""
    listed = [asdict(each) for each in parity.verdicts if each.state != "served"]
    return {
        "counts": {what: _counts(parity, what) for what in KINDS},
        "changed": listed,
        "similarity": [
            {"url": each.url, "similarity": round(each.similarity, 4), "words": each.words}
            for each in parity.likenesses
        ],
        "layout": list(parity.layout),
    }


def text(parity: Parity) -> str:
    """Give a comparison as a terminal shows it."""
    lines = [_line(parity, what) for what in KINDS if parity.count(what)]
    if parity.likenesses:
        alike = sum(each.similarity >= ALIKE for each in parity.likenesses)
        lines.append(f"text: {alike:,} of {len(parity.likenesses):,} pages at least 90 % alike")
    lost = [
        f"lost {each.what}: {each.name}{f' on {each.page}' if each.page else ''}"
        for each in parity.lost
    ]
    more = [f"and {len(lost) - _MOST_LINES:,} more"] if len(lost) > _MOST_LINES else []
    return "\n".join([*lines, *lost[:_MOST_LINES], *more])


def markdown(parity: Parity) -> str:
    """Give a comparison as a page of Markdown."""
    return "\n".join([*_tally(parity), *_losses(parity), *_moves(parity), *_differences(parity)])


def _counts(parity: Parity, what: What) -> dict[str, int]:
    return {
        "served": parity.count(what, "served"),
        "redirected": parity.count(what, "redirected"),
        "lost": parity.count(what, "lost"),
    }


def _line(parity: Parity, what: What) -> str:
    counts = _counts(parity, what)
    told = ", ".join(f"{count:,} {state}" for state, count in counts.items() if count)
    return f"{KINDS[what]}: {told}"


def _tally(parity: Parity) -> Iterator[str]:
    yield "# Old site and new site\n"
    yield "| | served | redirected | lost |\n| --- | --: | --: | --: |"
    for what, name in KINDS.items():
        yield f"| {name} | {' | '.join(f'{each:,}' for each in _counts(parity, what).values())} |"
    yield ""


def _losses(parity: Parity) -> Iterator[str]:
    if parity.lost:
        yield "## Lost\n"
        yield "| what | on | which |\n| --- | --- | --- |"
        for each in parity.lost:
            yield f"| {each.what} | {_cell(each.page)} | {_cell(each.name)} |"
        yield ""


def _moves(parity: Parity) -> Iterator[str]:
    moved = [each for each in parity.verdicts if each.state == "redirected"]
    if moved:
        yield "## Redirected\n"
        yield "| from | to |\n| --- | --- |"
        yield from (f"| {_cell(each.name)} | {_cell(each.to)} |" for each in moved)
        yield ""


def _differences(parity: Parity) -> Iterator[str]:
    if parity.likenesses:
        yield "## Text\n"
        yield "| page | similarity | words |\n| --- | --: | --: |"
        for each in sorted(parity.likenesses, key=lambda one: (one.similarity, one.url)):
            yield f"| {_cell(each.url)} | {each.similarity:.3f} | {each.words:,} |"
        yield ""
    if parity.layout:
        yield "## Layout\n"
        yield "On many pages of the old site, and so part of its looks:\n"
        yield from (f"- {_cell(each)}" for each in parity.layout)
        yield ""


def _cell(text: str) -> str:
    plain = text.replace("|", "\\|").replace("`", "'")
    return f"`{' '.join(plain.split())}`" if plain.strip() else ""
