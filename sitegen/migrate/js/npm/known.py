"""All known modules, imported so that they are registered."""

from sitegen.migrate.js.npm import (
    files,
    gatsby,
    lodash,
    moments,
    nodes,
    path_patterns,
    ramda,
    slugs,
)
from sitegen.migrate.js.npm.packages import PACKAGES

__all__ = [
    "PACKAGES",
    "files",
    "gatsby",
    "lodash",
    "moments",
    "nodes",
    "path_patterns",
    "ramda",
    "slugs",
]
