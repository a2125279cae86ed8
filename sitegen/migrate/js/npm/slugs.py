"""The modules of npm that make slugs."""

import re
from collections.abc import Callable

from sitegen.migrate.js.built.patterns import compiled_pattern
from sitegen.migrate.js.built.tables import argument, native
from sitegen.migrate.js.convert import is_true, text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Regex, Unknown, Value
from sitegen.migrate.slugs.slugify import sindre_slugify, slugify, underscore_slugify
from sitegen.migrate.slugs.words import kebab_case, snake_case
from sitegen.text.slug import Slugs, slug


def on_text(change: Callable[[str], str], name: str = "") -> Function:
    """Make a function of one text."""

    def call(args: Args) -> Value:
        value = argument(args, 0)
        if isinstance(value, Unknown):
            return LOST
        return change("" if value is None or value is UNDEFINED else text_of(value))

    return native(call, name)


@package("slugify")
def _slugify(project: Project) -> Value:
    def call(args: Args) -> Value:
        text, options = argument(args, 0), argument(args, 1)
        if not isinstance(text, str):
            return LOST
        if isinstance(options, str):
            return slugify(text, options)
        chosen = options if isinstance(options, dict) else {}
        removed = chosen.get("remove")
        pattern = (
            compiled_pattern(removed.source, removed.flags) if isinstance(removed, Regex) else None
        )
        return slugify(
            text,
            text_of(chosen.get("replacement", "-")),
            is_true(chosen.get("lower", False)),
            is_true(chosen.get("strict", False)),
            pattern,
        )

    made = native(call, "slugify")
    made.properties["extend"] = native(lambda args: UNDEFINED)
    return made


@package("@sindresorhus/slugify")
def _sindre(project: Project) -> Value:
    def call(args: Args) -> Value:
        text, options = argument(args, 0), argument(args, 1)
        if not isinstance(text, str):
            return LOST
        chosen = options if isinstance(options, dict) else {}
        return sindre_slugify(
            text,
            text_of(chosen.get("separator", "-")),
            is_true(chosen.get("lowercase", True)),
            is_true(chosen.get("decamelize", True)),
        )

    return native(call, "slugify")


@package("github-slugger")
def _slugger(project: Project) -> Value:
    def begin(args: Args) -> Value:
        slugs = Slugs()
        return {
            "slug": native(lambda given: slugs.take(slug(text_of(argument(given, 0))))),
            "reset": native(lambda given: slugs.__init__() or UNDEFINED),  # type: ignore[misc]
        }

    maker = Function(lambda this, args: begin(args), "GithubSlugger", begin)
    maker.properties["slug"] = on_text(slug, "slug")
    return maker


@package("underscore.string", "underscore.string/slugify", "string-slugify")
def _underscored(project: Project) -> Value:
    made = on_text(underscore_slugify, "slugify")
    made.properties["slugify"] = made
    return made


@package("slug", "slugg", "slug-generator")
def _plain_slug(project: Project) -> Value:
    return on_text(lambda text: slugify(text, is_lower=True, is_strict=False))


@package("param-case", "paramcase", "just-kebab-case", "kebab-case", "dashify", "change-case")
def _kebab(project: Project) -> Value:
    made = on_text(_parametrised, "paramCase")
    made.properties.update(
        paramCase=made, kebabCase=made, snakeCase=on_text(snake_case), default=made
    )
    return made


def _parametrised(text: str) -> str:
    apart = re.sub(r"([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", _hump, text)
    return "-".join(re.findall(r"[A-Za-z0-9]+", apart)).lower()


def _hump(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]}" if found[1] else f"{found[3]} "


@package("lodash.kebabcase", "lodash/kebabCase", "lodash-es/kebabCase")
def _lodash_kebab(project: Project) -> Value:
    return on_text(kebab_case, "kebabCase")
