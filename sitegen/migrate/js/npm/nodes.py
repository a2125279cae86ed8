"""Node's own modules, and small ones of npm."""

from typing import Any
from urllib.parse import urlsplit

from sitegen.migrate.js.built.globals import global_names, process
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.npm.paths import path_module
from sitegen.migrate.js.npm.slugs import on_text
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Unknown, Value


@package("path", "path/posix", "upath")
def _path(project: Project) -> Value:
    return path_module(project.home)


@package("url")
def _url(project: Project) -> Value:
    def to_path(args: Args) -> Value:
        value = argument(args, 0)
        text = value.get("href", "") if isinstance(value, dict) else value
        return text.removeprefix("file://") if isinstance(text, str) else LOST

    made = module(
        fileURLToPath=to_path,
        parse=lambda args: _parts(text_of(argument(args, 0))),
        resolve=lambda args: LOST,
        pathToFileURL=lambda args: {"href": f"file://{text_of(argument(args, 0))}"},
    )
    return {**made, "URL": global_names()["URL"]}


def _parts(text: str) -> Value:
    pieces = urlsplit(text)
    return {"pathname": pieces.path, "host": pieces.netloc, "hostname": pieces.hostname or ""}


@package("util")
def _util(project: Project) -> Value:
    return module(
        promisify=lambda args: argument(args, 0),
        inspect=lambda args: LOST,
    )


@package("process")
def _process(project: Project) -> Value:
    return process()


@package("bluebird")
def _bluebird(project: Project) -> Value:
    return global_names()["Promise"]


@package("dotenv")
def _dotenv(project: Project) -> Value:
    return module(config=lambda args: {"parsed": {}})


@package("dotenv/config", "ts-node/register", "esbuild-register", "@babel/register")
def _nothing(project: Project) -> Value:
    return {}


@package("ts-node", "esbuild-register/dist/node")
def _ts_node(project: Project) -> Value:
    return module(register=lambda args: UNDEFINED)


@package("os")
def _os(project: Project) -> Value:
    return {**module(cpus=lambda args: [], platform=lambda args: "linux"), "EOL": "\n"}


@package("slash", "unixify", "normalize-path")
def _slash(project: Project) -> Value:
    return on_text(lambda text: text.replace("\\", "/"), "slash")


@package("url-join", "proper-url-join")
def _url_join(project: Project) -> Value:
    def join(args: Args) -> Value:
        if any(isinstance(each, Unknown) for each in args):
            return LOST
        pieces = [text_of(each) for each in args if text_of(each)]
        first = pieces[0] if pieces else ""
        scheme, colon, rest = first.partition("://")
        text = "/".join([rest if colon else first, *pieces[1:]])
        while "//" in text:
            text = text.replace("//", "/")
        return f"{scheme}://{text}" if colon else text

    return native(join, "urlJoin")


@package("reading-time")
def _reading_time(project: Project) -> Value:
    return native(lambda args: {"text": "1 min read", "minutes": 1, "time": 60000, "words": 200})


@package("minimatch")
def _minimatch(project: Project) -> Value:
    from sitegen.migrate.globs import is_matched

    return native(lambda args: is_matched(text_of(args[0]), text_of(argument(args, 1))))


@package("chalk", "ora", "signale", "debug")
def _silent(project: Project) -> Value:
    same: Any = Function(lambda this, args: argument([*args, ""], 0))
    same.properties = dict.fromkeys(("red", "green", "blue", "yellow", "bold", "cyan"), same)
    return same
