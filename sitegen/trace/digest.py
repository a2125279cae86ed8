"""Digests: what content is called, and how an answer is told from another."""

from collections.abc import Iterable
from hashlib import sha256

from sitegen.model.serial import to_json

# As long as git's names; the rest of a digest would only fill memory and ledger.
DIGITS = 40
# The digest of "there is none": absence is an answer too.
ABSENT = "-"


def digest(data: bytes) -> str:
    """Name these bytes: the first 40 hexadecimal digits of SHA-256."""
    return sha256(data).hexdigest()[:DIGITS]


def digest_of(value: object) -> str:
    """Name a noun or a structure of nouns by the bytes of its JSON; a text by its own."""
    # A text is long more often than not, and no JSON begins with its mark.
    told = f"text {value}" if isinstance(value, str) else to_json(value)
    return digest(told.encode("utf-8", "surrogatepass"))


def joint(parts: Iterable[str]) -> str:
    """Name a sequence of strings; another order or another split is another name."""
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def answer_id(kind: str, name: str, answer: str) -> int:
    """Name the fact that this question had this answer.

    answer:  the digest of the answer
    returns: 64 signed bits, so that a trace is a row of machine words and a damaged one matches
             nothing
    """
    told = f"{kind}\0{name}\0{answer}".encode("utf-8", "surrogatepass")
    return int.from_bytes(sha256(told).digest()[:8], "big", signed=True)
