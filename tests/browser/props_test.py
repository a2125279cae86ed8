"""Whatever is handed to an island reaches its script as it was."""

import json
import math
from datetime import date, datetime
from decimal import Decimal
from html import escape
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.render.islands.props import DEEPEST, SAFE_INTEGER, props_text
from tests.browser.page import RUNTIME, page

pytestmark = pytest.mark.slow

ZONE = ZoneInfo("Asia/Taipei")
HOSTILE = [
    "</script><script>window.broken = true</script>",
    "</sitegen-island><b id=broken>",
    '"><b id=broken x="',
    "'`&amp;&quot;&lt;",
    "<!-- ]]> -->",
    "\u2028\u2029\u0085\ufeff\u0000\u0001\r\n\t\x7f",
    "\ud800 alone \udfff",
    "😀 粗體 e\u0301",
    "__proto__",
    "$date",
]
# Says what it got in JSON, with a name for each thing that JSON lacks.
TELLER = b"""
const told = (value) =>
  typeof value == "bigint" ? { int: String(value) }
  : value instanceof Date ? { date: value.toISOString() }
  : value instanceof Set ? { set: [...value].map(told) }
  : Array.isArray(value) ? value.map(told)
  : Object(value) === value ? { pairs: Object.entries(value).map(([k, v]) => [k, told(v)]) }
  : value;
export default (element, props) => { element.dataset.got = JSON.stringify(told(props.value)); };
"""


def told(value):
    """What the script should say of a value."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return value if abs(value) <= SAFE_INTEGER else {"int": str(value)}
    if isinstance(value, float | Decimal):
        return float(value)
    if isinstance(value, list | tuple):
        return [told(each) for each in value]
    return {"pairs": sorted([name, told(each)] for name, each in value.items())}


def got(browser, value):
    """Put an island into the page as a build writes one, and hear what its script got."""
    props = escape(props_text({"value": value}, ZONE))
    island = f'<sitegen-island src="/teller.js" client="load" props="{props}">x</sitegen-island>'
    browser.run("document.body.innerHTML = arguments[0]", f"{island}<i>after</i>")
    browser.wait_for("[data-got]")
    said = json.loads(browser.run("return document.querySelector('[data-got]').dataset.got"))
    assert browser.run("return document.body.children.length") == 2
    assert not browser.run("return window.broken || document.querySelector('#broken')")
    return said


def unordered(said):
    """Objects have whatever order their names have."""
    if isinstance(said, dict) and "pairs" in said:
        return {"pairs": sorted([name, unordered(each)] for name, each in said["pairs"])}
    return [unordered(each) for each in said] if isinstance(said, list) else said


@pytest.fixture
def teller(browser):
    browser.server.files = {"index.html": page(), "runtime.js": RUNTIME, "teller.js": TELLER}
    browser.open()
    return browser


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(teller, text):
    for value in (text, [text], {text: text}):
        assert unordered(got(teller, value)) == told(value)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2026, 5, 1), {"date": "2026-05-01T00:00:00.000Z"}),
        (datetime(2026, 5, 1, 8, 30), {"date": "2026-05-01T00:30:00.000Z"}),
        ({3, 1, 2}, {"set": [1, 2, 3]}),
        ({"b", "a"}, {"set": ["a", "b"]}),
        (frozenset({(1, "a")}), {"set": [[1, "a"]]}),
        (set(), {"set": []}),
        (10**30, {"int": str(10**30)}),
        (-(2**53), {"int": str(-(2**53))}),
        (Decimal("0.1"), 0.1),
        ({"$set": [1], "$date": "no"}, {"pairs": [["$date", "no"], ["$set", [1]]]}),
        ({"$dict": {"$int": "5"}}, {"pairs": [["$dict", {"pairs": [["$int", "5"]]}]]}),
    ],
)
def test_what_json_lacks_comes_back_as_what_it_was(teller, value, said):
    assert unordered(got(teller, value)) == said


def test_deep_data_arrives(teller):
    deep: object = "bottom"
    for _ in range(DEEPEST - 1):
        deep = [deep]
    assert got(teller, deep) == deep


DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=()))
    | st.sampled_from(HOSTILE),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=12,
)


@settings(
    max_examples=60,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(value=DATA)
def test_any_plain_data_comes_back_as_it_was(teller, value):
    assert same(unordered(got(teller, value)), told(value))


def same(one, other):
    """Compare numbers as a script does: it has one kind."""
    if isinstance(one, list):
        return isinstance(other, list) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, int | float) and not isinstance(one, bool):
        return not isinstance(other, bool) and math.isclose(one, other, rel_tol=0, abs_tol=0)
    return one == other and type(one) is type(other)
