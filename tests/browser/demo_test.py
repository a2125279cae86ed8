"""The demo's islands, as a reader meets them."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitegen.build import Options
from tests.sites import run

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
LATER = Options(now=datetime(2027, 1, 1, tzinfo=UTC))
GRID = ["/posts/reinforcement-learning/", "/zh-TW/posts/reinforcement-learning/"]
QUEUE = ["/posts/keda/", "/zh-TW/posts/keda/"]
STATUS = ".gridworld [role=status]"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return run(ROOT, tmp_path_factory.mktemp("demo") / "cache", LATER).files


@pytest.fixture
def demo(browser, built):
    browser.server.files = built
    return browser


def awake(browser, path, component):
    browser.open(path)
    browser.run(f"document.querySelector('.{component}').scrollIntoView()")
    browser.wait_for(f"[awake] .{component}")
    return browser


def press(browser, name):
    browser.run(f"document.querySelector('[data-does={name}]').click()")


def numbers(browser, selector):
    return [int(each) for each in re.findall(r"\d+", browser.text(selector))]


@pytest.mark.parametrize("path", [*GRID, *QUEUE])
def test_without_script_there_is_a_table_and_nothing_that_does_nothing(demo, path):
    demo.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        demo.open(path)
        assert demo.asked_scripts() == []
    finally:
        demo.command("Emulation.setScriptExecutionDisabled", value=False)
    assert demo.find("sitegen-island table").is_displayed()
    assert not demo.find_all("sitegen-island button, sitegen-island input")


@pytest.mark.parametrize("path", GRID)
def test_the_robot_forgets_and_learns_again(demo, path):
    awake(demo, path, "gridworld")
    start = "return document.querySelector('.gridworld table').rows[3].cells[0].textContent"
    learned = demo.run(start)
    assert "↑" in learned and "0.6" in learned
    press(demo, "forget")
    assert "·" in demo.run(start) and "0.0" in demo.run(start)
    for _ in range(5):
        press(demo, "many")
    assert numbers(demo, STATUS)[0] == 500
    assert "0.6" in demo.run(start)
    assert demo.problems() == []


@pytest.mark.parametrize("path", GRID)
def test_the_robot_can_be_driven_by_keys(demo, path):
    awake(demo, path, "gridworld")
    table = demo.find(".gridworld table")
    robot = (
        "const cell = document.querySelector('.gridworld [data-robot]');"
        "return [cell.cellIndex, cell.parentNode.rowIndex]"
    )
    assert demo.run(robot) == [0, 3]
    for key, place in [("\ue013", [0, 2]), ("\ue014", [0, 2]), ("\ue015", [0, 3])]:
        table.send_keys(key)
        assert demo.run(robot) == place
    for key in "\ue013\ue013\ue013\ue014\ue014\ue014\ue014":
        table.send_keys(key)
    assert demo.run(robot) == [4, 0]
    assert numbers(demo, STATUS) == [501, 10]


TURN = """
const input = document.querySelector(`.replicas input[name=${arguments[0]}]`);
input.value = arguments[1];
input.dispatchEvent(new Event("input", { bubbles: true }));
"""


# lag, threshold, seconds since the queue ran empty → what the HPA and KEDA ask for
ANSWERS = {
    (600, 100, 0): (2, 6),
    (2400, 100, 0): (2, 24),
    (5000, 100, 0): (2, 24),
    (40, 100, 0): (1, 1),
    (0, 100, 0): (1, 1),
    (0, 100, 270): (1, 1),
    (0, 100, 300): (1, 0),
    (620, 200, 0): (2, 4),
}


@pytest.mark.parametrize("path", QUEUE)
def test_a_queue_is_answered_as_the_article_says(demo, path):
    awake(demo, path, "replicas")
    count = "return document.querySelectorAll(`.replicas .${arguments[0]} b`).length"
    for turned, answers in ANSWERS.items():
        for name, value in zip(("lag", "threshold", "idle"), turned, strict=True):
            demo.run(TURN, name, value)
        assert (demo.run(count, "hpa"), demo.run(count, "keda")) == answers, turned
    assert demo.problems() == []


def test_the_table_says_what_the_script_would(demo):
    awake(demo, QUEUE[0], "replicas")
    rows = demo.run(
        "return [...document.querySelectorAll('.replicas tbody tr')].map(row => "
        "[...row.cells].map(cell => parseInt(cell.textContent.replace(',', ''))))"
    )
    assert [row[2:] for row in rows] == [[1, 0], [1, 1], [2, 6], [2, 24], [2, 24]]


def test_pages_without_islands_ask_for_no_script_and_complain_of_nothing(demo, built):
    pages = [path for path in built if path.endswith("index.html")]
    # A page that sends the reader on would have the browser ask for what the next one needs.
    noisy = (b"<sitegen-island", b'http-equiv="refresh"')
    quiet = [path for path in pages if not any(each in built[path] for each in noisy)]
    assert len(quiet) > 20
    demo.open(f"/{quiet[0].removesuffix('index.html')}")
    for path in quiet[1:]:
        demo.chrome.get(demo.server.url(f"/{path.removesuffix('index.html')}"))
    assert demo.asked_scripts() == []
    assert demo.problems() == []
