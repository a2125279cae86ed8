"""A service worker that takes away the one of the old site."""

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.notes import services as notes
from sitegen.migrate.part import Part
from sitegen.migrate.tree import Tree

PLUGINS = ("gatsby-plugin-offline", "gatsby-plugin-remove-serviceworker")
_NAMES = ("sw.js", "service-worker.js")

# A worker is asked for anew on every visit; this one leaves, and shows the new page.
_GOODBYE = """// Takes away the service worker of the site that was here before.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: "window" })) client.navigate(client.url);
});
"""


def worker(gatsby: Gatsby, tree: Tree) -> Part:
    """Give the worker where the old site had one; a worker of its own in `static/` is replaced."""
    static = f"{gatsby.folder}/static/".lstrip("/")
    own = [name for name in _NAMES if f"{static}{name}" in tree.paths]
    plugin = gatsby.plugin(*PLUGINS)
    if plugin is None and not own:
        return Part()
    names = dict.fromkeys(["sw.js", *own])
    path, line = (plugin.path, plugin.line) if plugin else (f"{static}{own[0]}", None)
    return Part(
        files={f"static/{name}": _GOODBYE.encode() for name in names},
        notes=(notes.worker_replaced(path, line),),
    )
