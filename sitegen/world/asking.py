"""One picture asked of its host, with every door but the one it is let through closed."""

import ipaddress
import socket
import time
from collections.abc import Callable, Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
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

Allowed = Callable[[str], bool]

PIECE_BYTES = 1 << 16
MOST_REDIRECTS = 5
NOT_MODIFIED = 304


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
    try:
        return _asked(url, known, images, allowed)
    except HTTPError as error:
        if error.code == NOT_MODIFIED and known:
            raise NotModified from None
        raise Refused(f"its host says {error.code}") from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise Refused(_why(error)) from error


def _asked(
    url: str, known: Mapping[str, str], images: Images, allowed: Allowed
) -> tuple[Mapping[str, str], bytes]:
    if not allowed(url):
        raise Refused("the settings do not allow it")
    request = Request(url, headers={"User-Agent": "sitegen", "Accept": "image/*", **known})
    until = time.monotonic() + images.remote_seconds
    with _opener(images, allowed).open(request, timeout=images.remote_seconds) as answer:
        data = bytearray()
        while piece := answer.read(PIECE_BYTES):
            data += piece
            if len(data) > images.remote_bytes:
                raise Refused(f"it is larger than {images.remote_bytes:,} bytes")
            if time.monotonic() > until:
                raise Refused(f"it takes longer than {images.remote_seconds:g} s")
        return answer.headers, bytes(data)


def _opener(images: Images, allowed: Allowed) -> OpenerDirector:
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
                # Looked at when it is connected: a name may lead elsewhere the second time.
                kind.connect(self)
                address = ipaddress.ip_address(self.sock.getpeername()[0].partition("%")[0])
                if not images.private_hosts and not address.is_global:
                    self.close()
                    raise Refused(f"its host is at {address}, in a network of its own")

        return Checked

    class Plain(HTTPHandler):
        def http_open(self, req: Any) -> Any:
            return self.do_open(connecting(HTTPConnection), req)

    class Secure(HTTPSHandler):
        def https_open(self, req: Any) -> Any:
            return self.do_open(connecting(HTTPSConnection), req)

    return build_opener(ProxyHandler({}), Plain(), Secure(), Redirects())


def _why(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(reason, Refused):
        return str(reason)
    if isinstance(reason, TimeoutError):
        return "its host does not answer in time"
    if isinstance(reason, socket.gaierror):
        return "there is no such host"
    return f"its host cannot be asked: {getattr(reason, 'strerror', None) or reason}"
