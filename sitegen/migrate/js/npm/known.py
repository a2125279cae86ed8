"""All known modules, imported so that they are registered."""

from sitegen.migrate.js.npm import (
    files,
    gatsby,
    i18n,
    moments,
    nodes,
    paginators,
    path_patterns,
    ramda,
    slugs,
)
from sitegen.migrate.js.npm.lodash import fp, module
from sitegen.migrate.js.npm.packages import PACKAGES

__all__ = [
    "PACKAGES",
    "files",
    "fp",
    "gatsby",
    "i18n",
    "module",
    "moments",
    "nodes",
    "paginators",
    "path_patterns",
    "ramda",
    "slugs",
]
