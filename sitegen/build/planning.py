"""The plan, made again only when something it rests on has changed."""

from zoneinfo import ZoneInfo

from sitegen.build.ground import Ground
from sitegen.build.readings import Readings
from sitegen.extend.fold import pages_of
from sitegen.extend.protocol import Planned
from sitegen.model.plan import Plan
from sitegen.model.serial import from_json, to_json
from sitegen.plan.site import plan_site
from sitegen.text.slug import slug
from sitegen.trace.digest import digest_of, joint
from sitegen.trace.outside import Ledger

NOTE = "plan"


def planned(ledger: Ledger, ground: Ground, readings: Readings) -> Plan:
    """Plan the site, or remember the plan when all it rests on still stands."""
    basis = _basis(ground, readings)
    if (note := ledger.note(NOTE)) and note.startswith(basis):
        return from_json(Plan, note[len(basis) :])
    plan = _plan(ground, readings)
    ledger.set_notes({NOTE: basis + to_json(plan)})
    return plan


def statics(ground: Ground) -> dict[str, str]:
    """Map each file of the static folders to its source: output path → source path."""
    return {name: ground.layers.own("static", name) or "" for name in ground.layers.names("static")}


def templates(ground: Ground) -> tuple[str, ...]:
    """Name the layouts and partials of all layers."""
    return tuple(sorted(ground.layers.names("templates")))


def _plan(ground: Ground, readings: Readings) -> Plan:
    plan = plan_site(
        tuple(readings.entries.values()),
        ground.declared,
        ground.routes,
        ground.config,
        templates(ground),
        statics=statics(ground),
        slug=slug,
        zone=ZoneInfo(ground.config.site.timezone),
    )
    return pages_of(
        ground.integrations,
        Planned(
            ground.config,
            plan,
            tuple(readings.entries.values()),
            ground.declared,
            tuple(statics(ground)),
        ),
    )


def _basis(ground: Ground, readings: Readings) -> str:
    made_by = [f"{each.name} {each.version}" for each in ground.integrations]
    return joint(
        [
            ground.epochs["plan"],
            *made_by,
            *(digest_of(entry) for entry in readings.entries.values()),
            digest_of(ground.declared),
            digest_of(ground.routes),
            digest_of(ground.config),
            digest_of(statics(ground)),
            *templates(ground),
        ]
    )
