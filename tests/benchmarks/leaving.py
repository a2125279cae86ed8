"""Times Gatsby and sitegen on one site: Gatsby's starter blog with posts and photographs.

  python tests/benchmarks/leaving.py STARTER NODE PHOTOS FOLDER [--posts 43] [--count 86] [--runs 3]

STARTER is a checkout of gatsby-starter-blog in which `npm install` was run (it is copied, its
node_modules are linked); NODE the folder of a `node` that its Gatsby runs on; PHOTOS a folder of
photographs, as `photographs.py` makes them. Everything is made in FOLDER. Cold removes every output
and cache first; warm changes nothing. The two take turns; medians and ratios are told.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from corpus import WORDS

_FRONT = '---\ntitle: "Post {n}"\ndate: "2024-{month:02d}-{day:02d}T10:00:00.000Z"\n---\n\n'


def gatsby_site(starter: Path, photos: list[Path], posts: int, folder: Path) -> Path:
    """Copy the starter, and write posts that share the photographs out among them."""
    site = folder / "gatsby"
    if site.exists():
        return site
    skip = shutil.ignore_patterns("node_modules", "public", ".cache", ".git")
    shutil.copytree(starter, site, ignore=skip)
    (site / "node_modules").symlink_to(starter / "node_modules")
    words = WORDS.split() if isinstance(WORDS, str) else WORDS
    for n in range(posts):
        home = site / "content" / "blog" / f"post-{n:02d}"
        home.mkdir(parents=True)
        mine = photos[n::posts]
        for photo in mine:
            shutil.copyfile(photo, home / photo.name)
        body = [_FRONT.format(n=n, month=n % 12 + 1, day=n % 28 + 1)]
        for part in range(4):
            start = (n * 37 + part * 11) % 100
            told = " ".join(words[(start + each * 7) % len(words)] for each in range(120))
            body.append(f"## Part {part}\n\n{told}.\n\n")
        body += [f"![Photograph {photo.stem}](./{photo.name})\n\n" for photo in mine]
        (home / "index.md").write_text("".join(body), encoding="utf-8")
    return site


def seconds(command: list[str], folder: Path, environ: dict[str, str]) -> float:
    """Run a command, and time it by the clock. raises: CalledProcessError"""
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True)
    if done.returncode:
        sys.stderr.write(done.stdout[-3000:] + done.stderr[-3000:])
        done.check_returncode()
    return time.perf_counter() - begun


def remove(site: Path, *names: str) -> None:
    """Remove outputs and caches."""
    for name in names:
        shutil.rmtree(site / name, ignore_errors=True)


def main() -> None:
    """Make both sites, time them in turn, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("starter", "node", "photos", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--posts", type=int, default=43)
    parser.add_argument("--count", type=int, default=86, help="photographs")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    photos = sorted(given.photos.resolve().glob("*.jpg"))[: given.count]
    starter, folder = given.starter.resolve(), given.folder.resolve()
    old = gatsby_site(starter, photos, given.posts, folder)
    environ = {
        **os.environ,
        "PATH": f"{given.node.resolve()}:{os.environ['PATH']}",
        "GATSBY_TELEMETRY_DISABLED": "1",
        "CI": "1",
    }
    gatsby = [str(starter / "node_modules" / ".bin" / "gatsby"), "build"]
    sitegen = [sys.executable, "-m", "sitegen"]
    new = folder / "sitegen"
    migrate = [*sitegen, "migrate-from-gatsby", str(old), str(new), "--force"]
    print(f"migrated in {seconds(migrate, folder, environ):.1f} s", file=sys.stderr)
    build = [*sitegen, "build", "--root", str(new)]
    times: dict[str, list[float]] = {each: [] for each in ("gc", "gw", "sc", "sw")}
    for _ in range(given.runs):
        remove(old, "public", ".cache")
        times["gc"].append(seconds(gatsby, old, environ))
        remove(new, "dist", ".sitegen")
        times["sc"].append(seconds(build, new, environ))
        times["gw"].append(seconds(gatsby, old, environ))
        times["sw"].append(seconds(build, new, environ))
    print(f"{given.posts} posts, {len(photos)} photographs, {given.runs} runs, medians\n")
    print("| | Gatsby | sitegen | Gatsby takes |\n| --- | --: | --: | --: |")
    for name, g, s in (("cold", "gc", "sc"), ("nothing changed", "gw", "sw")):
        slow, fast = statistics.median(times[g]), statistics.median(times[s])
        print(f"| {name} | {slow:.1f} s | {fast:.2f} s | {slow / fast:.1f} × |")


if __name__ == "__main__":
    main()
