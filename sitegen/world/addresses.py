"""Whether an address is one of the whole internet, and none of a private network."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

# Forms of IPv6 whose last bytes are an address of IPv4 that a gateway may turn them into.
_TRANSLATED = (
    IPv6Network("::/96"),
    IPv6Network("64:ff9b::/96"),
    IPv6Network("64:ff9b:1::/48"),
)
# Networks of a site, as they were before there were others, and gateways to IPv4 that no longer
# are; versions of Python differ about them.
_OLD = (IPv6Network("fec0::/10"), IPv6Network("2002::/16"))


def is_public(told: str) -> bool:
    """Tell whether an address belongs to a host that everybody can ask.

    told:   as `getpeername` has it, with or without a scope: `fe80::1%eth0`
    source: RFC 4291, 6052, 8215, 7526 and 4380
    """
    address = ip_address(told.partition("%")[0])
    if not address.is_global or address.is_multicast:
        return False
    if isinstance(address, IPv4Address):
        return True
    inner = _inner(address)
    is_old = any(address in network for network in _OLD)
    return not is_old and (inner is None or inner.is_global)


def _inner(address: IPv6Address) -> IPv4Address | None:
    """Find the address of IPv4 in one of IPv6."""
    if any(address in network for network in _TRANSLATED):
        return IPv4Address(address.packed[-4:])
    return address.ipv4_mapped
