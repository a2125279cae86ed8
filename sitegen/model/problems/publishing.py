"""Problems of the disk, the store, publishing and workers: SG70x and SG71x."""

from collections.abc import Sequence

from sitegen.model.place import Place
from sitegen.model.problem import Problem


def disk_full(path: str, free_bytes: int) -> Problem:
    """SG701: there is no room left for a file."""
    fact = f"the disk is full: {free_bytes:,} bytes are free"
    hint = "make room and build again; the published site is as it was"
    return Problem("SG701", "error", Place(path), fact, hint)


def disk_refuses(path: str, why: str) -> Problem:
    """SG702: the system does not let a file be read or written.

    why: what the system says, such as `Permission denied`
    """
    fact = f"the system refuses: {why}"
    hint = "check the owner and the permissions of the file and its folder"
    return Problem("SG702", "error", Place(path), fact, hint)


def dangerous_output(path: str, why: str) -> Problem:
    """SG703: the output folder is one that a build must not replace.

    why: the end of `the output folder …`, such as `is the root of the site`
    """
    fact = f"the output folder {why}"
    hint = "name a folder of its own, such as `dist`, in `[build] out` or with `--out`"
    return Problem("SG703", "error", Place(path), fact, hint)


def leads_outside(path: str, target: str) -> Problem:
    """SG704: a path or a symbolic link leads out of the folder it belongs to."""
    fact = f"it leads outside, to {target!r}"
    hint = "copy what it leads to into the site"
    return Problem("SG704", "error", Place(path), fact, hint)


def dead_link(path: str) -> Problem:
    """SG705: a symbolic link leads to nothing, or in a circle."""
    fact = "the symbolic link leads to nothing"
    hint = "remove the link, or restore what it leads to"
    return Problem("SG705", "warning", Place(path), fact, hint)


def unspeakable_name(path: str) -> Problem:
    """SG706: a file's name is not UTF-8, or has a control character in it.

    path: with such characters shown as escapes
    """
    fact = "the name of the file is not plain UTF-8 text"
    hint = "rename the file"
    return Problem("SG706", "error", Place(path), fact, hint)


def leads_to_hidden(path: str, target: str) -> Problem:
    """SG707: a symbolic link leads to a file that must stay hidden."""
    fact = f"the symbolic link leads to {target!r}, which must stay hidden"
    hint = "remove the link"
    return Problem("SG707", "error", Place(path), fact, hint)


def build_running(path: str, holder: str) -> Problem:
    """SG708: another build writes the same output.

    holder: who it is, such as `process 4711`
    """
    fact = f"another build writes this output: {holder}"
    hint = "wait for it, or end it"
    return Problem("SG708", "error", Place(path), fact, hint)


def task_lost(path: str, why: str) -> Problem:
    """SG709: a file could not be made because its worker died or took too long.

    why: such as `the worker died (signal 9)`
    """
    fact = f"it could not be made: {why}"
    hint = "everything else was made and is kept; build again"
    return Problem("SG709", "error", Place(path), fact, hint)


def cache_damaged(path: str, count: int) -> Problem:
    """SG710: some of what was remembered was damaged, and was made again."""
    things = "1 entry was" if count == 1 else f"{count:,} entries were"
    fact = f"{things} damaged and made again"
    hint = "edit sources, not the output, which shares its files with the cache"
    return Problem("SG710", "warning", Place(path), fact, hint)


def cache_unusable(path: str, why: str) -> Problem:
    """SG711: the cache cannot be written, so nothing of this build will be remembered."""
    fact = f"the cache cannot be written, so this build starts from nothing: {why}"
    hint = "name a folder that can be written with `--cache`"
    return Problem("SG711", "warning", Place(path), fact, hint)


def not_exchanged(path: str, why: str) -> Problem:
    """SG712: the output was published file by file, because it cannot be exchanged as a whole."""
    fact = f"the folder cannot be exchanged as a whole: {why}"
    hint = "publish into a folder that is neither a mount point nor a checkout"
    return Problem("SG712", "warning", Place(path), fact, hint)


def no_such_folder(path: str) -> Problem:
    """SG713: the folder that should be built is not there."""
    fact = "there is no such folder"
    hint = "run the command in a site's folder, or name it with `--root`"
    return Problem("SG713", "error", Place(path), fact, hint)


def results_missing(path: str, digests: Sequence[str]) -> Problem:
    """SG714: what was made a moment ago is gone from the cache."""
    fact = f"{len(digests):,} results are gone from the cache while the build runs"
    hint = "let nothing else clean the cache during a build, and build again"
    return Problem("SG714", "error", Place(path), fact, hint)


def sources_restless(path: str) -> Problem:
    """SG715: a source changed again and again while it was built."""
    fact = "the file keeps changing while the site is built"
    hint = "build again when nothing writes into the site"
    return Problem("SG715", "error", Place(path), fact, hint)


def dangerous_cache(path: str, why: str) -> Problem:
    """SG716: the folder of the cache holds something else.

    why: the end of `the folder of the cache …`, such as `is not empty and was not made by sitegen`
    """
    fact = f"the folder of the cache {why}"
    return Problem("SG716", "error", Place(path), fact, "name a folder of its own with `--cache`")
