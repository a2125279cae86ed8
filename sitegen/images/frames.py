"""Moving pictures: their frames and how long each is shown."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sitegen.images.orientation import orientation, upright
from sitegen.images.pixels import plain
from sitegen.model.frozen import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image

# What browsers take for a frame that claims to be shown no longer than `HASTY_MS`.
USUAL_MS = 100
HASTY_MS = 10


@dataclass(frozen=True, slots=True)
class Times:
    """How a moving picture moves.

    durations: ms, one a frame
    loop:      how often it is played; 0 is for ever
    """

    durations: tuple[int, ...]
    loop: int

    def options(self, format: str) -> dict[str, Any]:
        """Say it as Pillow's encoder of a format wants to hear it."""
        options: dict[str, Any] = {"duration": list(self.durations)}
        if format == "webp":
            options["loop"] = self.loop
        if format == "gif":
            options["disposal"] = 2
            # A GIF tells how often it is played again; without a word it is played once.
            options |= {"loop": max(0, self.loop - 1)} if self.loop != 1 else {}
        return options


def frames(image: "Image", count: int) -> tuple[list["Image"], Times]:
    """Decode the frames of an opened picture.

    returns: frames of mode RGB or RGBa, all alike, and their times
    """
    value = orientation(image)
    profile = image.info.get("icc_profile")
    shown, durations = [], []
    for number in range(count):
        image.seek(number)
        image.load()
        told = int(image.info.get("duration") or 0)
        durations.append(told if told > HASTY_MS else USUAL_MS)
        frame = image.copy()
        frame.info = {**frame.info, "icc_profile": profile}
        shown.append(upright(plain(frame), value))
    return list(_alike(shown)), Times(tuple(durations), _loop(image))


def _alike(shown: Sequence["Image"]) -> Iterator["Image"]:
    """Give all frames the mode of the richest: encoders take one mode only."""
    modes = {each.mode for each in shown}
    mode = "RGBa" if "RGBa" in modes else "RGB"
    for each in shown:
        if each.mode == mode:
            yield each
        else:  # Pillow goes to RGBa by RGBA only.
            yield each.convert("RGBA").convert(mode) if mode == "RGBa" else each.convert(mode)


def _loop(image: "Image") -> int:
    told = image.info.get("loop")
    if image.format == "GIF":
        return 1 if told is None else told + 1 if told else 0
    return int(told or 0)
