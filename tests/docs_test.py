"""The docs say what the code does."""

import re

import pytest

from docs import changelog, generate
from sitegen.cli.commands import COMMANDS
from sitegen.cli.settings import sections
from tests.sites import run

PAGES = {page: page.read_text("utf-8") for page in generate.pages()}
# Links in examples lead nowhere.
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
# Codes that are made in two places would be found as one function with one docstring.
MAKERS = generate.makers()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_generated_parts_are_up_to_date(page):
    assert generate.filled(PAGES[page]) == PAGES[page], "run python docs/generate.py"


def test_every_part_is_on_a_page():
    found = {name for text in PAGES.values() for name in generate.names_in(text)}
    assert found == set(generate.PARTS)


def test_every_command_setting_and_problem_is_described():
    text = "\n".join(PAGES.values())
    wanted = [f"## sitegen {name}" for name in COMMANDS]
    wanted += [f"| `{each.name}` |" for section in sections() for each in section.settings]
    wanted += [f"### {generate.example(maker).code}\n" for maker in MAKERS]
    assert not [each for each in wanted if each not in text]


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_a_problem_says_its_code_in_its_docstring(maker):
    code = generate.example(maker).code
    assert re.match(rf"{code}: [^A-Z]*.*\.$", (maker.__doc__ or "").split("\n\n")[0], re.DOTALL)
    assert re.fullmatch(r"SG\d{3}", code)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_a_problem_is_told_in_one_line_without_a_full_stop(maker):
    told = generate.example(maker)
    assert told.fact and "\n" not in told.fact and not told.fact.endswith(".")
    assert "\n" not in told.hint and not told.hint.endswith(".")


def test_every_code_means_one_thing():
    notes = re.findall(r"^\| `(SG\d{3})` \|", generate.PARTS["notes"](), re.MULTILINE)
    codes = [*(generate.example(maker).code for maker in MAKERS), *notes]
    assert len(notes) > 20 and sorted(codes) == sorted(set(codes))


def test_pages_link_to_pages_that_exist():
    lost = [
        f"{page.name}: {link}"
        for page, text in PAGES.items()
        for link in re.findall(r"\]\(([\w./-]+\.md)(?:#[\w-]*)?\)", CODE.sub("", text))
        if not (page.parent / link).exists()
    ]
    assert not lost


def test_the_documentation_is_a_site_without_problems(tmp_path):
    assert run(generate.DOCS, tmp_path / "cache").told == []


def test_changes_are_gathered_by_kind(tmp_path):
    (tmp_path / "links.fixed.md").write_text("Links to drafts are told.\n")
    (tmp_path / "feeds.added.md").write_text("Feeds for terms.\n")
    (tmp_path / "atom.added.md").write_text("Atom.\n")
    assert changelog.changes(tmp_path) == (
        "### Added\n\n- Atom.\n- Feeds for terms.\n\n### Fixed\n\n- Links to drafts are told."
    )


def test_no_change_is_misnamed():
    known = {path for kind in changelog.KINDS for path in changelog.CHANGES.glob(f"*.{kind}.md")}
    assert known == set(changelog.CHANGES.iterdir())
