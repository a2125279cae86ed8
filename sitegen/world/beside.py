"""A whole site built beside the output folder, then put in its place."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from sitegen.world.contain import check_name
from sitegen.world.exchange import exchange
from sitegen.world.journal import Step
from sitegen.world.manifest import MARKER, output_of, state_at
from sitegen.world.supply import Supply


class Beside:
    """The folders beside an output where a new site is built and an old one goes."""

    def __init__(self, out: Path) -> None:
        """Stand for the neighbours of this output folder."""
        self.out = out
        self.new = out.with_name(f".{out.name}.sitegen-new")
        self.old = out.with_name(f".{out.name}.sitegen-old")

    def build(
        self, planned: Mapping[str, str], marker: str, supply: Supply, step: Step
    ) -> tuple[dict[str, str], tuple[str, ...]]:
        """Build the new site. returns: its outputs, and the digests of objects that are missing"""
        _make_folders(self.new, planned)
        step("folders made")
        outputs: dict[str, str] = {}
        missing: dict[str, None] = {}
        for path, digest in planned.items():
            target = f"{self.new}/{path}"
            if supply.place(digest, target):
                outputs[path] = output_of(digest, state_at(target))
            else:
                missing[digest] = None
            step("built")
        (self.new / MARKER).write_text(marker, encoding="utf-8", newline="\n")
        step("marked")
        return outputs, tuple(missing)

    def take_place(self, step: Step) -> None:
        """Put the new site where there is none yet, or only an empty folder."""
        if self.out.is_dir():
            self.out.rmdir()
        self.new.replace(self.out)
        step("in place")

    def swap(self, step: Step) -> bool:
        """Put the new site in place of the old one. returns: False when it took two renames"""
        is_one_stroke = exchange(self.new, self.out)
        if not is_one_stroke:
            self.out.replace(self.old)
            step("old away")
            self.new.replace(self.out)
        step("in place")
        self.clear()
        return is_one_stroke

    def recover(self) -> None:
        """Finish an exchange that was begun, and clear what was not."""
        if self.old.exists() and not self.out.exists():
            (self.new if self.new.exists() else self.old).replace(self.out)
        self.clear()

    def clear(self) -> None:
        """Remove what is left beside the output folder."""
        for folder in (self.new, self.old):
            if folder.exists():
                shutil.rmtree(folder)


def _make_folders(root: Path, paths: Mapping[str, str]) -> None:
    root.mkdir(parents=True)
    made = {""}
    for path in paths:
        check_name(path)
        _make(str(root), path.rpartition("/")[0], made)


def _make(root: str, folder: str, made: set[str]) -> None:
    if folder not in made:
        _make(root, folder.rpartition("/")[0], made)
        os.mkdir(f"{root}/{folder}")  # noqa: PTH102, a Path costs 5 µs a folder
        made.add(folder)
