"""The plan, made again only when something it rests on has changed."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from sitegen.build.ground import Ground
from sitegen.build.layout import Layout, Sequences, layout_of
from sitegen.build.prepare import ROUTES
from sitegen.build.readings import Readings
from sitegen.build.sources.data import DataFiles
from sitegen.build.survey import WATCHED
from sitegen.build.world import World
from sitegen.extend.fold import pages_of
from sitegen.extend.protocol import Planned
from sitegen.model.collection import Collection
from sitegen.model.entry import Entry
from sitegen.model.plan import Plan
from sitegen.model.problem import Problem
from sitegen.model.query import Query
from sitegen.model.route import Route
from sitegen.model.serial import to_json
from sitegen.text.latin import slugs_of
from sitegen.trace.digest import digest_of, joint
from sitegen.trace.latest import latest
from sitegen.trace.outside import Ledger
from sitegen.trace.rows import Table

NOTE = "plan"


def planned(world: World, ground: Ground, readings: Readings, basis: str) -> Layout:
    """Plan the site, or remember the plan when all it rests on still stands.

    basis: names all that; as `basis_of` gives it
    """
    if (note := world.ledger.raw_note(NOTE)) and note.startswith(f"{basis}\n".encode()):
        return _read(note)
    plan = _plan(world, ground, readings)
    told = layout_of(plan, _sequences(ground, readings))
    # Its problems name lines, which may move while everything the plan rests on stands.
    if not plan.problems:
        world.ledger.set_notes({NOTE: b"\n".join([basis.encode(), *told])})
    return Layout(told)


def remembered(ledger: Ledger) -> Plan:
    """Read the plan of the last build that had one without problems."""
    note = ledger.raw_note(NOTE)
    return _read(note).plan() if note else Plan()


def basis_of(ground: Ground, readings: Readings) -> str:
    """Name everything that a plan rests on."""
    made_by = [f"{each.name} {each.version}" for each in ground.integrations]
    return joint(
        [
            ground.epochs["plan"],
            *made_by,
            readings.basis,
            digest_of(ground.declared),
            digest_of(ground.routes),
            digest_of(ground.config),
            digest_of(statics(ground)),
            *_python(ground),
            *templates(ground),
        ]
    )


# Whoever builds again and again reads the same plan each time.
@latest
def _read(note: bytes) -> Layout:
    _, *lines = note.split(b"\n")
    return Layout(lines)


def statics(ground: Ground) -> dict[str, str]:
    """Map each file of the static folders to its source: output path → source path."""
    return {name: ground.layers.own("static", name) or "" for name in ground.layers.names("static")}


def templates(ground: Ground) -> tuple[str, ...]:
    """Name the layouts and partials of all layers."""
    return tuple(sorted(ground.layers.names("templates")))


def _plan(world: World, ground: Ground, readings: Readings) -> Plan:
    from sitegen.plan.site import plan_site  # An edit of prose plans nothing.

    routes, problems = _given(world, ground, readings)
    entries = tuple(readings.entries.values())
    plan = plan_site(
        entries,
        ground.declared,
        routes,
        ground.config,
        templates(ground),
        statics=statics(ground),
        slug=slugs_of(ground.config.build.slug_style),
        zone=ZoneInfo(ground.config.site.timezone),
        unread=_unread(ground, readings),
        is_whole=not readings.failed and _has_all_routes(ground),
    )
    return pages_of(
        ground.integrations,
        Planned(
            ground.config,
            replace(plan, problems=(*plan.problems, *problems)),
            entries,
            ground.declared,
            tuple(statics(ground)),
        ),
    )


def _unread(ground: Ground, readings: Readings) -> frozenset[str]:
    """Name the collections of which some source is broken or not there; each is told itself."""
    gone = (each.name for each in ground.declared.collections if _is_gone(each, ground))
    broken = (name for name, path in ground.tasks if path in readings.failed)
    return frozenset([*gone, *broken])


def _has_all_routes(ground: Ground) -> bool:
    named = (name for name in ground.layers.names("pages") if name.endswith(ROUTES))
    return len([*named]) == len(ground.routes)


def _is_gone(collection: Collection, ground: Ground) -> bool:
    return collection.kind == "table" and collection.pattern not in ground.snapshot.digests


def _given(
    world: World, ground: Ground, readings: Readings
) -> tuple[tuple[Route, ...], tuple[Problem, ...]]:
    """Ask the Python beside each route which pages it wants."""
    routes: list[Route] = []
    problems: list[Problem] = []
    watching: set[str] = set()
    for route in ground.routes:
        path = ground.layers.own("pages", f"{route.name.rpartition('.')[0]}.py")
        if path and not path.startswith("@"):
            gave = world.run_paths(
                path, _collections(ground, readings), _data(ground), ground.config
            )
            problems.extend(gave.problems)
            watching.update(gave.imported, gave.absent)
            route = replace(route, given=gave.given)
        routes.append(route)
    world.ledger.set_notes({WATCHED: to_json(sorted(watching - ground.snapshot.digests.keys()))})
    return tuple(routes), tuple(problems)


def _collections(ground: Ground, readings: Readings) -> dict[str, tuple[Entry, ...]]:
    """Sort the entries of each collection as it wants."""
    table = _table(ground, readings)
    names = [each.name for each in ground.declared.collections]
    found = {name: table.find(Query(name, unlisted=True)) for name in names}
    return {name: tuple(readings.entries[id] for id in ids) for name, ids in found.items()}


def _table(ground: Ground, readings: Readings) -> Table:
    orders = {each.name: each.sort for each in ground.declared.collections}
    return Table(readings.entries, orders, ZoneInfo(ground.config.site.timezone))


def _sequences(ground: Ground, readings: Readings) -> Sequences:
    """List the entries of each collection and language as neighbours, in their order."""
    table = _table(ground, readings)
    spoken = {(each.collection, each.language) for each in readings.entries.values()}
    return {"\n".join(each): table.find(Query(*each)) for each in sorted(spoken)}


def _data(ground: Ground) -> dict[str, object]:
    files = DataFiles(ground.data, ground.snapshot)
    return {name.replace("/", "."): files.value(name) for name in ground.data}


def _python(ground: Ground) -> list[str]:
    """Name the Python of routes, and the data that it may read."""
    digests = ground.snapshot.digests
    code = [f"{path} {digest}" for path, digest in digests.items() if path.endswith(".py")]
    data = (digests[path] for path in ground.data.values())
    return [digest_of(ground.python), *code, *data] if code else []
