"""The live client is added on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.dev.inject import with_client
from tests.stored import without_client

TAG = b'<script src="/__sitegen/client.js" data-page="0a" async></script>'


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        (b"<body>a</body></html>", b"<body>a" + TAG + b"</body></html>"),
        (b"a</BODY>b</body>", b"a</BODY>b" + TAG + b"</body>"),
        (b"a", b"a" + TAG),
        (b"", TAG),
    ],
)
def test_the_client_stands_at_the_end_of_the_body(html, wanted):
    assert with_client(html, "0a") == wanted


@given(st.binary(), st.from_regex("[0-9a-f]{0,40}", fullmatch=True))
def test_without_the_client_a_page_is_what_it_was(html, digest):
    assert without_client(with_client(html, digest)) == html
