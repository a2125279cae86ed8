from sitegen.migrate.document import read_document
from sitegen.migrate.gatsby import Root

ROOT = Root("blog", "content")


def read(data, path="content/a.md", suffixes=(".mdx",)):
    return read_document(path, data, ROOT, suffixes)


def test_a_document_knows_where_its_body_begins():
    document, notes = read("\ufeff---\r\ntitle: 標題\r\n---\r\n\r\nText\r\n".encode())
    assert document is not None
    assert (document.front, document.body, document.body_line) == ({"title": "標題"}, "\nText\n", 4)
    assert notes == ()


def test_the_suffix_alone_does_not_tell_the_dialect():
    dialects = [
        document.dialect
        for path, suffixes in (("a.md", ()), ("a.mdx", ()), ("a.md", (".mdx", ".md")))
        if (document := read(b"", path, suffixes)[0])
    ]
    assert dialects == ["md", "mdx", "mdx"]


def test_what_is_no_utf_8_is_told():
    assert [note.code for note in read(b"caf\xe9")[1]] == ["SG927"]
    assert read(b"caf\xe9")[0] is not None
    assert read(b"a\0b")[0] is None
    assert read("---\ntitle: a\n---\n".encode("utf-16"))[1] == ()
