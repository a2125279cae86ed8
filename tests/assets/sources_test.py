"""Answers about the files that pages bring along."""

from sitegen.assets.sources import Copies, Styles, Stylesheet
from sitegen.trace.digest import ABSENT

ONE = {"assets/a.css": "0123456789ab"}
OTHER = {"assets/a.css": "ba9876543210"}


def test_a_copy_is_another_when_its_bytes_are():
    assert Copies(ONE).value("assets/a.css") == "assets/a.0123456789.css"
    assert Copies(ONE).digest("assets/a.css") != Copies(OTHER).digest("assets/a.css")
    assert Copies(ONE).basis() != Copies(OTHER).basis()


def test_what_may_not_be_copied_is_absent():
    assert Copies(ONE).value("secret.env") is None
    assert Copies(ONE).digest("secret.env") == ABSENT


def test_a_stylesheet_is_known_by_its_final_name_and_bytes():
    styles = Styles({"a.css": "assets/a.css"}, Copies(ONE))
    assert styles.value("a.css") == Stylesheet("assets/a.css", "assets/a.0123456789.css")
    assert styles.value("b.css") is None and styles.digest("b.css") == ABSENT
    assert styles.basis() != Styles({"a.css": "assets/a.css"}, Copies(OTHER)).basis()
