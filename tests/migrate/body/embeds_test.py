import pytest

from sitegen.migrate.body.services import called, shown_at
from tests.migrate.body.texts import converted

VIDEO = {"gatsby-remark-embed-video": {}}
ALONE = {"gatsby-remark-embedder": {}}


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1", '::youtube{id="dQw4w9WgXcQ"}'),
        ("https://youtu.be/dQw4w9WgXcQ?t=4", '::youtube{id="dQw4w9WgXcQ"}'),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", '::youtube{id="dQw4w9WgXcQ"}'),
        ("https://vimeo.com/12345", '::vimeo{id="12345"}'),
        ("https://twitter.com/jane/status/5?s=20", '::tweet{user="jane" id="5"}'),
        ("https://codesandbox.io/s/new-abc", '::codesandbox{id="new-abc"}'),
        ("https://codepen.io/jane/pen/abc", '::codepen{user="jane" id="abc"}'),
        ("https://gist.github.com/jane/0123abc", '::gist{user="jane" id="0123abc"}'),
        ("https://open.spotify.com/track/1a?si=x", '::spotify{id="track/1a"}'),
        ("https://www.instagram.com/p/x/",
         '::embed{href="https://www.instagram.com/p/x/" site="Instagram"}'),
    ],
)  # fmt: skip
def test_an_address_is_shown_by_the_component_of_its_site(url, shown):
    assert str(shown_at(url)) == shown


@pytest.mark.parametrize("url", ["https://example.org/", "ftp://youtu.be/dQw4w9WgXcQ", "x"])
def test_other_addresses_are_links(url):
    assert shown_at(url) is None


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("youtube: dQw4w9WgXcQ", '::youtube{id="dQw4w9WgXcQ"}'),
        ("youtube:[A film](dQw4w9WgXcQ)", '::youtube{id="dQw4w9WgXcQ" title="A film"}'),
        ("video: https://vimeo.com/5", '::vimeo{id="5"}'),
        ("twitch: 12", '::embed{href="https://www.twitch.tv/videos/12" site="Twitch"}'),
        ("oembed: https://example.org/x",
         '::embed{href="https://example.org/x" site="example.org"}'),
        ("key: value", "None"),
    ],
)  # fmt: skip
def test_a_call_in_inline_code_is_shown(code, shown):
    assert str(called(code)) == shown


def test_a_paragraph_that_is_a_call_alone_is_shown():
    text = "Text\n\n`youtube: dQw4w9WgXcQ`\n\nand `youtube: dQw4w9WgXcQ` in it\n"
    assert converted(text, plugins=VIDEO).text == text.replace(
        "`youtube: dQw4w9WgXcQ`\n\n", '::youtube{id="dQw4w9WgXcQ"}\n\n'
    )
    assert converted(text).text == text


def test_an_address_alone_is_shown_where_a_plugin_did():
    text = "https://youtu.be/dQw4w9WgXcQ\n\nSee https://youtu.be/dQw4w9WgXcQ\n"
    shown = text.replace("https://youtu.be/dQw4w9WgXcQ\n\n", '::youtube{id="dQw4w9WgXcQ"}\n\n')
    assert converted(text, plugins=ALONE).text == shown
    assert converted(text).text == text
