"""The walls of the house: who may import whom, and who may touch the outside."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "sitegen"

DRY = {
    "model": set(),
    "trace": {"model"},
    "read": {"model", "trace"},
    "plan": {"model", "trace"},
    "images": {"model", "trace"},
    "assets": {"model", "trace"},
    "text": {"model", "trace"},
    "render": {"model", "trace", "text", "images", "assets"},
    "migrate": {"model", "text", "plan"},
    "extend": {"model", "trace", "text", "plan", "images", "render"},
}
WALLS = {
    **DRY,
    "build": {*DRY, "version"},
    "world": {"model", "trace"},
    "dev": {"model", "text", "build", "world"},
    # The public face: what a site's own Python imports.
    "content": {"model"},
    "integration": {"model", "extend"},
    "version": set(),
    "__init__": {"version"},
    "__main__": {"cli"},
}
WET = {"world", "dev", "cli"}

# What opens a door to the outside: disk, clock, environment, processes, network.
OUTSIDE_MODULES = {
    "asyncio", "ctypes", "fcntl", "glob", "http", "multiprocessing", "os", "random", "secrets",
    "select", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile",
    "threading", "urllib.request", "uuid", "filelock", "watchfiles", "uvicorn", "starlette",
}  # fmt: skip
OUTSIDE_CALLS = {"open", "input", "exec", "eval", "compile", "__import__", "breakpoint"}
# It writes methods itself, as the dataclasses of the standard library do.
COMPILING = {"model/frozen.py": {"exec"}}
OUTSIDE_ATTRIBUTES = {
    "datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time",
    "time.localtime",
    "time.sleep", "sys.argv", "sys.stdin", "sys.stdout", "sys.stderr", "Path.cwd", "Path.home",
}  # fmt: skip


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(module: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_entered(path: Path) -> set[str]:
    inside = {name.split(".")[1] for name in imported(tree(path)) if name.startswith("sitegen.")}
    known = {room(each) for each in sources()}
    return (inside & known) - {room(path)}


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_the_rooms_below(path):
    if room(path) != "cli":
        assert rooms_entered(path) <= WALLS[room(path)]


@pytest.mark.parametrize(
    "path",
    [each for each in sources() if room(each) not in WET],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_a_dry_room_does_not_touch_the_outside(path):
    module = tree(path)
    calls = {
        n.func.id
        for n in ast.walk(module)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    attributes = {
        f"{n.value.id}.{n.attr}"
        for n in ast.walk(module)
        if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)
    }
    assert not imported(module) & OUTSIDE_MODULES
    assert not calls & OUTSIDE_CALLS - COMPILING.get(path.relative_to(PACKAGE).as_posix(), set())
    assert not attributes & OUTSIDE_ATTRIBUTES


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_opens_with_one_sentence(path):
    doc = ast.get_docstring(tree(path))
    assert doc and doc.splitlines()[0][-1] in ".:?", "one sentence that says what the file is for"


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_public_function_says_what_the_caller_gets(path):
    scopes: list[ast.Module | ast.ClassDef] = [tree(path)]
    scopes += [
        node
        for node in scopes[0].body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    bare = [
        f"{node.name} (line {node.lineno})"
        for scope in scopes
        for node in scope.body
        if isinstance(node, definitions)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not bare


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_unpickles(path):
    assert not imported(tree(path)) & {"pickle", "marshal", "shelve", "dill"}


def test_model_nouns_are_frozen_and_slotted():
    loose = []
    for path in (PACKAGE / "model").rglob("*.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef) and not any(
                isinstance(base, ast.Name) and base.id == "Exception" for base in node.bases
            ):
                marks = {ast.unparse(each) for each in node.decorator_list}
                if "dataclass(frozen=True, slots=True)" not in marks:
                    loose.append(f"{path.name}:{node.lineno} {node.name}")
    assert not loose


def test_files_have_names_that_say_something():
    vague = {"utils.py", "helpers.py", "common.py", "manager.py", "base.py", "misc.py"}
    assert not [path for path in sources() if path.name in vague]
