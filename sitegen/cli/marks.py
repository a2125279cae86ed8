"""The file in which a site remembers what its translations are of."""

import json
from collections.abc import Mapping

from sitegen.cli.site import Site
from sitegen.model.problem import Trouble
from sitegen.model.problems.languages import broken_marks

NAME = "translations.json"


def read_marks(site: Site) -> dict[str, str]:
    """Read source of a translation → digest of its original. raises: SG608"""
    file = site.root / path_of(site)
    if not file.is_file():
        return {}
    try:
        marks = json.loads(file.read_text("utf-8"))
    except ValueError:
        raise Trouble(broken_marks(path_of(site))) from None
    if not isinstance(marks, dict) or not all(isinstance(each, str) for each in marks.values()):
        raise Trouble(broken_marks(path_of(site)))
    return marks


def write_marks(site: Site, marks: Mapping[str, str]) -> str:
    """Write the marks, a line each; give the file's path."""
    from sitegen.world.contain import Door

    path = path_of(site)
    file = Door(site.root).path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(dict(sorted(marks.items())), ensure_ascii=False, indent=1)
    file.write_text(f"{text}\n", "utf-8")
    return path


def path_of(site: Site) -> str:
    """Name the file, beside the strings of the interface."""
    return f"{site.config.paths.i18n}/{NAME}"
