"""The live client runs under a page's own policy."""

import pytest

from sitegen.dev.admit import admitting, admitting_page, as_stored

META = '<meta http-equiv="Content-Security-Policy" content="{}">'


@pytest.mark.parametrize(
    ("policy", "admits"),
    [
        (
            "default-src 'self'; script-src 'none'; style-src 'self'",
            "default-src 'self'; script-src 'self' 'self'; style-src 'self'",
        ),
        ("script-src 'sha256-a='", "script-src 'self' 'self' 'sha256-a='"),
        ("script-src 'self' 'sha256-a='", "script-src 'self' 'sha256-a='"),
        ("frame-ancestors 'self'", "frame-ancestors 'self'"),
    ],
)
def test_a_policy_makes_room_for_the_client_and_for_nothing_else(policy, admits):
    assert admitting(policy) == admits
    page = f"<head>{META.format(policy)}</head>script-src 'none'".encode()
    served = admitting_page(page)
    assert served == f"<head>{META.format(admits)}</head>script-src 'none'".encode()
    assert as_stored(served) == page
