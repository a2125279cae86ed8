"""What shapes the bytes of pictures besides their recipes: Pillow and its codecs."""

from sitegen.images.recipes import EPOCH
from sitegen.trace.digest import joint

CODECS = ("webp", "avif", "jpg", "libjpeg_turbo", "zlib", "zlib_ng", "littlecms2")


def epoch() -> str:
    """Name the meaning of recipes and the versions of everything that encodes."""
    import PIL
    from PIL import features

    versions = (f"{name} {features.version(name)}" for name in CODECS if features.check(name))
    return joint([f"recipes {EPOCH}", f"pillow {PIL.__version__}", *versions])
