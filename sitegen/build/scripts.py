"""The scripts of a site: which files they are, and what `[islands.imports]` means."""

from collections.abc import Iterator
from functools import partial

from sitegen.assets.modules import Modules
from sitegen.assets.script import SUFFIXES
from sitegen.assets.scripts import Scripts
from sitegen.build.ground import Ground
from sitegen.model.config import Config
from sitegen.model.place import SETTINGS, Place
from sitegen.model.problem import Problem
from sitegen.model.problems import islands as problems
from sitegen.read.decode import decode
from sitegen.read.layers import Layers
from sitegen.trace.outside import Snapshot

# Files of the components folders that are read while the site is built, and never published.
PRIVATE = (".html", ".py")


def scripts(ground: Ground) -> Scripts:
    """Answer for the scripts of all layers, and the files that they may import."""
    owners = {
        f"{kind}/{name}": ground.layers.own(kind, name) or ""
        for kind in ("assets", "components")
        for name in ground.layers.names(kind)
        if not name.endswith(PRIVATE)
    }
    imports = ground.config.islands.imports
    names = {name: owners.get(f"assets/{target}", "") for name, target in imports.items()}
    digests = ground.snapshot.digests
    text, is_short = partial(_text, ground.snapshot), ground.config.assets.minify_scripts
    return Scripts(Modules(owners, names, digests, text, is_short), imports)


def lost_imports(config: Config, layers: Layers) -> Iterator[Problem]:
    """Find the names of `[islands.imports]` that stand for nothing."""
    known = [name for name in layers.names("assets") if name.endswith(SUFFIXES)]
    for name, target in config.islands.imports.items():
        place = Place(SETTINGS, key=("islands", "imports", name))
        is_url = target.startswith("/") or "://" in target
        if name.endswith("/") and not (is_url and target.endswith("/")):
            yield problems.prefix_without_folder(place, name, target)
        elif not (is_url or layers.own("assets", target)):
            yield problems.import_leads_nowhere(place, name, target, known)


def _text(snapshot: Snapshot, path: str) -> str:
    return decode(snapshot.read(path), path)
