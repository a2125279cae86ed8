"""Writes the reference parts of the docs from the code: `python docs/generate.py [--check]`.

A part stands between `<!-- generated: NAME -->` and `<!-- end -->`, in any page of this folder.
"""

import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, get_origin, get_type_hints

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))

import click  # noqa: E402

from docs import changelog, views  # noqa: E402
from sitegen.cli import settings  # noqa: E402
from sitegen.cli.commands import COMMANDS, sitegen  # noqa: E402
from sitegen.migrate import notes as migration_notes  # noqa: E402
from sitegen.model import problems  # noqa: E402
from sitegen.model.place import Place  # noqa: E402
from sitegen.model.problem import Problem  # noqa: E402
from sitegen.render.environment import FUNCTIONS  # noqa: E402
from sitegen.render.filters import filters as template_filters  # noqa: E402
from sitegen.render.site import Site  # noqa: E402
from sitegen.text.layout import laid_out  # noqa: E402
from sitegen.trace.key import KINDS  # noqa: E402

_PART = re.compile(r"(<!-- generated: ([\w ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def commands() -> str:
    """Write what each command takes, from click."""
    context = click.Context(sitegen, info_name="sitegen")
    found = [(name, sitegen.get_command(context, name)) for name in COMMANDS]
    return "\n\n".join(_command(command, f"sitegen {name}") for name, command in found if command)


def config() -> str:
    """Write every setting with its default, from the config's own docstrings."""
    return "\n\n".join(_section(each) for each in settings.sections())


def catalogue() -> str:
    """Write every problem with its level and an example, from the functions that make them."""
    subjects = [import_module(each) for each in _modules(problems)]
    parts = [
        (
            f"## {_subject(subject.__doc__)}",
            sorted(_makers(subject), key=lambda m: m.__doc__ or ""),
        )
        for subject in subjects
    ]
    parts.sort(key=lambda part: (part[1][0].__doc__ or "") if part[1] else "")
    return "\n\n".join("\n\n".join([head, *map(_problem, makers)]) for head, makers in parts)


def notes() -> str:
    """Write every note that a migration may make, from the functions that make them."""
    modules = [import_module(each) for each in _modules(migration_notes)]
    told = [maker.__doc__ or "" for module in modules for maker in _makers(module)]
    rows = [tuple(" ".join(each.split()).split(": ", 1)) for each in sorted(told)]
    return _table(("code", "is about"), [(f"`{code}`", about) for code, about in rows])


def questions() -> str:
    """Write the kinds of questions that a task can ask."""
    rows = [(f"`{kind}`", *about.split(" → ", 1)) for kind, about in KINDS.items()]
    return _table(("kind", "name", "answer"), rows)


def functions() -> str:
    """Write the functions that templates may call."""
    rows = [(_call(name, getattr(Site, name)), _about(getattr(Site, name))) for name in FUNCTIONS]
    return _table(("function", "gives"), rows)


def filters() -> str:
    """Write the filters that templates have beyond Jinja's own."""
    found = template_filters(lambda: None).items()
    return _table(("filter", "gives"), [(f"`{name}`", _about(each)) for name, each in found])


def page() -> str:
    """Write what templates may read of the page."""
    return _table(("attribute", "is"), views.page_rows())


def queries() -> str:
    """Write the steps of a query."""
    return _table(("step", "does"), views.query_rows())


# Where problems of a subject stand in their examples, if not in a text.
PLACES = {
    "config": Place("sitegen.toml", 4, 1),
    "routes": Place("pages/index.html", 3, 1),
    "templates": Place("templates/entry.html", 12),
}

PARTS: Mapping[str, Callable[[], str]] = {
    "commands": commands,
    "config": config,
    "problems": catalogue,
    "notes": notes,
    "questions": questions,
    "functions": functions,
    "filters": filters,
    "page": page,
    "queries": queries,
    "changes": changelog.changes,
}


def filled(text: str) -> str:
    """Give a page with its generated parts as they should be. raises: KeyError"""
    return _PART.sub(lambda m: f"{m[1]}\n{PARTS[m[2]]()}\n\n{m[3]}", text)


def pages() -> list[Path]:
    """List the pages that may hold generated parts."""
    return [each for each in sorted(DOCS.rglob("*.md")) if "dist" not in each.parts]


def names_in(text: str) -> list[str]:
    """List the generated parts of a page."""
    return [found[2] for found in _PART.finditer(text)]


def makers() -> list[Callable[..., Problem]]:
    """List the functions of the catalogue of problems."""
    return [maker for name in _modules(problems) for maker in _makers(import_module(name))]


def example(maker: Callable[..., Problem]) -> Problem:
    """Make a problem of this kind, with the names of its parameters for values."""
    hints = get_type_hints(maker)
    given = {
        name: _sample(name, hints[name], maker.__module__)
        for name, each in inspect.signature(maker).parameters.items()
        if each.default is inspect.Parameter.empty
    }
    return maker(**given)


def _modules(package: Any) -> Iterator[str]:
    return (f"{package.__name__}.{each.name}" for each in pkgutil.iter_modules(package.__path__))


def _makers(module: Any) -> list[Callable[..., Problem]]:
    found = inspect.getmembers(module, inspect.isfunction)
    own = [each for _, each in found if each.__module__ == module.__name__]
    return [each for each in own if not each.__name__.startswith("_")]


def _sample(name: str, hint: Any, module: str) -> Any:
    if hint is Place:
        return PLACES.get(module.rpartition(".")[2], Place("content/blog/hello.md", 12, 3))
    if hint in (int, float):
        return hint(3)
    if hint is bool:
        return True
    if get_origin(hint) is not None and issubclass(get_origin(hint), Mapping):
        return {"…": "…"}
    return name.upper() if hint is str else ("…",)


def _call(name: str, function: Callable[..., Any]) -> str:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    told = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    return f"`{name}({', '.join(str(each) for each in told)})`"


def _about(function: Callable[..., Any]) -> str:
    return (function.__doc__ or "").split("\n\n")[0]


def _problem(maker: Callable[..., Problem]) -> str:
    told = example(maker)
    about = " ".join((maker.__doc__ or "").split("\n\n")[0].split()).split(": ", 1)[1]
    head = f"### {told.code}\n\n{about[0].upper()}{about[1:]} Level: {told.level}."
    return f"{head}\n\n```text\n{laid_out(told)}\n```"


def _command(command: click.Command, path: str) -> str:
    context = click.Context(command, info_name=path)
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    parts = [f"## {path}", inspect.cleandoc(command.help or ""), f"```text\n{usage}\n```"]
    rows = [_option(each, context) for each in command.params if isinstance(each, click.Option)]
    parts += [_table(("option", "meaning"), rows)] if rows else []
    if isinstance(command, click.Group):
        inner = [(each, f"{path} {name}") for name, each in command.commands.items()]
        parts += [_command(each, name).replace("## ", "### ", 1) for each, name in inner]
    return "\n\n".join(parts)


def _option(option: click.Option, context: click.Context) -> tuple[str, str]:
    names, about = option.get_help_record(context) or ("", "")
    return f"`{names}`", about


def _section(section: settings.Section) -> str:
    title = f"## `[{section.name}]`" if section.name else "## Keys of their own"
    rows = [(f"`{each.name}`", _default(each), each.about) for each in section.settings]
    about = section.about[:1].upper() + section.about[1:]
    return "\n\n".join([title, about, _table(("key", "default", "meaning"), rows)])


def _default(setting: settings.Setting) -> str:
    if setting.default is None:
        return "required"
    value = setting.default
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return f"`[{', '.join(repr(each) for each in value)}]`".replace("'", '"')
    return f"`{value}`" if isinstance(value, int | float) else f'`"{value}"`' if value else "none"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    told = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(_cell(each) for each in row)} |" for row in told)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def _subject(doc: str | None) -> str:
    """Give `Pictures` for a file of `Problems of pictures: SG30x to SG36x.`"""
    subject = (doc or "").partition(": SG")[0].removeprefix("Problems of ").removeprefix("the ")
    return f"{subject[:1].upper()}{subject[1:]}"


def main(argv: list[str]) -> int:
    """Write the pages that are out of date; with `--check`, name them and return 1."""
    late = [each for each in pages() if filled(each.read_text("utf-8")) != each.read_text("utf-8")]
    for page in late:
        if "--check" in argv:
            print(f"out of date: {page.relative_to(DOCS.parent)}; run python docs/generate.py")
        else:
            page.write_text(filled(page.read_text("utf-8")), "utf-8")
    return int(bool(late) and "--check" in argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
