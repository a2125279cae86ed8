"""The docs say what the code does."""

import re
from pathlib import Path

import pytest

from docs import generate
from sitegen.cli.commands import COMMANDS
from sitegen.cli.settings import sections

PAGES = {page: page.read_text("utf-8") for page in generate.pages()}
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
    codes = [generate.example(maker).code for maker in MAKERS]
    assert sorted(codes) == sorted(set(codes))


def test_pages_link_to_pages_that_exist():
    lost = [
        f"{page.name}: {link}"
        for page, text in PAGES.items()
        for link in re.findall(r"\]\(([\w./-]+\.md)(?:#[\w-]*)?\)", text)
        if not (page.parent / link).exists() and not (Path("docs") / link).exists()
    ]
    assert not lost
