"""When a browser is to fetch a picture."""

import pytest

from sitegen.model.picture import Probe
from sitegen.render.pictures.manner import (
    EAGER,
    LAZY,
    SLOT,
    manner,
    placeholder_style,
    with_eager_picture,
)


@pytest.mark.parametrize(
    ("html", "eager"),
    [
        (f"<img{SLOT}><img{SLOT}>", f"<img{EAGER}><img{LAZY}>"),
        (f"<img{EAGER}><img{SLOT}>", f"<img{EAGER}><img{LAZY}>"),
        # Somebody has said when this one is wanted.
        (f"<img{LAZY}><img{SLOT}>", f"<img{LAZY}><img{EAGER}>"),
        (f"<img{LAZY}>", f"<img{LAZY}>"),
        ("<p>text</p>", "<p>text</p>"),
    ],
)  # fmt: skip
def test_the_first_picture_that_nobody_said_anything_of_is_eager(html, eager):
    assert with_eager_picture(html) == eager


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, SLOT),
        ({"priority": "true"}, EAGER),
        ({"priority": "false"}, SLOT),
        ({"loading": "lazy"}, ' loading="lazy" decoding="async"'),
        ({"decoding": "sync"}, ' loading="lazy" decoding="sync"'),
        ({"fetchpriority": "low"}, ' loading="lazy" decoding="async" fetchpriority="low"'),
    ],
)
def test_who_says_when_is_heard(given, told):
    assert manner(given) == told


@pytest.mark.parametrize(
    ("probe", "style"),
    [
        (Probe(1, 1, "jpeg"), ""),
        (Probe(1, 1, "jpeg", colour="#aabbcc"), "background: #aabbcc"),
        (Probe(1, 1, "jpeg", blur="data:x"), "background: center/cover no-repeat url(data:x)"),
        (Probe(1, 1, "png", has_alpha=True, colour="#aabbcc"), ""),
    ],
)
def test_what_can_be_seen_through_has_nothing_behind_it(probe, style):
    assert placeholder_style(probe) == style
