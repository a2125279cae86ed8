"""A browser that looks at one site: opens pages, acts like a reader, tells what happened."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.serving import Server

# Only a test that fails waits this long; a loaded machine may take a while to draw.
PATIENCE_S = 30
# What browsers ask for without being told to.
OWN_IDEAS = ("/favicon.ico",)


class Browser:
    """Chromium, looking at what a server serves."""

    def __init__(self, chrome: Chrome, server: Server) -> None:
        self.chrome, self.server = chrome, server
        self._scripts: list[str] = []
        self.problems()

    def close(self) -> None:
        """Leave no trace for the next test."""
        for each in self._scripts:
            self.command("Page.removeScriptToEvaluateOnNewDocument", identifier=each)
        self.command("Emulation.setEmulatedMedia", features=[])
        self.chrome.get("about:blank")

    def open(self, path: str = "/") -> None:
        """Open a page, and forget what was asked for before."""
        self.chrome.get("about:blank")
        self.server.asked.clear()
        self.problems()
        self.chrome.get(self.server.url(path))

    def before_scripts(self, source: str) -> None:
        """Run this on every page before its own scripts."""
        came = self.command("Page.addScriptToEvaluateOnNewDocument", source=source)
        self._scripts.append(came["identifier"])

    def media(self, **features: str) -> None:
        """Let media queries find these features."""
        told = [{"name": n.replace("_", "-"), "value": v} for n, v in features.items()]
        self.command("Emulation.setEmulatedMedia", features=told)

    def command(self, name: str, **arguments: object) -> Any:
        """Give Chromium's own protocol a command."""
        return self.chrome.execute_cdp_cmd(name, arguments)

    def run(self, script: str, *arguments: object) -> Any:
        """Run a script on the page."""
        return self.chrome.execute_script(script, *arguments)

    def find(self, selector: str) -> WebElement:
        """The first element that a selector finds."""
        return self.chrome.find_element(By.CSS_SELECTOR, selector)

    def find_all(self, selector: str) -> list[WebElement]:
        """All elements that a selector finds."""
        return self.chrome.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """The text of the first such element, shown or not."""
        return str(self.run("return document.querySelector(arguments[0]).textContent", selector))

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        WebDriverWait(self.chrome, PATIENCE_S, 0.02).until(lambda _: condition())

    def wait_for(self, selector: str) -> None:
        """Wait until a selector finds something."""
        self.wait(lambda: self.run("return document.querySelector(arguments[0])", selector))

    def wait_for_text(self, selector: str, text: str) -> None:
        """Wait until an element says this."""
        self.wait(lambda: self.text(selector) == text)

    def asked(self) -> list[str]:
        """What the page has asked the server for, in order."""
        return [path for path in self.server.asked if path not in OWN_IDEAS]

    def asked_scripts(self) -> list[str]:
        """The scripts that the page has asked for."""
        return [path for path in self.asked() if path.endswith((".js", ".mjs"))]

    def settle(self) -> None:
        """Wait until every island is awake or has failed."""
        self.run(
            "return Promise.all([...document.querySelectorAll('sitegen-island')].map(i => i.awake))"
        )

    def problems(self) -> list[str]:
        """What the browser complained of since the last look."""
        told: list[Mapping[str, Any]] = self.chrome.get_log("browser")
        lines = [each["message"] for each in told if each["level"] in ("SEVERE", "WARNING")]
        return [line for line in lines if not any(own in line for own in OWN_IDEAS)]

    def value(self, script: str) -> Any:
        """Compute something on the page that JSON can say."""
        return json.loads(self.run(f"return JSON.stringify({script})"))
