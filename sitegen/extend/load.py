"""Integrations found by name, checked before anything is built."""

import inspect
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple, cast

from sitegen.extend.protocol import MEMBERS, Integration, member
from sitegen.extend.shipped import SHIPPED
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import extensions as problems

# What the file of an integration calls it, so that the file may hold other things too.
VARIABLE = "integration"


class Found(NamedTuple):
    """What stands under a name, with more than it says of its own version.

    digest: of the files it is made of; a site's own integration changes without a new version
    """

    thing: object
    digest: str


def load_integrations(
    names: Sequence[str],
    find: Callable[[str], object],
    place: Place,
    known: Collection[str] = (),
) -> tuple[Integration, ...]:
    """Load the integrations of a site, after those that ship with sitegen, and check them.

    names:  as the settings have them: entry points of the group `sitegen.integrations`, or paths
            of Python files in the site
    find:   gives what stands under a name: an integration, a class of them, a module that holds
            one as `integration`, or one of these as `Found`; raises LookupError when there is none
    place:  where the names are written
    known:  the names that could be found
    raises: SG821, SG822, SG823, SG824, and what `find` says, all at once
    """
    loaded = [cast(Integration, each) for each in SHIPPED]
    wrong: list[Problem] = []
    for name in names:
        try:
            found = _found(name, find, place, known)
            thing = _instance(_held(found.thing, name, place), name, place)
            integration = _checked(thing, name, place)
            loaded.append(_at_version(integration, found.digest))
        except Trouble as trouble:
            wrong.extend(trouble.problems)
    wrong.extend(_twice(loaded, place))
    if wrong:
        raise Trouble(*wrong)
    return tuple(loaded)


def _found(name: str, find: Callable[[str], object], place: Place, known: Collection[str]) -> Found:
    try:
        found = find(name)
    except Trouble:
        raise
    except LookupError:
        raise Trouble(problems.no_such_integration(place, name, known)) from None
    except Exception as error:
        raise _not_loaded(place, name, error) from error
    return found if isinstance(found, Found) else Found(found, "")


def _held(thing: Any, name: str, place: Place) -> Any:
    if not isinstance(thing, ModuleType):
        return thing
    if not hasattr(thing, VARIABLE):
        why = f"it has no variable {VARIABLE!r}"
        raise Trouble(problems.integration_is_malformed(place, name, why))
    return getattr(thing, VARIABLE)


def _instance(thing: Any, name: str, place: Place) -> object:
    if not isinstance(thing, type):
        return thing
    try:
        return thing()
    except Exception as error:
        raise _not_loaded(place, name, error) from error


def _at_version(integration: Integration, digest: str) -> Integration:
    """Give the same members under a version that tells their files too."""
    if not digest:
        return integration
    held = {each: function for each in MEMBERS if (function := member(integration, each))}
    version = f"{integration.version} {digest}"
    return cast(Integration, SimpleNamespace(name=integration.name, version=version, **held))


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
    others = [name for name in dir(integration) if name[0] != "_" and name not in MEMBERS]
    strange = next((name for name in others if callable(getattr(integration, name))), "")
    if strange and not any(member(integration, name) for name in MEMBERS):
        yield f"no member is called {strange!r}, and it has no other"
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
