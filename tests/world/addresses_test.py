"""Addresses that everybody can ask, and those of a private network in all their forms."""

import pytest

from sitegen.world.addresses import is_public


@pytest.mark.parametrize(
    "told",
    ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_hosts_of_the_internet_are_public(told):
    assert is_public(told)


@pytest.mark.parametrize(
    "told",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "255.255.255.255", "224.0.0.1", "198.18.0.1", "240.0.0.1"),
        *("::1", "::", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1"),
        *("2002:7f00:1::", "2002:a00:1::", "2002:808:808::", "2001:0:1::1"),
    ],
)
def test_networks_of_ones_own_are_not(told):
    assert not is_public(told)
