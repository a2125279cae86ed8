"""The compilers of all kinds of nodes, imported so that they are registered."""

from sitegen.migrate.js import (
    calls,
    classes,
    exports,
    functions,
    literals,
    loops,
    names,
    operators,
    statements,
)

COMPILERS = (
    calls,
    classes,
    exports,
    functions,
    literals,
    loops,
    names,
    operators,
    statements,
)
