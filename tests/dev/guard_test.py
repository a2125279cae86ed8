"""Who may talk to the server."""

import pytest

from sitegen.dev.guard import LOOPBACK, is_allowed


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "localhost:4321"},
        {"host": "127.0.0.1:4321"},
        {"host": "[::1]:4321"},
        {"host": "LOCALHOST"},
        {"host": "blog.localhost:4321"},
        {"host": "localhost:4321", "origin": "http://localhost:4321"},
        {"host": "localhost:4321", "sec-fetch-site": "same-origin"},
        {"host": "localhost:4321", "sec-fetch-site": "none"},
        {"host": "localhost:1", "sec-fetch-site": "same-site", "sec-fetch-dest": "document"},
    ],
)
def test_its_own_pages_and_nobodys_are_let_in(headers):
    assert is_allowed(headers, LOOPBACK)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": ""},
        {"host": "evil.example"},
        {"host": "evil.example:4321"},
        {"host": "localhost.evil.example"},
        {"host": "evillocalhost"},
        {"host": "localhost@evil.example"},
        {"host": "[::1"},
        {"host": "192.168.0.9"},
        {"host": "localhost:4321", "origin": "http://evil.example"},
        {"host": "localhost:4321", "origin": "http://localhost:9999"},
        {"host": "localhost:4321", "origin": "null"},
        {"host": "localhost:4321", "sec-fetch-site": "cross-site"},
        {"host": "localhost:4321", "sec-fetch-site": "cross-site", "sec-fetch-dest": "document"},
        {"host": "localhost:4321", "sec-fetch-site": "same-site"},
        {"host": "localhost:4321", "sec-fetch-site": "same-site", "sec-fetch-dest": "iframe"},
    ],
)
def test_pages_of_others_are_kept_out(headers):
    assert not is_allowed(headers, LOOPBACK)
