"""Each byte of script and style is accounted for, once, with who brought it."""

from sitegen.build.parts import INLINE_STYLE, Part, Published, parts_of

FILES = {
    "assets/islands.js": b"run",
    "assets/counter.js": b'import "./step.js"; import "lib"; import("./late.js")',
    "assets/clock.js": b'import "./step.js"',
    "assets/step.js": b"step",
    "assets/late.js": b'import "./counter.js"',
    "assets/lib.js": b"lib",
    "assets/site.css": b"a{}",
}
NAMES = {
    "assets/islands.js": "runtime",
    "assets/counter.js": "counter",
    "assets/clock.js": "clock",
    "assets/site.css": "assets/css/site.css",
}


def parts(html, *bases):
    site = Published(FILES.get, NAMES, {"b{}": "card"}, bases)
    found = parts_of(html, site)
    return {(each.kind, each.output, each.bytes): each.brought for each in found}


def size(name):
    return len(FILES[name])


def test_a_page_without_either_holds_nothing():
    assert parts_of("<p>x</p>", Published(FILES.get, NAMES, {})) == ()


def test_files_are_counted_once_with_all_who_want_them():
    html = (
        '<script type="module" src="/assets/islands.js"></script>'
        '<script type="importmap">{"imports":{"lib":"/assets/lib.js"}}</script>'
        '<link rel="modulepreload" href="/assets/counter.js">'
        '<sitegen-island src="/assets/counter.js"></sitegen-island>'
        '<sitegen-island src="/assets/counter.js"></sitegen-island>'
        '<sitegen-island src="/assets/clock.js"></sitegen-island>'
    )
    assert parts(html) == {
        ("script", "assets/islands.js", 3): ("runtime",),
        ("script", "assets/counter.js", size("assets/counter.js")): ("counter",),
        ("script", "assets/step.js", 4): ("counter", "clock"),
        ("script", "assets/lib.js", 3): ("counter",),
        ("script", "assets/late.js", size("assets/late.js")): ("counter",),
        ("script", "assets/clock.js", size("assets/clock.js")): ("clock",),
        ("script", "", 36): ("counter",),
    }


def test_styles_are_those_of_files_elements_and_attributes():
    html = (
        f'<link rel="stylesheet" href="/docs/assets/site.css"><style>{INLINE_STYLE}</style>'
        '<style>b{}</style><style>other{}</style><p style="a:b"><i style="c:d">'
    )
    assert parts(html, "/docs/") == {
        ("style", "assets/site.css", 3): ("assets/css/site.css",),
        ("style", "", len(INLINE_STYLE)): ("runtime",),
        ("style", "", 3): ("card",),
        ("style", "", 7): ("page",),
        ("style", "", 6): ("page",),
    }


def test_data_is_no_script_and_what_is_elsewhere_is_not_ours():
    html = (
        '<script type="application/ld+json">{}</script><script>go()</script>'
        '<script src="https://elsewhere.example/x.js"></script>'
    )
    assert parts_of(html, Published(FILES.get, NAMES, {})) == (Part("script", 4, "", ("page",)),)
