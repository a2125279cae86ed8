"""Which file an import means, and what scripts are called."""

from sitegen.assets.modules import Modules
from sitegen.assets.scripts import Scripts
from sitegen.trace.digest import digest


def modules(files, owners=None, imports=None):
    """Modules of a site whose files lie where their names say, unless `owners` tells otherwise."""
    owners = owners or {name: name for name in files}
    named = {n: owners.get(f"assets/{to}", "") for n, to in (imports or {}).items()}
    digests = {path: digest(text.encode()) for path, text in files.items()}
    return Modules(owners, named, digests, files.__getitem__)


def told(scripts, name):
    return [each.fact for each in scripts.value(name).problems]


def test_a_script_brings_along_what_it_imports_in_order():
    files = {
        "components/a.js": 'import "./b.js"; import "./c.js"; import("./d.js")',
        "components/b.js": 'import "../assets/e.js"',
        "components/c.js": "",
        "components/d.js": 'import "./c.js"',
        "assets/e.js": "",
        "assets/unused.js": "",
    }
    script = Scripts(modules(files), {}).value("components/a.js")
    assert [each.partition(".")[0] for each in script.beside] == [
        "assets/b", "assets/c", "assets/e",
    ]  # fmt: skip
    assert {each.source for each in script.files} == files.keys() - {"assets/unused.js"}


def test_a_name_changes_with_the_bytes_of_all_that_is_imported():
    files = {"components/a.js": 'import "./b.js"', "components/b.js": 'import "./c.js"'}
    one, two = (
        Scripts(modules({**files, "components/c.js": text}), {}).value("components/a.js")
        for text in ("1", "2")
    )
    assert one.output != two.output


def test_scripts_may_import_each_other():
    files = {"components/a.js": 'import "./b.js"', "components/b.js": 'import "./a.js"'}
    scripts = Scripts(modules(files), {})
    a, b = scripts.value("components/a.js"), scripts.value("components/b.js")
    assert a.output != b.output
    recipes = {each.source: each for each in a.files}
    assert recipes["components/b.js"].options == {"./a.js": f"./{a.output.partition('/')[2]}"}
    assert recipes["components/a.js"].output == a.output


def test_the_file_of_the_site_wins_over_that_of_its_theme():
    files = {
        "@t/components/a.js": 'import "./b.js"',
        "components/b.js": "",
        "@t/components/b.js": "",
    }
    owners = {"components/a.js": "@t/components/a.js", "components/b.js": "components/b.js"}
    script = Scripts(modules(files, owners), {}).value("components/a.js")
    assert [each.source for each in script.files] == ["@t/components/a.js", "components/b.js"]


def test_a_path_may_be_that_of_the_disk():
    files = {"c/_components/a.js": 'import "../_assets/b.js"', "c/_assets/b.js": ""}
    owners = {"components/a.js": "c/_components/a.js", "assets/b.js": "c/_assets/b.js"}
    assert not told(Scripts(modules(files, owners), {}), "components/a.js")


def test_bare_names_are_those_of_the_settings():
    files = {
        "components/a.js": 'import "lib"; import "pre/x.js"; import "lob"',
        "assets/lib.js": "",
    }
    imports = {"lib": "lib.js", "pre/": "/vendor/"}
    scripts = Scripts(modules(files, imports=imports), imports)
    script = scripts.value("components/a.js")
    assert dict(script.names) == {"lib": script.beside[0], "pre/": "/vendor/"}
    assert told(scripts, "components/a.js") == ["[islands.imports] has no 'lob'"]


def test_files_that_are_no_scripts_are_published_as_they_are():
    files = {
        "components/a.js": 'import d from "./d.json" with {type: "json"}',
        "components/d.json": "1",
    }
    recipes = Scripts(modules(files), {}).value("components/a.js").files
    assert [each.kind for each in recipes] == ["script", "copy"]


def test_nothing_outside_of_the_folders_can_be_imported():
    files = {"components/a.js": 'import "../../secret.js"; import "../sitegen.toml"'}
    assert len(told(Scripts(modules(files), {}), "components/a.js")) == 2
