"""`sitegen init`: begin a site in a folder."""

import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.fresh import write_new
from sitegen.cli.options import json_option, with_voice
from sitegen.cli.voice import Voice
from sitegen.model.problem import Trouble
from sitegen.model.problems.commands import folder_in_use
from sitegen.text.counted import counted

STARTERS = Path(__file__).parent / "starters"
# Names that packaging would treat as its own, in place of those they get in a site.
_RENAMED: Mapping[str, str] = {"gitignore": ".gitignore", "gitkeep": ".gitkeep"}
_BLANKS = re.compile(r'"@TITLE@"|@TITLE_TEXT@|@TODAY@')
DEFAULT_TITLE = "A site"


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@click.option("--template", type=click.Choice(["blog", "empty"]), help="What to begin with.")
@click.option("--title", help="The site's title.")
@click.option("--force", is_flag=True, help="Add to a folder that is not empty; no file is lost.")
@json_option
@with_voice
def command(
    voice: Voice, folder: Path, template: str | None, title: str | None, force: bool
) -> Exit:
    """Begin a site in a folder.

    On a terminal it asks for what the options do not say; elsewhere it takes the defaults.
    """
    if not force and folder.is_dir() and any(folder.iterdir()):
        raise Trouble(folder_in_use(str(folder), "keep what is there and add the rest"))
    asks = sys.stdin.isatty() and voice.is_live
    title = title or _asked(asks, "Title of the site", DEFAULT_TITLE)
    template = template or _asked(asks, "Begin with", "blog", click.Choice(["blog", "empty"]))
    wanted = starter(template, title, date.today())
    written = [path for path, text in wanted.items() if write_new(folder / path, text)]
    kept = [path for path in wanted if path not in written]
    voice.answer(
        _text(folder, template, written, kept),
        {"folder": str(folder), "template": template, "written": written, "kept": kept},
    )
    return Exit.DONE


def starter(template: str, title: str, today: date) -> dict[str, str]:
    """Give the files of a template: path in the site → text, filled in."""
    home = STARTERS / template
    files = sorted(each for each in home.rglob("*") if each.is_file())
    return {
        _path(each.relative_to(home)): _filled(each.read_text(encoding="utf-8"), title, today)
        for each in files
        if "__pycache__" not in each.parts
    }


def _path(path: Path) -> str:
    return path.with_name(_RENAMED.get(path.name, path.name)).as_posix()


def _filled(text: str, title: str, today: date) -> str:
    from sitegen.cli.frontmatter import markdown_text, quoted

    words = {
        '"@TITLE@"': quoted(title),
        "@TITLE_TEXT@": markdown_text(title),
        "@TODAY@": today.isoformat(),
    }
    # In one pass, so that a title may itself hold such a word.
    return _BLANKS.sub(lambda found: words[found[0]], text)


def _asked(asks: bool, question: str, default: str, kind: "click.Choice[str] | None" = None) -> str:
    return str(click.prompt(question, default=default, type=kind, err=True)) if asks else default


def _text(folder: Path, template: str, written: list[str], kept: list[str]) -> str:
    lines = [f"{counted(len(written), 'file')} written to {folder}, from the template {template}"]
    lines += [f"   kept as it was: {path}" for path in kept]
    inside = "" if folder == Path() else f"cd {folder} && "
    return "\n".join([*lines, f"   next: {inside}sitegen build"])
