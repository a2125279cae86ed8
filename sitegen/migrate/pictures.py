"""Pictures of the source that no smaller ones can be made of."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO

from sitegen.migrate.note import Note
from sitegen.migrate.notes.files import long_picture, odd_picture, placed_picture
from sitegen.migrate.tree import Tree
from sitegen.model.config import Images

# suffix → what the bytes of such a file begin with
_BEGINS: Mapping[str, tuple[bytes, ...]] = {
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}
_MOST = Images().max_pixels


def odd_pictures(tree: Tree, paths: Iterable[str]) -> Iterator[Note]:
    """Tell of pictures whose bytes are of another format than their name, and of films."""
    for path in sorted(set(paths)):
        wanted = _BEGINS.get(path.rpartition(".")[2].lower())
        data = tree.read(path) if wanted else None
        if wanted and data is not None and not data.startswith(wanted):
            known = any(data.startswith(each) for begins in _BEGINS.values() for each in begins)
            yield odd_picture(path, known)
        elif data and path.lower().endswith(".gif"):
            pixels = _moving_pixels(data)
            if pixels > _MOST:
                yield long_picture(path, pixels // 10**6)


def placed_pictures(
    tree: Tree, paths: Iterable[str], tells_place: Callable[[str, bytes], bool]
) -> Iterator[Note]:
    """Tell of pictures that were published as they are, and tell where they were taken."""
    for path in sorted(set(paths)):
        data = tree.read(path)
        if data and tells_place(path, data):
            yield placed_picture(path)


def _moving_pixels(data: bytes) -> int:
    """Count the pixels of all frames of a GIF; 0 when it cannot be read."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=("GIF",)) as image:
            return image.width * image.height * int(getattr(image, "n_frames", 1))
    # Damaged data make its readers fail in every way there is.
    except Exception:
        return 0
