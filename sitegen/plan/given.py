"""What the brackets of a route stand for when the file beside it says so."""

from collections.abc import Iterator, Sequence

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems
from sitegen.model.route import Given
from sitegen.plan.route_name import Bracket, RouteName
from sitegen.plan.wanted import Wanted


def given_pages(given: Sequence[Given], name: RouteName, place: Place) -> Iterator[Wanted]:
    """List the pages that a `paths` function asks for.

    raises: SG212, SG215, SG216
    """
    if not name.brackets:
        raise Trouble(problems.needless_paths(place, name.text, "it has no brackets"))
    wanted = [each.name for each in name.brackets]
    for each in given:
        if each.params.keys() != set(wanted):
            raise Trouble(problems.wrong_params(place, each.params, wanted))
        for bracket in name.brackets:
            _check(bracket, each.params[bracket.name], place)
        yield Wanted(each.params, each.props)


def _check(bracket: Bracket, value: str, place: Place) -> None:
    why = ""
    if not bracket.is_rest and "/" in value:
        why = f"only '[...{bracket.name}]' may hold '/'"
    elif not bracket.is_rest and not value:
        why = f"only '[...{bracket.name}]' may be empty"
    elif value.startswith("/") or value.endswith("/"):
        why = "it begins or ends with '/'"
    if why:
        raise Trouble(problems.wrong_param(place, bracket.name, value, why))
