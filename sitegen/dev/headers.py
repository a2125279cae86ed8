"""`_headers`, as hosts read it."""

import re
from collections.abc import Iterator, Mapping

Section = tuple[re.Pattern[str], tuple[tuple[str, str], ...]]


def sections(text: str) -> tuple[Section, ...]:
    """Read the file: unindented lines are paths, indented ones their headers.

    source: Netlify and Cloudflare Pages, "Headers"
    """
    found: list[tuple[re.Pattern[str], list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            pattern = re.escape(line.strip()).replace("\\*", ".*")
            found.append((re.compile(re.sub(r":[A-Za-z]\w*", "[^/]+", pattern)), []))
        elif found and ":" in line:
            name, _, value = line.partition(":")
            found[-1][1].append((name.strip(), value.strip()))
    return tuple((pattern, tuple(lines)) for pattern, lines in found)


def headers_of(path: str, among: tuple[Section, ...]) -> Mapping[str, str]:
    """Collect the headers of a path; a name that comes again is joined with a comma."""
    told: dict[str, str] = {}
    for name, value in _matching(path, among):
        told[name] = f"{told[name]}, {value}" if name in told else value
    return told


def _matching(path: str, among: tuple[Section, ...]) -> Iterator[tuple[str, str]]:
    for pattern, lines in among:
        if pattern.fullmatch(path):
            for name, value in lines:
                yield name.lower(), value
