"""A string of inline Markdown, as the `markdown` filter renders it."""

from dataclasses import fields, replace
from functools import partial

from markupsafe import Markup

from sitegen.model.config import Markdown
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.render.amiss import Amiss
from sitegen.render.scene import Scene


def inline_markdown(scene: Scene, text: str) -> Markup:
    """Render text without blocks: emphasis, code, links. Source paths are relative to the root.

    raises: Amiss with the first problem of a link, at the template that shows it
    """
    from sitegen.render.markdown.links import Links
    from sitegen.render.markdown.parser import build_parser
    from sitegen.render.markdown.report import Report

    given = {each.name: scene.setting(f"markdown.{each.name}") for each in fields(Markdown)}
    options = Markdown(**given)  # type: ignore[arg-type]
    report = Report("", text)
    links = Links(scene.reader, "", options, report, scene.language)
    parser = build_parser(options, scene.language)
    html: str = parser.renderInline(text, {"report": report, "links": links})
    for problem in report.problems():
        raise Amiss(partial(_at, problem))
    return Markup(html)


def _at(problem: Problem, place: Place) -> Problem:
    return replace(problem, place=place)
