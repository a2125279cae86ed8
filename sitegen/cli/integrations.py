"""The integrations that a site names, found by path or among what is installed."""

from functools import partial

from sitegen.cli.site import Site
from sitegen.extend.load import Found, load_integrations
from sitegen.extend.protocol import Integration
from sitegen.model.place import SETTINGS, Place
from sitegen.model.problem import Trouble
from sitegen.read.locate import located
from sitegen.trace.digest import digest_of
from sitegen.world.scan import scan

GROUP = "sitegen.integrations"


def integrations_of(site: Site) -> tuple[Integration, ...]:
    """Load the integrations of a site, after those that ship with sitegen. raises: SG82x"""
    names, place = site.config.integrations, Place(SETTINGS, key=("integrations",))
    try:
        return load_integrations(names, lambda name: _find(site, name), place, _known(names))
    except Trouble as trouble:
        raise Trouble(
            *(located(each, partial(_bytes, site)) for each in trouble.problems)
        ) from None


def _bytes(site: Site, path: str) -> bytes | None:
    file = site.root / path
    return file.read_bytes() if file.is_file() else None


def _find(site: Site, name: str) -> object:
    if name.endswith(".py"):
        if not (site.root / name).is_file():
            raise LookupError(name)
        from sitegen.world.imports import site_imports

        with site_imports(site.root) as imports:
            module = imports.run(name)
            digests = scan(site.root, imports.files, {}).digests
            return Found(module, digest_of(dict(sorted(digests.items()))))
    from importlib.metadata import entry_points

    for each in entry_points(group=GROUP, name=name):
        return each.load()
    raise LookupError(name)


def _known(names: tuple[str, ...]) -> tuple[str, ...]:
    """List what is installed, if anything is looked for there."""
    if all(name.endswith(".py") for name in names):
        return ()
    from importlib.metadata import entry_points

    return tuple(each.name for each in entry_points(group=GROUP))
