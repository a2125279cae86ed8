"""Damaged chunks of a PNG."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.chunks import sound
from sitegen.images.probe import probe
from tests.images.samples import MAX, painted, saved

WHOLE = saved(painted(), "PNG")
BEHIND_HEADER = 33


def with_chunk(name: bytes, text: bytes, checksum: bytes, at: int = BEHIND_HEADER) -> bytes:
    chunk = len(text).to_bytes(4) + name + text + checksum
    return WHOLE[:at] + chunk + WHOLE[at:]


def test_a_damaged_text_beside_the_pixels_is_left_out():
    assert sound(with_chunk(b"zTXt", b"mxfile", b"bad!")) == WHOLE
    assert sound(with_chunk(b"tEXt", b"a", b"bad!", len(WHOLE) - 12)) == WHOLE


def test_a_damaged_chunk_of_the_pixels_stays():
    damaged = with_chunk(b"PLTE", b"123", b"bad!")
    assert sound(damaged) == damaged


def test_a_picture_with_such_a_text_can_be_shown():
    assert probe(with_chunk(b"zTXt", b"mxfile", b"bad!"), "a.png", MAX) == probe(
        WHOLE, "a.png", MAX
    )


@given(st.binary(max_size=60))
def test_any_bytes_are_taken(data):
    assert len(sound(WHOLE[:8] + data)) <= 8 + len(data)
