"""Redirects: of gatsby-node, of front matter, and of the files of hosts."""

import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from sitegen.migrate.asked import RedirectCall
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.convert import is_true
from sitegen.migrate.note import Note
from sitegen.migrate.notes import urls as notes
from sitegen.migrate.routes import Redirect
from sitegen.migrate.tree import Tree

_KEYS = ("redirect_from", "redirects", "redirectFrom", "aliases")


def all_redirects(
    tree: Tree,
    gatsby: Gatsby,
    calls: Collection[RedirectCall],
    documents: Collection[Document],
    pages: Mapping[str, str],
) -> tuple[tuple[Redirect, ...], tuple[Note, ...]]:
    """List the redirects in the order in which they are asked, each place once."""
    found = [_below(each, gatsby.path_prefix) for each in _of_hosts(tree, gatsby)]
    told: list[Note] = []
    for call in calls:
        redirect = _of_call(call)
        if redirect is None:
            told.append(
                notes.redirect_not_literal(call.place.path, call.place.line, call.place.text)
            )
        else:
            found.append(redirect)
    found += _of_front(documents, pages)
    told += _unread(tree, gatsby)
    first: dict[str, Redirect] = {}
    for each in found:
        first.setdefault(each.source, each)
    return tuple(each for each in first.values() if each.source != each.target), tuple(told)


def host_targets(tree: Tree, gatsby: Gatsby) -> list[str]:
    """List the pages that redirects of hosts lead to: they are as good as links."""
    found = [_below(each, gatsby.path_prefix).target for each in _of_hosts(tree, gatsby)]
    return [each for each in found if re.match(r"/[^*:]*$", each)]


def _below(redirect: Redirect, prefix: str) -> Redirect:
    """Take off the path prefix, which hosts see and the project does not."""
    ends = [
        "/" + each.removeprefix(prefix).lstrip("/") if f"{each}/".startswith(f"{prefix}/") else each
        for each in (redirect.source, redirect.target)
    ]
    return replace(redirect, source=ends[0], target=ends[1]) if prefix else redirect


def _of_call(call: RedirectCall) -> Redirect | None:
    source, target = call.values.get("fromPath"), call.values.get("toPath")
    if not isinstance(source, str) or not isinstance(target, str):
        return None
    status = call.values.get("statusCode")
    plain = 301 if is_true(call.values.get("isPermanent", False)) else 302
    code = status if isinstance(status, int) and 200 <= status < 400 else plain
    return Redirect(_rooted(source), _rooted(target), code, call.place.path, call.place.line)


def _rooted(path: str) -> str:
    return path if re.match(r"[a-z]+:|//", path) else "/" + path.lstrip("/")


def _of_front(documents: Collection[Document], pages: Mapping[str, str]) -> Iterator[Redirect]:
    for document in documents:
        url = pages.get(document.path)
        for key in _KEYS:
            value = document.front.get(key)
            for each in value if isinstance(value, list) else [value]:
                if url and isinstance(each, str) and each.strip():
                    yield Redirect(_rooted(each.strip()), url, 301, document.path, 1)


def _of_hosts(tree: Tree, gatsby: Gatsby) -> Iterator[Redirect]:
    home = f"{gatsby.folder}/" if gatsby.folder else ""
    for path in (f"{home}static/_redirects", f"{home}_redirects"):
        yield from _of_lines(path, _text(tree, path))
    for path in dict.fromkeys((f"{home}netlify.toml", "netlify.toml")):
        yield from _of_netlify(path, _text(tree, path))
    for path in dict.fromkeys((f"{home}vercel.json", "vercel.json", f"{home}now.json")):
        yield from _of_vercel(path, _text(tree, path))


def _unread(tree: Tree, gatsby: Gatsby) -> Iterator[Note]:
    """Tell of the files of hosts whose redirects cannot be read."""
    home = f"{gatsby.folder}/" if gatsby.folder else ""
    for path in dict.fromkeys((f"{home}netlify.toml", "netlify.toml")):
        if _toml(_text(tree, path)) is None:
            yield notes.redirects_unread(path)
    for path in dict.fromkeys((f"{home}vercel.json", "vercel.json", f"{home}now.json")):
        if _json(_text(tree, path)) is None:
            yield notes.redirects_unread(path)


def _toml(text: str) -> Mapping[str, object] | None:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _json(text: str) -> object:
    """Read JSON; None when it cannot be read."""
    try:
        return json.loads(text or "{}")
    except (ValueError, RecursionError):
        return None


def _text(tree: Tree, path: str) -> str:
    return (tree.read(path) or b"").decode("utf-8", "replace")


def _of_lines(path: str, text: str) -> Iterator[Redirect]:
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition(" #")[0].split()
        if len(words) < 2 or line.lstrip().startswith("#"):
            continue
        status = next((each for each in words[2:] if re.fullmatch(r"\d{3}!?", each)), "301")
        yield Redirect(words[0], words[1], int(status[:3]), path, number)


def _of_netlify(path: str, text: str) -> Iterator[Redirect]:
    rules = (_toml(text) or {}).get("redirects", [])
    for each in rules if isinstance(rules, list) else []:
        yield from _of_rule(each, "from", "to", path, text)


def _of_vercel(path: str, text: str) -> Iterator[Redirect]:
    value = _json(text)
    rules = value.get("redirects", []) if isinstance(value, dict) else []
    for each in rules if isinstance(rules, list) else []:
        yield from _of_rule(each, "source", "destination", path, text)


def _of_rule(rule: object, source: str, target: str, path: str, text: str) -> Iterator[Redirect]:
    if not isinstance(rule, dict):
        return
    old, new = rule.get(source), rule.get(target)
    if isinstance(old, str) and isinstance(new, str):
        status = rule.get("status", rule.get("statusCode", 301))
        line = text.count("\n", 0, max(text.find(old), 0)) + 1
        yield Redirect(old, new, status if isinstance(status, int) else 301, path, line)
