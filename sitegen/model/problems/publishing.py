"""Problems of the disk, the store, publishing and workers: SG7xx."""

from collections.abc import Sequence

from sitegen.model.place import Place
from sitegen.model.problem import Problem


def disk_full(path: str, free_bytes: int) -> Problem:
    """SG701: there is no room left for a file."""
    return Problem(
        code="SG701",
        level="error",
        place=Place(path),
        fact=f"the disk is full: {free_bytes:,} bytes are free",
        hint="make room and build again; the published site is as it was",
    )


def disk_refuses(path: str, why: str) -> Problem:
    """SG702: the system does not let a file be read or written.

    why: what the system says, such as `Permission denied`
    """
    return Problem(
        code="SG702",
        level="error",
        place=Place(path),
        fact=f"the system refuses: {why}",
        hint="check the owner and the permissions of the file and its folder",
    )


def dangerous_output(path: str, why: str) -> Problem:
    """SG703: the output folder is one that a build must not replace.

    why: the end of `the output folder …`, such as `is the root of the site`
    """
    return Problem(
        code="SG703",
        level="error",
        place=Place(path),
        fact=f"the output folder {why}",
        hint="name a folder of its own, such as `dist`, in `[build] out` or with `--out`",
    )


def leads_outside(path: str, target: str) -> Problem:
    """SG704: a path or a symbolic link leads out of the folder it belongs to."""
    return Problem(
        code="SG704",
        level="error",
        place=Place(path),
        fact=f"it leads outside, to {target!r}",
        hint="copy what it leads to into the site",
    )


def dead_link(path: str) -> Problem:
    """SG705: a symbolic link leads to nothing, or in a circle."""
    return Problem(
        code="SG705",
        level="warning",
        place=Place(path),
        fact="the symbolic link leads to nothing",
        hint="remove the link, or restore what it leads to",
    )


def unspeakable_name(path: str) -> Problem:
    """SG706: a file's name is not UTF-8, or has a control character in it.

    path: with such characters shown as escapes
    """
    return Problem(
        code="SG706",
        level="error",
        place=Place(path),
        fact="the name of the file is not plain UTF-8 text",
        hint="rename the file",
    )


def leads_to_hidden(path: str, target: str) -> Problem:
    """SG707: a symbolic link leads to a file that must stay hidden."""
    return Problem(
        code="SG707",
        level="error",
        place=Place(path),
        fact=f"the symbolic link leads to {target!r}, which must stay hidden",
        hint="remove the link",
    )


def build_running(path: str, holder: str) -> Problem:
    """SG708: another build writes the same output.

    holder: who it is, such as `process 4711`
    """
    return Problem(
        code="SG708",
        level="error",
        place=Place(path),
        fact=f"another build writes this output: {holder}",
        hint="wait for it, or end it",
    )


def task_lost(path: str, why: str) -> Problem:
    """SG709: a file could not be made because its worker died or took too long.

    why: such as `the worker died (signal 9)`
    """
    return Problem(
        code="SG709",
        level="error",
        place=Place(path),
        fact=f"it could not be made: {why}",
        hint="everything else was made and is kept; build again",
    )


def cache_damaged(path: str, count: int) -> Problem:
    """SG710: some of what was remembered was damaged, and was made again."""
    things = "1 entry was" if count == 1 else f"{count:,} entries were"
    return Problem(
        code="SG710",
        level="warning",
        place=Place(path),
        fact=f"{things} damaged and made again",
        hint="edit sources, not the output, which shares its files with the cache",
    )


def cache_unusable(path: str, why: str) -> Problem:
    """SG711: the cache cannot be written, so nothing of this build will be remembered."""
    return Problem(
        code="SG711",
        level="warning",
        place=Place(path),
        fact=f"the cache cannot be written, so this build starts from nothing: {why}",
        hint="name a folder that can be written with `--cache`",
    )


def not_exchanged(path: str, why: str) -> Problem:
    """SG712: the output was published file by file, because it cannot be exchanged as a whole."""
    return Problem(
        code="SG712",
        level="warning",
        place=Place(path),
        fact=f"the folder cannot be exchanged as a whole: {why}",
        hint="publish into a folder that is neither a mount point nor a checkout",
    )


def no_such_folder(path: str) -> Problem:
    """SG713: the folder that should be built is not there."""
    return Problem(
        code="SG713",
        level="error",
        place=Place(path),
        fact="there is no such folder",
        hint="run the command in a site's folder, or name it with `--root`",
    )


def results_missing(path: str, digests: Sequence[str]) -> Problem:
    """SG714: what was made a moment ago is gone from the cache."""
    return Problem(
        code="SG714",
        level="error",
        place=Place(path),
        fact=f"{len(digests):,} results are gone from the cache while the build runs",
        hint="let nothing else clean the cache during a build, and build again",
    )


def sources_restless(path: str) -> Problem:
    """SG715: a source changed again and again while it was built."""
    return Problem(
        code="SG715",
        level="error",
        place=Place(path),
        fact="the file keeps changing while the site is built",
        hint="build again when nothing writes into the site",
    )
