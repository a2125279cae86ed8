"""The file that tells that a server is running."""

import os

from sitegen.dev.running import NAME, Running, announce, running, stop, withdraw


def test_a_server_that_announced_itself_is_found(tmp_path):
    mine = Running("http://localhost:1/", 1, os.getpid())
    announce(tmp_path / "cache", mine)
    assert running(tmp_path / "cache") == mine
    withdraw(tmp_path / "cache")
    assert running(tmp_path / "cache") is None
    assert not (tmp_path / "cache" / NAME).exists()


def test_a_file_that_a_dead_server_left_means_nothing(tmp_path):
    announce(tmp_path, Running("http://localhost:1/", 1, 2**22 + 1))
    assert running(tmp_path) is None
    assert stop(tmp_path) is None


def test_a_damaged_file_means_nothing(tmp_path):
    for text in ("", "[]", '{"url": 1}', "nonsense"):
        (tmp_path / NAME).write_text(text)
        assert running(tmp_path) is None
