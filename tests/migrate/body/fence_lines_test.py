"""Where code stands in a text."""

import pytest

from sitegen.migrate.body.fence_lines import code_blocks


def blocks(text, dialect="md"):
    found = code_blocks(text, dialect)
    fences = [text[each.inside : each.closing] for each in found.fences]
    return fences, [text[start:end] for start, end in found.indented]


@pytest.mark.parametrize(
    ("text", "fences", "indented"),
    [
        ("```js\na\n```\nb\n", ["a\n"], []),
        ("~~~\n```\n~~~\n", ["```\n"], []),
        ("a\n\n    ```toc\n    ```\n\nb\n", [], ["    ```toc\n", "    ```\n"]),
        ("a\n\n\t```\n\tb\n\t```\n", [], ["\t```\n", "\tb\n", "\t```\n"]),
        ("- a\n\n    ```js\n    b\n    ```\n", ["    b\n"], []),
        (
            "1. a\n   ```\n   b\n   ```\n\n   c\n\n    ```\n    d\n    ```\n",
            ["   b\n", "    d\n"],
            [],
        ),
        ("- a\n\nb\n\n    ```\n    c\n    ```\n", [], ["    ```\n", "    c\n", "    ```\n"]),
        ("- a\n\n  ```\n  b\n  ```\n\n    c\n", ["  b\n"], []),
        ("- a\n```\nb\n```\n    c\n", ["b\n"], ["    c\n"]),
        ("```\na\n    ```\nb\n```\n", ["a\n    ```\nb\n"], []),
        ("- ```\n  a\n  ```\n", ["  a\n"], []),
        ("> ```\n> a\n\nb\n", ["> a\n"], []),
        ("a\n    b\n", [], []),
        ("-\n\n    a\n", [], []),
        ("[^1]: a\n\n    b\n\nc\n\n    d\n", [], ["    d\n"]),
    ],
)
def test_a_block_is_what_markdown_takes_for_one(text, fences, indented):
    assert blocks(text) == (fences, indented)


def test_mdx_indents_its_fences_and_has_no_other_code():
    text = "<Note>\n\n    ```js\n    a\n    ```\n\n    b\n</Note>\n"
    assert blocks(text, "mdx") == (["    a\n"], [])
