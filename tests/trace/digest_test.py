"""Digests tell things apart."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.trace.digest import answer_id, digest, digest_of, joint

TEXTS = st.lists(st.text())


def test_a_digest_is_forty_hexadecimal_digits():
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4"


@given(TEXTS, TEXTS)
def test_different_sequences_have_different_names(one, other):
    clean = [[text.replace("\0", "") for text in texts] for texts in (one, other)]
    different = clean[0] != clean[1] and (clean[0] or [""]) != (clean[1] or [""])
    assert (joint(clean[0]) != joint(clean[1])) == different


@given(st.text(), st.text(), st.text())
def test_an_answer_is_named_by_64_signed_bits(kind, name, answer):
    assert -(2**63) <= answer_id(kind, name, answer) < 2**63


def test_an_answer_to_another_question_has_another_name():
    ids = {answer_id(*each) for each in [("a", "b", "c"), ("a", "bc", ""), ("ab", "", "c")]}
    assert len(ids) == 3


def test_a_lone_surrogate_is_named_like_any_text():
    assert digest_of("\ud800") != digest_of("\ud801")
