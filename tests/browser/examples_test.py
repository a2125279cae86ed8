"""Each example of the documentation is built, and works in a browser."""

import shutil
import subprocess

import pytest

from tests.browser import documented
from tests.browser.conftest import lacking
from tests.sites import run, write

pytestmark = pytest.mark.slow

QUIET = """[feeds]
formats = []

[sitemap]
enabled = false
"""


@pytest.fixture(scope="module", params=["Plain", "A custom element", "Preact", "Lit", "Vue"])
def site(request, tmp_path_factory):
    """The files of an example, with what is to be fetched for it."""
    section, root = request.param, tmp_path_factory.mktemp("example") / "site"
    files = documented.files(section)
    write(root, {**files, "sitegen.toml": QUIET + files.get("sitegen.toml", "")})
    if "npm install" in documented.sections()[section]:
        vendored(section, root)
    return root


@pytest.mark.parametrize("is_strict", [False, True], ids=["free", "under a policy"])
def test_an_example_works(browser, site, is_strict):
    built = run(site, settings=("security.csp=true",) if is_strict else ())
    assert not [each for each in built.built.problems if each.level == "error"]
    browser.server.files = built.files
    browser.open()
    assert browser.text("button") == "Count: 3"
    browser.wait_for("sitegen-island[awake]")
    assert browser.run("return document.querySelectorAll('button').length") == 1
    browser.find("button").click()
    browser.wait_for_text("button", "Count: 4")
    assert browser.problems() == []
    assert is_strict == bool(browser.run("return document.querySelector('[http-equiv]')"))


def vendored(section, root):
    """Do what the example says to do first."""
    if not shutil.which("npm"):
        lacking("npm")
    try:
        documented.run_shell(section, root)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        lacking(f"packages of npm: {error}")
