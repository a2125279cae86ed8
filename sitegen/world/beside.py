"""A whole site built beside the output folder, then put in its place."""

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from sitegen.world.aside import halved
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
        for path in planned:
            check_name(path)
        self.new.mkdir(parents=True)
        states = halved(partial(self._place, supply, step), tuple(planned.items()))
        (self.new / MARKER).write_text(marker, encoding="utf-8", newline="\n")
        step("marked")
        told = dict(zip(planned, states, strict=True))
        outputs = {path: output_of(planned[path], state) for path, state in told.items() if state}
        missing = (planned[path] for path, state in told.items() if not state)
        return outputs, tuple(dict.fromkeys(missing))

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

    def _place(self, supply: Supply, step: Step, planned: Sequence[tuple[str, str]]) -> list[str]:
        """Place objects, and tell the state of each; "" where there is none."""
        made, states = {""}, list[str]()
        for path, digest in planned:
            _make(str(self.new), path.rpartition("/")[0], made)
            target = f"{self.new}/{path}"
            states.append(state_at(target) if supply.place(digest, target) else "")
            step("built")
        return states

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


def _make(root: str, folder: str, made: set[str]) -> None:
    if folder not in made:
        _make(root, folder.rpartition("/")[0], made)
        with suppress(FileExistsError):  # The other half has files there as well.
            os.mkdir(f"{root}/{folder}")  # noqa: PTH102, a Path costs 5 µs a folder
        made.add(folder)
