"""Live servers for tests: begun, asked, edited, ended."""

import http.client
import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

# Long enough for a machine that does something else, too; nothing waits that long when all is well.
PATIENCE_S = 60.0
# Ways to ask for a file that is not of the site; all lead to `secret.txt` beside it, or nowhere.
TRAVERSALS = [
    b"/../secret.txt",
    b"/blog/../../secret.txt",
    b"/%2e%2e/secret.txt",
    b"/..%2fsecret.txt",
    b"/%2e%2e%2fsecret.txt",
    b"/..%5csecret.txt",
    b"/%252e%252e/secret.txt",
    b"/..%c0%afsecret.txt",
    b"//secret.txt",
    b"/secret.txt",
    b"/.sitegen/dev.json",
    b"/sitegen.toml",
    b"/content/blog/a.md",
    b"/static/plain.txt",
    b"/secret.txt%00.html",
    b"/file:///etc/passwd",
    b"http://localhost/../secret.txt",
    b"/__sitegen/../secret.txt",
    b"/__sitegen/client.js/../../secret.txt",
]
# Headers of requests that no page of the server makes.
FOREIGN = [
    b"Host: evil.example",
    b"Host: localhost\r\nOrigin: http://evil.example",
    b"Host: localhost\r\nSec-Fetch-Site: cross-site",
    b"Host: 127.0.0.1.evil.example:80",
    b"X: no host",
]


@dataclass
class Server:
    """A live server of a site in a process of its own."""

    process: subprocess.Popen[str]
    port: int
    events: "Queue[dict[str, Any]]"

    def made(self) -> dict[str, Any]:
        """Wait until the site was made once more."""
        while True:
            event = self.events.get(timeout=PATIENCE_S)
            if event["event"] == "made":
                return event

    def get(self, path: str, headers: Mapping[str, str] | None = None, method: str = "GET") -> Any:
        """Ask for a path. returns: the response, with its body as `data`"""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        line.request(method, path, headers=dict(headers or {}))
        response: Any = line.getresponse()
        response.data = response.read()
        line.close()
        return response

    def raw(self, request: bytes) -> bytes:
        """Send bytes over a socket, and give what comes back until it closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S) as line:
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(65536), b""))

    @contextmanager
    def opened(self, path: str) -> Iterator["Page"]:
        """Listen as a browser does that shows a page."""
        html = self.get(path).data
        found = re.search(rb'data-page="([0-9a-f]*)"', html)
        digest = found[1].decode() if found else ""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        line.request("GET", f"/__sitegen/events?path={path}&digest={digest}")
        try:
            page = Page(line.getresponse())
            assert page.event()[0] == "hello"
            yield page
        finally:
            line.close()


@dataclass
class Page:
    """An open page."""

    response: Any

    def event(self) -> tuple[str, dict[str, Any]]:
        """Wait for what it is told next."""
        name = ""
        for line in iter(self.response.readline, b""):
            if line.startswith(b"event: "):
                name = line[7:].decode().strip()
            elif line.startswith(b"data: "):
                return name, json.loads(line[6:])
        raise AssertionError("the server has gone")


@contextmanager
def serving(root: Path, *options: str, by: str = "dev") -> Iterator[Server]:
    """Serve a site while something is done.

    by: the command that serves
    """
    command = [sys.executable, "-m", "sitegen", by, "--json", "--port", "0", "--root", str(root)]
    process = subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    events: Queue[dict[str, Any]] = Queue()
    assert process.stdout
    Thread(target=_read, args=(process.stdout, events), daemon=True).start()
    try:
        ready = events.get(timeout=PATIENCE_S)
        assert ready["event"] == "ready"
        yield Server(process, ready["port"], events)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE_S)


def _read(stream: Any, events: "Queue[dict[str, Any]]") -> None:
    for line in stream:
        events.put(json.loads(line))
