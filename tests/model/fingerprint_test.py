"""Names of published copies."""

import pytest

from sitegen.model.fingerprint import fingerprinted


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("content/blog/cat.jpg", "assets/cat.0123456789.jpg"),
        ("assets/css/Site.CSS", "assets/Site.0123456789.css"),
        ("a/LICENSE", "assets/LICENSE.0123456789"),
        ("a/archive.tar.gz", "assets/archive.tar.0123456789.gz"),
        ("a/貓.png", "assets/貓.0123456789.png"),
    ],
)
def test_a_copy_is_named_after_its_bytes(path, name):
    assert fingerprinted(path, "0123456789abcdef") == name
