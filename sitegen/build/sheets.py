"""The round of stylesheets: which there are, who makes them, and whose faults are told."""

from sitegen.assets.sources import Styles
from sitegen.build.rounds import Rounds
from sitegen.read.layers import Layers
from sitegen.trace.digest import answer_id
from sitegen.trace.round import Make


def owners_of(layers: Layers) -> dict[str, tuple[str, int]]:
    """Name every file of the assets and components folders, with how many layers lie under it."""
    owned = {}
    for kind in ("assets", "components"):
        folders = layers.folders(kind)
        for name in layers.names(kind):
            path = layers.own(kind, name) or ""
            above = next(at for at, each in enumerate(folders) if path == f"{each}/{name}")
            owned[f"{kind}/{name}"] = (path, len(folders) - 1 - above)
    return owned


def sheets_of(layers: Layers) -> list[str]:
    """Name the stylesheets of all layers."""
    return [name for name in owners_of(layers) if name.endswith(".css")]


def sheet_maker() -> Make:
    """Give what makes stylesheets."""
    from sitegen.assets.style import StyleMaker
    from sitegen.read.decode import decode

    return StyleMaker(decode)


def unused_sheets(rounds: Rounds) -> frozenset[str]:
    """Find the stylesheets with problems that no page asked for: they harm nobody."""
    sheets = rounds.traces["style"]
    styles = Styles(sheets, rounds.outside.store)
    amiss = [trace.task.name for trace in sheets.telling() if trace.problems]
    ids = {name: answer_id("style", name, styles.digest(name)) for name in amiss}
    read = {id for trace in rounds.traces["page"].reading({*ids.values()}) for id in trace.reads}
    return frozenset(name for name, id in ids.items() if id not in read)
