"""The register of known modules."""

from collections.abc import Callable

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import Value

Maker = Callable[[Project], Value]

PACKAGES: dict[str, Maker] = {}


def package(*names: str) -> Callable[[Maker], Maker]:
    """Register what makes a module, under the names that it is required by."""

    def register(maker: Maker) -> Maker:
        for name in names:
            PACKAGES[name] = maker
        return maker

    return register
