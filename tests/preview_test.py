"""`sitegen preview` serves what was built as a host does, and nothing else."""

import signal
import subprocess
import sys

import pytest

from tests.serving import FOREIGN, TRAVERSALS, serving
from tests.sites import write

pytestmark = pytest.mark.slow

SITE = {
    "sitegen.toml": "[site]\nurl = 'https://example.org'\nbase = '/docs'\n"
    "[redirects]\n'/old/' = '/blog/a/'\n",
    "content/blog/a.md": "---\ntitle: A\n---\nFirst words.\n",
    "content/blog/b.md": "---\ntitle: B\ndraft: true\n---\nNot yet.\n",
    "static/_headers": "/docs/*\n  X-Told: yes\n",
    "static/plain.txt": "0123456789",
    "static/a.webp": "picture",
    "secret.txt": "nobody may read this",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("published") / "site", SITE)
    subprocess.run(
        [sys.executable, "-m", "sitegen", "build", "--root", str(root)],
        check=True,
        capture_output=True,
    )
    # A page that is there wins over a redirect, so what hosts do is seen without it.
    (root / "dist/old/index.html").unlink()
    return root


@pytest.fixture(scope="module")
def server(root):
    with serving(root, by="preview") as server:
        yield server


def test_every_file_is_served_as_it_is(server, root):
    out = root / "dist"
    names = [each.relative_to(out).as_posix() for each in out.rglob("*") if each.is_file()]
    pages = [name for name in names if not name.rpartition("/")[2].startswith(("_", "."))]
    assert "blog/a/index.html" in pages
    for name in pages:
        answer = server.get(f"/docs/{name.removesuffix('index.html')}")
        assert answer.data == (out / name).read_bytes(), name
        assert answer.getheader("x-told") == "yes"


@pytest.mark.parametrize(
    ("path", "status", "header", "value"),
    [
        ("/docs/plain.txt", 200, "content-type", "text/plain; charset=utf-8"),
        ("/docs/a.webp", 200, "content-type", "image/webp"),
        ("/docs/blog/a", 301, "location", "/docs/blog/a/"),
        ("/docs/old/", 301, "location", "/docs/blog/a/"),
        ("/", 302, "location", "/docs/"),
        ("/docs/nope/", 404, "content-type", "text/html; charset=utf-8"),
        ("/docs/blog/b/", 404, "content-type", "text/html; charset=utf-8"),
        ("/__sitegen/", 404, "content-type", "text/plain; charset=utf-8"),
    ],
)
def test_answers_are_those_of_a_host(server, path, status, header, value):
    answer = server.get(path)
    assert (answer.status, answer.getheader(header)) == (status, value)


def test_tags_and_ranges_spare_bytes_and_a_new_build_is_seen(server, root):
    tag = server.get("/docs/plain.txt").getheader("etag")
    assert server.get("/docs/plain.txt", {"If-None-Match": tag}).status == 304
    part = server.get("/docs/plain.txt", {"Range": "bytes=-3"})
    assert (part.status, part.data) == (206, b"789")
    (root / "dist/plain.txt").write_bytes(b"other bytes")
    assert server.get("/docs/plain.txt", {"If-None-Match": tag}).data == b"other bytes"
    (root / "dist/plain.txt").write_bytes(b"0123456789")


@pytest.mark.parametrize("prefix", [b"", b"/docs"])
@pytest.mark.parametrize("path", TRAVERSALS)
def test_nothing_outside_is_served(server, path, prefix):
    ending = b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = server.raw(b"GET " + prefix + path + ending)
    assert b"nobody may read this" not in answer and b"[site]" not in answer
    assert answer.split(b" ")[1] in (b"404", b"400", b"301")


def test_no_link_leads_outside(server, root):
    (root / "dist/link.txt").symlink_to(root / "secret.txt")
    (root / "dist/all").symlink_to(root)
    assert server.get("/docs/link.txt").status == 404
    assert server.get("/docs/all/secret.txt").status == 404
    (root / "dist/link.txt").unlink()
    (root / "dist/all").unlink()


@pytest.mark.parametrize("header", FOREIGN)
def test_pages_of_others_get_a_status_and_no_body(server, header):
    answer = server.raw(b"GET /docs/ HTTP/1.1\r\n" + header + b"\r\nConnection: close\r\n\r\n")
    assert answer.split(b" ")[1] in (b"403", b"400") and b"First words" not in answer


def test_there_must_be_something_to_look_at_and_a_signal_ends_it(tmp_path, root):
    empty = write(tmp_path / "site", SITE)
    command = [sys.executable, "-m", "sitegen", "preview", "--root", str(empty)]
    told = subprocess.run(command, capture_output=True, text=True)
    assert told.returncode == 1 and "there is nothing in 'dist'  [SG764]" in told.stderr
    with serving(root, by="preview") as server:
        assert server.get("/docs/").status == 200  # From here on it hears of signals.
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(10) == 130
