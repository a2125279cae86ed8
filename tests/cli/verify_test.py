"""Whether a cached build is what a clean one makes."""

import json

import pytest

from sitegen.cli.verify import first_difference


def test_a_sound_site_is_verified(run, site):
    run("build")
    (site / "content/posts/a.md").write_text("---\ntitle: A2\n---\n\nOther text.\n", "utf-8")
    ran = run("verify")
    assert ran.exit == 0 and ran.out.endswith("files, all as a clean build makes them\n")
    assert not list((site / ".sitegen").glob("verify-*"))


def test_a_difference_is_told_with_file_and_byte(run, site, monkeypatch):
    import sitegen.cli.work as work

    honest = work.make

    def make(*given):
        done = honest(*given)
        if "verify-" not in str(given[0].world.out):
            (site / "dist/stray.txt").write_text("x", "utf-8")
            (site / "dist/index.html").unlink()
            path = site / "dist/404.html"
            data = path.read_bytes()
            path.unlink()
            path.write_bytes(data[:9] + b"#" + data[10:])
        return done

    monkeypatch.setattr(work, "make", make)
    ran = run("verify", "--json")
    assert ran.exit == 4
    assert json.loads(ran.out)["differences"] == [
        "404.html: differs from byte 10 on",
        "index.html: only a clean build makes it",
        "stray.txt: a clean build does not make it",
    ]


def test_a_site_with_errors_has_the_same_errors(run, site):
    (site / "content/posts/a.md").write_text("[x](none.md)\n", "utf-8")
    ran = run("verify")
    assert ran.exit == 1
    assert ran.out == "the same problems as in a clean build; nothing is published\n"


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [(b"", b"", 0), (b"ab", b"ab", 0), (b"ab", b"ac", 2), (b"ab", b"abc", 3), (b"", b"a", 1)],
)
def test_the_first_difference_counts_from_one(one, other, at):
    assert first_difference(one, other) == at
