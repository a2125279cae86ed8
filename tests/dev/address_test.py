"""Where the server can be reached."""

import socket

import pytest

from sitegen.dev.address import listening, names_of, url_of
from sitegen.model.problem import Trouble


@pytest.fixture
def taken():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        yield sock.getsockname()[1]


def test_the_next_free_port_is_taken(taken):
    with listening("127.0.0.1", taken, is_strict=False) as sock:
        assert sock.getsockname()[1] > taken


def test_a_strict_port_is_that_or_none(taken):
    with pytest.raises(Trouble) as caught:
        listening("127.0.0.1", taken, is_strict=True)
    (problem,) = caught.value.problems
    assert (problem.code, problem.fact) == ("SG760", f"port {taken} is taken")


def test_an_address_of_another_machine_is_told():
    with pytest.raises(Trouble) as caught:
        listening("192.0.2.1", 0, is_strict=False)
    (problem,) = caught.value.problems
    assert problem.code == "SG761" and "'192.0.2.1'" in problem.fact


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://localhost:4321/"),
        ("0.0.0.0", "http://localhost:4321/"),
        ("192.168.0.9", "http://192.168.0.9:4321/"),
        ("fe80::1", "http://[fe80::1]:4321/"),
    ],
)
def test_a_url_that_this_machine_can_open(host, url):
    assert url_of(host, 4321) == url


def test_a_server_answers_to_its_own_address_and_to_loopback():
    assert set(names_of("192.168.0.9")) == {"localhost", "127.0.0.1", "::1", "192.168.0.9"}
