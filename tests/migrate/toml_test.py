"""Settings as TOML."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from sitegen.migrate.toml import toml

KEYS = st.text("abc é\"'\n.", min_size=1)
VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_what_is_written_is_read_again(keys):
    assert tomllib.loads(toml({"extra": keys}) or "").get("extra", {}) == keys


def test_keys_stand_before_tables_and_lists_of_mappings_become_tables():
    tables = {
        "site": {"title": "A", "gone": None},
        "menu": {"main": [{"title": "Home", "url": "/"}, {"title": "About", "url": "/about/"}]},
        "": {"integrations": []},
    }
    assert toml(tables, "Made from Gatsby.") == (
        "# Made from Gatsby.\n\nintegrations = []\n\n"
        '[site]\ntitle = "A"\n\n'
        '[[menu.main]]\ntitle = "Home"\nurl = "/"\n\n'
        '[[menu.main]]\ntitle = "About"\nurl = "/about/"\n'
    )
