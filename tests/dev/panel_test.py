"""The page behind the site."""

from sitegen.dev.panel import brought


def test_bytes_of_style_and_script_are_counted_by_what_a_page_names():
    html = (
        b"<link rel=stylesheet href=/docs/assets/a.css><style>abc</style>"
        b"<link rel=icon href=/docs/assets/i.svg>"
        b"<script src='/docs/assets/a.js' defer></script><script>xy</script>"
        b"<script src=https://example.org/x.js></script>"
    )
    sizes = {"assets/a.css": 100, "assets/a.js": 40, "assets/i.svg": 7}
    assert brought(html, sizes, "/docs") == (103, 42)


def test_a_plain_page_brings_nothing():
    assert brought(b"<p>text</p>", {}, "") == (0, 0)
