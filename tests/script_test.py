"""The pages that have script, by name; all others have not a byte of it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitegen.build import Options
from sitegen.build.parts import Published, parts_of
from tests.sites import run

ROOT = Path(__file__).parent.parent
LATER = Options(now=datetime(2027, 1, 1, tzinfo=UTC))
# Articles with islands; the runtime and their scripts are all that these have.
DEMO = {
    "posts/keda/index.html",
    "posts/reinforcement-learning/index.html",
    "zh-TW/posts/keda/index.html",
    "zh-TW/posts/reinforcement-learning/index.html",
}


@pytest.mark.parametrize(
    ("root", "scripted"), [(ROOT, DEMO), (ROOT / "docs", set())], ids=["demo", "docs"]
)
def test_only_these_pages_have_script(tmp_path, root, scripted):
    files = run(root, tmp_path / "cache", LATER).files
    site = Published(files.get, {}, {})
    pages = {path: parts_of(files[path].decode(), site) for path in files if path.endswith(".html")}
    weighed = {
        path: [part for part in parts if part.kind == "script"] for path, parts in pages.items()
    }
    assert {path for path, parts in weighed.items() if parts} == scripted
    used = {part.output for parts in weighed.values() for part in parts}
    assert {path for path in files if path.endswith((".js", ".mjs"))} == used - {""}
