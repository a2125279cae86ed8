"""What `sitegen build` says and does."""

import json
import re
from pathlib import Path

from tests.cli.schemas import violations

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/report.schema.json").read_text("utf-8"))


def test_a_build_tells_what_it_wrote_and_then_that_there_is_nothing_to_do(run, site):
    first = run("build")
    assert (first.exit, first.err) == (0, "")
    assert re.fullmatch(r"dist: \d+ files, \d+ written \(\d+\.\d\d s\)\n", first.out)
    again = run("build")
    assert re.fullmatch(r"dist: \d+ files, nothing to do \(\d+\.\d\d s\)\n", again.out)


def test_an_error_publishes_nothing_and_shows_its_place(run, site):
    run("build")
    before = (site / "dist/posts/b/index.html").read_bytes()
    (site / "content/posts/b.md").write_text("---\ntitle: C\n---\n\n[x](aa.md)\n", "utf-8")
    ran = run("build")
    assert (ran.exit, ran.out) == (1, "nothing is published; dist is as it was\n")
    assert ran.err == (
        "content/posts/b.md:5:5  nothing is at 'aa.md'  [SG401]\n"
        "\n"
        "   5 | [x](aa.md)\n"
        "     |     ^^^^^\n"
        "   hint: did you mean 'a.md'?\n"
    )
    assert (site / "dist/posts/b/index.html").read_bytes() == before


def test_a_wrong_config_is_another_exit(run, site):
    (site / "sitegen.toml").write_text('[site]\ntitel = "x"\n', "utf-8")
    ran = run("build")
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err == (
        "sitegen.toml:2:1  there is no setting 'site.titel'  [SG002]\n"
        "\n"
        '   2 | titel = "x"\n'
        "     | ^^^^^\n"
        "   hint: did you mean 'site.title'?\n"
    )


def test_a_folder_that_is_no_site_is_told_as_such(run, tmp_path):
    ran = run("build")
    assert ran.exit == 2
    assert ran.err == (
        "'.' has neither a sitegen.toml nor a folder content  [SG052]\n"
        "   hint: run `sitegen init` in it, or name the site's folder with --root\n"
    )
    assert not list(tmp_path.iterdir())


def test_options_decide_over_the_config(run, site):
    (site / "content/posts/d.md").write_text("---\ntitle: D\ndraft: true\n---\n", "utf-8")
    (site / "content/posts/f.md").write_text("---\ntitle: F\ndate: 2030-01-01\n---\n", "utf-8")
    ran = run(
        "build", "--out", "public", "--drafts", "--now", "2029-12-31", "--set", "site.title=X"
    )
    assert ran.exit == 0
    assert "<title>X" in (site / "public/index.html").read_text("utf-8")
    assert (site / "public/posts/d/index.html").is_file()
    assert not (site / "public/posts/f").exists()
    assert run("build", "--out", "public", "--now", "2030-01-02").exit == 0
    assert (site / "public/posts/f/index.html").is_file()
    assert not (site / "public/posts/d").exists()


def test_wrong_values_of_options_are_refused(run, site):
    ran = run("build", "--now", "soon")
    assert (ran.exit, ran.err.split("\n")[0]) == (
        2,
        "--now wants a date and time such as 2026-01-31T12:00, not 'soon'  [SG050]",
    )
    assert run("build", "--set", "title").exit == 2
    ran = run("build", "--out", ".")
    assert ran.exit == 2 and "the output folder is, or holds, the site's own folder" in ran.err


def test_the_root_is_the_nearest_folder_upwards(run, site, monkeypatch):
    monkeypatch.chdir(site / "content/posts")
    assert run("build").exit == 0
    assert (site / "dist/index.html").is_file()


def test_the_report_is_what_its_schema_promises(run, site):
    run("build", "--now", "2026-02-01", "--report", "r.json")
    told = json.loads((site / "r.json").read_text("utf-8"))
    assert not list(violations(told, SCHEMA, SCHEMA))
    outputs = {each["path"]: each for each in told["outputs"]}
    page = outputs["posts/b/index.html"]
    assert (page["state"], page["why"]) == ("made", "new")
    assert {"content/posts/b.md", "content/posts/a.md", "sitegen.toml"} <= set(page["inputs"])
    assert page["bytes"] == (site / "dist/posts/b/index.html").stat().st_size
    assert told["now"] == "2026-02-01T00:00:00+00:00"

    (site / "content/posts/b.md").write_text("---\ntitle: B\n---\n\n[x](aa.md)\n", "utf-8")
    assert run("build", "--report", "r.json").exit == 1
    told = json.loads((site / "r.json").read_text("utf-8"))
    assert not list(violations(told, SCHEMA, SCHEMA))
    assert (told["exit"], told["totals"]["errors"]) == (1, 1)


def test_the_report_makes_the_folders_it_needs(run, site):
    assert run("build", "--report", "reports/today/r.json").exit == 0
    assert (site / "reports/today/r.json").is_file()


def test_a_program_gets_numbers(run, site):
    told = json.loads(run("build", "--json").out)
    assert told["published"] and told["outputs"] == len(told["written"])
    assert told["problems"] == []


def test_the_report_does_not_lie_in_the_output(run, site):
    ran = run("build", "--report", "dist/report.json")
    assert (ran.exit, ran.err) == (
        2,
        "the report would lie in the output folder  [SG050]\n"
        "   hint: name another place: a build publishes only what it makes\n",
    )
