"""Stylesheets made from a few files, as the styles' round makes them."""

from collections.abc import Mapping

from sitegen.assets.sheet import Stylesheet
from sitegen.assets.sources import Copies
from sitegen.assets.style import StyleMaker
from sitegen.model.config import Assets
from sitegen.model.problem import Problem
from sitegen.model.serial import from_json
from sitegen.read.decode import decode
from sitegen.trace.digest import ABSENT, digest
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.sources import Loose, Values


class Bytes(Loose):
    """Answers with the bytes of files."""

    def digest(self, name: str) -> str:
        """Name the bytes."""
        data = self.value(name)
        return digest(data) if isinstance(data, bytes) else ABSENT


def facts(files: Mapping[str, str], **settings: object) -> Facts:
    """Answer for these files: those of a theme begin with `theme/`, and lie under the site's."""
    owners: dict[str, object] = {}
    for path in sorted(files, key=lambda path: not path.startswith("theme/")):
        name = path.removeprefix("theme/")
        if name.startswith(("assets/", "components/")):
            owners[name] = (path, 0 if path.startswith("theme/") else 1)
    data = {path: text.encode() for path, text in files.items()}
    static = {path.removeprefix("static/"): path for path in files if path.startswith("static/")}
    told = {each: getattr(Assets(), each) for each in Assets.__dataclass_fields__} | settings
    return Facts(
        {
            "owner": Values({**owners, "*": tuple(owners)}),
            "file": Bytes(data),
            "copy": Copies({path: digest(text) for path, text in data.items()}),
            "static": Values({**static, "*": tuple(static)}),
            "config": Values(
                {
                    "site.base": "/base",
                    "site.url": "https://example.org",
                    **{f"assets.{name}": value for name, value in told.items()},
                }
            ),
        }
    )


def made(
    files: Mapping[str, str], name: str = "assets/a.css", **settings: object
) -> tuple[Stylesheet, tuple[Problem, ...]]:
    """Make a stylesheet. raises: Trouble"""
    result = StyleMaker(decode)(Key("style", name), Reader(facts(files, **settings)))
    assert result.data is not None
    return from_json(Stylesheet, result.data), result.problems


def text(files: Mapping[str, str] | str, name: str = "assets/a.css", **settings: object) -> str:
    """Make a stylesheet that has no faults, and give its text."""
    given = {name: files} if isinstance(files, str) else files
    sheet, problems = made(given, name, **settings)
    assert not problems
    return sheet.text


def told(files: Mapping[str, str], name: str = "assets/a.css", **settings: object) -> list[str]:
    """Make a stylesheet, and tell what is wrong with it."""
    _, problems = made(files, name, **settings)
    return [f"{p.place} {p.level} {p.fact} [{p.code}] {p.hint}".strip() for p in problems]
