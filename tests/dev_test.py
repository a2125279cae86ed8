"""The live server: what you see is what ships, and nobody else sees it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.serving import FOREIGN, TRAVERSALS, serving
from tests.sites import write
from tests.stored import without_client

pytestmark = pytest.mark.slow

DEMO = Path(__file__).parent.parent
SITE = {
    "sitegen.toml": b"[site]\nurl = 'https://example.org'\n[redirects]\n'/old/' = '/blog/a/'\n",
    "content/blog/a.md": b"---\ntitle: A\n---\nFirst words.\n",
    "content/blog/b.md": b"---\ntitle: B\ndraft: true\n---\nNot yet.\n",
    "static/_headers": b"/*\n  X-Told: yes\n",
    "static/plain.txt": b"0123456789",
    "secret.txt": b"nobody may read this",
}
POST = "content/blog/a.md"
# How a browser comes to show another page.
SHOWN = ("exchange", "reload")


@pytest.fixture
def root(tmp_path):
    write(tmp_path / "site", SITE)
    return tmp_path / "site"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    root = tmp_path_factory.mktemp("served") / "site"
    write(root, SITE)
    with serving(root) as server:
        server.made()
        yield server


def built(root: Path, cache: Path, *options: str) -> Path:
    out = cache / "out"
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(root)]
    more = ["--cache", str(cache / "cache"), "--out", str(out), "--set", "build.out=x"]
    subprocess.run([*command, *more, *options], check=True, capture_output=True)
    return out


def test_every_url_gives_the_bytes_that_a_build_would_publish(tmp_path):
    out = built(DEMO, tmp_path, "--drafts", "--future")
    with serving(DEMO, "--cache", str(tmp_path / "live")) as server:
        server.made()
        paths = [path for path in out.rglob("*") if path.is_file() and path.name[0] != "."]
        assert len(paths) > 50
        for path in paths:
            name = path.relative_to(out).as_posix()
            if name in ("_redirects", "_headers"):
                continue
            url = "/" + name.removesuffix("index.html")
            found = server.get(quote(url)).data
            shown = without_client(found) if name.endswith(".html") else found
            assert shown == path.read_bytes(), name
            assert (shown != found) == name.endswith(".html"), name


def test_drafts_are_shown_and_marked_unless_they_are_not_wanted(server, root):
    assert b"Not yet." in server.get("/blog/b/").data
    with serving(root, "--no-drafts") as plain:
        plain.made()
        assert plain.get("/blog/b/").status == 404


def test_what_hosts_do_is_done(server):
    assert server.get("/blog/a").getheader("location") == "/blog/a/"
    assert server.get("/nope/").status == 404
    assert server.get("/blog/a/").getheader("x-told") == "yes"
    assert server.get("/plain.txt").getheader("content-type") == "text/plain; charset=utf-8"
    assert server.get("/", method="POST").status == 405
    assert server.get("/blog/a/", method="HEAD").data == b""


def test_tags_and_ranges_spare_bytes(server):
    whole = server.get("/plain.txt")
    tag = whole.getheader("etag")
    assert server.get("/plain.txt", {"If-None-Match": tag}).status == 304
    part = server.get("/plain.txt", {"Range": "bytes=2-4"})
    assert (part.status, part.data) == (206, b"234")
    assert part.getheader("content-range") == "bytes 2-4/10"
    assert server.get("/plain.txt", {"Range": "bytes=20-"}).status == 416
    old = {"Range": "bytes=2-4", "If-Range": '"old"'}
    assert server.get("/plain.txt", old).data == whole.data


@pytest.mark.parametrize("path", TRAVERSALS)
def test_nothing_but_the_site_is_served(server, path):
    answer = server.raw(
        b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    assert b"nobody may read this" not in answer and b"First words" not in answer
    assert answer.split(b" ")[1] in (b"404", b"400")


@pytest.mark.parametrize("header", FOREIGN)
@pytest.mark.parametrize("path", [b"/", b"/__sitegen/events?path=/", b"/__sitegen/status"])
def test_pages_of_others_get_a_status_and_no_body(server, header, path):
    answer = server.raw(
        b"GET " + path + b" HTTP/1.1\r\n" + header + b"\r\nConnection: close\r\n\r\n"
    )
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.split(b" ")[1] in (b"403", b"400")
    assert b"First words" not in answer and (body == b"" or b"Invalid HTTP" in body)


MANNERS = {
    "in place": lambda path, data: path.write_bytes(data),
    "cut, then written": lambda path, data: (path.write_bytes(b""), path.write_bytes(data)),
    "beside, then moved over": lambda path, data: _moved(path, data),
    "moved away, then written": lambda path, data: _backed_up(path, data),
    "deleted, then written": lambda path, data: (path.unlink(), path.write_bytes(data)),
}


def _moved(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.swp")
    beside.write_bytes(data)
    beside.replace(path)


def _backed_up(path: Path, data: bytes) -> None:
    path.rename(f"{path}~")
    path.write_bytes(data)
    Path(f"{path}~").unlink()


@pytest.mark.parametrize("manner", MANNERS)
def test_a_save_in_any_manner_reaches_the_page(root, manner):
    with serving(root) as server:
        server.made()
        with server.opened("/blog/a/") as page:
            MANNERS[manner](root / POST, b"---\ntitle: A\n---\nOther words.\n")
            names = [page.event()[0]]
            while names[-1] not in SHOWN:
                names.append(page.event()[0])
            while b"Other words." not in server.get("/blog/a/").data:
                assert page.event()[0] in ("problems", *SHOWN)


def test_nothing_is_sent_when_no_byte_of_the_page_changed(root):
    with serving(root) as server:
        server.made()
        with server.opened("/blog/b/") as page:
            (root / POST).write_bytes(b"---\ntitle: A\n---\nOther words.\n")
            assert page.event()[0] == "problems"
            (root / "content/blog/b.md").write_bytes(b"---\ntitle: B\ndraft: true\n---\nNow.\n")
            assert [page.event()[0], page.event()[0]] == ["problems", "exchange"]


def test_errors_leave_the_last_good_page_and_clear_themselves(root):
    good = (root / "sitegen.toml").read_bytes()
    with serving(root) as server:
        server.made()
        with server.opened("/blog/a/") as page:
            (root / "sitegen.toml").write_bytes(b"[site\n")
            name, told = page.event()
            assert name == "problems" and told["problems"][0]["code"] == "SG001"
            assert b"First words." in server.get("/blog/a/").data
            (root / "sitegen.toml").write_bytes(good)
            while told["problems"]:
                name, told = page.event()
                assert name == "problems"
        while not server.get("/__sitegen/status").data.startswith(b'{"state":"ready"'):
            server.made()


def test_a_site_that_is_wrong_from_the_start_is_served_when_it_is_mended(root):
    good = (root / "sitegen.toml").read_bytes()
    (root / "sitegen.toml").write_bytes(b"[sight]\n")
    with serving(root) as server:
        assert server.made()["problems"][0]["code"] == "SG002"
        assert server.get("/").status == 404
        (root / "sitegen.toml").write_bytes(good)
        server.made()
        assert server.get("/").status == 200


def test_new_and_deleted_folders_are_noticed(root):
    with serving(root) as server:
        server.made()
        write(root, {"pages/new/deep.html": b"Deep."})
        while server.get("/new/deep/").status == 404:
            server.made()
        (root / "pages/new/deep.html").unlink()
        (root / "pages/new").rmdir()
        (root / "pages").rmdir()
        while server.get("/new/deep/").status == 200:
            server.made()


def test_a_storm_ends_in_the_right_site(root):
    with serving(root) as server:
        server.made()
        write(root, {f"content/blog/p{n}.md": b"Post %d." % n for n in range(500)})
        while server.get("/blog/p499/").status == 404 or server.get("/blog/p0/").status == 404:
            server.made()
        assert all(server.get(f"/blog/p{n}/").status == 200 for n in range(0, 500, 50))


def test_a_conductor_that_is_killed_is_replaced(root):
    with serving(root) as server:
        server.made()
        (child,) = _children(server.process.pid)
        os.kill(child, signal.SIGKILL)
        while server.get("/__sitegen/status").data.startswith(b'{"state":"ready"'):
            server.made()
        (root / POST).write_bytes(b"---\ntitle: A\n---\nAfter all.\n")
        while b"After all." not in server.get("/blog/a/").data:
            server.made()


def _children(pid: int) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True)
    return [int(each) for each in found.stdout.split()]


def test_a_signal_ends_it_within_a_second_though_pages_are_open(root):
    with serving(root) as server:
        server.made()
        with server.opened("/blog/a/"):
            begun = time.monotonic()
            server.process.send_signal(signal.SIGINT)
            assert server.process.wait(10) == 130
            assert time.monotonic() - begun < 1.0
    assert not (root / ".sitegen/dev.json").exists()


def test_a_killed_server_leaves_no_process_behind(root):
    write(root, {f"content/blog/p{n}.md": b"Post %d." % n for n in range(300)})
    with serving(root) as server:
        below = []
        while len(below) < 2:  # The conductor, and a worker at least.
            below = _family(server.process.pid)
        server.process.kill()
        server.process.wait(10)
        ends = time.monotonic() + 10
        while any(map(_is_alive, below)):
            assert time.monotonic() < ends


def _family(pid: int) -> list[int]:
    children = _children(pid)
    return [*children, *(each for child in children for each in _family(child))]


def _is_alive(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


SAVES = int(os.environ.get("SITEGEN_SAVES", "40"))


def test_every_one_of_many_saves_reaches_the_page_and_memory_stays_as_it_is(root):
    with serving(root) as server:
        server.made()
        held = []
        for number in range(SAVES):
            (root / POST).write_bytes(b"---\ntitle: A\n---\nWords of save %d.\n" % number)
            while b"Words of save %d.<" % number not in server.get("/blog/a/").data:
                server.made()
            if number >= SAVES // 4:
                held.append(sum(map(_held_kb, [server.process.pid, *_family(server.process.pid)])))
        early, late = held[: len(held) // 3], held[-(len(held) // 3) :]
        assert sum(late) / len(late) < 1.1 * sum(early) / len(early)


def _held_kb(pid: int) -> int:
    told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
    return int(told.partition("\nPss:")[2].split()[0])


def test_a_second_server_of_a_site_is_refused_and_the_first_can_be_ended(root):
    command = [sys.executable, "-m", "sitegen", "dev"]
    with serving(root) as server:
        told = json.loads((root / ".sitegen/dev.json").read_text())
        assert told == {
            "url": f"http://localhost:{server.port}/", "port": server.port,
            "pid": server.process.pid,
        }  # fmt: skip
        second = subprocess.run([*command, "--root", str(root)], capture_output=True, text=True)
        assert second.returncode == 1 and "[SG762]" in second.stderr
        ended = subprocess.run([*command, "stop", "--root", str(root)], capture_output=True)
        assert ended.returncode == 0
        assert server.process.wait(10) == 0
        again = subprocess.run([*command, "stop", "--root", str(root)], capture_output=True)
        assert again.returncode == 1 and b"[SG763]" in again.stderr


def test_keys_open_make_again_and_quit(root):
    pty = pytest.importorskip("pty")
    pid, terminal = pty.fork()
    if not pid:
        os.environ["BROWSER"] = "echo opened %s"
        command = [sys.executable, "-m", "sitegen", "dev", "--port", "0", "--root", str(root)]
        os.execv(sys.executable, command)
    said = _said(terminal)
    _until(said, b"made; ")
    for key, answer in ((b"o", b"opened http://localhost:"), (b"R", b"nothing to make; 0 files")):
        os.write(terminal, key)
        _until(said, answer)
    (root / POST).write_bytes(b"---\ntitle: A\n---\nOther words.\n")
    _until(said, b"content/blog/a.md: 1 entry, 1 body, 1 page made; ")
    os.write(terminal, b"q")
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def _said(terminal):
    while True:
        yield os.read(terminal, 65536)


def _until(said, words):
    text = b""
    while words not in text:
        text += next(said)


def test_a_port_that_is_taken_is_passed_over_unless_it_alone_will_do(server, root):
    with serving(root, "--port", str(server.port)) as other:
        assert other.port != server.port
    command = [sys.executable, "-m", "sitegen", "dev", "--root", str(root), "--strict-port"]
    told = subprocess.run([*command, "--port", str(server.port)], capture_output=True, text=True)
    assert told.returncode == 1 and f"port {server.port} is taken  [SG760]" in told.stderr


def test_who_opens_it_to_the_network_is_told_so(root):
    command = [sys.executable, "-m", "sitegen", "dev", "--port", "0", "--host", "0.0.0.0"]
    open_to_all = subprocess.Popen([*command, "--root", str(root)], stderr=subprocess.PIPE)
    assert open_to_all.stderr
    assert b"anybody in the network can read it, drafts too: " in open_to_all.stderr.readline()
    open_to_all.terminate()
    open_to_all.communicate()


def test_events_tell_what_was_saved(root):
    with serving(root) as server:
        assert server.made()["saved"] == []
        (root / POST).write_bytes(b"---\ntitle: A\n---\nOther words.\n")
        told = server.made()
        assert told["saved"] == [POST] and told["made"]["page"] == 1 and told["changed"] >= 1


def test_the_page_behind_the_site_tells_routes_and_reasons(server):
    html = server.get("/__sitegen/").data.decode()
    assert "/blog/a/" in html and "content/blog/b.md" in html and "a draft" in html
    assert "page /blog/a/" in html


def test_a_build_beside_it_disturbs_nothing(root):
    with serving(root) as server:
        server.made()
        built(root, root.parent, "--set", "site.title=Other")
        (root / POST).write_bytes(b"---\ntitle: A\n---\nAfter a build.\n")
        while b"After a build." not in server.get("/blog/a/").data:
            server.made()
