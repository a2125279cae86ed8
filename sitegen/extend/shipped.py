"""The integrations that ship with sitegen, in the order they take part."""

from sitegen.extend.feeds import Feeds
from sitegen.extend.head import Head
from sitegen.extend.llms import Llms
from sitegen.extend.navigation import Navigation
from sitegen.extend.redirects import Redirects
from sitegen.extend.sitemap import Sitemap

SHIPPED: tuple[object, ...] = (Head(), Navigation(), Redirects(), Feeds(), Sitemap(), Llms())
