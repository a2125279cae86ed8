"""Why outputs were made, and who reads what."""

import json

import pytest


@pytest.mark.parametrize(
    "name",
    [
        *("/posts/a/", "/posts/a", "posts/a/", "https://example.org/posts/a/"),
        *("posts/a/index.html", "dist/posts/a/index.html", "/posts/a/index.html"),
    ],
)
def test_an_output_is_explained_by_url_or_path(run, site, name):
    run("build")
    told = json.loads(run("explain", name, "--json").out)
    assert told["output"] == "posts/a/index.html"
    assert told["reasons"] == [{"task": "page:/posts/a/", "why": "new"}]
    assert "content/posts/a.md" in told["inputs"]
    assert "template:entry.html" in told["questions"]


def test_a_reason_is_followed_to_its_cause(run, site):
    run("build")
    (site / "content/posts/a.md").write_text(
        "---\ntitle: A\ndate: 2026-01-01\n---\n\nAnother text.\n", "utf-8"
    )
    run("build")
    run("build")
    assert run("explain", "/posts/a/").out.split("\n")[1:3] == [
        "   page:/posts/a/ was made because body:posts/a"
        " components headings html minutes summary words changed",
        "   body:posts/a was made because text:posts/a changed",
    ]
    assert "because it was new" in run("explain", "/posts/b/").out


def test_readers_of_a_file_are_told(run, site):
    run("build")
    readers = json.loads(run("explain", "--who", "content/posts/a.md", "--json").out)["outputs"]
    assert readers["posts/a/index.html"] == ["collection:posts", "content/posts/a.md"]
    assert "collection:posts" in readers["index.html"]
    assert "about/index.html" not in readers


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (
            ["/post/a/"],
            "no build has made '/post/a/'  [SG059]\n   hint: did you mean '/posts/a/'?\n",
        ),
        (
            ["--who", "content/posts/aa.md"],
            "nothing that was built reads 'content/posts/aa.md'  [SG060]\n"
            "   hint: did you mean 'content/posts/a.md'?\n",
        ),
        (
            ["/", "--who", "content/posts/a.md"],
            "an output and --who are two questions  [SG050]\n"
            "   hint: name an output, or a source with --who\n",
        ),
        ([], "nothing to explain  [SG050]\n   hint: name an output, or a source with --who\n"),
    ],
)
def test_what_is_not_known_is_told_with_a_near_name(run, site, argv, told):
    run("build")
    ran = run("explain", *argv)
    assert (ran.exit, ran.err) == (2, told)
