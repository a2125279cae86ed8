"""What the settings of languages must obey."""

from collections.abc import Callable, Iterator

from sitegen.model.config import Config
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import languages as problems
from sitegen.read.document import Steps


def own_settings(config: Config, place: Callable[[Steps, bool], Place]) -> Iterator[Problem]:
    """Check that every table is of a language of the site, and falls back to another one.

    place: finds a setting, or its key
    """
    known = config.site.languages or (config.site.default_language,)
    for language, own in config.languages.items():
        at = ("languages", language)
        if language not in known:
            yield problems.settings_of_no_language(place(at, True), language, known)
        elif own.fallback and (own.fallback not in known or own.fallback == language):
            spot = place((*at, "fallback"), False)
            yield problems.bad_fallback(spot, language, own.fallback, known)
