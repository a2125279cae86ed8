import datetime as dt
import json
from decimal import Decimal
from enum import Enum

import pytest

from sitegen.model.serial import thaw, to_json
from sitegen.read.plain import plain


class Mood(Enum):
    GOOD = "good"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ([1, (2.5, None)], (1, (2.5, None))),
        ({"b", "a"}, ("a", "b")),
        ({1: Mood.GOOD}, {"1": "good"}),
        (dt.date(2024, 1, 31), dt.date(2024, 1, 31)),
        (dt.datetime(2024, 1, 31, 10, tzinfo=dt.UTC), dt.datetime(2024, 1, 31, 10, tzinfo=dt.UTC)),
        (dt.time(10, 30), dt.time(10, 30)),
        (Decimal("1.50"), "1.50"),
    ],
)
def test_whatever_a_schema_makes_survives_as_json(value, kept):

    assert plain(value) == kept
    assert thaw(json.loads(to_json(plain(value)))) == kept
