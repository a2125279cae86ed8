"""The languages of texts by the names of folders and files: `zh/post.md`, `post.zh-TW.md`."""

import re
from collections.abc import Callable, Collection, Mapping

from sitegen.migrate.document import Document

# Of ISO 639-1, those that a site is likely to be in; others are more likely words.
_KNOWN = frozenset((
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es",
    "et", "eu", "fa", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it",
    "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my",
    "nb", "ne", "nl", "nn", "no", "pa", "pl", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv",
    "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh",
))  # fmt: skip
_TAG = re.compile(r"([a-z]{2})(?:[-_](?:[A-Za-z]{2}|Han[st]|han[st]))?$")
_SUFFIX = re.compile(r"(.*)\.([A-Za-z_-]+)\.\w+$")

# What is left of a path without its language, and the language.
Cut = tuple[str, str]


def of_names(documents: Collection[Document]) -> dict[str, str]:
    """Find the language of texts that lie in folders of languages, or whose names end in one.

    returns: by path; nothing where the names could as well be words, as `cs/` and `os/` are
    """
    return _told(documents, _in_folder) or _told(documents, _in_name)


def _told(documents: Collection[Document], cut: Callable[[str], Cut | None]) -> dict[str, str]:
    cuts = {each.path: found for each in documents if (found := cut(each.path))}
    texts: dict[str, set[str]] = {}
    for rest, tag in cuts.values():
        texts.setdefault(tag, set()).add(rest)
    return {path: tag for path, (_, tag) in cuts.items()} if _are_languages(texts) else {}


def _are_languages(texts: Mapping[str, set[str]]) -> bool:
    """Tell whether the texts of one name have their counterparts under the others."""
    if len(texts) < 2:
        return False
    smallest = min(sorted(texts), key=lambda tag: len(texts[tag]))
    others = set().union(*(held for tag, held in texts.items() if tag != smallest))
    shared = len(texts[smallest] & others)
    return shared * 2 >= len(texts[smallest]) and (shared > 1 or any(t[:2] == "en" for t in texts))


def _in_folder(path: str) -> Cut | None:
    folders = path.split("/")[:-1]
    for place, folder in enumerate(folders):
        if _is_tag(folder):
            rest = [*folders[:place], "*", *path.split("/")[place + 1 :]]
            return "/".join(rest), folder.replace("_", "-")
    return None


def _in_name(path: str) -> Cut | None:
    found = _SUFFIX.match(path)
    if found is None or not _is_tag(found[2]):
        return None
    return found[1], found[2].replace("_", "-")


def _is_tag(text: str) -> bool:
    found = _TAG.match(text)
    return found is not None and found[1] in _KNOWN
