"""Questions a task can ask, and the closed table of their kinds."""

from collections.abc import Mapping
from typing import NamedTuple

# The name that asks for all names of a kind.
ALL = "*"


class Key(NamedTuple):
    """A whole question: its kind, and everything that the answer depends on being asked."""

    kind: str
    name: str

    def __str__(self) -> str:
        """Tell the question as `explain` prints it."""
        return f"{self.kind}:{self.name}"


# The kinds that are tasks, in the order of the rounds.
TASKS = ("entry", "style", "body", "page", "output", "picture")

# kind → what its name is, and what its answer is
KINDS: Mapping[str, str] = {
    "file": "path → the bytes of a source file",
    "digest": "path → the digest of a source file's bytes",
    "collection": "name, or `name.field` → whether there is one; the collection a field refers to",
    "schema": "collection → the declaration that its entries are checked against",
    "folder": "path → the names of what is in a source folder",
    "entry": "collection and path → the entries read from there (a task)",
    "text": "entry id → the Markdown under its front matter",
    "row": "entry id and fields → those fields of one entry",
    "near": "entry id, direction and fields → those fields of its neighbour in its collection",
    "query": "a query and fields → those fields of the entries it finds, in order",
    "terms": "taxonomy key and language → its terms with URLs and counts",
    "url": "source path, or path and language → where the page made from it is published",
    "body": "entry id and facets → its HTML, or what was learned with it (the id alone is a task)",
    "page": "URL, or URL and `title` → what the plan says of the page; as a task, its HTML",
    "pages": "fields → those fields of every page of the plan",
    "group": "a page's group → language, URL, title and listing of each page of it",
    "template": "name → the layer that owns it, and its text",
    "component": "name → the layer that owns it, and its text",
    "config": "dotted name → a setting",
    "string": "language and key → a string of the interface",
    "data": "name → a file of the data folder, parsed",
    "theme": "option → its value, the site's over the theme's",
    "asset": "name → the file of the assets folders that owns it",
    "static": "name → the file of the static folders that owns it",
    "owner": "`assets/` or `components/` and a name → the file that stands for it, and its layer",
    "style": "such a name → a stylesheet's final bytes and output (a task)",
    "script": "`assets/` or `components/` and a name → a script with all that it imports",
    "policy": "`*` → the policy of every page",
    "copy": "path → where a source file is published as it is",
    "probe": "path, and `colour` or `blurred` → what is known of a picture",
    "clock": "part → year, month, day, hour, minute or second of the build's instant",
    "env": "name → a variable of the environment",
    "output": "path → the bytes made from a recipe (a task)",
    "picture": "output path → the bytes of one variant of a picture (a task)",
}
