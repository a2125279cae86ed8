"""Every integration in turn, over each member: what one returns, the next is given."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sitegen.extend.call import IN_SETTINGS, Call, calls
from sitegen.extend.protocol import Checked, Integration, Planned
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.plan import Plan
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import extensions as problems
from sitegen.plan.lawful import flaw

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

    from sitegen.render.pages import PageView
    from sitegen.render.site import Site

Integrations = Sequence[Integration]


def versions(integrations: Integrations, *members: str) -> tuple[str, ...]:
    """Name the integrations that have one of these members, with their versions."""
    touching = {call.name for name in members for call in calls(integrations, name, IN_SETTINGS)}
    return tuple(f"{each.name} {each.version}" for each in integrations if each.name in touching)


def config_of(integrations: Integrations, config: Config) -> Config:
    """Give the settings as integrations want them. raises: SG825, SG826"""
    for call in calls(integrations, "configure", IN_SETTINGS):
        config = call.expect(call(config), Config, "a Config")
    return config


def parser_of(integrations: Integrations, parser: "MarkdownIt") -> "MarkdownIt":
    """Give the Markdown parser as integrations want it. raises: SG825, SG826"""
    for call in calls(integrations, "markdown", IN_SETTINGS):
        parser = call.expect(call(parser), type(parser), "a MarkdownIt")
    return parser


def entry_of(integrations: Integrations, entry: Entry) -> Entry:
    """Give an entry as integrations want it; its id stays. raises: SG825, SG826"""
    for call in calls(integrations, "entry", Place(entry.source)):
        shaped: Entry = call.expect(call(entry), Entry, "an Entry")
        entry = replace(shaped, id=entry.id, source=entry.source)
    return entry


def pages_of(integrations: Integrations, planned: Planned) -> Plan:
    """Add the pages of integrations to the plan; each sees those of the ones before it.

    returns: the plan with the pages, and with what was wrong with them
    """
    for call in calls(integrations, "pages", IN_SETTINGS):
        plan = _with_pages(call, planned)
        planned = replace(planned, plan=plan)
    return planned.plan


def made_page(integrations: Integrations, page: Page, site: "Site") -> bytes:
    """Make a page of kind `made`, by the integration that added it. raises: Trouble, Missing"""
    mine = [each for each in integrations if each.name == page.template]
    for call in calls(mine, "make", Place(page.source)):
        made: str | bytes = call.expect(call(page, site), (str, bytes), "a str or bytes")
        return made if isinstance(made, bytes) else made.encode("utf-8", "replace")
    why = "it has no member 'make'"
    raise Trouble(problems.integration_page_unlawful(IN_SETTINGS, page.template, page.url, why))


def html_of(integrations: Integrations, page: "PageView", html: str) -> str:
    """Give the HTML of a page as integrations want it. raises: Trouble, Missing"""
    for call in calls(integrations, "html", Place(page.noun.source)):
        html = call.expect(call(page, html), str, "a str")
    return html


def problems_of(integrations: Integrations, checked: Checked) -> tuple[Problem, ...]:
    """Collect what integrations find wrong with the site, each thing once; their own faults too."""
    found: dict[Problem, None] = {}
    for call in calls(integrations, "check", IN_SETTINGS):
        try:
            answers = (call.expect(each, Problem, "Problems") for each in call.each(checked))
            found.update(dict.fromkeys(answers))
        except Trouble as trouble:
            found.update(dict.fromkeys(trouble.problems))
    return tuple(found)


def _with_pages(call: Call, planned: Planned) -> Plan:
    plan = planned.plan
    try:
        pages = [call.expect(each, Page, "Pages") for each in call.each(planned)]
    except Trouble as trouble:
        return replace(plan, problems=(*plan.problems, *trouble.problems))
    if not pages:
        return plan
    pages, flaws = _lawful(call, pages, planned)
    return replace(
        plan,
        pages=tuple(sorted([*plan.pages, *pages], key=lambda page: page.url)),
        problems=(*plan.problems, *flaws),
    )


def _lawful(
    call: Call, pages: Sequence[Page], planned: Planned
) -> tuple[list[Page], list[Problem]]:
    """Part the pages that can be made from what is wrong with the others."""
    taken = {each.url for each in planned.plan.pages}
    taken |= {each.output for each in planned.plan.pages}.union(planned.files)
    lawful, flaws = [], []
    for page in pages:
        if why := _flaw(call, page, taken):
            flaws.append(problems.integration_page_unlawful(call.place, call.name, page.url, why))
        else:
            lawful.append(page)
            taken |= {page.url, page.output}
    return lawful, flaws


def _flaw(call: Call, page: Page, taken: Collection[str]) -> str:
    if page.kind != "made":
        return f"its kind should be 'made', not {page.kind!r}"
    if page.template != call.name:
        return f"its template should be {call.name!r}, not {page.template!r}"
    if why := flaw(page.url) or flaw(f"/{page.output}"):
        return why
    if page.output in taken or page.url in taken:
        return f"something else is published as {page.output!r}"
    return ""
