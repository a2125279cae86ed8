"""Settings as they are in each language."""

from dataclasses import replace

from sitegen.model.config import Config, Language
from sitegen.plan.languages import languages
from sitegen.text.direction import direction

# What a language may say in place of `[site]`.
OF_SITE = ("title", "description", "author")
PLAIN = Language()


def by_language(config: Config) -> dict[str, object]:
    """Name the settings that may differ: `site.title@zh-TW`, `menu.main@en`, `language.name@en`.

    A line of a menu names its language unless all languages share it.
    """
    named: dict[str, object] = {}
    for tag in languages(config.site):
        own = config.languages.get(tag, PLAIN)
        for name in OF_SITE:
            named[f"site.{name}@{tag}"] = getattr(own, name) or getattr(config.site, name)
        for name in {**config.menu, **own.menu}:
            mine = tuple(
                replace(line, language=line.language or tag) for line in own.menu.get(name, ())
            )
            lines = mine or config.menu.get(name, ())
            shown = (line for line in lines if line.language in ("", tag))
            named[f"menu.{name}@{tag}"] = tuple(sorted(shown, key=lambda line: line.weight))
        named[f"language.name@{tag}"] = own.name
        named[f"language.direction@{tag}"] = own.direction or direction(tag)
        named[f"language.fallback@{tag}"] = own.fallback
    return named
