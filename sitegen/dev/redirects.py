"""`_redirects`, as hosts read it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

_STATUS = re.compile(r"(\d{3})!?")


class Rule(NamedTuple):
    """One line: requests that match `pattern` are answered from `target` with `status`."""

    pattern: re.Pattern[str]
    target: str
    status: int


def rules(text: str) -> Iterator[Rule]:
    """Read the lines of a file; what is no rule is passed over.

    source: Netlify and Cloudflare Pages, "Redirects"
    """
    for line in text.splitlines():
        parts = line.partition("#")[0].split()
        if len(parts) < 2 or not parts[0].startswith("/"):
            continue
        status = _STATUS.fullmatch(parts[2]) if len(parts) > 2 else None
        yield Rule(_pattern(parts[0]), parts[1], int(status[1]) if status else 301)


def redirected(path: str, among: Iterable[Rule]) -> tuple[str, int] | None:
    """Find where a path leads: target and status of the first rule that matches."""
    for rule in among:
        if met := rule.pattern.fullmatch(path):
            return _filled(rule.target, met.groupdict()), rule.status
    return None


def _pattern(text: str) -> re.Pattern[str]:
    """Write a path with `:name` and a final `*` as a regular expression."""
    parts = [re.escape(text.removesuffix("*")).replace("\\*", "[^/]*")]
    named = re.sub(r":([A-Za-z]\w*)", r"(?P<\1>[^/]+)", parts[0])
    if text.endswith("/*"):
        return re.compile(f"{named.removesuffix('/')}(?:/(?P<splat>.*))?")
    splat = "(?P<splat>.*)" if text.endswith("*") else "/?" if not text.endswith("/") else ""
    return re.compile(named + splat)


def _filled(target: str, found: Mapping[str, str | None]) -> str:
    for name in sorted(found, key=len, reverse=True):
        target = target.replace(f":{name}", found[name] or "")
    return target
