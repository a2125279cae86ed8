"""Versions of encoders."""

import PIL

from sitegen.images.epoch import epoch


def test_another_pillow_is_another_epoch(monkeypatch):
    before = epoch()
    assert epoch() == before
    monkeypatch.setattr(PIL, "__version__", "99")
    assert epoch() != before
