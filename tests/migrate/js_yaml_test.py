import datetime as dt

import pytest

from sitegen.migrate.js_yaml import NotYaml, load


def at(*when: int) -> dt.datetime:
    return dt.datetime(*when, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2019-01-02", dt.date(2019, 1, 2)),
        ("2017-04-31", dt.date(2017, 5, 1)),
        ("2019-13-01", dt.date(2020, 1, 1)),
        ("2019-01-02 10:00:00", at(2019, 1, 2, 10)),
        ("2019-01-02T10:00:00.5Z", at(2019, 1, 2, 10, 0, 0, 500_000)),
        ("2019-01-02 10:00:00 +08:00", at(2019, 1, 2, 2)),
        ("2019-01-02T23:30:00-09:30", at(2019, 1, 3, 9)),
        ("2019-1-2 8:50:00", at(2019, 1, 2, 8, 50)),
        ("2019-01-02 10:00", "2019-01-02 10:00"),
        ("2019-1-2", "2019-1-2"),
        ("2019-01-02 10:00:00 +0900", "2019-01-02 10:00:00 +0900"),
        ("2019/01/02", "2019/01/02"),
        ("'2019-01-02'", "2019-01-02"),
        ("12:30", 750),
        ("0123", 83),
        ("0189", "0189"),
        ("0x1F", 31),
        ("1_000", 1000),
        ("1.10", 1.1),
        ("2.0", 2),
        ("-3", -3),
        ("yes", "yes"),
        ("True", True),
        ("~", None),
        ("draft // note", "draft // note"),
        ("", None),
    ],
)
def test_a_scalar_means_what_js_yaml_says(written, read):
    assert load(f"key: {written}") == {"key": read}


@pytest.mark.parametrize(
    "text",
    ["a: [", "a: 'b", "a: b: c", "a: !!python/object:os.system x", "[" * 9000, "- " * 9000 + "a",
     "a: &a [1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
     + "".join(f"{chr(99 + n)}: &{chr(99 + n)} [{', '.join([f'*{chr(98 + n)}'] * 9)}]\n"
               for n in range(9))],
)  # fmt: skip
def test_what_is_no_yaml_or_too_much_is_refused(text):
    with pytest.raises(NotYaml):
        load(text)
