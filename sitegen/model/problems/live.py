"""Problems of the live server: SG76x."""

from sitegen.model.place import NOWHERE
from sitegen.model.problem import Problem


def port_taken(port: int, is_strict: bool) -> Problem:
    """SG760: the port that the server should listen on is taken."""
    what = f"port {port} is" if is_strict else f"port {port} and those after it are"
    hint = "choose another one with `--port`, or leave out `--strict-port`"
    return Problem("SG760", "error", NOWHERE, f"{what} taken", hint)


def no_such_address(host: str, why: str) -> Problem:
    """SG761: the server cannot listen on an address."""
    hint = "leave out `--host`, or give an address of this machine"
    return Problem("SG761", "error", NOWHERE, f"nobody can listen on {host!r}: {why}", hint)


def already_running(url: str) -> Problem:
    """SG762: a live server is running for this site."""
    hint = "use it, or end it with `sitegen dev stop`"
    return Problem("SG762", "error", NOWHERE, f"a server of this site runs at {url}", hint)


def not_running() -> Problem:
    """SG763: no live server is running that could be ended."""
    return Problem("SG763", "error", NOWHERE, "no server of this site is running")


def nothing_published(out: str) -> Problem:
    """SG764: there is no published site to look at."""
    return Problem("SG764", "error", NOWHERE, f"there is nothing in {out!r}", "run `sitegen build`")
