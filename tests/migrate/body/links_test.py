import pytest

from sitegen.migrate.body.convert import convert
from sitegen.migrate.body.surroundings import surroundings
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Root
from sitegen.migrate.tree import Files
from tests.migrate.body.texts import converted, told

FILES = {
    "blog/a/cat.jpg": "",
    "blog/a/my cat.jpg": "",
    "blog/a/paper.pdf": "",
    "blog/shared/dog.png": "",
    "src/images/logo.png": "",
    "static/public.png": "",
    "static/both.jpg": "",
    "blog/a/both.jpg": "",
}


@pytest.mark.parametrize(
    ("written", "becomes", "files"),
    [
        ("![a](cat.jpg)", "![a](cat.jpg)", {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}),
        ("![a](./cat.jpg)", "![a](cat.jpg)", {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}),
        ("![a](/cat.jpg)", "![a](cat.jpg)", {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}),
        ("![a](/both.jpg)", "![a](both.jpg)", {"content/blog/a/both.jpg": "blog/a/both.jpg"}),
        ("![a](/public.png)", "![a](/public.png)", {}),
        ("[a]((https://a.org/b))", "[a](/a/(https:/a.org/b))", {}),
        ("![a](public.png)", "![a](/public.png)", {}),
        ("![a](cat.jpg?x=1 'T')", "![a](cat.jpg 'T')",
         {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}),
        ("![a](my%20cat.jpg)", "![a](my%20cat.jpg)",
         {"content/blog/a/my cat.jpg": "blog/a/my cat.jpg"}),
        ("![a](my cat.jpg)", "![a](my%20cat.jpg)",
         {"content/blog/a/my cat.jpg": "blog/a/my cat.jpg"}),
        ("![a](../shared/dog.png)", "![a](../shared/dog.png)",
         {"content/blog/shared/dog.png": "blog/shared/dog.png"}),
        ("![a](../../src/images/logo.png)", "![a](../../../assets/src/images/logo.png)",
         {"assets/src/images/logo.png": "src/images/logo.png"}),
        ("![a][x]\n\n[x]: cat.jpg", "![a][x]\n\n[x]: cat.jpg",
         {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}),
        ("[![a](./cat.jpg)](./paper.pdf)", "[![a](cat.jpg)](paper.pdf)",
         {"content/blog/a/cat.jpg": "blog/a/cat.jpg",
          "content/blog/a/paper.pdf": "blog/a/paper.pdf"}),
        ("[b](../b/index.md#part)", "[b](../b/index.md#part)", {}),
        ("[b](../c.md)", "[b](../c.md)", {}),
        ("[b](../b)", "[b](/b)", {}),
        ("[b](../../../x/y)", "[b](/x/y)", {}),
        ("[b](/b/)", "[b](/b/)", {}),
        ("[b](#part)", "[b](#part)", {}),
        ("[b](https://example.org/x.png)", "[b](https://example.org/x.png)", {}),
        ("`![a](./cat.jpg)`", "`![a](./cat.jpg)`", {}),
        ("    ![a](./cat.jpg)", "    ![a](./cat.jpg)", {}),
    ],
)  # fmt: skip
def test_an_address_leads_where_it_led(written, becomes, files):
    result = converted(written, FILES)
    assert (result.text, result.files) == (becomes, files)


def test_a_picture_that_is_nowhere_is_told_and_stays_as_broken_as_it_was():
    result = converted("Text\n\n![a](gone.jpg)")
    assert result.text == "Text\n\n![a](/a/gone.jpg)"
    assert told(result) == [("SG928", 6)]


def test_a_link_of_a_site_in_languages_leads_to_the_page_in_the_texts_own():
    urls = {"a.md": "/de/a/", "b.md": "/de/b/", "c.md": "/fr/c/"}
    around = surroundings(
        Files(dict.fromkeys(urls, "")), Gatsby(), urls, {path: path for path in urls}, {}, ("de",)
    )
    document = Document(
        "a.md", {}, "[b](/b/#x) [c](/c/) [d](/de/b/) [e](/e/)", 1, "md", Root("", "")
    )
    assert convert(document, around).text == "[b](/de/b/#x) [c](/c/) [d](/de/b/) [e](/e/)"
