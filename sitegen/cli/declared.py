"""What a site declares about its content, for commands that do not build it."""

from collections.abc import Mapping
from typing import Any

from sitegen.cli.site import Site
from sitegen.model.collection import Collection, Declared
from sitegen.model.place import DECLARED_IN
from sitegen.model.problem import Trouble
from sitegen.read.declared import default_declared, with_pages
from sitegen.read.locate import located


def declared(site: Site) -> Declared:
    """Run the site's `content_config.py`, or take what its folders say without one.

    raises: SG8xx
    """
    from sitegen.world.modules import run_config
    from sitegen.world.scan import scan

    config = site.config
    if not (site.root / DECLARED_IN).is_file():
        seen = scan(site.root, (config.paths.content,), {})
        return default_declared(seen.digests, config)
    ran = run_config(site.root)
    if ran.problems:
        text = (site.root / DECLARED_IN).read_bytes()
        raise Trouble(*(located(each, lambda _: text) for each in ran.problems))
    return with_pages(ran.declared, config)


def schema_of(collection: Collection) -> Mapping[str, Any]:
    """Write the JSON Schema of a collection's front matter, the built-in keys included."""
    from sitegen.read.schema import json_schema

    return json_schema(collection.schema)
