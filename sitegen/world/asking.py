"""One picture asked of its host, with every door but the one it is let through closed."""

import socket
from collections.abc import Callable, Mapping
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
)

from sitegen.model.config import Images
from sitegen.world.addresses import is_public
from sitegen.world.deadline import Deadline

Allowed = Callable[[str], bool]
Connect = Callable[..., socket.socket]

PIECE_BYTES = 1 << 16
MOST_REDIRECTS = 5
NOT_MODIFIED = 304
# What RFC 3986 lets stand in a query, and `%`, as most of it is encoded already.
_SAFE = "%/:?@!$&'()*+,;=~"


class Refused(Exception):
    """A picture is not fetched; the text says why."""


class NotModified(Exception):
    """The host says that what is kept is what it has."""


def ask(
    url: str, known: Mapping[str, str], images: Images, allowed: Allowed
) -> tuple[Mapping[str, str], bytes]:
    """Ask a host for a picture.

    known:   headers that name what is kept of it
    returns: what the host says of it, and its bytes
    raises:  NotModified; Refused, saying why there is none
    """
    if not allowed(url):
        raise Refused("the settings do not allow it")
    with Deadline(images.remote_seconds) as deadline:
        try:
            told = {"User-Agent": "sitegen", "Accept": "image/*", **known}
            return _asked(Request(_plain(url), headers=told), images, allowed, deadline)
        except HTTPError as error:
            if error.code == NOT_MODIFIED and known:
                raise NotModified from None
            raise Refused(f"its host says {error.code}") from None
        except (URLError, HTTPException, OSError, ValueError) as error:
            raise Refused(_why(error, images, deadline)) from error


def _plain(url: str) -> str:
    """Write an address in the letters that hosts understand."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii")
    path, query = (quote(each, safe=_SAFE) for each in (parts.path, parts.query))
    return parts._replace(netloc=host, path=path, query=query, fragment="").geturl()


def _asked(
    request: Request, images: Images, allowed: Allowed, deadline: Deadline
) -> tuple[Mapping[str, str], bytes]:
    opener = _opener(partial(_connected, images, deadline), allowed)
    with opener.open(request, timeout=images.remote_seconds) as answer:
        if answer.headers.get_content_type() == "text/html":  # Such as a form to log in.
            raise Refused("its host sends a page instead")
        data = bytearray()
        while piece := answer.read(PIECE_BYTES):
            data += piece
            if len(data) > images.remote_bytes:
                raise Refused(f"it is larger than {images.remote_bytes:,} bytes")
        # Python takes what came for the whole, when a host breaks off.
        if deadline.is_over or answer.length:
            raise HTTPException("it broke off")
        return answer.headers, bytes(data)


def _connected(
    images: Images, deadline: Deadline, address: tuple[str, int], *rest: Any
) -> socket.socket:
    """Connect to a host, and say nothing to one that is not to be asked.

    It is looked at when it is connected: a name may lead elsewhere the second time.
    """
    connected = socket.create_connection(address, *rest)
    there = connected.getpeername()[0]
    if not images.private_hosts and not is_public(there):
        connected.close()
        raise Refused(f"its host is at {there}, in a network of its own")
    deadline.holds(connected)
    return connected


def _opener(connect: Connect, allowed: Allowed) -> OpenerDirector:
    class Redirects(HTTPRedirectHandler):
        max_redirections = MOST_REDIRECTS

        def redirect_request(
            self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: str
        ) -> Any:
            if not allowed(newurl):
                raise Refused(f"it leads on to {newurl!r}, which the settings do not allow")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    def connecting(kind: Any) -> Any:
        class Checked(kind):  # type: ignore[misc]
            def connect(self) -> None:
                self._create_connection = connect
                kind.connect(self)

        return Checked

    class Plain(HTTPHandler):
        def http_open(self, req: Any) -> Any:
            return self.do_open(connecting(HTTPConnection), req)

    class Secure(HTTPSHandler):
        def https_open(self, req: Any) -> Any:
            return self.do_open(connecting(HTTPSConnection), req)

    return build_opener(ProxyHandler({}), Plain(), Secure(), Redirects())


def _why(error: Exception, images: Images, deadline: Deadline) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(reason, Refused):
        return str(reason)
    if deadline.is_over or isinstance(reason, TimeoutError):
        return f"its host takes longer than {images.remote_seconds:g} s"
    if isinstance(reason, socket.gaierror):
        return "there is no such host"
    return f"its host cannot be asked: {getattr(reason, 'strerror', None) or reason}"
