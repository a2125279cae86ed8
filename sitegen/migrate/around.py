"""Everything of the old site that is neither text nor page."""

from collections.abc import Collection

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.part import Part, joined
from sitegen.migrate.routes import Routes
from sitegen.migrate.site.feeds import feeds
from sitegen.migrate.site.images import images
from sitegen.migrate.site.looks import looks
from sitegen.migrate.site.manifest import manifest
from sitegen.migrate.site.menus import menus
from sitegen.migrate.site.metadata import host_of, metadata
from sitegen.migrate.site.robots import robots
from sitegen.migrate.site.services import services
from sitegen.migrate.site.sitemap import sitemap
from sitegen.migrate.site.static import static
from sitegen.migrate.site.worker import worker
from sitegen.migrate.tree import Tree


def around(
    tree: Tree,
    gatsby: Gatsby,
    routes: Routes,
    there: Collection[str],
    language: str,
    posts: str,
) -> Part:
    """Give settings, manifest, feeds, sitemap, robots, static files, and notes on services.

    there: URLs of the new site
    posts: the collection of the site's posts; "" when there is none
    """
    of_feeds, _ = feeds(gatsby, tree)
    published = static(gatsby, tree)
    has_robots = "static/robots.txt" in published.copies
    theme = Part(settings={"theme_options": {"posts": posts}} if posts else {})
    return joined(
        [
            metadata(gatsby, routes, language),
            theme,
            menus(gatsby, there),
            images(gatsby),
            of_feeds,
            worker(gatsby, tree),
            published,
            manifest(gatsby, tree),
            Part() if has_robots else robots(gatsby),
            sitemap(gatsby, tree, language, bool(host_of(gatsby.metadata))),
            looks(gatsby, tree, frozenset(published.copies.values())),
            services(gatsby, tree),
        ]
    )
