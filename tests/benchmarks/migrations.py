"""Converts Gatsby sites, builds them, and compares what came out with what they should have.

  python tests/benchmarks/migrations.py SOURCES EXPECTED OUT [NAME…] [--keep] [--json FILE]

SOURCES holds a folder per site; EXPECTED a `<name>.json` for each, with `expected`: rows of
`source`, `url`, `out` (the file that Gatsby writes) and `counts` of headings, fences, images,
tables and the like in the source. OUT is where the new sites are made. Prints a table in Markdown.
"""

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

# kind of thing → what stands for it in a page
SELECTORS = {
    "headings": "h1, h2, h3, h4, h5, h6",
    "fences": "pre, .mermaid",
    "images": "img, svg, video, picture",
    "tables": "table",
    "footnotes": "[id^=fn-], [id^=fn1]",
    "iframes": "iframe, .embed, sitegen-island, [data-embed]",
}


@dataclass
class Result:
    """What became of one site."""

    name: str
    pages: int = 0
    exact: int = 0
    others: dict[str, int] = field(default_factory=dict)
    converted_s: float = 0
    built_s: float = 0
    exit: int = -1
    problems: dict[str, int] = field(default_factory=dict)
    short: dict[str, int] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    fewer: list[str] = field(default_factory=list)
    fault: str = ""


def run(*arguments: str) -> tuple[int, dict, str, float]:
    """Run a command of sitegen. returns: exit code, answer, what it said, CPU seconds"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", *arguments, "--json"], capture_output=True, text=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    try:
        return done.returncode, json.loads(done.stdout), done.stderr, cpu_s
    except ValueError:
        return done.returncode, {}, done.stderr, cpu_s


def result_of(name: str, source: Path, expected: dict, out: Path, cache: Path) -> Result:
    """Convert and build one site, and judge it."""
    found = Result(name)
    shutil.rmtree(out, ignore_errors=True)
    code, answer, said, found.converted_s = run("migrate-from-gatsby", str(source), str(out))
    if code:
        found.fault = f"migrate-from-gatsby: {code} {said.strip()[-300:]}"
        return found
    for note in answer["notes"]:
        key = f"{note['level']} {note['code']}"
        found.notes[key] = found.notes.get(key, 0) + 1
    found.exit, answer, said, found.built_s = run(
        "build", "--root", str(out), "--cache", str(cache)
    )
    for problem in answer.get("problems", ()):
        key = f"{problem['level']} {problem['code']}"
        found.problems[key] = found.problems.get(key, 0) + 1
    if not answer:
        found.fault = f"build: {said.strip()[-300:]}"
    judge(found, expected["expected"], out / "dist")
    return found


def judge(found: Result, rows: list[dict], dist: Path) -> None:
    """Compare every page with what it should be."""
    rules = redirects(dist)
    for row in rows:
        found.pages += 1
        state = state_of(row, dist, rules)
        if state == "exact":
            found.exact += 1
        else:
            found.others[state] = found.others.get(state, 0) + 1
            found.missing.append(f"{state} {row['url']} <- {row.get('source')}")
        if row.get("counts") and state == "exact":
            count(found, row, dist)


def state_of(row: dict, dist: Path, rules: set[str]) -> str:
    """Tell how a page is there: exact, slash, redirect or missing."""
    for name in (row["out"], unquote(row["out"])):
        file = dist / name
        if file.is_file():
            head = file.read_text("utf-8", "replace")[:2000]
            return "redirect" if re.search(r'http-equiv=["\']?refresh', head, re.I) else "exact"
    out = row["out"]
    other = f"{out[:-11]}.html" if out.endswith("/index.html") else f"{out[:-5]}/index.html"
    if (dist / other).is_file():
        return "slash"
    return "redirect" if unquote(row["url"]).rstrip("/") in rules else "missing"


def redirects(dist: Path) -> set[str]:
    """List the paths that `_redirects` leads away from."""
    file = dist / "_redirects"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return {unquote(line.split()[0]).rstrip("/") for line in lines if line.split()}


def count(found: Result, row: dict, dist: Path) -> None:
    """Note what a page has fewer of than its source."""
    file = dist / row["out"]
    html = (file if file.is_file() else dist / unquote(row["out"])).read_text("utf-8", "replace")
    page = LexborHTMLParser(html)
    body = page.css_first(".prose") or page.body
    for kind, wanted in row["counts"].items():
        has = len(body.css(SELECTORS[kind])) if kind in SELECTORS and body else wanted
        if has < wanted:
            found.short[kind] = found.short.get(kind, 0) + wanted - has
            found.fewer.append(f"{kind} {has} < {wanted} {row['source']}")


def table(results: list[Result]) -> str:
    """Write the results as a table."""
    head = (
        "| site | pages | same file | exit | errors | fewer than in the source | convert | build |"
    )
    lines = [head, "| --- | --: | --: | --: | --- | --- | --: | --: |"]
    for each in results:
        errors = ", ".join(f"{k[6:]} {v}" for k, v in each.problems.items() if k[:5] == "error")
        short = ", ".join(f"{kind} {number}" for kind, number in each.short.items())
        share = f"{each.exact / each.pages:.1%}" if each.pages else "–"
        lines.append(
            f"| {each.name} | {each.pages:,} | {share} | {each.exit} | {errors or each.fault[:80]}"
            f" | {short} | {each.converted_s:.1f} s | {each.built_s:.1f} s |"
        )
    pages, exact = sum(each.pages for each in results), sum(each.exact for each in results)
    lines.append(f"| all | {pages:,} | {exact / max(pages, 1):.2%} | | | | | |")
    return "\n".join(lines)


def main() -> None:
    """Judge the sites that are named, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sources", type=Path)
    parser.add_argument("expected", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--keep", action="store_true", help="keep the new sites")
    parser.add_argument("--cache", type=Path, help="folder of the caches, to keep from run to run")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    files = sorted(given.expected.glob("*.json"))
    results = []
    for file in files:
        if given.names and file.stem not in given.names:
            continue
        begun = time.perf_counter()
        place = given.out / file.stem
        expected = json.loads(file.read_text("utf-8"))
        cache = (given.cache or given.out / "caches") / file.stem
        results.append(result_of(file.stem, given.sources / file.stem, expected, place, cache))
        if not given.keep:
            shutil.rmtree(place, ignore_errors=True)
        print(f"{file.stem}: {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    print(table(results))
    if given.json:
        given.json.write_text(json.dumps([asdict(each) for each in results], indent=1), "utf-8")


if __name__ == "__main__":
    main()
