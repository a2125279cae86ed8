"""Bytes of a source become text, or say why not."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import reading

# Frequent characters tell the encodings of East Asia apart: most bytes are valid in several.
# Each string: the commonest in that script's running text.
FREQUENT = {
    "Shift-JIS": ("shift_jis", "のにはをたがでてとしれさいるもなありす、。"),
    "GBK": ("gb18030", "的一是不了在有人这中大来上国个到说们为子和你，。"),
    "Big5": ("big5", "的一是不了在有人這中大來上國個到說們為子和你，。"),
    "UTF-16 without a mark": ("utf-16-le", "etaoinsrhl "),
}
SAMPLE = 4096


def decode(data: bytes, path: str) -> str:
    """Read UTF-8, without byte order mark and with plain line ends.

    path:   of the file, for problems
    raises: SG101, SG102
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise Trouble(reading.not_utf8(path, 1, 0, "UTF-16"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Trouble(_not_utf8(data, error.start, path)) from None
    if "\0" in text:
        raise Trouble(_nul(data, path))
    if data.startswith(BOM_UTF8):
        text = text[1:]
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(data: bytes, offset: int, path: str) -> Problem:
    guess = _guess(data)
    if b"\0" in data[:SAMPLE] and not guess.startswith("UTF-16"):
        return _nul(data, path)
    return reading.not_utf8(path, data.count(b"\n", 0, offset) + 1, offset, guess)


def _nul(data: bytes, path: str) -> Problem:
    offset = data.index(b"\0")
    line = data.count(b"\n", 0, offset) + 1
    if data[:SAMPLE].count(b"\0") * 3 > len(data[:SAMPLE]):
        return reading.not_utf8(path, line, offset, "UTF-16 without a mark")
    return reading.nul_in_text(path, line, offset)


def _guess(data: bytes) -> str:
    """Name the encoding in which the bytes look most like writing."""
    scores = {name: _likeness(data, *how) for name, how in FREQUENT.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0 else "Windows-1252"


def _likeness(data: bytes, codec: str, frequent: str) -> float:
    text = data[:SAMPLE].decode(codec, "replace")
    wide = [each for each in text if each > "\x7f" or codec == "utf-16-le"]
    if not wide or wide.count("\ufffd") > 1:  # One may be a character that the sample cut.
        return 0.0
    return sum(each in frequent for each in wide) / len(wide)
