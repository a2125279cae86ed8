"""Front matter becomes values that know their places."""

from sitegen.model.problem import Trouble
from sitegen.model.problems import reading
from sitegen.model.told import told
from sitegen.read.document import Document
from sitegen.read.split import Split
from sitegen.read.table import data_toml
from sitegen.read.yaml import parse_yaml


def parse_front(parts: Split, path: str) -> Document:
    """Read the front matter of a file; a file without one says nothing.

    returns: a document whose values are a mapping
    raises:  SG105, SG106, SG109 to SG112
    """
    if not parts.format:
        return Document({}, lambda steps, at_key: None, path)
    parse = data_toml if parts.format == "toml" else parse_yaml
    document = parse(parts.front, path, parts.front_line)
    if document.values is None:
        return Document({}, document.spot, path, parts.front_line)
    if not isinstance(document.values, dict):
        got = told(document.values)
        raise Trouble(reading.front_matter_is_no_mapping(document.place(()), got))
    return document
