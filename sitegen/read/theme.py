"""Themes: which one the site has, its parents, and their options."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from sitegen.model.config import Config
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import config as problems
from sitegen.model.theme import Theme
from sitegen.model.told import told
from sitegen.read.decode import decode
from sitegen.read.document import Document
from sitegen.read.settings import NAMES, Settings
from sitegen.read.toml import NotToml, parse_toml

Read = Callable[[str], bytes | None]
SETTINGS = "theme.toml"


@dataclass(frozen=True, slots=True)
class Themes:
    """The site's theme and its parents.

    chain:   the theme first
    folders: of each in turn: `themes/mine`, `@default`
    options: every option of the chain, as the site sets it
    """

    chain: tuple[Theme, ...] = ()
    folders: tuple[str, ...] = ()
    options: Mapping[str, object] | None = None


def read_themes(
    config: Config, path: str, paths: Collection[str], read: Read
) -> tuple[Themes, tuple[Problem, ...]]:
    """Read the site's theme and follow its parents.

    path:  of the site's settings, for problems
    paths: every source file
    read:  gives the bytes of one of them
    """
    known = _known(config, paths)
    chain: list[Theme] = []
    found: list[Problem] = []
    name, place = config.site.theme, Place(path, key=("site", "theme"))
    while name:
        if name in [each.name for each in chain]:
            names = [*(each.name for each in chain), name]
            found.append(problems.theme_is_its_own_parent(place, names))
            break
        if name not in known:
            found.append(problems.no_such_theme(place, name, sorted(known)))
            break
        place = Place(f"{known[name]}/{SETTINGS}", key=("parent",))
        theme, wrong = read_theme(name, place.path, read(place.path))
        found += wrong
        chain.append(theme)
        name = theme.parent
    options, wrong = _options(chain, config, path)
    folders = tuple(known[each.name] for each in chain)
    return Themes(tuple(chain), folders, options), (*found, *wrong)


def read_theme(name: str, path: str, data: bytes | None) -> tuple[Theme, tuple[Problem, ...]]:
    """Read what a `theme.toml` says; a theme without one has no parent and no options."""
    try:
        document = parse_toml(decode(data or b"", path), path)
    except NotToml as error:
        return Theme(name), (problems.config_is_not_toml(error.place, error.why),)
    except Trouble as trouble:
        return Theme(name), trouble.problems
    return _theme(name, document)


def _theme(name: str, document: Document) -> tuple[Theme, tuple[Problem, ...]]:
    settings = Settings(document.place)
    theme = settings.noun(Theme, {"name": name} | document.values)
    # Its folder names a theme, whatever it says of itself.
    read = replace(theme, name=name) if isinstance(theme, Theme) else Theme(name)
    return read, tuple(settings.problems)


def _known(config: Config, paths: Collection[str]) -> dict[str, str]:
    """Map the name of every theme to its folder; the site's own hide those of sitegen."""
    themes = f"{config.paths.themes}/"
    shipped = {path[1:].partition("/")[0] for path in paths if path.startswith("@")} - {"sitegen"}
    own = {path[len(themes) :].partition("/")[0] for path in paths if path.startswith(themes)}
    return {name: f"@{name}" for name in shipped} | {name: themes + name for name in own}


def _options(
    chain: Collection[Theme], config: Config, path: str
) -> tuple[dict[str, object], tuple[Problem, ...]]:
    options: dict[str, object] = {}
    for theme in reversed([*chain]):
        options |= theme.options
    found = []
    for name, value in config.theme_options.items():
        place = Place(path, key=("theme_options", name))
        if name not in options:
            at = replace(place, is_key=True)
            found.append(problems.unknown_theme_option(at, name, sorted(options)))
        elif not _fits(value, options[name]):
            wanted = NAMES[type(options[name])]
            found.append(problems.wrong_theme_option(place, name, wanted, told(value)))
        else:
            options[name] = _over(options[name], value)
    return options, tuple(found)


def _over(default: object, value: object) -> object:
    """Let a table of the site add to the theme's; anything else takes its place."""
    if isinstance(default, dict) and isinstance(value, dict):
        return {**default, **value}
    return value


def _fits(value: object, default: object) -> bool:
    if type(default) not in NAMES:
        return True
    return type(value) is type(default) or (type(default) is float and type(value) is int)
