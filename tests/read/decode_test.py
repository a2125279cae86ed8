import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.problem import Trouble
from sitegen.read.decode import decode
from tests.read.facts import troubles

JAPANESE = "# 日記\n\n今日は東京に行きました。とても楽しかったです。"
TRADITIONAL = "# 日記\n\n我們在台北的時候，這是一個很大的城市，有不少人來。"
SIMPLIFIED = "# 日记\n\n我们在北京的时候，这是一个很大的城市，有不少人来。"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"\xef\xbb\xbfa\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        ("體".encode(), "體"),
        (b"", ""),
    ],
)
def test_marks_and_line_ends_of_editors_make_no_difference(data, text):
    assert decode(data, "a.md") == text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            TRADITIONAL.encode("big5"),
            "a.md:1  this file is not UTF-8 from byte 2 on  [SG101]  it looks like Big5; "
            "save as UTF-8",
        ),
        (
            SIMPLIFIED.encode("gbk"),
            "a.md:1  this file is not UTF-8 from byte 2 on  [SG101]  it looks like GBK; "
            "save as UTF-8",
        ),
        (
            JAPANESE.encode("shift_jis"),
            "a.md:1  this file is not UTF-8 from byte 2 on  [SG101]  it looks like Shift-JIS; "
            "save as UTF-8",
        ),
        (
            JAPANESE.encode("utf-16"),
            "a.md:1  this file is not UTF-8 from byte 0 on  [SG101]  it looks like UTF-16; "
            "save as UTF-8",
        ),
        (
            b"a\ncaf\xe9",
            "a.md:2  this file is not UTF-8 from byte 5 on  [SG101]  it looks like Windows-1252; "
            "save as UTF-8",
        ),
        (
            "plain".encode("utf-16-le"),
            "a.md:1  this file is not UTF-8 from byte 1 on  [SG101]  it looks like UTF-16 without "
            "a mark; save as UTF-8",
        ),
        (
            b"ab\nc\0d",
            "a.md:2  byte 4 of this file is NUL, so it is not text  [SG102]  "
            "give a picture or another file its own suffix",
        ),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "a.md:3  byte 8 of this file is NUL, so it is not text  [SG102]  "
            "give a picture or another file its own suffix",
        ),
    ],
)
def test_other_encodings_are_refused_with_the_offset_and_a_guess(data, problem):
    assert troubles(decode, data, "a.md") == [problem]


@given(st.binary())
def test_any_bytes_are_text_or_trouble(data):
    try:
        text = decode(data, "a.md")
    except Trouble:
        return
    assert "\r" not in text and "\0" not in text
