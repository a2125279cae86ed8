import pytest

from tests.migrate.body.texts import converted, told

FILES = {"blog/a/cat.jpg": "", "blog/a/paper.pdf": ""}


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('<img src="./cat.jpg">', '<img src="cat.jpg">'),
        ("<img src=cat.jpg>", '<img src="cat.jpg">'),
        ('<a href="./paper.pdf">x</a>', '<a href="paper.pdf">x</a>'),
        ('<a href="../b/">x</a>', '<a href="/b/">x</a>'),
        ('<div class="x">*a*</div>', '<div class="x">*a*</div>'),
        ("`<img src=./cat.jpg>`", "`<img src=./cat.jpg>`"),
    ],
)
def test_files_of_html_are_found(written, becomes):
    assert converted(written, FILES).text == becomes


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('<div className="x" tabIndex={0}>a</div>', '<div class="x" tabindex="0">a</div>'),
        ('<label htmlFor="x">a</label>', '<label for="x">a</label>'),
        ("<p style={{ marginTop: 4, fontWeight: 700, color: 'red' }}>a</p>",
         '<p style="margin-top: 4px; font-weight: 700; color: red">a</p>'),
        ("<input disabled={true} checked={false} />", "<input disabled  />"),
        ('<iframe allowFullScreen src="https://x.org" />',
         '<iframe allowfullscreen src="https://x.org"></iframe>'),
        ('<path strokeWidth="2" d="M0" />', '<path stroke-width="2" d="M0"></path>'),
        ('<svg viewBox="0 0 1 1"></svg>', '<svg viewBox="0 0 1 1"></svg>'),
        ("<b key={1}>a</b>", "<b>a</b>"),
        ("<br/>", "<br/>"),
        ("a <br> b", "a <br> b"),
        ("<!-- c -->", "<!-- c -->"),
        ("<style jsx>{`a { b: c }`}</style>", "<style jsx>a { b: c }</style>"),
    ],
)  # fmt: skip
def test_jsx_is_written_as_html(written, becomes):
    assert converted(written, is_mdx=True).text == becomes


def test_scripts_stay_and_are_told():
    result = converted("Text\n\n<script>\nif (a < b) c()\n</script>\n")
    assert result.text == "Text\n\n<script>\nif (a < b) c()\n</script>\n"
    assert told(result) == [("SG937", 6)]


def test_a_handler_goes_and_is_told():
    result = converted("<b onClick={() => 1}>a</b>", is_mdx=True)
    assert (result.text, told(result)) == ("<b>a</b>", [("SG936", 4)])


def test_frames_keep_their_shape_where_a_plugin_kept_it():
    text = '<iframe width="560" height="315" src="https://x.org"></iframe>'
    plugins = {"gatsby-remark-responsive-iframe": {}}
    assert converted(text, plugins=plugins).text == text.replace(
        "<iframe", '<iframe style="aspect-ratio: 560 / 315; width: 100%; height: auto"'
    )
    percent = text.replace("560", "100%")
    assert converted(percent, plugins=plugins).text == percent
