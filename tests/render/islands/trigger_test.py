"""Triggers and what stands in their brackets."""

import pytest

from sitegen.render.islands.trigger import BadTrigger, Trigger, trigger_of


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("load", Trigger("load")),
        (" idle ", Trigger("idle")),
        ("idle(2000)", Trigger("idle", "2000")),
        ("visible()", Trigger("visible")),
        ("visible(200px 0)", Trigger("visible", "200px 0")),
        ("visible(-10%)", Trigger("visible", "-10%")),
        ("media(min-width: 40em)", Trigger("media", "(min-width: 40em)")),
        ("media((hover) and (pointer: fine))", Trigger("media", "(hover) and (pointer: fine)")),
        ("interaction", Trigger("interaction")),
        ("only", Trigger("only")),
    ],
)
def test_a_trigger_is_read(text, trigger):
    assert trigger_of(text) == trigger


@pytest.mark.parametrize(
    ("text", "word"),
    [("visble", "visble"), ("", ""), ("load now", "load now"), ("Load", "Load")],
)
def test_what_is_no_trigger_is_named(text, word):
    with pytest.raises(BadTrigger) as raised:
        trigger_of(text)
    assert raised.value.word == word


@pytest.mark.parametrize(
    "text",
    ["load(1)", "idle(2s)", "idle(²)", "visible(20em)", "visible(1px,2px)", "media", "media(x)"],
)
def test_an_option_that_does_not_fit_is_told(text):
    with pytest.raises(BadTrigger) as raised:
        trigger_of(text)
    assert raised.value.word == "" and raised.value.why
