"""The page behind the site."""

from sitegen.dev.panel import brought


def test_bytes_of_style_and_script_are_counted_by_what_a_page_names():
    html = (
        b"<link rel=stylesheet href=/docs/assets/a.css><style>abc</style>"
        b"<link rel=icon href=/docs/assets/i.svg>"
        b"<script src='/docs/assets/a.js' defer></script><script>xy</script>"
        b"<script src=https://example.org/x.js></script>"
    )
    files = {"assets/a.css": b"c" * 100, "assets/a.js": b"s" * 40, "assets/i.svg": b"i" * 7}
    assert brought(html, files.get, "/docs") == (103, 42)


def test_a_plain_page_brings_nothing():
    assert brought(b"<p>text</p>", {}.get, "") == (0, 0)
