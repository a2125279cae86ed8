"""Sites as they are built: what readers' browsers ask for, and what their policy lets them do."""

import re
from html.parser import HTMLParser

import pytest

from tests.sites import run, write, written

pytestmark = pytest.mark.slow

SITE = written(
    """
=== sitegen.toml
[feeds]
formats = []

[sitemap]
enabled = false

[islands.imports]
told = "js/told.js"

=== assets/js/told.js
export default (element, word) => element.setAttribute("data-told", word);
=== components/teller/words.js
export const hello = "hello";
export const late = () => import("./late.js");
=== components/teller/late.js
export const later = "later";
=== components/teller.html
{% props name %}
<button id="{{ name }}" style="color: navy">{{ name }}</button>{{ slot() }}
=== components/teller.js
import told from "told";
import { hello, late } from "./teller/words.js";
export default (element, props) => {
  told(element, `${hello} ${props.name}`);
  element.querySelector("button").onclick = async () => told(element, (await late()).later);
};
=== templates/bare.html
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">
<style>.far { height: 4000px } #styled { color: rgb(1, 2, 3) }</style></head>
<body><p id="styled">x</p>{% block main %}{% endblock %}</body></html>
=== pages/index.html
{% extends "bare.html" %}{% block main %}
{{ component("teller", name="load", client="load") }}
{{ component("teller", name="media", client="media(prefers-color-scheme: dark)") }}
{{ component("teller", name="plain") }}
{% component "teller" name="click" client="interaction" %}
{{ component("teller", name="inner", client="idle") }}
{% endcomponent %}
<div class="far"></div>{{ component("teller", name="visible", client="visible") }}
{% endblock %}
=== pages/quiet.html
{% extends "bare.html" %}{% block main %}{{ component("teller", name="quiet") }}{% endblock %}
=== pages/sleeping.html
{% extends "bare.html" %}{% block main %}<div class="far"></div>
{{ component("teller", name="away", client="visible") }}{% endblock %}
"""
)


@pytest.fixture(scope="module")
def free(tmp_path_factory):
    return made(tmp_path_factory, "false")


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    return made(tmp_path_factory, "true")


def made(tmp_path_factory, csp):
    root = write(tmp_path_factory.mktemp("site"), SITE)
    built = run(root, settings=(f"security.csp={csp}",))
    assert not [each for each in built.built.problems if each.level == "error"]
    return built.files


@pytest.fixture(params=["free", "strict"])
def site(browser, request):
    return served(browser, request.getfixturevalue(request.param))


def served(browser, files):
    """Serve a site as a host that reads `_headers` does."""
    browser.server.files = files
    browser.server.headers = headers(files.get("_headers", b"").decode())
    return browser


def headers(text):
    """Read a `_headers` file: path → headers."""
    found = {}
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found.setdefault(path, {})[name] = value
    return found


def undigested(asked):
    return [re.sub(r"\.[0-9a-f]{10}\.", ".", path) for path in asked]


def test_a_page_without_islands_asks_for_nothing_but_itself(site):
    site.open("/quiet/")
    assert site.run("return document.readyState") == "complete"
    assert site.asked() == ["/quiet/"]
    assert site.problems() == []


def test_a_page_whose_islands_sleep_asks_for_the_runtime_alone(site):
    site.open("/sleeping/")
    site.wait(lambda: site.run("return !!customElements.get('sitegen-island')"))
    assert undigested(site.asked()) == ["/sleeping/", "/assets/islands.js"]


def test_each_island_wakes_by_its_trigger(site):
    site.media(prefers_color_scheme="light")
    site.open("/")
    site.wait_for("[data-told='hello load']")
    assert not site.run("return document.querySelector('[data-told*=media], [data-told*=visible]')")
    assert not site.run("return document.querySelector('[data-told*=click], [data-told*=plain]')")
    site.media(prefers_color_scheme="dark")
    site.wait_for("[data-told='hello media']")
    site.run("document.querySelector('#visible').scrollIntoView()")
    site.wait_for("[data-told='hello visible']")
    site.run("document.querySelector('#inner').scrollIntoView()")
    site.find("#inner").click()
    site.wait_for("[data-told='hello click'] [data-told='later']")
    assert site.problems() == []
    assert sorted(undigested(site.asked())) == [
        "/",
        "/assets/islands.js",
        "/assets/late.js",
        "/assets/teller.js",
        "/assets/told.js",
        "/assets/words.js",
    ]


def test_styles_hold_with_a_policy_as_without(site):
    site.open("/quiet/")
    color = "return getComputedStyle(document.querySelector(arguments[0])).color"
    assert site.run(color, "#styled") == "rgb(1, 2, 3)"
    assert site.run(color, "#quiet") == "rgb(0, 0, 128)"


INJECTED = """
const script = document.createElement("script");
script.textContent = "window.broken = 'script'";
document.body.append(script);
document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.broken = `handler`'>");
const style = document.createElement("style");
style.textContent = "body { outline: 7px solid red }";
document.body.append(style);
"""


@pytest.mark.parametrize("path", ["/", "/quiet/"])
def test_a_policy_is_in_force_for_what_others_put_into_a_page(browser, strict, path):
    site = served(browser, strict)
    site.open(path)
    # What the driver runs is no part of the page, but what it puts there is.
    site.run(INJECTED)
    site.wait(lambda: any("Content Security Policy" in each for each in site.problems()))
    assert not site.run("return window.broken")
    assert site.run("return getComputedStyle(document.body).outlineWidth") != "7px"


def test_the_policy_of_the_host_is_that_of_the_page(strict):
    told = headers(strict["_headers"].decode())
    for path in ("/", "/quiet/", "/sleeping/"):
        html = strict[f"{path[1:]}index.html"].decode()
        metas = Metas()
        metas.feed(html)
        assert metas.policies == [told[path]["Content-Security-Policy"]]


class Metas(HTMLParser):
    """Reads the policies of a page."""

    def __init__(self):
        super().__init__()
        self.policies = []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if named.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(named["content"])
