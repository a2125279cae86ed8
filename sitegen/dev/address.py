"""Where the server can be reached."""

import errno
import socket

from sitegen.dev.guard import LOOPBACK
from sitegen.model.problem import Trouble
from sitegen.model.problems.live import no_such_address, port_taken

# The addresses that stand for all of a machine's own.
EVERY = ("0.0.0.0", "::")
# How many ports are tried, from the wanted one on.
TRIES = 50


def listening(host: str, port: int, is_strict: bool) -> socket.socket:
    """Listen on a port of an address, or on the next one that is free.

    port:      0 takes any
    is_strict: the wanted port or none
    raises:    SG760, SG761
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for wanted in range(port, port + (1 if is_strict or not port else TRIES)):
        sock = socket.socket(family, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((host, wanted))
            sock.listen(128)
        except OSError as error:
            sock.close()
            if error.errno != errno.EADDRINUSE:
                raise Trouble(no_such_address(host, error.strerror or str(error))) from error
            continue
        return sock
    raise Trouble(port_taken(port, is_strict))


def names_of(host: str) -> tuple[str, ...]:
    """List the names that a server on this address answers to."""
    if host in EVERY:
        return (*LOOPBACK, socket.gethostname().lower(), *addresses())
    return tuple(dict.fromkeys((*LOOPBACK, host.lower())))


def addresses() -> tuple[str, ...]:
    """List the addresses of this machine that others can reach, as far as they are known."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: the system only says from which address it would be.
            probe.connect(("192.0.2.1", 9))
            return (str(probe.getsockname()[0]),)
        except OSError:
            return ()


def url_of(host: str, port: int, base: str = "") -> str:
    """Give the URL of the site's home for a browser on this machine."""
    name = "localhost" if host in (*EVERY, *LOOPBACK) else host
    return f"http://{f'[{name}]' if ':' in name else name}:{port}{base}/"
