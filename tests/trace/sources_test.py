"""Answers that lie ready."""

import pytest

from sitegen.trace.digest import ABSENT, digest
from sitegen.trace.sources import Files, Folders, Loose, Values
from sitegen.world.memory import MemorySnapshot


def snapshot(**files):
    held = {name.replace("__", "/"): data for name, data in files.items()}
    return MemorySnapshot({path: digest(data) for path, data in held.items()}, held)


def test_values_answer_and_tell_what_is_absent():
    values = Values({"a": 1, "none": None})
    assert (values.value("a"), values.value("b")) == (1, None)
    assert values.digest("b") == ABSENT != values.digest("none")


def test_the_basis_of_values_is_their_own_unless_another_is_given():
    assert Values({"a": 1}).basis() != Values({"a": 2}).basis()
    assert Values({"a": 1}, "plan").basis() == Values({"a": 2}, "plan").basis() == "plan"
    assert Loose({"a": 1}).basis() == ""


def test_files_answer_with_their_bytes():
    files = Files(snapshot(a=b"1"))
    assert (files.value("a"), files.value("b")) == (b"1", None)
    assert (files.digest("a"), files.digest("b")) == (digest(b"1"), ABSENT)
    assert files.basis() != Files(snapshot(a=b"2")).basis()


@pytest.mark.parametrize(
    ("folder", "names"), [("", ("a", "x")), ("x", ("b", "y")), ("x/y", ("c",)), ("z", ())]
)
def test_folders_answer_with_the_names_in_them(folder, names):
    folders = Folders(snapshot(a=b"", x__b=b"", x__y__c=b""))
    assert folders.value(folder) == names


def test_a_folder_is_another_when_a_name_comes_or_goes():
    one, other = Folders(snapshot(x__a=b"1")), Folders(snapshot(x__a=b"2", y=b""))
    assert one.digest("x") == other.digest("x")
    assert one.digest("") != other.digest("") and one.basis() != other.basis()
