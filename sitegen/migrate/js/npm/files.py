"""Reading files of the project: `fs`, `glob`, `js-yaml`, `gray-matter`. Writing does nothing."""

from typing import Any

from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project, absolute
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Promise, Thrown, Value

_WRITERS = (
    "writeFileSync", "writeFile", "mkdirSync", "mkdir", "copySync", "copyFileSync", "outputFile",
    "outputFileSync", "outputJson", "ensureDirSync", "unlinkSync", "removeSync", "writeJSONSync",
    "appendFileSync", "mkdirp", "rmSync", "createWriteStream",
)  # fmt: skip


@package("fs", "fs-extra", "graceful-fs")
def _fs(project: Project) -> Value:
    made = module(
        existsSync=lambda args: _exists(project, args),
        readFileSync=lambda args: _text(project, args),
        readJsonSync=lambda args: LOST,
        readdirSync=lambda args: _names(project, args),
        statSync=lambda args: _stat(project, args),
        lstatSync=lambda args: _stat(project, args),
    )
    made.update({name: native(lambda args: UNDEFINED, name) for name in _WRITERS})
    made["promises"] = _promised(made)
    made["readFile"] = made["promises"]["readFile"]
    made["pathExists"] = native(lambda args: _exists(project, args))
    return made


@package("fs/promises", "fs-promises")
def _fs_promises(project: Project) -> Value:
    return _fs(project)["promises"]


def _promised(made: dict[str, Value]) -> dict[str, Value]:
    def later(function: Function) -> Function:
        return native(lambda args: Promise(function.do(UNDEFINED, args), is_settled=True))

    names = {"readFile": "readFileSync", "readdir": "readdirSync", "stat": "statSync"}
    return {new: later(made[old]) for new, old in names.items()}


def _place(project: Project, args: Args) -> str | None:
    path = argument(args, 0)
    return project.resolved(path, project.folder) if isinstance(path, str) else None


def _exists(project: Project, args: Args) -> Value:
    place = _place(project, args)
    if place is None:
        return False
    return project.tree.size(place) is not None or bool(children(project, place))


def children(project: Project, folder: str) -> list[str]:
    """List the names in a folder of the tree."""
    prefix = f"{folder}/" if folder else ""
    inside = [each.removeprefix(prefix) for each in project.tree.paths if each.startswith(prefix)]
    return sorted({each.partition("/")[0] for each in inside})


def _text(project: Project, args: Args) -> Value:
    place = _place(project, args)
    data = None if place is None else project.tree.read(place)
    if data is None:
        raise Thrown({"message": "ENOENT: no such file or directory", "code": "ENOENT"})
    return data.decode("utf-8", "replace")


def _names(project: Project, args: Args) -> Value:
    place = _place(project, args)
    names = [] if place is None else children(project, place)
    if not names:
        raise Thrown({"message": "ENOENT: no such file or directory", "code": "ENOENT"})
    options = argument(args, 1)
    if not isinstance(options, dict) or options.get("withFileTypes") is not True:
        return names
    return [_kind(project, f"{place}/{name}".lstrip("/"), name) for name in names]


def _stat(project: Project, args: Args) -> Value:
    place = _place(project, args)
    if place is None or not _exists(project, args):
        raise Thrown({"message": "ENOENT: no such file or directory", "code": "ENOENT"})
    return _kind(project, place, place.rpartition("/")[2])


def _kind(project: Project, path: str, name: str) -> dict[str, Value]:
    is_file = project.tree.size(path) is not None
    made = module(isFile=lambda args: is_file, isDirectory=lambda args: not is_file)
    return {**made, "name": name, "size": project.tree.size(path) or 0}


@package("glob", "fast-glob", "globby", "tiny-glob/sync")
def _glob(project: Project) -> Value:
    def sync(args: Args) -> Value:
        from sitegen.migrate.globs import is_matched

        pattern, options = text_of(argument(args, 0)), argument(args, 1)
        chosen: Any = options if isinstance(options, dict) else {}
        base = project.resolved(text_of(chosen.get("cwd", ".")), project.folder)
        if base is None or not isinstance(argument(args, 0), str):
            return LOST
        is_absolute = pattern.startswith("/")
        prefix = "" if is_absolute else f"{absolute(base)}/"
        wanted = prefix + pattern.removeprefix("./")
        found = [
            absolute(each) for each in project.tree.paths if is_matched(absolute(each), wanted)
        ]
        return [each.removeprefix(prefix) for each in found]

    made = native(sync, "glob")
    made.properties = {"sync": native(sync), "globSync": native(sync)}
    return made


@package("js-yaml", "yaml", "yamljs")
def _yaml(project: Project) -> Value:
    def load(args: Args) -> Value:
        from sitegen.migrate.js.npm.yaml import yaml_value

        text = argument(args, 0)
        return yaml_value(text) if isinstance(text, str) else LOST

    names = ("load", "safeLoad", "parse")
    return {name: native(load, name) for name in names}
