"""What a component takes, and whether a call gives just that."""

from collections.abc import Collection, Mapping
from functools import partial

from jinja2 import Undefined

from sitegen.model.frozen import dataclass
from sitegen.model.problems.components import missing_prop, unknown_prop, unknown_slot
from sitegen.render.amiss import Amiss
from sitegen.render.components.attributes import Attributes


@dataclass(frozen=True, slots=True)
class Form:
    """What a component declares.

    props:    name → whether it must be given
    rest:     what all other attributes are called together; "" when there may be none
    slots:    the names of the slots it shows; None when only rendering it tells
    pictures: the props that it hands to `image()` and its like
    """

    props: Mapping[str, bool]
    rest: str = ""
    slots: frozenset[str] | None = frozenset()
    pictures: frozenset[str] = frozenset()

    def filled(self, component: str, given: Mapping[str, object]) -> dict[str, object]:
        """Give the props as the component sees them; `data-id` is the prop `data_id`.

        raises: Amiss when one is missing, unknown or undefined
        """
        props: dict[str, object] = {}
        others: dict[str, object] = {}
        for name, value in given.items():
            if isinstance(value, Undefined):
                value._fail_with_undefined_error()
            variable = name.replace("-", "_")
            if variable in self.props:
                props[variable] = value
            elif self.rest:
                others[name] = value
            else:
                known = tuple(self.props)
                raise Amiss(partial(unknown_prop, wanted=name, component=component, known=known))
        for name, is_required in self.props.items():
            if is_required and name not in props:
                raise Amiss(partial(missing_prop, wanted=name, component=component))
        return {**props, self.rest: Attributes(others)} if self.rest else props

    def check_slots(self, component: str, names: Collection[str]) -> None:
        """Refuse content for a slot that is never shown. raises: Amiss"""
        known = self.slots
        for name in sorted(names):
            if known is not None and name not in known:
                raise Amiss(partial(unknown_slot, wanted=name, component=component, known=known))
