"""Gatsby's own modules that gatsby-node leans on."""

from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.npm.paths import joined, relative
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Unknown, Value


def file_path(relative_path: str, base: str = "src/pages", is_ended: bool = True) -> str:
    """Give the path that Gatsby's `createFilePath` makes.

    relative_path: of the file within its source folder
    base:          the option `basePath`; only a leading folder of that name is taken off
    is_ended:      the option `trailingSlash`
    source:        gatsby-source-filesystem, create-file-path.js
    """
    within = relative(base, relative_path, "/") if base else relative_path
    folder, _, name = within.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return joined("/", folder, "" if stem == "index" else stem, "/" if is_ended else "")


@package("gatsby-source-filesystem")
def _filesystem(project: Project) -> Value:
    return module(
        createFilePath=_create_file_path,
        createRemoteFileNode=lambda args: LOST,
        createFileNodeFromBuffer=lambda args: LOST,
    )


def _create_file_path(args: Args) -> Value:
    given = argument(args, 0)
    if not isinstance(given, dict):
        return LOST
    file = file_of(given.get("node"), given.get("getNode"))
    if not isinstance(file, dict) or "relativePath" not in file:
        return UNDEFINED if file is None else LOST
    base = given.get("basePath", "src/pages")
    if isinstance(base, Unknown):
        return LOST
    is_ended = given.get("trailingSlash", True)
    return file_path(file["relativePath"], text_of(base), is_ended is not False)


def file_of(node: Value, get_node: Value) -> Value:
    """Climb from a node to its file; None when it has none, the undefined when nobody can tell."""
    for _ in range(10):
        if not isinstance(node, dict) or not isinstance(get_node, Function):
            return UNDEFINED
        if property_of(node.get("internal", {}), "type") == "File":
            return node
        parent = node.get("parent")
        if parent is None or isinstance(parent, Unknown):
            return None
        node = parent if isinstance(parent, dict) else get_node.do(UNDEFINED, [parent])
    return None


@package("gatsby")
def _gatsby(project: Project) -> Value:
    return module(graphql=lambda args: args[0][0] if args and isinstance(args[0], list) else LOST)


@package("gatsby-core-utils", "gatsby-core-utils/path")
def _core_utils(project: Project) -> Value:
    def join(args: Args) -> Value:
        is_known = not any(isinstance(each, Unknown) for each in args)
        return joined(*map(text_of, args)) if is_known else LOST

    digest = native(lambda args: "digest")
    return {**module(urlResolve=join, joinPath=join), "createContentDigest": digest}


@package("gatsby-remark-relative-images", "gatsby-remark-relative-images-v2")
def _relative_images(project: Project) -> Value:
    return module(fmImagesToRelative=lambda args: UNDEFINED)


@package("gatsby-plugin-mdx/component-with-mdx-scope")
def _mdx_scope(project: Project) -> Value:
    return native(lambda args: argument(args, 0))
