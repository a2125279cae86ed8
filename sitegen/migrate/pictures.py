"""Pictures of the source that are not what their names say."""

from collections.abc import Iterable, Iterator, Mapping

from sitegen.migrate.note import Note
from sitegen.migrate.notes.site import odd_picture
from sitegen.migrate.tree import Tree

# suffix → what the bytes of such a file begin with
_BEGINS: Mapping[str, tuple[bytes, ...]] = {
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}


def odd_pictures(tree: Tree, paths: Iterable[str]) -> Iterator[Note]:
    """Tell of pictures whose bytes are of another format than their name."""
    for path in sorted(set(paths)):
        wanted = _BEGINS.get(path.rpartition(".")[2].lower())
        data = tree.read(path) if wanted else None
        if wanted and data is not None and not data.startswith(wanted):
            known = any(data.startswith(each) for begins in _BEGINS.values() for each in begins)
            yield odd_picture(path, known)
