"""A browser and a server for tests of what happens on the reader's side."""

import os
import shutil

import pytest

from tests.browser.serving import Server

# Who sets this wants the tests to run, not to be skipped where something is missing.
WANTED = os.environ.get("BROWSER_TESTS") == "required"


def lacking(what: str) -> None:
    """Skip the test on a machine that lacks something; fail where the tests are required."""
    (pytest.fail if WANTED else pytest.skip)(f"browser tests need {what}")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    """One headless Chromium for all tests of a process."""
    programs = [shutil.which("chromium"), shutil.which("chromedriver")]
    if None in programs:
        lacking("Debian's packages chromium and chromium-driver")
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = programs[0]
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for switch in SWITCHES:
        options.add_argument(switch)
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('chromium')}")
    driver = Chrome(options, ChromeService(programs[1]))
    yield driver
    driver.quit()


# A container gives root no sandbox and /dev/shm little room; nothing is to call home.
SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--window-size=800,600",
)


@pytest.fixture
def server():
    """Serve files on loopback for one test, and remember what was asked for."""
    with Server() as serving:
        yield serving


@pytest.fixture
def browser(chromium, server):
    """Look at the pages of the server."""
    from tests.browser.looking import Browser

    looking = Browser(chromium, server)
    yield looking
    looking.close()
