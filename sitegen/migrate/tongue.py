"""The language of the old site's texts, as far as their script tells it."""

import re
from collections import Counter
from collections.abc import Collection

_FENCED = re.compile(r"^[ \t]*(```|~~~).*?^[ \t]*\1", re.DOTALL | re.MULTILINE)
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
# Some of the commonest characters that are written in two ways.
_TRADITIONAL = frozenset("這們個來時會說為國過學對發經還開關樣點與應進無電動種現問話實間題體見長書")
_SIMPLIFIED = frozenset("这们个来时会说为国过学对发经还开关样点与应进无电动种现问话实间题体见长书")
# Of what is read in a text of East Asia; the rest are names and words of programs.
_LEAST = 0.4
# Fewer letters say nothing: a page of pictures.
_FEW = 20


def tongue(texts: Collection[str]) -> str:
    """Tell the language that most of the texts are in: `ja`, `ko`, `zh-CN`, `zh-TW`; "" is unknown.

    The Latin script says nothing: too many languages share it.
    """
    told = Counter(found for text in texts if (found := _tongue(_FENCED.sub("", text))) is not None)
    if not told:
        return ""
    found, count = told.most_common(1)[0]
    return found if count * 2 > told.total() else ""


def _tongue(text: str) -> str | None:
    """Tell the language of one text; None when it is too short to tell."""
    han, kana, hangul = (len(each.findall(text)) for each in (_HAN, _KANA, _HANGUL))
    # Two such characters are about a word.
    asian, words = (han + kana + hangul) / 2, len(_WORD.findall(text))
    if asian + words < _FEW:
        return None
    if asian < _LEAST * (asian + words):
        return ""
    if hangul > han + kana:
        return "ko"
    if kana * 10 > han:
        return "ja"
    simplified, traditional = (sum(map(text.count, each)) for each in (_SIMPLIFIED, _TRADITIONAL))
    return "zh-CN" if simplified > traditional else "zh-TW"
