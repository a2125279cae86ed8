"""Integrations found by name, checked before anything is built."""

import inspect
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from types import ModuleType
from typing import Any, cast

from sitegen.extend.protocol import MEMBERS, Integration, member
from sitegen.extend.shipped import SHIPPED
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import extensions as problems

# What the file of an integration calls it, so that the file may hold other things too.
VARIABLE = "integration"


def load_integrations(
    names: Sequence[str],
    find: Callable[[str], object],
    place: Place,
    known: Collection[str] = (),
) -> tuple[Integration, ...]:
    """Load the integrations of a site, after those that ship with sitegen, and check them.

    names:  as the settings have them: entry points of the group `sitegen.integrations`, or paths
            of Python files in the site
    find:   gives what stands under a name: an integration, a class of them, or a module that
            holds one as `integration`; raises LookupError when there is no such thing
    place:  where the names are written
    known:  the names that could be found
    raises: SG821, SG822, SG823, SG824, and what `find` says, all at once
    """
    loaded = [cast(Integration, each) for each in SHIPPED]
    wrong: list[Problem] = []
    for name in names:
        try:
            loaded.append(_checked(_found(name, find, place, known), name, place))
        except Trouble as trouble:
            wrong.extend(trouble.problems)
    wrong.extend(_twice(loaded, place))
    if wrong:
        raise Trouble(*wrong)
    return tuple(loaded)


def _found(
    name: str, find: Callable[[str], object], place: Place, known: Collection[str]
) -> object:
    try:
        found = find(name)
    except Trouble:
        raise
    except LookupError:
        raise Trouble(problems.no_such_integration(place, name, known)) from None
    except Exception as error:
        raise _not_loaded(place, name, error) from error
    if isinstance(found, ModuleType):
        found = getattr(found, VARIABLE, None)
        if found is None:
            why = f"it has no variable {VARIABLE!r}"
            raise Trouble(problems.integration_is_malformed(place, name, why))
    return _instance(found, name, place)


def _instance(found: Any, name: str, place: Place) -> object:
    if not isinstance(found, type):
        return found
    try:
        return found()
    except Exception as error:
        raise _not_loaded(place, name, error) from error


def _not_loaded(place: Place, name: str, error: Exception) -> Trouble:
    why = f"{type(error).__name__}: {error}"
    return Trouble(problems.integration_does_not_load(place, name, why))


def _checked(found: object, name: str, place: Place) -> Integration:
    integration = cast(Integration, found)
    if flaws := tuple(_flaws(integration)):
        told = [problems.integration_is_malformed(place, name, why) for why in flaws]
        raise Trouble(*told)
    return integration


def _flaws(integration: Integration) -> Iterator[str]:
    for attribute in ("name", "version"):
        held = getattr(integration, attribute, None)
        if not isinstance(held, str) or not held:
            yield f"{attribute!r} should be a text"
    for name, wanted in MEMBERS.items():
        function = member(integration, name)
        if function is not None and not _takes(function, len(wanted.parameters) - 1):
            parameters = ", ".join(list(wanted.parameters)[1:])
            yield f"{name!r} should be a function of ({parameters})"


def _takes(function: object, count: int) -> bool:
    if not callable(function):
        return False
    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    except ValueError:  # A function written in C may not tell its signature.
        return True
    return True


def _twice(loaded: Sequence[Integration], place: Place) -> Iterator[Problem]:
    for name, count in Counter(each.name for each in loaded).items():
        if count > 1:
            yield problems.integration_twice(place, name)
