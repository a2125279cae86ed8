"""What gatsby-node makes of the nodes: their fields, the pages and the redirects."""

from sitegen.migrate.asked import Hook, PageCall, RedirectCall
from sitegen.migrate.graphql.answer import Answers
from sitegen.migrate.graphql.fields import Fields
from sitegen.migrate.graphql.parse import NotReadable, parse_query
from sitegen.migrate.graphql.types import declare, resolve
from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.built.tables import argument, native
from sitegen.migrate.js.convert import is_true, text_of
from sitegen.migrate.js.npm.joi import default_options, joi
from sitegen.migrate.js.project import inside
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import (
    UNDEFINED,
    Args,
    Function,
    Promise,
    Record,
    Thrown,
    Unknown,
    Value,
)
from sitegen.migrate.nodes import Node, Nodes

# What a gatsby-node may call without any effect on URLs.
_IDLE = (
    "setWebpackConfig", "replaceWebpackConfig", "setBabelPreset", "setBabelPlugin",
    "touchNode", "deleteNode", "setPluginStatus", "createJobV2",
    "setBabelOptions", "addThirdPartySchema", "printTypeDefinitions", "addGatsbyImageSourceUrl",
)  # fmt: skip
_REPORTS = ("info", "warn", "error", "panic", "panicOnBuild", "log", "success", "verbose")
# What tells whether a node is one that `onCreateNode` wants.
_WANTS = ("shouldOnCreateNode", "unstable_shouldOnCreateNode")
# Hooks that answer pages with pages come to an end by themselves; this is for those that do not.
_DEEPEST = 5


class Stage:
    """Has the hooks of a project called.

    thrown: where a hook ended with an exception, and which
    spent:  the file whose work was too much; "" when none was
    """

    def __init__(self, reading: Reading, nodes: Nodes, fields: Fields) -> None:
        """Set the nodes up; no hook is called yet."""
        self.nodes = nodes
        self.answers = Answers(fields)
        self.pages: list[PageCall] = []
        self.redirects: list[RedirectCall] = []
        self.deleted: list[str] = []
        self.thrown: list[tuple[str, str]] = []
        self.unread: list[Unknown] = []
        self.spent = ""
        self._reading = reading
        self._hooks: tuple[Hook, ...] = ()
        # The hooks that are at work, the innermost last.
        self._makers: list[str] = []
        # The nodes that hooks are being told of.
        self._told: list[str] = []
        self._defaults: dict[str, dict[str, Value]] = {}
        self._shared = self._helpers()

    def run(self, hooks: tuple[Hook, ...]) -> None:
        """Call what every hook does with nodes, and then with pages."""
        self._hooks = hooks
        for hook in hooks:
            self._call(hook, "createSchemaCustomization", {"schema": _schema()})
            self._call(hook, "sourceNodes", {})
        for node in self.nodes.all:
            self._created(node)
        for hook in hooks:
            self._call(hook, "createResolvers", {"createResolvers": native(self._resolvers)})
        for hook in hooks:
            self._call(hook, "createPages", {})
            self._call(hook, "createPagesStatefully", {})

    def created_page(self, page: dict[str, Value]) -> None:
        """Tell every hook of a page, but for the one that made it, until one deletes it."""
        if len(self._makers) < _DEEPEST:
            for hook in self._hooks:
                before = len(self.deleted)
                if hook.path not in self._makers[-1:]:
                    self._call(hook, "onCreatePage", {"page": page})
                if page.get("path") in self.deleted[before:]:
                    return

    def _created(self, node: Node) -> None:
        for hook in self._hooks:
            if all(self._call(hook, name, {"node": node.value}) for name in _WANTS):
                self._call(hook, "onCreateNode", {"node": node.value})

    def _call(self, hook: Hook, name: str, given: dict[str, Value]) -> bool:
        """Call a hook that a file may have. returns: False when it says no; True when none is"""
        do = property_of(hook.exports, name) if isinstance(hook.exports, dict) else UNDEFINED
        if not isinstance(do, Function) or self.spent:
            return True
        value: Value = UNDEFINED
        frames = len(self._reading.frames)
        self._makers.append(hook.path)
        try:
            value = do.do(UNDEFINED, [{**self._shared, **given}, self._options(hook)])
            if isinstance(value, Promise) and value.is_rejected:
                self.thrown.append((hook.path, _message(value.value)))
        except Thrown as thrown:
            self.thrown.append((hook.path, _message(thrown.value)))
        except (Spent, RecursionError):
            self.spent = hook.path
        del self._reading.frames[frames:]
        self._makers.pop()
        return isinstance(value, Unknown | Promise) or is_true(value)

    def _options(self, hook: Hook) -> dict[str, Value]:
        """Give a plugin's options, with the defaults that its own code declares."""
        if hook.path not in self._defaults:
            schema = property_of(hook.exports, "pluginOptionsSchema")
            made = schema.do(UNDEFINED, [{"Joi": joi()}]) if isinstance(schema, Function) else None
            self._defaults[hook.path] = default_options(made)
        return {**self._defaults[hook.path], **hook.options}

    def _helpers(self) -> dict[str, Value]:
        actions = self._actions()
        return {
            "actions": actions,
            "boundActionCreators": actions,
            "graphql": native(self._graphql),
            "getNode": native(self._get_node),
            "getNodes": native(lambda args: [each.value for each in self.nodes.all]),
            "getNodesByType": native(
                lambda args: [each.value for each in self.nodes.of(text_of(argument(args, 0)))]
            ),
            "createNodeId": native(lambda args: f"id:{text_of(argument(args, 0))}"),
            "createContentDigest": native(lambda args: "digest"),
            "reporter": {name: native(lambda args: UNDEFINED) for name in _REPORTS},
            "cache": {"get": native(lambda args: UNDEFINED), "set": native(lambda args: UNDEFINED)},
            "store": {"getState": native(self._state)},
            "basePath": "",
            "pathPrefix": "",
            "loadNodeContent": native(self._content),
        }

    def _state(self, args: Args) -> Value:
        program = {"directory": self._reading.project.home}
        return {"program": program, "config": self.answers.fields.site, "pages": []}

    def _actions(self) -> dict[str, Value]:
        actions: dict[str, Value] = {name: native(lambda args: UNDEFINED) for name in _IDLE}
        actions.update(
            createNode=native(self._create_node),
            createNodeField=native(self._create_field),
            createParentChildLink=native(self._link),
            createPage=native(self._create_page),
            deletePage=native(self._delete_page),
            createRedirect=native(self._create_redirect),
            createTypes=native(self._create_types),
            createFieldExtension=native(self._create_extension),
        )
        return actions

    def _get_node(self, args: Args) -> Value:
        wanted = argument(args, 0)
        node = self.nodes.get(wanted) if isinstance(wanted, str) else None
        return UNDEFINED if node is None else node.value

    def _create_node(self, args: Args) -> Value:
        value = argument(args, 0)
        kind = property_of(value.get("internal", {}), "type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or not isinstance(value.get("id"), str):
            return UNDEFINED
        value.setdefault("children", [])
        parent = value.get("parent")
        above = self.nodes.get(parent) if isinstance(parent, str) else None
        node = Node(kind, value, above, above.text if above else "")
        self.nodes.add(node)
        # A node that is made anew while hooks hear of it is no news to them.
        if node.id not in self._told:
            self._told.append(node.id)
            self._created(node)
            self._told.pop()
        return UNDEFINED

    def _link(self, args: Args) -> Value:
        """Let a node that names no parent show the text of the one that it is linked to."""
        given = argument(args, 0)
        ids = [property_of(property_of(given, name), "id") for name in ("parent", "child")]
        parent, child = (self.nodes.get(each) if isinstance(each, str) else None for each in ids)
        if parent and child and not child.parent:
            child.parent, child.document = parent, child.document or parent.document
        return UNDEFINED

    def _create_field(self, args: Args) -> Value:
        given = argument(args, 0)
        node = given.get("node") if isinstance(given, dict) else None
        if isinstance(node, dict):
            name = text_of(given.get("name", given.get("fieldName")))
            value = given.get("value", given.get("fieldValue", UNDEFINED))
            node.setdefault("fields", {})[name] = None if value is UNDEFINED else value
        return UNDEFINED

    def _create_page(self, args: Args) -> Value:
        page, hint = argument(args, 0), argument(args, 1)
        if not isinstance(page, dict):
            self.unread.append(self._reading.here[0])
            return UNDEFINED
        context = page.get("context")
        component = page.get("component", "")
        node = hint.node if isinstance(hint, Record) else self._subject()
        self.pages.append(
            PageCall(
                page.get("path", UNDEFINED),
                component if isinstance(component, str) else "",
                dict(context) if isinstance(context, dict) else {},
                node,
                self._reading.here[0],
            )
        )
        path = page.get("path")
        self.created_page({**page, "path": _rooted(path)} if isinstance(path, str) else page)
        return UNDEFINED

    def _subject(self) -> Node | None:
        """Find the node that the innermost call with a record is about."""
        for arguments in reversed(self._reading.frames):
            for each in arguments[:1]:
                if isinstance(each, Record) and isinstance(each.node, Node):
                    return each.node
        return None

    def _delete_page(self, args: Args) -> Value:
        path = property_of(argument(args, 0), "path") if args else UNDEFINED
        if isinstance(path, str):
            self.deleted.append(path)
            self.pages = [
                each
                for each in self.pages
                if not isinstance(each.path, str) or _rooted(each.path) != _rooted(path)
            ]
        return UNDEFINED

    def _create_redirect(self, args: Args) -> Value:
        if isinstance(argument(args, 0), dict):
            self.redirects.append(RedirectCall(dict(args[0]), self._reading.here[0]))
        return UNDEFINED

    def _create_types(self, args: Args) -> Value:
        given = argument(args, 0)
        for each in given if isinstance(given, list) else [given]:
            declare(each, self.answers.fields)
        return UNDEFINED

    def _create_extension(self, args: Args) -> Value:
        given = argument(args, 0)
        extend = given.get("extend") if isinstance(given, dict) else None
        if isinstance(extend, Function):
            self.answers.fields.extensions[text_of(given.get("name"))] = extend
        return UNDEFINED

    def _resolvers(self, args: Args) -> Value:
        for kind, fields in (args[0] if isinstance(args[0], dict) else {}).items():
            resolve(self.answers.fields, kind, fields)
        return UNDEFINED

    def _content(self, args: Args) -> Value:
        """Give the text of a node; for a file, what is in it."""
        node = argument(args, 0)
        content = property_of(property_of(node, "internal"), "content")
        path = property_of(node, "absolutePath")
        source = inside(path) if content is UNDEFINED and isinstance(path, str) else None
        data = self._reading.project.tree.read(source) if source else None
        text = content if data is None else data.decode("utf-8-sig", "replace")
        return Promise(text, is_settled=True)

    def _graphql(self, args: Args) -> Value:
        text, variables = argument(args, 0), argument(args, 1)
        if not isinstance(text, str):
            return Promise(self._reading.here[0], is_settled=True)
        try:
            query = parse_query(text)
        except NotReadable:
            self.unread.append(self._reading.here[0])
            return Promise(self._reading.here[0], is_settled=True)
        given = variables if isinstance(variables, dict) else {}
        self._reading.budget.spend(len(self.nodes.all))
        return Promise({"data": self.answers.answer(query, given)}, is_settled=True)


def _rooted(path: str) -> str:
    """Write a path as Gatsby does before it tells anybody of the page."""
    return path if path.startswith("/") else f"/{path}"


def _message(value: Value) -> str:
    message = property_of(value, "message") if isinstance(value, dict) else value
    return text_of(message)[:200]


def _schema() -> dict[str, Value]:
    def build(args: Args) -> Value:
        return argument(args, 0)

    names = ("buildObjectType", "buildInterfaceType", "buildEnumType", "buildInputObjectType")
    return {name: native(build) for name in (*names, "buildUnionType", "buildScalarType")}
