"""A request for a file of a site becomes a response."""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from sitegen.dev.headers import Section, headers_of, sections
from sitegen.dev.lookup import Found, found
from sitegen.dev.ranges import byte_range
from sitegen.dev.redirects import Rule, redirected, rules
from sitegen.dev.types import content_type
from sitegen.model.frozen import dataclass

Read = Callable[[str], bytes | None]
Shape = Callable[[str, bytes], bytes]
METHODS = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class Host:
    """What a static host knows of a site.

    outputs: path → digest
    read:    gives the bytes of one of them
    base:    the folder that the site is served from
    """

    outputs: Mapping[str, str]
    read: Read
    base: str = ""
    rules: tuple[Rule, ...] = ()
    headers: tuple[Section, ...] = ()


def host(outputs: Mapping[str, str], read: Read, base: str) -> Host:
    """Read the files that tell a host what to do."""
    return Host(
        outputs,
        read,
        base,
        tuple(rules(_text(read, "_redirects"))),
        sections(_text(read, "_headers")),
    )


def _text(read: Read, name: str) -> str:
    return (read(name) or b"").decode("utf-8", "replace")


def answer(request: Request, host: Host, shape: Shape = lambda output, data: data) -> Response:
    """Answer as a static host does.

    shape: changes the bytes of an output on their way
    """
    if request.method not in METHODS:
        return Response(status_code=405, headers={"allow": "GET, HEAD"})
    path = request.url.path
    decoded = request.scope["path"]
    met = found(decoded, host.outputs, host.base)
    if met is None or met.status == 404:
        met = _by_rule(path, host) or met
    if met is None:
        return Response("there is no such page\n", 404, media_type="text/plain")
    if met.location:
        query = f"?{request.url.query}" if request.url.query else ""
        return Response(status_code=met.status, headers={"location": met.location + query})
    data = host.read(met.output)
    if data is None:
        return Response("this file has gone; build again\n", 503, media_type="text/plain")
    return _file(request, met, shape(met.output, data), headers_of(path, host.headers), host)


def _by_rule(path: str, host: Host) -> Found | None:
    lead = redirected(path, host.rules)
    if lead is None:
        return None
    target, status = lead
    if status in (200, 404) and target.startswith("/"):
        met = found(target, host.outputs, host.base)
        return met._replace(status=status) if met and met.output else None
    return Found("", status, quote(target, safe=":/?#[]@!$&'()*+,;=%~"))


def _file(
    request: Request, met: Found, data: bytes, told: Mapping[str, str], host: Host
) -> Response:
    tag = f'"{host.outputs[met.output]}-{len(data):x}"'
    headers = {
        "content-type": content_type(met.output),
        "etag": tag,
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        "accept-ranges": "bytes",
        **told,
    }
    if met.status == 200 and _is_known(request, tag):
        return Response(status_code=304, headers=headers)
    part = _part(request, tag, len(data)) if met.status == 200 else None
    if part is None:
        return Response(data, met.status, headers)
    if not part:
        return Response(status_code=416, headers={"content-range": f"bytes */{len(data)}"})
    headers["content-range"] = f"bytes {part.start}-{part.stop - 1}/{len(data)}"
    return Response(data[part.start : part.stop], 206, headers)


def _is_known(request: Request, tag: str) -> bool:
    wanted = request.headers.get("if-none-match", "")
    return wanted == "*" or tag in [each.strip().removeprefix("W/") for each in wanted.split(",")]


def _part(request: Request, tag: str, size: int) -> range | None:
    header = request.headers.get("range")
    if not header or request.headers.get("if-range", tag) != tag:
        return None
    return byte_range(header, size)
