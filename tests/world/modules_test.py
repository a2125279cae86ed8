import pickle
import sys

import pytest

from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.route import Given
from sitegen.world.modules import run_config, run_paths
from sitegen.world.site import Site

HEAD = (
    "from sitegen.content import *\nfrom typing import Annotated\nfrom pydantic import BaseModel\n"
)
ENTRIES = {
    "blog": [Entry("blog/a", "blog", "a", "en", "a", "content/a.md", "a", "A", data={"n": 1})]
}
SITE = Site(ENTRIES, {"x": 1}, Config())


def write(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def config(root, text):
    write(root, {"content_config.py": text})
    return run_config(root)


def told(problems):
    return [f"{each.place}  {each.fact}  [{each.code}]" for each in problems]


def paths(root, text):
    write(root, {"pages/[x].py": text})
    return run_paths(root, "pages/[x].py", SITE)


def test_a_site_declares_its_collections_by_the_names_of_variables(tmp_path):
    ran = config(
        tmp_path,
        HEAD + "class Post(BaseModel):\n"
        "    title: str\n"
        "    by: list[Annotated[str, Reference('people')]] = []\n"
        "blog = collection(files('content/blog/*.md'), Post, '/blog/{slug}/')\n"
        "people = collection(table('data/people.yml'))\n"
        "_draft = collection(files('x/*.md'))\n"
        "tags = taxonomy('tags')\n",
    )
    blog, people = ran.declared.collections
    assert (blog.name, blog.references) == ("blog", {"by": "people"})
    assert set(blog.schema["properties"]) == {"title", "by"}
    assert (people.name, people.schema) == ("people", {})
    assert [each.key for each in ran.declared.taxonomies] == ["tags"]
    assert (ran.problems, ran.imported) == ((), ("content_config.py",))


def test_schemas_come_to_life_in_another_process(tmp_path):
    ran = config(
        tmp_path,
        HEAD + "class Post(BaseModel):\n    title: str\n"
        "blog = collection(files('a/*.md'), Post)\nnotes = collection(files('b/*.md'))\n",
    )
    travelled = pickle.loads(pickle.dumps(ran.schemas))
    assert travelled("blog").model_fields.keys() == {"title"}
    assert travelled("blog") is not ran.schemas("blog")
    assert travelled("notes") is None


def test_every_file_that_is_imported_is_recorded_and_none_is_left_behind(tmp_path):
    write(
        tmp_path,
        {
            "tools/kinds.py": "from lone import NAME",
            "lone.py": "NAME = 'one'",
            "pack/__init__.py": "",
        },
    )
    before = (set(sys.modules), list(sys.path), list(sys.meta_path))
    text = (
        HEAD + "import pack\nfrom tools.kinds import NAME\nblog = collection(files(NAME + '/*'))\n"
    )
    ran = config(tmp_path, text)
    assert ran.imported == ("content_config.py", "pack/__init__.py", "tools/kinds.py", "lone.py")
    assert ran.declared.collections[0].pattern == "one/*"
    assert (set(sys.modules), sys.path, sys.meta_path) == before
    assert not list(tmp_path.rglob("*.pyc"))


def test_a_file_that_would_be_imported_were_it_there_is_recorded(tmp_path):
    write(tmp_path, {"tools/a.py": "", "lone.py": ""})
    ran = config(tmp_path, "import tools.a, lone\nimport pydantic.main\n")
    assert ran.problems == ()
    assert set(ran.absent) >= {"tools/__init__.py", "tools.py", "tools/a/__init__.py"}
    assert "lone/__init__.py" in ran.absent and "pydantic/main.py" not in ran.absent


def test_a_second_run_sees_new_bytes(tmp_path):
    text = HEAD + "from lone import NAME\nblog = collection(files(NAME))\n"
    for name in ("one/*", "two/*"):
        write(tmp_path, {"lone.py": f"NAME = '{name}'"})
        assert config(tmp_path, text).declared.collections[0].pattern == name


def test_the_standard_library_is_not_hidden_by_files_of_the_site(tmp_path):
    write(tmp_path, {"colorsys.py": "raise SystemExit"})
    assert config(tmp_path, "import colorsys").problems == ()


def test_what_the_sites_python_prints_is_no_answer(tmp_path, capsys):
    config(tmp_path, "print('hello')")
    assert capsys.readouterr() == ("", "hello\n")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x = (\n", "content_config.py:1:5  this is not Python: '(' was never closed  [SG801]"),
        ("\nimport nope", "content_config.py:2  ModuleNotFoundError: No module named 'nope'  "
                          "[SG802]"),
        ("raise SystemExit(3)", "content_config.py:1  SystemExit: 3  [SG802]"),
        (HEAD + "def f():\n    return files('/x')\nf()",
         "content_config.py:5  ValueError: paths are relative to the site's root, with '/': '/x'  "
         "[SG802]"),
        (HEAD + "class A(BaseModel):\n    x: Annotated[str, Reference('peple')]\n"
                "blog = collection(files('a/*'), A)\npeople = collection(files('b/*'))",
         "content_config.py  blog.x refers to 'peple', and there is no collection of that name  "
         "[SG805]"),
        (HEAD + "from typing import Callable\nclass A(BaseModel):\n    x: Callable\n"
                "blog = collection(files('a/*'), A)",
         "content_config.py  the schema of 'blog' has no JSON Schema: Cannot generate a "
         "JsonSchema for core_schema.CallableSchema  [SG806]"),
    ],
)  # fmt: skip
def test_a_fault_of_the_configuration_is_blamed_on_its_line(tmp_path, text, problem):
    assert told(config(tmp_path, text).problems) == [problem]


def test_a_fault_of_an_imported_file_is_blamed_on_that_file(tmp_path):
    write(tmp_path, {"tools/a.py": "\n1 / 0"})
    ran = config(tmp_path, "import tools.a")
    assert told(ran.problems) == ["tools/a.py:2  ZeroDivisionError: division by zero  [SG802]"]
    assert ran.imported == ("content_config.py", "tools/a.py")


@pytest.mark.parametrize(
    ("returned", "given"),
    [
        ("[{'params': {'x': e.key}, 'props': {'n': [e.n]}} for e in site.collection('blog')]",
         (Given({"x": "a"}, {"n": (1,)}),)),
        ("(({'x': n}, {}) for n in range(2))", (Given({"x": "0"}), Given({"x": "1"}))),
        ("[{'params': {'x': site.config.site.title + str(site.data['x'])}}]",
         (Given({"x": "A site1"}),)),
        ("[]", ()),
    ],
)  # fmt: skip
def test_a_route_says_what_it_stands_for(tmp_path, returned, given):
    ran = paths(tmp_path, f"def paths(site):\n    return {returned}")
    assert (ran.given, ran.problems) == (given, ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x = 1", "pages/[x].py  there is no function 'paths' here  [SG803]"),
        ("def paths(site):\n    return 5", "pages/[x].py:1  paths returned the number 5  [SG804]"),
        ("def paths(site):\n    return [{'x': 'a'}]",
         "pages/[x].py:1  item 0 of paths has no params  [SG804]"),
        ("def paths(site):\n    return [{'params': {}, 'prop': {}}]",
         "pages/[x].py:1  item 0 of paths has the key 'prop'  [SG804]"),
        ("def paths(site):\n    return [{'params': {'x': 1.5}}]",
         "pages/[x].py:1  the param 'x' of item 0 should be text, not the number 1.5  [SG804]"),
        ("def paths(site):\n    return [({'x': 'a'}, {'e': [site]})]",
         "pages/[x].py:1  props.e[0] of item 0 should be a plain value, not an object of type "
         "Site  [SG804]"),
        ("def paths(site):\n    return site.collection('blgo')",
         "pages/[x].py:2  LookupError: there is no collection 'blgo'; did you mean 'blog'?  "
         "[SG802]"),
        ("def paths(site):\n    return [e.titel for e in site.collection('blog')]",
         "pages/[x].py:2  AttributeError: an entry of 'blog' has no 'titel'; did you mean "
         "'title'?  [SG802]"),
    ],
)  # fmt: skip
def test_a_fault_of_a_route_is_blamed_on_its_line(tmp_path, text, problem):
    assert told(paths(tmp_path, text).problems) == [problem]
