"""The names of programming languages: Prism's become those that the highlighter knows."""

from functools import cache
from posixpath import splitext

# Prism knows some that Pygments calls otherwise, or knows a near one of.
_OTHERWISE = {
    "no-highlight": "text", "nohighlight": "text", "no": "text", "none": "text", "plain": "text",
    "plaintext": "text", "txt": "text", "output": "text", "raw": "text", "log": "text",
    "gitignore": "text", "ignore": "text", "dotenv": "sh", "env": "sh", "mdx": "markdown",
    "shell-session": "console", "shellsession": "console", "terminal": "console", "cmd": "bat",
    "objectivec": "objective-c", "csharp": "csharp", "cs": "csharp", "dotnet": "csharp",
    "markup": "html", "mathml": "html", "flow": "js", "node": "js", "es6": "js", "babel": "js",
    "javascriptreact": "jsx", "typescriptreact": "tsx", "typecript": "ts", "javscript": "js",
    "golang": "go", "viml": "vim", "vimscript": "vim", "docker-compose": "yaml", "tf": "terraform",
    "webpack": "js", "vue": "html", "svelte": "html", "astro": "html", "ejs": "html",
    "regex": "text", "treeview": "text", "uri": "text", "http-request": "http",
    "nginxconf": "nginx", "conf": "ini", "config": "ini", "cfg": "ini", "json5": "json5",
    "jsonc": "js", "ndjson": "json", "editorconfig": "ini", "rescript": "ocaml", "reason": "reason",
    "latex": "latex", "tex": "tex", "visual-basic": "vbnet", "vb": "vbnet", "pug": "pug",
    "styled": "css", "styled-components": "css", "postcss": "css", "gql": "graphql",
}  # fmt: skip
# Shown as they are, under their own name: an integration may draw them.
_DRAWN = frozenset(("mermaid",))


@cache
def known_language(name: str) -> str | None:
    """Give the name that the highlighter knows: "" for none, None where it knows nothing near."""
    lower = name.lower()
    if not lower or lower in _DRAWN:
        return lower
    other = _OTHERWISE.get(lower) or (lower[5:] if lower.startswith("diff-") else name)
    if lower.startswith("diff-"):
        return "diff"
    return other if other == "text" or _is_known(other.lower()) else None


@cache
def language_of(path: str) -> str:
    """Name the language of a file by its name."""
    suffix = splitext(path)[1][1:].lower()
    return known_language(suffix) or "text"


def _is_known(name: str) -> bool:
    from pygments.lexers import find_lexer_class_by_name
    from pygments.util import ClassNotFound

    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        return False
    return True
