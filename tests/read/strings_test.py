from sitegen.model.config import Paths
from sitegen.read.layers import Layers
from sitegen.read.strings import read_strings
from tests.read.facts import told

FILES = {
    "i18n/zh-tw.yml": "home: 首頁\n".encode(),
    "i18n/de.yml": b"home: Start\n",
    "@default/i18n/en.toml": b'home = "Home"\n[post]\nread = "{n} min"\n',
    "@default/i18n/zh-TW.yml": "home: 家\nback: 返回\n".encode(),
    "@default/i18n/fr.yml": b"home: Accueil\n",
}


def read(files=FILES):
    layers = Layers(files, Paths(), ("@default",))
    return read_strings(layers, ("en", "zh-TW"), files.get)


def test_the_strings_of_the_site_win_key_by_key():
    strings = read().strings
    assert strings == {
        "en": {"home": "Home", "post.read": "{n} min"},
        "zh-TW": {"home": "首頁", "back": "返回"},
    }


def test_a_language_that_the_site_does_not_have_is_told_of_its_own_files():
    assert told(read().problems) == [
        "i18n/de.yml  the site has no language 'de'  [SG128]  add 'de' to site.languages"
    ]


def test_a_string_that_is_no_text_is_told_and_the_others_stand():
    strings, unread, problems = read({"i18n/en.yml": b"a: 1\nb: x\nc: [y]\n"})
    assert strings["en"] == {"b": "x"} and not unread
    assert told(problems) == [
        "i18n/en.yml:1:4  the string 'a' should be text, not the number 1  [SG127]  "
        "put it in quotes",
        "i18n/en.yml:3:4  the string 'c' should be text, not a list  [SG127]  put it in quotes",
    ]


def test_a_file_that_cannot_be_read_is_told():
    strings, unread, problems = read({"i18n/en.yml": b"a: [\n"})
    assert strings["en"] == {} and unread == {"en"}
    assert [each.code for each in problems] == ["SG105"]


def test_a_string_with_plurals_hides_one_without_and_the_other_way_round():
    strings, _, _ = read(
        {
            "i18n/en.yml": b"a: {one: x, other: y}\nb: z\n",
            "@default/i18n/en.yml": b"a: A\nb: {one: B, other: Bs}\nc: {other: C}\n",
        }
    )
    assert strings["en"] == {"a.one": "x", "a.other": "y", "b": "z", "c.other": "C"}
