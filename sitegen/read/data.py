"""The data folder: which file `data.<name>` is, and what it says."""

from collections.abc import Collection

from sitegen.model.problem import Problem
from sitegen.model.problems import reading
from sitegen.read.names import without_suffix
from sitegen.read.patterns import matcher
from sitegen.read.plain import plain
from sitegen.read.table import SUFFIXES, parse_table


def data_files(paths: Collection[str], folder: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Map every name of the data folder to its file.

    paths:   every source file
    folder:  `data`
    returns: `authors` → `data/authors.yml`, `shop/prices` → `data/shop/prices.csv`; and files
             that have the name of another
    """
    is_shown = matcher(f"{folder}/**/*")
    named: dict[str, str] = {}
    found = []
    for path in sorted(path for path in paths if path.endswith(SUFFIXES) and is_shown(path)):
        name = without_suffix(path[len(folder) + 1 :])
        other = named.setdefault(name, path)
        if other != path:
            found.append(reading.data_twice(path, other, name.replace("/", ".")))
    return named, tuple(found)


def read_data(data: bytes, path: str) -> object:
    """Read a data file as mappings, tuples, dates and scalars.

    raises: SG101, SG102, SG105 to SG111
    """
    return plain(parse_table(data, path).values)
