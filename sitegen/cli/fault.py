"""A fault of ours: a report that can be pasted as it is."""

import platform
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from tempfile import gettempdir

from sitegen.text.terminal import visible
from sitegen.version import __version__


def report(error: BaseException, argv: Sequence[str], root: Path) -> str:
    """Write what a developer needs to know about a fault, without the reader's own paths."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    text = "\n".join(
        [
            f"sitegen {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"command: sitegen {' '.join(argv)}",
            "",
            *trace.split("\n"),
        ]
    )
    for path, name in ((str(root.resolve()), "<site>"), (sys.prefix, "<python>"), (_home(), "~")):
        text = text.replace(path, name) if len(path) > 1 else text
    return "\n".join(visible(line) for line in text.split("\n")) + "\n"


def write_report(text: str, cache: Path | None) -> Path | None:
    """Write the report into the cache, else where temporary files go; None when neither can be."""
    for folder in filter(None, (cache, Path(gettempdir()))):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / "sitegen-fault.txt"
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return None


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:  # A user without a home.
        return ""
