"""Feeds held to the rules of their formats. sources: RFC 4287, appendix B; RSS 2.0"""

from pathlib import Path

from lxml import etree

HERE = Path(__file__).parent
SCHEMAS = {
    "feed.xml": etree.RelaxNG(file=HERE / "atom.rng"),
    "rss.xml": etree.RelaxNG(file=HERE / "rss.rng"),
}


def faults(name: str, text: str | bytes) -> list[str]:
    """List what is wrong with a feed. name: of its file, which tells the format"""
    schema = SCHEMAS[name.rpartition("/")[2]]
    is_lawful = schema.validate(etree.fromstring(text.encode() if isinstance(text, str) else text))
    return [] if is_lawful else [each.message for each in schema.error_log]
