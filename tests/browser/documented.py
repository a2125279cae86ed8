"""The examples of docs/islands.md as sites, made as a reader would make them."""

import re
import subprocess
from pathlib import Path

DOCS = Path(__file__).parent.parent.parent / "docs" / "islands.md"
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_FILE = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# How long npm may take; the files are a few hundred kilobytes.
NPM_S = 240


def sections() -> dict[str, str]:
    """Each section of the page by its heading; what stands above them all is "Plain"."""
    parts = ["Plain", *_SECTION.split(DOCS.read_text("utf-8"))]
    first, rest = parts[:2], parts[2:]
    return {first[0]: first[1], **dict(zip(rest[::2], rest[1::2], strict=True))}


def files(section: str) -> dict[str, str]:
    """The files of an example; those of the first one where it has none of its own."""
    every = sections()
    return {**dict(_FILE.findall(every["Plain"])), **dict(_FILE.findall(every[section]))}


def run_shell(section: str, root: Path) -> None:
    """Do what the section says to do in a shell. raises: CalledProcessError, TimeoutExpired"""
    for script in _SHELL.findall(sections()[section]):
        quiet = script.replace("npm install", "npm install --silent --no-audit --no-fund")
        subprocess.run(["sh", "-ec", quiet], cwd=root, check=True, timeout=NPM_S)
