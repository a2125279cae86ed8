"""What the functions of gatsby-node make of a project's nodes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.exports import exported
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import (
    LOST,
    UNDEFINED,
    Args,
    Function,
    Promise,
    Record,
    Thrown,
    Value,
)
from sitegen.migrate.making.answer import Answers
from sitegen.migrate.making.graphql.parse import NotReadable
from sitegen.migrate.making.node import Node, Nodes
from sitegen.migrate.making.survey import theme_folder
from sitegen.migrate.tree import Tree

_NODE = ("gatsby-node.js", "gatsby-node.ts", "gatsby-node.mjs", "gatsby-node.cjs")
# A text that is shown beside the one of the page.
_BESIDE = ("prev", "next", "newer", "older", "related")


@dataclass(slots=True)
class MadePage:
    """A call of `createPage`. document: path of the text that it shows; "" for none"""

    path: str
    component: str
    context: Mapping[str, Value]
    document: str = ""


@dataclass(slots=True)
class Made:
    """What gatsby-node made. failed: file → why it could not be worked out"""

    pages: list[MadePage] = field(default_factory=list)
    redirects: list[Mapping[str, Value]] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def play(tree: Tree, gatsby: Gatsby, nodes: Nodes) -> Made:
    """Work out every gatsby-node of the site, of its themes first."""
    made = Made()
    homes = [home for name in gatsby.themes if (home := theme_folder(tree, gatsby.folder, name))]
    local = {
        "/".join(path.split("/")[:-1])
        for path in tree.paths
        if path.startswith(f"{gatsby.folder}/plugins/".lstrip("/"))
        and path.rpartition("/")[2] in _NODE
    }
    for home in dict.fromkeys([*homes, *sorted(local), gatsby.folder]):
        for name in _NODE:
            path = f"{home}/{name}".lstrip("/")
            if path in tree.paths:
                _Player(tree, gatsby, nodes, made, path).play()
                break
    return made


class _Player:
    def __init__(self, tree: Tree, gatsby: Gatsby, nodes: Nodes, made: Made, path: str) -> None:
        self._nodes, self._made, self._path = nodes, made, path
        self._reading = Reading(Project(tree, gatsby.folder))
        self._answers = Answers(nodes, dict(gatsby.metadata))
        self._options: Value = next(
            (dict(each.options) for each in gatsby.plugins if path.startswith(f"{each.name}/")), {}
        )
        self._owner: Node | None = None

    def play(self) -> None:
        """Call the hooks in Gatsby's order."""
        try:
            exports = self._reading.module(self._path)
        except (Spent, Thrown, RecursionError) as error:
            self._made.failed[self._path] = _why(error)
            return
        on_node, make = exported(exports, "onCreateNode"), exported(exports, "createPages")
        if isinstance(on_node, Function):
            for node in self._nodes.all:
                self._owner = node
                if not self._called(on_node, {"node": node.value}):
                    break
        self._owner = None
        if isinstance(make, Function):
            self._called(make, {})

    def _called(self, hook: Function, more: Mapping[str, Value]) -> bool:
        try:
            answer = hook.do(UNDEFINED, [{**self._given(), **more}, self._options])
        except (Spent, Thrown, RecursionError) as error:
            self._made.failed[self._path] = _why(error)
            return not isinstance(error, Spent)
        if isinstance(answer, Promise) and answer.is_rejected:
            self._made.failed[self._path] = _why(Thrown(answer.value))
        return True

    def _given(self) -> dict[str, Value]:
        actions = module(
            createNodeField=self._create_field,
            createPage=self._create_page,
            createRedirect=self._create_redirect,
            **{name: lambda args: UNDEFINED for name in _IDLE},
        )
        quiet = module(**{name: lambda args: UNDEFINED for name in _REPORT})
        return {
            "actions": actions,
            "boundActionCreators": actions,
            "graphql": native(self._graphql, "graphql"),
            "getNode": native(self._get_node, "getNode"),
            "getNodes": native(lambda args: [n.value for n in self._nodes.all], "getNodes"),
            "getNodesByType": native(self._by_type, "getNodesByType"),
            "reporter": quiet,
            "createNodeId": native(lambda args: f"id:{argument(args, 0)}", "createNodeId"),
            "createContentDigest": native(lambda args: "digest", "createContentDigest"),
            "loadNodeContent": native(self._content, "loadNodeContent"),
            "basePath": "",
            "pathPrefix": "",
        }

    def _create_field(self, args: Args) -> Value:
        given = argument(args, 0)
        node = given.get("node") if isinstance(given, dict) else None
        if isinstance(node, dict):
            name = given.get("name", given.get("fieldName"))
            value = given.get("value", given.get("fieldValue"))
            node.setdefault("fields", {})[str(name)] = None if value is UNDEFINED else value
        return UNDEFINED

    def _create_page(self, args: Args) -> Value:
        page = argument(args, 0)
        path = page.get("path") if isinstance(page, dict) else None
        if not isinstance(path, str):
            return UNDEFINED
        component, context = page.get("component"), page.get("context")
        held = context if isinstance(context, dict) else {}
        told = component if isinstance(component, str) else ""
        made = MadePage(path, told.partition("?")[0], held)
        given = argument(args, 1)
        made.document = self._document(made, given)
        self._made.pages.append(made)
        return UNDEFINED

    def _document(self, page: MadePage, given: Value) -> str:
        """Find the text that a page shows: by its id, else by what the code is busy with."""
        for key, value in page.context.items():
            if isinstance(value, str) and not _is_beside(key):
                node = self._nodes.get(value)
                if node and (document := _text_of(node)):
                    return document
        for arguments in ([given], *reversed(self._reading.frames)):
            for each in arguments[:1]:
                if isinstance(each, Record):
                    return self._of_record(each)
        return self._by_slug(page)

    def _of_record(self, record: Record) -> str:
        value = record.node
        if not isinstance(value, dict):
            return ""
        node = self._nodes.get(str(value.get("id")))
        return _text_of(node) if node else ""

    def _by_slug(self, page: MadePage) -> str:
        told = [v for k, v in page.context.items() if isinstance(v, str) and not _is_beside(k)]
        wanted = {each.strip("/") for each in (*told, page.path)} - {""}
        for node in self._nodes.all:
            fields = node.value.get("fields", {})
            own = {str(each).strip("/") for each in (fields.get("slug"), node.value.get("slug"))}
            if node.document and own & wanted:
                return node.document
        return ""

    def _create_redirect(self, args: Args) -> Value:
        given = argument(args, 0)
        if isinstance(given, dict):
            self._made.redirects.append(dict(given))
        return UNDEFINED

    def _graphql(self, args: Args) -> Value:
        text = argument(args, 0)
        text = text[0] if isinstance(text, list) and text else text
        if not isinstance(text, str):
            return LOST
        variables = argument(args, 1)
        try:
            data = self._answers.answer(text, variables if isinstance(variables, dict) else {})
        except NotReadable as error:
            self._made.failed.setdefault(self._path, f"a query: {error}")
            return Promise({"errors": UNDEFINED, "data": {}}, is_settled=True)
        return Promise({"errors": UNDEFINED, "data": data}, is_settled=True)

    def _get_node(self, args: Args) -> Value:
        node = self._nodes.get(str(argument(args, 0)))
        return node.value if node else UNDEFINED

    def _by_type(self, args: Args) -> Value:
        return [node.value for node in self._nodes.of(str(argument(args, 0)))]

    def _content(self, args: Args) -> Value:
        node = argument(args, 0)
        text = node.get("internal", {}).get("content", "") if isinstance(node, dict) else ""
        return Promise(text, is_settled=True)


_IDLE = (
    "createNode", "createParentChildLink", "createTypes", "createSlice", "deletePage", "touchNode",
    "setWebpackConfig", "setBabelOptions", "setBabelPlugin", "replaceWebpackConfig", "deleteNode",
    "createFieldExtension", "createResolverContext", "setPluginStatus", "printTypeDefinitions",
)  # fmt: skip
_REPORT = (
    "panic", "panicOnBuild", "info", "warn", "error", "log", "verbose", "success", "activityTimer",
)  # fmt: skip


def _text_of(node: Node) -> str:
    """Give the text that a node shows; of a file, that of its child."""
    if node.document:
        return node.document
    return next((child.document for child in node.children if child.document), "")


def _is_beside(key: str) -> bool:
    return any(each in key.lower() for each in _BESIDE)


def _why(error: Exception) -> str:
    if isinstance(error, Spent | RecursionError):
        return "it takes too long"
    value = error.value if isinstance(error, Thrown) else error
    told = value.get("message") if isinstance(value, dict) else value
    return f"it ends in {str(told)[:100]!r}"
