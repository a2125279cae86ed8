import datetime as dt

from sitegen.read.data import data_files, read_data
from tests.read.facts import told

PATHS = ["data/a.yml", "data/a.csv", "data/shop/prices.toml", "data/_b.yml", "data/c.txt", "x.yml"]


def test_a_data_file_has_the_name_of_its_path():
    files, problems = data_files(PATHS, "data")
    assert files == {"a": "data/a.csv", "shop/prices": "data/shop/prices.toml"}
    assert told(problems) == [
        "data/a.yml  'data.a' is this file and 'data/a.csv' too  [SG125]  rename one of them"
    ]


def test_data_is_frozen():
    read = read_data(b"a: [1, {b: 2024-01-01}]", "data/a.yml")
    assert read == {"a": (1, {"b": dt.date(2024, 1, 1)})}
