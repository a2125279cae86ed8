"""The server's requests: files of the site, and what the live client asks."""

from collections.abc import Callable, Collection
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from sitegen.dev.admit import admitting
from sitegen.dev.answer import METHODS, answer, host
from sitegen.dev.folder import Folder
from sitegen.dev.guard import is_allowed
from sitegen.dev.hub import Listener
from sitegen.dev.inject import with_client
from sitegen.dev.lookup import found
from sitegen.dev.stage import Stage

OURS = "/__sitegen/"
POLICY = "content-security-policy"
_LIVE = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


class Guarded:
    """Lets in requests of this server's own pages; others get a status and no body."""

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        """Guard an app that answers to these names."""
        self._app, self._names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http" and not is_allowed(Headers(scope=scope), self._names):
            await Response(status_code=403)(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close"})
        else:
            await self._app(scope, receive, send)


def app(stage: Stage, names: Collection[str]) -> ASGIApp:
    """Put the live server together.

    names: that it answers to
    """
    client = files("sitegen.dev").joinpath("client.js").read_bytes()

    async def script(request: Request) -> Response:
        return Response(client, headers=_LIVE, media_type="text/javascript")

    async def status(request: Request) -> Response:
        return JSONResponse(stage.status(), headers=_LIVE)

    async def look(request: Request) -> Response:
        from sitegen.dev.panel import panel  # Whoever only writes never opens it.

        return HTMLResponse(panel(stage, request.query_params), headers=_LIVE)

    return Guarded(
        Starlette(
            routes=[
                Route(f"{OURS}client.js", script),
                Route(f"{OURS}status", status),
                Route(f"{OURS}events", _events(stage)),
                Route(OURS, look),
                Route("/{path:path}", _site(stage), methods=None),
            ]
        ),
        names,
    )


def plain_app(folder: Folder, base: str, names: Collection[str]) -> ASGIApp:
    """Serve a published folder, and nothing else."""

    async def site(request: Request) -> Response:
        return answer(request, host(folder, folder.read, base))

    return Guarded(Starlette(routes=[Route("/{path:path}", site, methods=None)]), names)


def _events(stage: Stage) -> Callable[[Request], Any]:
    async def events(request: Request) -> Response:
        path = unquote(request.query_params.get("path", "/"))
        met = found(path, stage.shelf.outputs, stage.shelf.base)
        # Who comes back may have been given another page since it was loaded.
        last = request.headers.get("last-event-id") or request.query_params.get("digest", "")
        listener = Listener(path, met.output if met else "", last)
        stream = stage.hub.stream(listener, stage.greet)
        return StreamingResponse(stream, headers=_LIVE, media_type="text/event-stream")

    return events


def _site(stage: Stage) -> Callable[[Request], Any]:
    def shape(output: str, data: bytes) -> bytes:
        return with_client(data, stage.shelf.outputs[output]) if output.endswith(".html") else data

    async def site(request: Request) -> Response:
        if request.method in METHODS:
            await stage.known(request.scope["path"])
        response = answer(request, stage.host(), shape)
        if told := response.headers.get(POLICY):
            response.headers[POLICY] = admitting(told)
        if response.status_code == 404 and not response.headers.get("etag"):
            return HTMLResponse(stage.empty(), 404, headers=_LIVE)
        return response

    return site
