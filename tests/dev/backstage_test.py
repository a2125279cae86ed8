"""The conductor's process is there when it is needed, whatever the site's Python does."""

import asyncio
import threading
from pathlib import Path

import pytest

from sitegen.build.outcome import Built
from sitegen.dev.backstage import Backstage
from sitegen.dev.known import Made


class Making:
    """Makes a file, unless another one is there: then it removes that, and never ends.

    hangs: that other file
    """

    def __init__(self, hangs: Path) -> None:
        self._hangs = hangs

    def __call__(self, ear, is_whole):
        if self._hangs.exists():
            self._hangs.unlink()
            threading.Event().wait()
        return Made(Built({"a": "1"}, ()), (), "")

    def rest(self) -> None:
        """Do nothing."""


@pytest.fixture
def hangs(tmp_path):
    return tmp_path / "hangs"


@pytest.fixture
def backstage(hangs):
    backstage = Backstage(Making(hangs), deaf_s=0.2)
    backstage.start()
    yield backstage
    backstage.end()


def news(backstage):
    return asyncio.run(asyncio.wait_for(backstage.news(), 30))


def test_an_order_brings_news(backstage):
    for outputs in ({"a": "1"}, {}):
        backstage.order()
        assert news(backstage).outputs == outputs


def test_who_hears_no_order_is_replaced(backstage, hangs):
    hangs.touch()
    backstage.order()
    while hangs.exists():  # It has not begun to hang.
        pass
    backstage.order()
    assert news(backstage).fault == "making the site hung for 0.2 s, and is begun anew"
    assert backstage.is_gone
    backstage.start()
    backstage.order()
    assert news(backstage).outputs == {"a": "1"}


def test_a_death_is_told(backstage):
    backstage._process.kill()
    assert news(backstage).fault == "whoever makes the site has died (exit -9)"
    assert backstage.is_gone
