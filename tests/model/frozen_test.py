"""Frozen dataclasses are those of the standard library."""

import copy
import dataclasses
import inspect
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """A noun."""

    one: int
    two: str = "b"
    many: list[int] = dataclasses.field(default_factory=list)
    unseen: int = dataclasses.field(default=0, compare=False)

    @property
    def both(self) -> str:
        """What properties may use."""
        return f"{self.one}{self.two}"


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The same noun."""

    one: int
    two: str = "b"
    many: list[int] = dataclasses.field(default_factory=list)
    unseen: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class One:
    """A noun that can be hashed."""

    only: object


@dataclass(frozen=True, slots=True)
class Nothing:
    """A noun without fields."""


GIVEN = st.fixed_dictionaries(
    {"one": st.integers(0, 1)},
    optional={
        "two": st.sampled_from("ab"),
        "many": st.lists(st.integers(0, 1), max_size=1),
        "unseen": st.integers(0, 1),
    },
)


@given(GIVEN, GIVEN)
def test_they_hold_tell_and_compare_the_same(first, second):
    ours, theirs = (Ours(**first), Ours(**second)), (Theirs(**first), Theirs(**second))
    assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])
    assert repr(ours[0]) == repr(theirs[0]).replace("Theirs", "Ours")
    assert dataclasses.asdict(ours[0]) == dataclasses.asdict(theirs[0])
    assert dataclasses.replace(ours[0], one=7) == Ours(**{**first, "one": 7})
    assert pickle.loads(pickle.dumps(ours[0])) == copy.copy(ours[0]) == ours[0]
    assert ours[0] != theirs[0]


def test_they_take_the_same_arguments_and_have_the_same_slots():
    ours, theirs = (inspect.signature(each).parameters for each in (Ours, Theirs))
    assert list(ours) == list(theirs)
    assert Ours.__slots__ == Theirs.__slots__ and Ours.__match_args__ == Theirs.__match_args__
    assert Ours(1).many is not Ours(1).many and Ours(1).both == "1b"
    with pytest.raises(TypeError):
        Ours()


@pytest.mark.parametrize("name", ["one", "none"])
def test_nothing_can_be_changed(name):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(Ours(1), name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(Ours(1), name)


def test_equal_ones_are_one_in_a_set():
    assert {One(1), One(1), One((2,))} == {One((2,)), One(1)} and len({Nothing(), Nothing()}) == 1
    with pytest.raises(TypeError):
        hash(Ours(1))


def test_what_is_none_of_the_usual_is_refused():
    with pytest.raises(TypeError, match="standard library"):

        @dataclass(frozen=True, slots=True)
        class Other:
            """A noun that compares in its own way."""

            one: int

            def __eq__(self, other):
                return True


def test_other_kinds_are_made_by_the_library():
    @dataclass(order=True)
    class Other:
        """A noun with an order."""

        one: int

    assert Other(1) < Other(2)
