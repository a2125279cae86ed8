import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.config import Config, MenuItem
from sitegen.read.config import read_config
from tests.read.facts import told


def read(text, overrides=None, environ=None):
    return read_config(text, "sitegen.toml", overrides or {}, environ or {})


def problems(text, overrides=None, environ=None):
    return told(read(text, overrides, environ)[1])


def test_a_site_without_settings_has_one_language_and_no_problems():
    config, found = read(None)
    assert config.site.languages == ("en",) and found == ()
    assert config.build == Config().build


def test_settings_come_in_one_form():
    text = """
    integrations = ["a.py"]
    [site]
    url = "https://example.org/"
    base = "docs/"
    default_language = "zh-TW"
    languages = ["zh-TW", "en", "en"]
    [markdown]
    code_seconds = 2
    [redirects]
    "/old/" = "/new/"
    [[menu.main]]
    title = "Home"
    url = "/"
    [theme_options]
    colours = { dark = ["a", 1] }
    """
    config, found = read(text)
    assert found == ()
    assert (config.site.url, config.site.base) == ("https://example.org", "/docs")
    assert config.site.languages == ("zh-TW", "en")
    assert config.markdown.code_seconds == 2.0
    assert config.redirects == {"/old/": "/new/"}
    assert config.menu == {"main": (MenuItem("Home", "/"),)}
    assert config.theme_options == {"colours": {"dark": ("a", 1)}}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[site", "sitegen.toml:1  this is not TOML: expected ']' at the end of a table "
                  "declaration  [SG001]"),
        ('[site]\ntitel = "x"',
         "sitegen.toml:2:1  there is no setting 'site.titel'  [SG002]  did you mean 'site.title'?"),
        ('[site]\nintegrations = ["a"]',
         "sitegen.toml:2:1  there is no setting 'site.integrations'  [SG002]  "
         "did you mean 'integrations', above the first table?"),
        ('[site]\nworkers = 2',
         "sitegen.toml:2:1  there is no setting 'site.workers'  [SG002]  "
         "did you mean 'build.workers'?"),
        ('[build]\nworkers = "2"',
         "sitegen.toml:2:11  build.workers should be a whole number, not the text '2'  [SG003]"),
        ("[markdown]\nmath = 1",
         "sitegen.toml:2:8  markdown.math should be true or false, not the number 1  [SG003]"),
        ("site = 1", "sitegen.toml:1:8  site should be a table, not the number 1  [SG003]"),
        ('[site]\nlanguages = "en"',
         "sitegen.toml:2:13  site.languages should be a list, not the text 'en'  [SG003]"),
        ('[build]\nurl_style = "files"',
         "sitegen.toml:2:13  build.url_style should be 'directory' or 'file', not 'files'  [SG004]"
         "  did you mean 'file'?"),
        ('[[menu.main]]\ntitle = "a"',
         "sitegen.toml:1:3  menu.main[0].url is missing  [SG005]"),
        ('[site]\nurl = "example.org"',
         "sitegen.toml:2:7  site.url should be a scheme and a host, not 'example.org'  [SG006]  "
         "write it like 'https://example.org'"),
        ('[site]\nurl = "https://a.org/docs/"',
         "sitegen.toml:2:7  site.url should end after the host, before '/docs'  [SG007]  "
         "set site.base to '/docs'"),
        ('[site]\nbase = "https://a.org"',
         "sitegen.toml:2:8  site.base should be a folder of the host, not 'https://a.org'  [SG008]"
         "  write it like '/docs'"),
        ('[site]\nbase = "/a/../b"',
         "sitegen.toml:2:8  site.base should be a folder of the host, not '/a/../b'  [SG008]"
         "  write it like '/docs'"),
        ('[site]\nlanguages = ["en", "zh_TW"]',
         "sitegen.toml:2:13  'zh_TW' is not a language tag  [SG009]  "
         "write it like 'en' or 'zh-TW'"),
        ('[site]\nlanguages = ["de"]',
         "sitegen.toml:2:13  the default language 'en' is not among site.languages  [SG010]  "
         "add 'en' to site.languages"),
        ('[site]\ntimezone = "Europe/Berln"',
         "sitegen.toml:2:12  there is no time zone 'Europe/Berln'  [SG011]  "
         "did you mean 'Europe/Berlin'?"),
        ('[paths]\ndata = "../x"',
         "sitegen.toml:2:8  paths.data should be a folder inside the site, not '../x'  [SG012]  "
         "write it relative to the root, without '..'"),
        ("[feeds]\nlimit = -1",
         "sitegen.toml:2:9  feeds.limit should be 0 or more, not -1  [SG013]"),
        ('[check]\nlevels = { SG30 = "off" }',
         "sitegen.toml:2:1  'SG30' is not the code of a problem  [SG014]  "
         "codes are 'SG' and three digits, as in 'SG301'"),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_told_at_its_line(text, problem):
    assert problems(text) == [problem]


def test_every_wrong_setting_is_told_at_once_and_keeps_its_default():
    config, found = read('[site]\ntitle = 1\n[build]\nworkers = -1\nout = "o"\nx = 1')
    assert [each.code for each in found] == ["SG003", "SG002", "SG013"]
    assert (config.site.title, config.build.out) == ("A site", "o")


def test_the_command_wins_over_the_environment_and_both_over_the_file():
    text = '[site]\ntitle = "file"\nauthor = "file"\nurl = "https://a.org"'
    environ = {"SITEGEN_SITE_TITLE": "env", "SITEGEN_SITE_AUTHOR": "env", "OTHER": "x"}
    config, found = read(text, {"site.title": "set"}, environ)
    assert found == ()
    assert (config.site.title, config.site.author) == ("set", "env")
    assert config.site.url == "https://a.org"


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("markdown.math", "true", True),
        ("build.workers", "3", 3),
        ("markdown.code_seconds", "1", 1.0),
        ("site.title", "true", "true"),
        ("feeds.formats", "atom, rss", ("atom", "rss")),
        ("feeds.formats", "", ()),
    ],
)
def test_a_text_from_outside_is_read_as_the_setting_wants_it(name, text, value):
    for config, found in (
        read(None, {name: text}),
        read(None, None, {_variable(name): text}),
    ):
        table, key = name.split(".")
        assert (getattr(getattr(config, table), key), found) == (value, ())


def test_free_tables_take_any_name_from_the_command():
    config, found = read(None, {"extra.depth": "[1, 2]", "theme_options.accent": "red"})
    assert (config.extra, config.theme_options) == ({"depth": (1, 2)}, {"accent": "red"})
    assert found == ()


@pytest.mark.parametrize(
    ("overrides", "environ", "problem"),
    [
        ({"site.ur": "x"}, {},
         "--set site.ur  there is no setting 'site.ur'  [SG002]  did you mean 'site.url'?"),
        ({"markdown.math": "perhaps"}, {},
         "--set markdown.math  markdown.math should be true or false, not the text 'perhaps'  "
         "[SG003]"),
        ({}, {"SITEGEN_BUILD_WORKERS": "two"},
         "SITEGEN_BUILD_WORKERS  build.workers should be a whole number, not the text 'two'  "
         "[SG003]"),
        ({}, {"SITEGEN_SITE_URLL": "x"},
         "SITEGEN_SITE_URLL  there is no setting for the variable SITEGEN_SITE_URLL  [SG015]  "
         "did you mean 'SITEGEN_SITE_URL'?"),
    ],
)  # fmt: skip
def test_a_wrong_setting_from_outside_names_itself(overrides, environ, problem):
    assert problems(None, overrides, environ) == [problem]


@given(st.text(), st.dictionaries(st.text(), st.text(), max_size=3))
def test_any_text_gives_settings_and_problems(text, overrides):
    config, _ = read(text, overrides)
    assert isinstance(config, Config)


def _variable(name):
    return "SITEGEN_" + name.replace(".", "_").upper()
