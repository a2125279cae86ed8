"""Files in memory, served on loopback as a host serves a site."""

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from threading import Thread
from urllib.parse import unquote


class Server:
    """Serves files of a site, and remembers the paths that were asked for, in order.

    files:   path without the leading slash → bytes
    headers: path → headers that go with it
    """

    def __init__(self) -> None:
        self.files: Mapping[str, bytes] = {}
        self.headers: Mapping[str, Mapping[str, str]] = {}
        self.asked: list[str] = []

    def __enter__(self) -> "Server":
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._thread = Thread(target=self._http.serve_forever, args=(0.05,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self._http.server_port}{path}"

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Status, type and bytes for a path."""
        name = unquote(path.partition("?")[0]).lstrip("/")
        name += "index.html" if not name or name.endswith("/") else ""
        if name not in self.files:
            return 404, "text/plain", b"there is no such file"
        kind = "text/javascript" if name.endswith((".js", ".mjs")) else guess_type(name)[0]
        text = (kind or "").startswith("text/")
        return 200, f"{kind}; charset=utf-8" if text else kind or "", self.files[name]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                server.asked.append(self.path)
                status, kind, data = server.answer(self.path)
                self.send_response(status)
                told = {"Content-Type": kind, "Content-Length": str(len(data))}
                for name, value in {**told, **server.headers.get(self.path, {})}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
