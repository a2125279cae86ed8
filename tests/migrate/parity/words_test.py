"""How like texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.migrate.parity.words import similarity, words

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It’s “C++”, 2024!", ("it", "s", "c", "2024")),
        ("從Gatsby搬家", ("從", "gatsby", "搬", "家")),
        ("한글 카나カナ", ("한", "글", "카", "나", "カ", "ナ")),
        (" — ", ()),
    ],
)
def test_words_are_cut_without_spaces_where_none_are_written(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("a b c d", "a b c d", 1.0),
        ("a b c d", "a x c d", 0.75),
        ("a b", "c d", 0.0),
        ("", "a", 0.0),
    ],
)
def test_texts_are_as_like_as_they_share_words(old, new, alike):
    assert similarity(words(old), words(new)) == alike


@given(WORDS, WORDS)
def test_likeness_is_a_share_and_whole_only_for_the_same(old, new):
    alike = similarity(old, new)
    assert 0 <= alike <= 1 and (alike == 1) == (old == new)
