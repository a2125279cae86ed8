"""Pictures in Markdown and in its raw HTML."""

import pytest

from tests.render.markdown.making import TORN, made

PLAN = "/assets/plan.2123456789.svg"


def names(body):
    """The outputs that the body wants, by kind."""
    return [(each.kind, each.source, each.options.get("width")) for each in body.wants]


def test_a_picture_beside_the_text_is_made_in_many_widths():
    body = made("![A photo](photo.jpg)")
    widths = ["480", "960", "1440", "1920", "2000"]
    assert names(body) == [("picture", "content/blog/photo.jpg", width) for width in widths]
    listed = ", ".join(f"/{r.output} {r.options['width']}w" for r in body.wants)
    assert f'srcset="{listed}" sizes="(min-width: 2000px) 2000px, 100vw"' in body.html
    assert body.problems == ()


@pytest.mark.parametrize(
    ("markdown", "piece"),
    [
        ("![x](photo.jpg){width=300 layout=fixed}", 'height="150" alt="x" data-layout="fixed"'),
        ('![x](photo.jpg "T"){.c #i}', 'alt="x" title="T" class="c" id="i" loading="lazy"'),
        ("![x](photo.jpg){style='a:b' priority=true}", None),
        ('![x](<photo.jpg>){sizes="50vw"}', 'sizes="50vw"'),
        ("![x](plan.svg)", '<img src="/assets/plan.2123456789.svg" width="40" height="20" alt="x"'),
        ("![x](plan.svg){width=80}", 'width="80" height="40" alt="x"'),
        ("![x](plan.svg#part)", '<img src="/assets/plan.2123456789.svg#part" alt="x">'),
        ("![x](img/logo.svg)", 'src="/assets/logo.4123456789.svg" width="60" height="20" alt="x"'),
        ("![x](film.gif){formats=avif}", ".webp"),
        ("![x](https://far.example/a.jpg)", '<img src="https://far.example/a.jpg" alt="x">'),
        ('<img src="photo.jpg" alt="x" width=200>', 'width="200" height="100" alt="x" load'),
        ('<img src="photo.jpg" alt="x" width="50%">', '2000px, 100vw" alt="x" width="50%"'),
        ('<img src="photo.jpg" alt="x" srcset="a.jpg 1x">', '<img src="photo.jpg"'),
        ('<picture>\n<img src="plan.svg"></picture>', f'<picture>\n<img src="{PLAN}"'),
    ],
)  # fmt: skip
def test_a_picture_is_shown_as_its_author_says(markdown, piece):
    assert piece is None or piece in made(markdown).html


def test_a_picture_of_several_formats_offers_each():
    body = made("![x](photo.jpg){formats='avif webp' widths=400}".replace("'", '"'))
    assert [each.options["format"] for each in body.wants] == ["avif", "webp"]
    assert body.html.startswith('<p><picture><source type="image/avif" srcset="/assets/photo.')


def test_a_torn_picture_names_itself_and_is_published_as_it_is():
    body = made("![x](torn.jpg)")
    assert body.problems == (f"0:0 {TORN.fact} [SG321] {TORN.hint}",)
    assert '<img src="/assets/torn.3123456789.jpg" alt="x"' in body.html


@pytest.mark.parametrize(
    ("markdown", "problem"),
    [
        ("![x](photo.jpg){qualty=80}", "1:6 pictures have no 'qualty' [SG345]"),
        ("a\n\n![x](photo.jpg){width=wide}", "3:6 width cannot be 'wide' [SG334]"),
        ('<img src="photo.jpg">', "1:11 the picture 'photo.jpg' is not described [SG406]"),
        ('<img src="/a.jpg">', "1:11 the picture '/a.jpg' is not described [SG406]"),
        (
            '<img srcset="/a.jpg" src="/b.jpg">',
            "1:27 the picture '/b.jpg' is not described [SG406]",
        ),
    ],
)
def test_what_is_wrong_is_told_where_the_picture_is_named(markdown, problem):
    (told,) = made(markdown).problems
    assert told.startswith(f"{problem} ")
