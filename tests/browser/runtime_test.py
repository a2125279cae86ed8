"""Islands wake when they should and not before."""

import gzip
from html import escape

import pytest

from tests.browser.page import RUNTIME, page

pytestmark = pytest.mark.slow

# Says so when it wakes, and counts clicks and keys.
COUNTER = b"""
export default (element, props) => {
  (window.woke ||= []).push(props.name);
  const button = element.querySelector(":scope > button");
  button.onclick = () => button.dataset.clicks = +(button.dataset.clicks || 0) + 1;
  button.onkeydown = (event) => button.dataset.key = event.key;
};
"""


def island(client: str, inside: str = "", option: str = "", src: str = "", name: str = "") -> str:
    """Write an island as a build does; its module is `/NAME.js` unless told otherwise."""
    name = name or client
    props = escape(f'{{"name":"{name}"}}')
    option = f' option="{escape(option)}"' if option else ""
    return (
        f'<sitegen-island src="{src or f"/{name}.js"}" client="{client}"{option} props="{props}">'
        f'<button id="{name}">{name}</button>{inside}</sitegen-island>'
    )


@pytest.fixture
def show(browser):
    def show(*parts: str, **files: bytes) -> None:
        names = [part.split('src="/')[1:] for part in parts]
        modules = {each.partition('"')[0]: COUNTER for found in names for each in found}
        browser.server.files = {
            "index.html": page(*parts),
            "runtime.js": RUNTIME,
            **modules,
            **{name.replace("_", "."): data for name, data in files.items()},
        }
        browser.open()

    return show


def woke(browser) -> list[str]:
    return browser.run("return window.woke || []")


def test_the_runtime_is_at_most_one_kilobyte():
    assert len(gzip.compress(RUNTIME, 9, mtime=0)) <= 1000


def test_load_wakes_at_once_and_asks_for_nothing_else(browser, show):
    show(island("load"))
    browser.wait_for("[awake] #load")
    assert browser.asked() == ["/", "/runtime.js", "/load.js"]
    assert browser.problems() == []


def test_idle_waits_for_the_browser_to_be_idle_and_hands_on_its_timeout(browser, show):
    browser.before_scripts(
        "window.idle = []; window.requestIdleCallback = (...all) => idle.push(all)"
    )
    show(island("load"), island("idle", option="2000"))
    browser.wait_for("[awake] #load")
    assert "/idle.js" not in browser.asked()
    assert browser.value("idle.map(([_, options]) => Number(options.timeout))") == [2000]
    browser.run("idle[0][0]()")
    browser.wait_for("[awake] #idle")


@pytest.mark.parametrize(("option", "delay_ms"), [("", 200), ("700", 700)])
def test_idle_falls_back_to_a_timer_where_browsers_cannot_tell(browser, show, option, delay_ms):
    browser.before_scripts(
        "delete window.requestIdleCallback; window.timers = [];"
        "window.setTimeout = (call, delay) => timers.push([call, Number(delay)])"
    )
    show(island("load"), island("idle", option=option))
    browser.wait_for("[awake] #load")
    assert "/idle.js" not in browser.asked()
    assert browser.value("timers.map(([_, delay]) => delay)") == [delay_ms]
    browser.run("timers[0][0]()")
    browser.wait_for("[awake] #idle")


FAR = '<div class="far"></div>'


def test_visible_waits_until_a_child_is_seen(browser, show):
    show(island("visible", name="near"), FAR, island("visible", name="away"))
    browser.wait_for("[awake] #near")
    assert "/away.js" not in browser.asked()
    browser.run("document.querySelector('#away').scrollIntoView()")
    browser.wait_for("[awake] #away")
    assert woke(browser) == ["near", "away"]


def test_visible_takes_a_root_margin(browser, show):
    show(FAR, island("visible", name="wide", option="9000px"), island("visible", name="strict"))
    browser.wait_for("[awake] #wide")
    assert "/strict.js" not in browser.asked()


def test_visible_sees_through_islands_inside_which_have_no_box(browser, show):
    inner = island("load", name="inner")
    hollow = island("visible", name="outer").replace(
        '<button id="outer">outer</button>', f"{inner}"
    )
    show(hollow.replace("/outer.js", "/hollow.js"), hollow_js=b"export default () => {}")
    browser.wait_for("[awake] #inner")
    assert browser.problems() == []


def test_media_waits_for_its_query(browser, show):
    browser.media(prefers_color_scheme="light")
    show(
        island("media", option="(prefers-color-scheme: light)", name="light"),
        island("media", option="(prefers-color-scheme: dark)", name="dark"),
    )
    browser.wait_for("[awake] #light")
    assert "/dark.js" not in browser.asked()
    browser.media(prefers_color_scheme="dark")
    browser.wait_for("[awake] #dark")


def test_interaction_waits_for_a_click_and_gives_it_back(browser, show):
    show(island("load"), island("interaction"))
    browser.wait_for("[awake] #load")
    assert "/interaction.js" not in browser.asked()
    browser.find("#interaction").click()
    browser.wait_for("[awake] #interaction[data-clicks='1']")
    browser.find("#interaction").click()
    assert browser.run("return document.querySelector('#interaction').dataset.clicks") == "2"


def test_interaction_waits_for_a_key_and_gives_it_back(browser, show):
    show(island("interaction"))
    browser.find("#interaction").send_keys("x")
    browser.wait_for("[awake] #interaction[data-key='x']")


def test_a_button_pressed_by_a_key_is_pressed_once(browser, show):
    show(island("interaction"))
    browser.find("#interaction").send_keys("\n")
    browser.wait_for("[awake] #interaction[data-clicks='1']")


def test_typed_text_is_neither_lost_nor_doubled(browser, show):
    inside = '<input id="field">'
    show(island("interaction", inside))
    browser.find("#field").send_keys("ab")
    browser.wait_for("[awake] #field")
    assert browser.run("return document.querySelector('#field').value") == "ab"


def test_a_held_click_still_follows_links_and_ticks_boxes(browser, show):
    inside = '<input type="checkbox" id="box"><a id="link" href="#there">there</a>'
    show(island("interaction", inside))
    browser.find("#box").click()
    browser.wait_for("#box:checked")
    show(island("interaction", inside))
    browser.find("#link").click()
    browser.wait(lambda: browser.run("return location.hash") == "#there")


def test_an_event_reaches_the_island_inside_once_both_are_awake(browser, show):
    show(island("interaction", island("interaction", name="inner"), name="outer"))
    browser.find("#inner").click()
    browser.wait_for("[awake] [awake] #inner[data-clicks='1']")
    assert woke(browser) == ["outer", "inner"]
    assert not browser.run("return document.querySelector('#outer').dataset.clicks")


def test_an_event_waits_for_an_island_inside_that_wakes_with_its_outer_one(browser, show):
    show(island("interaction", island("load", name="inner"), name="outer"))
    browser.wait(lambda: "/inner.js" in browser.asked())
    assert woke(browser) == []
    browser.find("#inner").click()
    browser.wait_for("[awake] [awake] #inner[data-clicks='1']")
    assert woke(browser) == ["outer", "inner"]


def test_only_shows_its_fallback_until_it_draws(browser, show):
    draws = b"export default (element) => { element.append(element.childNodes.length + ' left') }"
    show(island("only"), only_js=draws)
    browser.wait_for_text("sitegen-island", "0 left")


def test_only_keeps_its_fallback_when_it_fails(browser, show):
    show(island("only"), only_js=b"export default () => { throw new Error('no') }")
    browser.wait(lambda: browser.problems())
    assert browser.text("sitegen-island") == "only"


@pytest.mark.parametrize("deep", [2, 4])
def test_nested_islands_wake_from_the_outside_in(browser, show, deep):
    nested = ""
    for number in range(deep, 0, -1):
        nested = island("load", nested, name=f"n{number}")
    show(nested)
    browser.wait(lambda: len(woke(browser)) == deep)
    assert woke(browser) == [f"n{number}" for number in range(1, deep + 1)]


def test_an_inner_island_waits_for_an_outer_one_that_sleeps_longer(browser, show):
    browser.media(prefers_color_scheme="light")
    query = "(prefers-color-scheme: dark)"
    show(island("media", island("load", name="inner"), option=query, name="outer"), island("load"))
    browser.wait_for("[awake] #load")
    browser.wait(lambda: "/inner.js" in browser.asked())
    assert woke(browser) == ["load"]
    browser.media(prefers_color_scheme="dark")
    browser.wait_for("[awake] [awake] #inner")
    assert woke(browser) == ["load", "outer", "inner"]


def test_islands_of_one_kind_share_one_module(browser, show):
    show(*(island("load", src="/shared.js", name=name) for name in ("one", "two", "three")))
    browser.wait(lambda: len(woke(browser)) == 3)
    assert browser.asked().count("/shared.js") == 1
    assert browser.run("return document.querySelectorAll('[awake]').length") == 3


@pytest.mark.parametrize(
    "module", [None, b"syntax error", b"export const other = 1", b"throw new Error('no')"]
)
def test_an_island_that_fails_keeps_its_html_and_lets_others_live(browser, show, module):
    bad = [island("load", island("load", name="inner"), src="/bad.js", name="bad")]
    show(*bad, island("load", name="good"), **({"bad_js": module} if module else {}))
    if module is None:
        browser.server.files = {k: v for k, v in browser.server.files.items() if k != "bad.js"}
        browser.open()
    browser.wait_for("[awake] #good")
    browser.wait_for("[awake] #inner")
    assert browser.text("#bad") == "bad"
    assert len([line for line in browser.problems() if "island /bad.js" in line]) == 1


def test_a_module_that_fails_is_told_once_however_many_islands_want_it(browser, show):
    missing = [island("load", src="/bad.js", name=name) for name in ("one", "two")]
    show(*missing, island("load"), bad_js=b"throw new Error('no')")
    browser.settle()
    assert len([line for line in browser.problems() if "island /bad.js" in line]) == 1


def test_a_click_is_given_back_when_the_island_fails(browser, show):
    inside = '<a id="link" href="#there">there</a>'
    show(island("interaction", inside), interaction_js=b"throw new Error('no')")
    browser.find("#link").click()
    browser.wait(lambda: browser.run("return location.hash") == "#there")


def test_an_island_that_a_script_adds_later_wakes_too(browser, show):
    show(island("load"))
    browser.wait_for("[awake] #load")
    browser.run(
        "document.body.insertAdjacentHTML('beforeend', arguments[0])",
        island("load", src="/load.js", name="late"),
    )
    browser.wait_for("[awake] #late")
