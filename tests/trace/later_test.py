"""What costs nothing until it is needed."""

import pickle
import re

from sitegen.trace.later import Later, late

ASKED: list[int] = []


def make():
    """Make it."""
    ASKED.append(1)
    return {"a": 1, "b": 2}


def test_a_mapping_is_made_once_and_only_when_it_is_looked_into():
    ASKED.clear()
    later = Later(make)
    assert not ASKED
    assert (later["a"], later.get("c"), list(later), len(later), "b" in later) == (
        1, None, ["a", "b"], 2, True,
    )  # fmt: skip
    assert len(ASKED) == 1


def test_it_can_be_sent_to_a_worker_whatever_makes_it():
    assert pickle.loads(pickle.dumps(Later(lambda: {"a": 1}))) == {"a": 1}


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch):
    compiled: list[str] = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given[0]) or compile_(*given))
    pattern = late("[a-c]+", re.IGNORECASE)
    assert not compiled
    assert [found[0] for found in pattern.finditer("ab XC")] == ["ab", "C"]
    assert pattern.sub("-", "ab XC") == "- X-" and pattern.match("x") is None
