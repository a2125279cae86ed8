"""Some names never take part in a site."""

import pytest

from sitegen.world.hidden import is_hidden


@pytest.mark.parametrize(
    "name",
    [
        *(".env", ".env.local", ".git", ".DS_Store", ".a.md.swp", ".#a.md", ".ssh"),
        *("server.pem", "server.KEY", "id_rsa", "id_rsa.pub", "id_ed25519", "cert.p12"),
        *("a.md~", "#a.md#", "a.orig", "Thumbs.db", "__pycache__", "node_modules", "a.pyc"),
    ],
)
def test_keys_leftovers_and_dot_files_are_hidden(name):
    assert is_hidden(name)


@pytest.mark.parametrize(
    "name",
    [".well-known", ".nojekyll", ".htaccess", "a.md", "keyboard.md", "環境.md", "_draft", "a~b"],
)
def test_everything_else_is_shown(name):
    assert not is_hidden(name)
