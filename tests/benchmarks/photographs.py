"""Write deterministic pictures that are like photographs, for the picture benchmark.

    pip install numpy pillow
    python tests/benchmarks/photographs.py FOLDER [COUNT]

Clouds of noise at all scales (as in nature), soft light, hard and soft edges, fine textures, lines
like branches, and the grain of a sensor, saved as cameras do: JPEG, quality 92, halved chroma;
every third in layers, as programs for pictures do.
"""

import sys
from pathlib import Path

import numpy
from PIL import Image, ImageFilter

# Width and height in px, as telephones and cameras make them: 3 to 24 megapixels.
SHAPES = ((2048, 1536), (2592, 1944), (3264, 2448), (2448, 3264), (3000, 2000), (4032, 3024),
          (3648, 2736), (2304, 3072), (4608, 2592), (6000, 4000))  # fmt: skip
COUNT = 40


def photograph(seed: int, width: int, height: int) -> Image.Image:
    """Paint one picture; the same seed and shape give the same picture."""
    random = numpy.random.default_rng(seed)
    light = _clouds(random, width, height, 4, 0.55)
    picture = numpy.empty((height, width, 3), dtype=numpy.float32)
    sky, ground = random.uniform(90, 200, 3), random.uniform(40, 150, 3)
    slope = numpy.linspace(0, 1, height, dtype=numpy.float32)[:, None]
    for band in range(3):
        picture[..., band] = sky[band] * (1 - slope) + ground[band] * slope
    picture += (light * random.uniform(40, 90))[..., None]
    for _ in range(random.integers(8, 24)):
        _thing(random, picture)
    texture = _clouds(random, width, height, 10, random.uniform(0.6, 0.85))
    where = numpy.clip(_clouds(random, width, height, 3, 0.5) + 0.6, 0, 1)
    picture += (texture * where * random.uniform(30, 70))[..., None]
    _branches(random, picture)
    picture += random.normal(0, random.uniform(1, 5), (height, width, 1)).astype(numpy.float32)
    sharp = Image.fromarray(numpy.clip(picture, 0, 255).astype(numpy.uint8), "RGB")
    # Lens and Bayer mosaic leave no detail, and no grain, as fine as one pixel. With this radius,
    # WebP at quality 80 has the SSIM and the size that it has of real photographs.
    return sharp.filter(ImageFilter.GaussianBlur(1.2))


def write(folder: Path, count: int = COUNT) -> list[Path]:
    """Write photographs that are not there yet, and list them all."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"photo-{number:03d}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            picture = photograph(number, *SHAPES[number % len(SHAPES)])
            layers = {"progressive": number % 3 == 2}
            picture.save(path, "JPEG", quality=92, subsampling="4:2:0", **layers)
    return paths


def _clouds(random, width: int, height: int, octaves: int, falloff: float):
    """Sum noise of ever finer grain. returns: about -1 to 1"""
    total = numpy.zeros((height, width), dtype=numpy.float32)
    strength, cells = 1.0, 3
    for _ in range(octaves):
        coarse = random.uniform(-1, 1, (cells, cells + 1)).astype(numpy.float32)
        finer = Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)
        total += numpy.asarray(finer) * strength
        strength, cells = strength * falloff, min(cells * 2, height // 2)
    return total


def _thing(random, picture) -> None:
    """Lay an ellipse or a slanted block over the picture, with its own colour and softness."""
    height, width = picture.shape[:2]
    x, y = random.uniform(0, width), random.uniform(0, height)
    wide, high = random.uniform(0.03, 0.25) * width, random.uniform(0.03, 0.25) * height
    left, right = int(max(0, x - wide * 1.5)), int(min(width, x + wide * 1.5))
    top, bottom = int(max(0, y - high * 1.5)), int(min(height, y + high * 1.5))
    if right - left < 2 or bottom - top < 2:
        return
    down, across = numpy.ogrid[top:bottom, left:right]
    u, v = (across - x) / wide, (down - y) / high
    turn = random.uniform(0, numpy.pi)
    u, v = u * numpy.cos(turn) + v * numpy.sin(turn), v * numpy.cos(turn) - u * numpy.sin(turn)
    far = numpy.sqrt(u * u + v * v) if random.random() < 0.5 else numpy.maximum(abs(u), abs(v))
    cover = numpy.clip((1 - far) * random.choice([2, 8, 60, 400]), 0, 1).astype(numpy.float32)
    stripes = 1 + 0.3 * numpy.sin(u * random.uniform(3, 90)).astype(numpy.float32)
    part = picture[top:bottom, left:right]
    colour = (random.uniform(20, 200) + random.normal(0, 30, 3)).astype(numpy.float32)
    part += cover[..., None] * (colour * stripes[..., None] - part) * random.uniform(0.6, 1)


def _branches(random, picture) -> None:
    """Draw thin crooked lines, as of grass, hair and wires."""
    height, width = picture.shape[:2]
    for _ in range(random.integers(5, 40)):
        steps = numpy.arange(random.integers(height // 8, height))
        bends = numpy.cumsum(random.normal(0, 0.4, steps.size)) + steps * random.uniform(-1, 1)
        x = (random.uniform(0, width) + bends).astype(int)
        y = steps + int(random.uniform(0, height - steps.size))
        seen = (x > 0) & (x < width - 4)
        shade = random.uniform(-90, 90)
        for thick in range(random.integers(1, 4)):
            picture[y[seen], x[seen] + thick] += shade


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
