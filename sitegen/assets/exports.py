"""What a module hands out when it is loaded."""

from collections.abc import Sequence
from itertools import pairwise

from sitegen.assets.tokens import Token


def exports_default(tokens: Sequence[Token]) -> bool:
    """Tell whether a module has a default export.

    source: ECMA-262, "Exports"
    """
    texts = [token.text if token.kind == "word" or token.kind == "sign" else "" for token in tokens]
    exports = (
        at for at, text in enumerate(texts) if text == "export" and texts[at - 1 : at] != ["."]
    )
    return any(_is_default(texts, at + 1) for at in exports)


def _is_default(texts: Sequence[str], at: int) -> bool:
    if texts[at : at + 1] == ["default"]:
        return True
    if texts[at : at + 1] != ["{"] or "}" not in texts[at:]:
        return False
    listed = texts[at + 1 : texts.index("}", at) + 1]
    return any(name == "default" and after in (",", "}") for name, after in pairwise(listed))
