"""Hosts that send too little, too slowly, or what nobody wants, and addresses in any letters."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from sitegen.model.config import Images
from sitegen.world.asking import Refused, ask

OPEN = Images(private_hosts=True)
OK = b"HTTP/1.0 200 OK\r\n"
SLOW_S = 0.2


@contextmanager
def host(*pieces: bytes, is_slow: bool = False) -> Iterator[tuple[str, list[bytes]]]:
    """Serve one connection: the pieces, then one byte after the other for ever if it is slow."""
    heard: list[bytes] = []
    gone = Event()

    def serve() -> None:
        with server, server.accept()[0] as guest:
            guest.settimeout(5)
            try:
                heard.append(guest.recv(4096))
                for piece in pieces if heard[0] else ():
                    guest.sendall(piece)
                while is_slow and not gone.wait(0.01):
                    guest.sendall(b"x")
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}", heard
        finally:
            gone.set()
            thread.join()


def asked(url: str, images: Images = OPEN) -> bytes:
    return ask(url, {}, images, lambda _: True)[1]


def test_a_whole_answer_is_given():
    with host(OK + b"Content-Length: 4\r\n\r\n", b"data") as (url, _):
        assert asked(url) == b"data"


def test_an_answer_that_breaks_off_is_none():
    with (
        host(OK + b"Content-Length: 9\r\n\r\n", b"data") as (url, _),
        pytest.raises(Refused, match="its host cannot be asked: it broke off"),
    ):
        asked(url)


@pytest.mark.parametrize("begun", [OK + b"\r\n", OK + b"X-Long: ", b"HTTP/1.0 200 "])
def test_a_host_that_goes_on_for_ever_is_not_waited_for(begun):
    hasty = Images(private_hosts=True, remote_seconds=SLOW_S)
    with (
        host(begun, is_slow=True) as (url, _),
        pytest.raises(Refused, match=f"its host takes longer than {SLOW_S} s"),
    ):
        asked(url, hasty)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_private_host_hears_nothing(scheme):
    told = r"its host is at 127\.0\.0\.1, in a network of its own"
    with host() as (url, heard), pytest.raises(Refused, match=told):
        asked(url.replace("http", scheme), Images())
    assert heard == [b""]


def test_addresses_are_asked_for_in_plain_letters():
    with host(OK + b"\r\n", b"x") as (url, heard):
        asked(f"{url}/日 %20.jpg?a=é#part")
    assert heard[0].startswith(b"GET /%E6%97%A5%20%20.jpg?a=%C3%A9 HTTP/1.1\r\n")


def test_names_of_hosts_are_asked_for_in_plain_letters():
    with pytest.raises(Refused, match="there is no such host"):
        asked("http://例.invalid/a.jpg")


def test_a_redirect_to_a_file_is_not_followed():
    answer = b"HTTP/1.0 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n"
    with (
        host(answer) as (url, _),
        pytest.raises(Refused, match="its host says 302"),
    ):
        asked(url)


def test_a_page_in_place_of_a_picture_is_not_kept():
    with (
        host(OK + b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>") as (url, _),
        pytest.raises(Refused, match="its host sends a page instead"),
    ):
        asked(url)
