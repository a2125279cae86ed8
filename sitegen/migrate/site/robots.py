"""Rules for robots, as gatsby-plugin-robots-txt wrote them."""

from collections.abc import Iterator, Mapping

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.notes import discovery as notes
from sitegen.migrate.part import Part
from sitegen.migrate.site.metadata import site_url

PLUGIN = "gatsby-plugin-robots-txt"
_EVERYONE = ({"userAgent": "*", "allow": "/"},)
# key of a policy → what robots.txt calls it
_RULES: Mapping[str, str] = {
    "allow": "Allow",
    "disallow": "Disallow",
    "crawlDelay": "Crawl-delay",
    "cleanParam": "Clean-param",
}


def robots(gatsby: Gatsby) -> Part:
    """Give `robots.txt`; a file of this name in `static/` goes before it."""
    plugin = gatsby.plugin(PLUGIN)
    if plugin is None:
        return Part()
    options = _for_production(plugin.options)
    address = site_url(gatsby.metadata, gatsby.major)
    policy = options.get("policy")
    told = [each for each in _list(policy) if isinstance(each, Mapping)] or _EVERYONE
    lines = [line for each in told for line in (*_group(each), "")]
    sitemaps = _list(options.get("sitemap")) or ([f"{address}/sitemap.xml"] if address else [])
    lines += [f"Sitemap: {each}" for each in sitemaps if isinstance(each, str)]
    host = options.get("host") or address
    lines += [f"Host: {host}"] if isinstance(host, str) and host else []
    text = "\n".join(lines) + "\n"
    return Part(files={"static/robots.txt": text.encode()}, notes=(notes.robots_made(plugin),))


def _for_production(options: Mapping[str, object]) -> Mapping[str, object]:
    env = options.get("env")
    own = env.get("production") if isinstance(env, Mapping) else None
    return {**options, **own} if isinstance(own, Mapping) else options


def _group(policy: Mapping[str, object]) -> Iterator[str]:
    yield from (f"User-agent: {each}" for each in _list(policy.get("userAgent", "*")))
    for key, name in _RULES.items():
        yield from (f"{name}: {each}" for each in _list(policy.get(key)))


def _list(value: object) -> list[object]:
    if isinstance(value, list | tuple):
        return list(value)
    return [] if value is None else [value]
