"""What `sitegen clean` removes, and what it leaves alone."""

import pytest


def test_the_output_and_the_cache_go(run, site):
    run("build")
    ran = run("clean")
    assert ran.exit == 0 and ran.out == f"{site / 'dist'}: removed\n{site / '.sitegen'}: removed\n"
    assert sorted(each.name for each in site.iterdir()) == ["content", "sitegen.toml"]
    assert run("clean").out == "there was nothing to remove\n"


def test_the_cache_may_stay(run, site):
    run("build")
    run("clean", "--keep-cache")
    assert (site / ".sitegen").is_dir() and not (site / "dist").exists()


def test_a_folder_that_is_not_ours_stays(run, site):
    (site / "dist").mkdir()
    (site / "dist/letter.txt").write_text("mine", "utf-8")
    ran = run("clean")
    assert ran.exit == 2 and "[SG703]" in ran.err
    assert (site / "dist/letter.txt").is_file()


def test_fetched_pictures_and_the_name_of_a_server_go_too(run, site):
    run("build")
    (site / ".sitegen/remote").mkdir()
    (site / ".sitegen/remote/picture").write_bytes(b"1")
    (site / ".sitegen/dev.json").write_text("{}", "utf-8")
    run("clean")
    assert not (site / ".sitegen").exists()


def test_a_strangers_file_in_the_cache_stays(run, site):
    run("build", "--cache", "kept")
    (site / "kept/letter.txt").write_text("mine", "utf-8")
    ran = run("clean", "--cache", "kept")
    assert ran.out.splitlines() == [
        f"{site / 'dist'}: removed",
        f"{site / 'kept'}: what sitegen did not make is left",
    ]
    assert [each.name for each in (site / "kept").iterdir()] == ["letter.txt"]


def test_pictures_of_other_sites_go_with_the_cache(run, site):
    run("build")
    (site / ".sitegen/remote").mkdir()
    (site / ".sitegen/remote/picture").write_text("", "utf-8")
    run("clean")
    assert not (site / ".sitegen").exists()


@pytest.mark.parametrize("argv", [["build"], ["clean"], ["dev"], ["cache", "prune"], ["verify"]])
@pytest.mark.parametrize("cache", [".", "content", ".git"])
def test_a_folder_of_something_else_is_no_cache_for_any_command(run, site, argv, cache):
    (site / ".git/objects/ab").mkdir(parents=True)
    (site / ".git/objects/ab/cd").write_text("work", "utf-8")
    (site / ".git/HEAD").write_text("main", "utf-8")
    before = sorted(site.rglob("*"))
    ran = run(*argv, "--cache", cache)
    assert ran.exit == 2 and "[SG716]" in ran.err
    assert sorted(site.rglob("*")) == before
