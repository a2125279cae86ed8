"""Measure what languages cost: a site with one pays nothing, one with two as much as for its posts.

    python tests/benchmarks/languages.py [--before TREE] [--posts 300] [--runs 15] [--folder DIR]

Processor time, user and system, of builds that take turns; each counts by the least it took. The
table goes into docs/performance.md.
`--before` names a checkout that knew no languages: the same site in one language is built by it and
by this one.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import corpus

HERE = Path(__file__).parent
TREE = HERE.parent.parent
# Hugo's templates write none either; a checkout from before does not know the setting.
PLAIN = ("--set", "head.json_ld=false")
LANGUAGES = 'languages = ["en", "zh-TW"]'
# One is too short to be measured well.
IDLE_BUILDS = 5


class Contender(NamedTuple):
    """A site, and the checkout that builds it."""

    site: Path
    tree: Path
    options: tuple[str, ...] = ()

    def build(self) -> None:
        """Build as it stands."""
        told = subprocess.run(
            [sys.executable, "-m", "sitegen", "build", *self.options],
            cwd=self.site,
            env={**os.environ, "PYTHONPATH": str(self.tree)},
            capture_output=True,
            text=True,
        )
        assert told.returncode == 0, told.stdout + told.stderr

    def cold(self) -> None:
        """Build as after a fresh clone, without a cache."""
        for name in ("dist", ".sitegen"):
            shutil.rmtree(self.site / name, ignore_errors=True)
        self.build()

    def idle(self) -> None:
        """Build where there is nothing to do."""
        for _ in range(IDLE_BUILDS):
            self.build()

    def edited(self) -> None:
        """Build after a word was added to one post."""
        path = self.site / "content/blog/post-00001.md"
        path.write_text(path.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
        self.build()


DEEDS: dict[str, Callable[[Contender], None]] = {
    "cold": Contender.cold,
    "idle": Contender.idle,
    "prose": Contender.edited,
}


def cpu_s(deed: Callable[[Contender], None], who: Contender) -> float:
    """Measure the processor time of all that a deed starts, user and system, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    deed(who)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratios(one: Contender, other: Contender, runs: int) -> Iterator[tuple[str, float, float]]:
    """Compare builds of two: name, the seconds of the one, and the other's as a part of them.

    Each counts by the least it took: whatever else a machine does can only add to that.
    """
    for name, deed in DEEDS.items():
        taken: dict[Contender, list[float]] = {one: [], other: []}
        for turn in range(runs + 1):
            # Who goes first changes, for the second finds the processor warm.
            for who in (one, other) if turn % 2 else (other, one):
                taken[who].append(cpu_s(deed, who))
        least = min(taken[one][1:])
        yield name, least, min(taken[other][1:]) / least


def monolingual(folder: Path, posts: int) -> Path:
    """Write the site of the benchmarks."""
    site = shutil.copytree(HERE / "sitegen_site", folder)
    settings = site / "sitegen.toml"
    settings.write_text(settings.read_text().partition("# Hugo's")[0])
    corpus.write(site / "content/blog", posts)
    return site


def bilingual(folder: Path, posts: int) -> Path:
    """Write the same posts, the second half of them as translations of the first."""
    site = monolingual(folder, posts)
    settings = site / "sitegen.toml"
    settings.write_text(settings.read_text().replace("[site]", f"[site]\n{LANGUAGES}"))
    found = sorted((site / "content/blog").iterdir())
    for original, translation in zip(found[: posts // 2], found[posts // 2 :], strict=True):
        translation.rename(original.with_suffix(".zh-TW.md"))
    return site


def table(rows: Sequence[tuple[str, str, float, float]]) -> str:
    """Write ratios as a Markdown table."""
    lines = ["| | build | CPU seconds | of it |", "|---|---|---|---|"]
    lines += [f"| {title} | {name} | {cpu:.2f} | {part:.3f} |" for title, name, cpu, part in rows]
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--before", type=Path)
    parser.add_argument("--after", type=Path, default=TREE)
    parser.add_argument("--posts", type=int, default=600)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as place:
        folder = Path(place)
        pairs = {
            "two languages, beside as many posts in one": [
                Contender(write(folder / write.__name__, options.posts), options.after)
                for write in (monolingual, bilingual)
            ]
        }
        if options.before:
            pairs["one language, beside before languages"] = [
                Contender(monolingual(folder / str(number), options.posts), tree.resolve())
                for number, tree in enumerate((options.before, options.after))
            ]
        rows = [
            (title, *each)
            for title, pair in pairs.items()
            for each in ratios(*map(_able, pair), runs=options.runs)
        ]
    print(table(rows))


def _able(plain: Contender) -> Contender:
    """Ask for the same work of every checkout."""
    asked = plain._replace(options=PLAIN)
    try:
        asked.cold()
    except AssertionError:
        return plain
    return asked


if __name__ == "__main__":
    main()
