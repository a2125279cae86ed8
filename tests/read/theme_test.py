import pytest

from sitegen.model.config import Config, Site
from sitegen.read.theme import read_themes
from tests.read.facts import told

FILES = {
    "themes/mine/theme.toml": b'parent = "default"\n[options]\naccent = "red"\n',
    "@default/theme.toml": b'[options]\naccent = "blue"\nwide = false\n'
    b'names = { en = "English" }\n',
    "themes/loop/theme.toml": b'parent = "pool"',
    "themes/pool/theme.toml": b'parent = "loop"',
    "themes/bad/theme.toml": b'parnet = "x"\nname = 3',
    "themes/bare/templates/a.html": b"",
}


def read(theme, **options):
    config = Config(site=Site(theme=theme), theme_options=options)
    return read_themes(config, "sitegen.toml", FILES, FILES.get)


def test_a_theme_stands_over_its_parent_and_the_site_over_both():
    themes, problems = read("mine", wide=True)
    assert (themes.folders, problems) == (("themes/mine", "@default"), ())
    assert (themes.options["accent"], themes.options["wide"]) == ("red", True)


def test_a_table_of_the_site_adds_to_the_themes():
    themes, problems = read("mine", names={"de": "D"})
    assert (themes.options["names"], problems) == ({"en": "English", "de": "D"}, ())


def test_a_theme_needs_no_settings():
    themes, problems = read("bare")
    assert (themes.folders, problems) == (("themes/bare",), ())


@pytest.mark.parametrize(
    ("theme", "options", "problem"),
    [
        ("mnie", {},
         "sitegen.toml  there is no theme 'mnie'  [SG016]  did you mean 'mine'?"),
        ("loop", {},
         "themes/pool/theme.toml  the parents of this theme go in a circle: loop → pool → loop  "
         "[SG017]  remove one 'parent'"),
        ("mine", {"acent": "x"},
         "sitegen.toml  the theme has no option 'acent'  [SG018]  did you mean 'accent'?"),
        ("mine", {"wide": 1},
         "sitegen.toml  wide should be true or false, not the number 1  [SG019]"),
        ("bad", {},
         "themes/bad/theme.toml:1:1  there is no setting 'parnet'  [SG002]  "
         "did you mean 'parent'?"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_theme_is_told(theme, options, problem):
    assert problem in told(read(theme, **options)[1])
