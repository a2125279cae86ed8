"""Saves are noticed, whatever the system can tell."""

import asyncio

import pytest

from sitegen.dev.watching import Watch
from tests.sites import write


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "site", {"content/a.md": "a", "sitegen.toml": "[site]"})


def noticed(watch, save):
    """The first paths that are told after a save."""

    async def wait():
        stop, is_saved = asyncio.Event(), False
        async with asyncio.timeout(30):
            async for paths in watch.saved(stop):
                if paths:
                    stop.set()
                    return paths
                if not is_saved:
                    is_saved = True
                    await asyncio.to_thread(save)
        raise AssertionError("nothing was told")

    return asyncio.run(wait())


@pytest.mark.parametrize("is_polling", [False, True])
@pytest.mark.parametrize("path", ["content/a.md", "sitegen.toml"])
def test_a_save_is_told(root, is_polling, path):
    watch = Watch(root, (), is_polling)
    assert noticed(watch, lambda: write(root, {path: "longer"})) >= {path}


@pytest.mark.parametrize(
    "refusal", [OSError(28, "no space left on device"), RuntimeError("no inotify")]
)
def test_where_the_system_refuses_files_are_looked_at_again_and_again(root, refusal):
    async def look(*folders, **more):
        raise refusal
        yield

    watch = Watch(root, (), look=look)
    assert noticed(watch, lambda: write(root, {"content/a.md": "longer"})) == {"content/a.md"}


def test_what_a_build_writes_is_not_told(root):
    def save():
        write(root, {"dist/a.html": "a", ".sitegen/x": "x", "content/b.md": "b"})

    assert noticed(Watch(root, (root / "dist",)), save) == {"content/b.md"}
