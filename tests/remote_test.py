"""Pictures of other sites: fetched once, within the list alone, kept for builds without network."""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sitegen.trace.outside import Changed
from sitegen.world.remote import Remote
from tests.pictures import picture
from tests.sites import Build, run, write

PICTURE = picture("600x400")
SETTINGS = '[site]\nurl = "https://me.example"\n\n[images]\n'
OPEN = "private_hosts = true"


@dataclass
class Host:
    """A host on this machine, and what it was asked."""

    port: int = 0
    files: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answer one request, with an ETag that tells the size."""
        path, known = request.path, request.headers.get("If-None-Match", "")
        self.asked.append((path, known))
        data = self.files.get(path)
        tag = f'"{len(data or b"")}"'
        code = 302 if path in self.redirects else 404 if data is None else 200
        request.send_response(304 if code == 200 and known == tag else code)
        request.send_header("ETag", tag)
        if path in self.redirects:
            request.send_header("Location", self.redirects[path])
        request.end_headers()
        if data and known != tag:
            with contextlib.suppress(OSError):  # Whoever has had enough hangs up.
                request.wfile.write(data)


@pytest.fixture
def host() -> Iterator[Host]:
    """Serve two pictures."""
    here = Host(files={"/a.jpg": PICTURE, "/b?c=d/e": PICTURE})

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            here.answer(self)

        def log_message(self, *told):
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    here.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield here
    server.shutdown()
    thread.join()
    server.server_close()


def site(root, host: Host, *paths: str, more: str = OPEN, listed: str = ""):
    """Write a site that shows pictures of the host."""
    shown = "\n\n".join(f"![x]({host.url}{path})" for path in paths)
    domain = listed or f"127.0.0.1:{host.port}"
    return write(
        root,
        {
            "templates/entry.html": "{{ entry.html }}",
            "sitegen.toml": f'{SETTINGS}domains = ["{domain}"]\n{more}\n',
            "content/blog/a.md": f"---\ntitle: A\ndate: 2026-01-01\n---\n{shown}\n",
        },
    )


def page(built: Build) -> str:
    return built.text("blog/a/index.html")


def test_a_picture_is_fetched_once_and_made_ready(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg", "/b?c=d/e")
    built = run(root)
    assert built.told == [] and sorted(host.asked) == [("/a.jpg", ""), ("/b?c=d/e", "")]
    assert '<img src="/assets/a.' in page(built) and '<img src="/assets/b.' in page(built)
    write(root, {"content/blog/b.md": "---\ntitle: B\n---\nMore.\n"})
    again = run(root)
    assert len(host.asked) == 2 and not again.made("picture") and page(again) == page(built)


def test_what_is_in_the_cache_needs_no_network(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg")
    before = page(run(root))
    later = run(root, settings=("images.fetch=never",))
    assert later.told == [] and page(later) == before and len(host.asked) == 1


def test_a_build_without_network_says_what_it_lacks_and_another_fetches_it(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg")
    (told,) = run(root, settings=("images.fetch=never",)).told
    assert told == (
        f"{host.url}/a.jpg error the picture cannot be fetched: it is not in the cache, and "
        "nothing is fetched in this build; content/blog/a.md uses it [SG352] fetch it when its "
        "host can be reached, or keep a copy beside the text"
    )
    assert host.asked == [] and run(root).told == []


def test_hosts_are_asked_again_by_what_they_call_a_picture(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg")
    before = page(run(root))
    assert page(run(root, settings=("images.fetch=always",))) == before
    assert host.asked[1:] == [("/a.jpg", f'"{len(PICTURE)}"')]
    host.files["/a.jpg"] = picture("300x100 green")
    assert page(run(root)) == before
    assert 'width="300" height="100"' in page(run(root, settings=("images.fetch=always",)))


def test_a_host_that_does_not_answer_again_is_told_and_what_it_sent_before_stays(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg")
    before = page(run(root))
    del host.files["/a.jpg"]
    for _ in range(2):
        again = run(root, settings=("images.fetch=always",))
        assert page(again) == before and again.told == [
            f"{host.url}/a.jpg warning the picture cannot be asked for: its host says 404 [SG355] "
            "what was fetched before is shown; ask again later, or keep a copy beside the text"
        ]
    assert run(root).told == []


def test_what_is_listed_no_more_is_not_asked_for_again(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg")
    run(root)
    site(root, host, "/a.jpg", listed="elsewhere.example")
    assert run(root, settings=("images.fetch=always",)).told == [] and len(host.asked) == 1


def test_a_drawing_without_suffix_stays_where_it_is(tmp_path, host):
    host.files["/badge"] = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    built = run(site(tmp_path / "site", host, "/badge"))
    assert built.told == [] and f'<img src="{host.url}/badge" alt="x">' in page(built)


@pytest.mark.parametrize(
    ("path", "more", "why"),
    [
        ("/gone.jpg", OPEN, "its host says 404"),
        ("/a.jpg", "", "its host is at 127.0.0.1, in a network of its own"),
        ("/a.jpg", f"{OPEN}\nremote_bytes = 100", "it is larger than 100 bytes"),
        (
            "/out.jpg",
            OPEN,
            "it leads on to 'http://localhost/x.jpg', which the settings do not allow",
        ),
    ],
)
def test_what_cannot_be_fetched_is_told_and_asked_for_again(tmp_path, host, path, more, why):
    host.redirects["/out.jpg"] = "http://localhost/x.jpg"
    root = site(tmp_path / "site", host, path, more=more)
    for _ in range(2):
        (told,) = run(root).told
        start = f"{host.url}{path} error the picture cannot be fetched: {why}; content/blog/a.md"
        assert told.startswith(f"{start} uses it [")


def test_a_redirect_within_the_list_is_followed(tmp_path, host):
    host.redirects["/old.jpg"] = "/a.jpg"
    built = run(site(tmp_path / "site", host, "/old.jpg"))
    assert built.told == [] and "/assets/old." in page(built)


def test_what_is_not_listed_stays_where_it_is(tmp_path, host):
    built = run(site(tmp_path / "site", host, "/a.jpg", listed="elsewhere.example"))
    assert f'<img src="{host.url}/a.jpg" alt="x">' in page(built) and host.asked == []


def test_what_is_no_picture_is_told(tmp_path, host):
    host.files["/a.jpg"] = b"words"
    (told,) = run(site(tmp_path / "site", host, "/a.jpg")).told
    assert told.startswith(f"{host.url}/a.jpg error this is no picture [SG320]")


def test_what_is_shown_no_more_is_pruned(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg", "/b?c=d/e")
    host.files["/b?c=d/e"] = picture("300x100 green")
    run(root)
    kept = Remote(root / ".sitegen" / "remote")
    assert kept.prune(kept.known()).count == 0 and len(kept.known()) == 2
    assert kept.prune([f"{host.url}/a.jpg"]).count == 1
    assert list(kept.known()) == [f"{host.url}/a.jpg"]
    assert kept.prune([]).count == 1 and not list(kept.folder.iterdir())


def test_a_damaged_copy_is_fetched_again(tmp_path, host):
    root = site(tmp_path / "site", host, "/a.jpg")
    before = page(run(root))
    (kept,) = (root / ".sitegen" / "remote").glob("*.bin")
    kept.write_bytes(b"damaged")
    text = f"---\ntitle: B\n---\n![y]({host.url}/a.jpg){{width=50}}\n"
    write(root, {"content/blog/b.md": text})
    with contextlib.suppress(Changed):  # A command begins anew then, as with any source.
        run(root)
    assert page(run(root)) == before and len(host.asked) == 2


def test_a_picture_that_cannot_be_fetched_names_all_who_use_it(tmp_path, host):
    root = site(tmp_path / "site", host, "/gone.jpg", "/a.jpg")
    shown = f"![y]({host.url}/gone.jpg)\n"
    pages = {
        "content/blog/b.md": f"---\ntitle: B\n---\n{shown}",
        "pages/index.html": f'{{{{ image("{host.url}/gone.jpg", alt="") }}}}',
    }
    (told,) = run(write(root, pages)).told
    assert told.startswith(
        f"{host.url}/gone.jpg error the picture cannot be fetched: its host says 404; "
        "content/blog/a.md, content/blog/b.md and pages/index.html use it ["
    )
