"""What settings must obey beyond their types, and the one form in which they are kept."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from urllib.parse import urlsplit

from sitegen.model.config import Config, Site
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import assets
from sitegen.model.problems import config as problems
from sitegen.model.problems.pictures import no_host
from sitegen.read.document import Steps
from sitegen.read.language_rules import own_settings
from sitegen.read.policy_rules import allowed_sources

Find = Callable[[Steps, bool], Place]

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
BEST = 100
_CODE = re.compile(r"SG\d{3}")
_HOST = re.compile(r"https?://[^\s?#\"'<>\\/]+(/[^\s?#\"'<>\\]*)?")
# Hosts whose pictures are fetched; with wildcards, and with a path behind them.
_DOMAIN = re.compile(r"[\w.-]+(:\d+)?")
_PATTERN = re.compile(r"https?://[^\s/?#@\[\]]+/[^\s?#]*")
_NOT_IN_BASE = re.compile(r"[\s?#\\]|://|(^|/)\.{1,2}(/|$)")


def checked(config: Config, place: Find) -> tuple[Config, tuple[Problem, ...]]:
    """Bring settings into their one form, and tell of those that make no sense."""
    of_site = (_url, _base, _prefix, _languages, own_settings, _timezone)
    rules = (*of_site, _folders, _numbers, _formats, _hosts, _levels, allowed_sources)
    broken = tuple(problem for rule in rules for problem in rule(config, place))
    published = replace(config.assets, prefix=config.assets.prefix.rstrip("/"))
    return replace(config, site=_in_one_form(config.site), assets=published), broken


def _in_one_form(site: Site) -> Site:
    base = site.base.strip("/")
    listed = site.languages or (site.default_language,)
    return replace(
        site,
        url=site.url.rstrip("/"),
        base=f"/{base}" if base else "",
        languages=tuple(dict.fromkeys(listed)),
    )


def _url(config: Config, place: Find) -> Iterator[Problem]:
    url = config.site.url.rstrip("/")
    if not url:
        return
    at = place(("site", "url"), False)
    try:
        parts = urlsplit(url)
    except ValueError:
        yield problems.not_a_site_url(at, url)
        return
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        yield problems.not_a_site_url(at, url)
    elif parts.path:
        yield problems.site_url_with_path(at, parts.path)


def _base(config: Config, place: Find) -> Iterator[Problem]:
    base = config.site.base
    if _NOT_IN_BASE.search(base) or "//" in base:
        yield problems.not_a_base(place(("site", "base"), False), base)


def _prefix(config: Config, place: Find) -> Iterator[Problem]:
    prefix = config.assets.prefix
    if prefix and not _HOST.fullmatch(prefix):
        yield assets.not_a_prefix(place(("assets", "prefix"), False), prefix)


def _languages(config: Config, place: Find) -> Iterator[Problem]:
    site = config.site
    if not _LANGUAGE.fullmatch(site.default_language):
        at = place(("site", "default_language"), False)
        yield problems.not_a_language(at, site.default_language)
    for language in site.languages:
        if not _LANGUAGE.fullmatch(language):
            yield problems.not_a_language(place(("site", "languages"), False), language)
    if site.languages and site.default_language not in site.languages:
        at = place(("site", "default_language"), False)
        if at == place(("site",), False):  # Only the list is written.
            at = place(("site", "languages"), False)
        yield problems.default_language_not_listed(at, site.default_language, site.languages)


def _timezone(config: Config, place: Find) -> Iterator[Problem]:
    name = config.site.timezone
    if name == "UTC":
        return
    # Only sites with a zone of their own pay for the import.
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        known = available_timezones()
        yield problems.unknown_timezone(place(("site", "timezone"), False), name, sorted(known))


def _folders(config: Config, place: Find) -> Iterator[Problem]:
    for each in fields(config.paths):
        path = getattr(config.paths, each.name)
        parts = path.replace("\\", "/").split("/")
        is_odd = not path or path.startswith(("/", "~")) or ":" in path or "\0" in path
        if is_odd or {"..", ".", ""} & {*parts}:
            at = place(("paths", each.name), False)
            yield problems.folder_outside_root(at, f"paths.{each.name}", path)

    if "\0" in config.build.out:
        yield problems.wrong_setting(place(("build", "out"), False), "build.out", "a path", "NUL")


def _numbers(config: Config, place: Find) -> Iterator[Problem]:
    least = (
        (("build", "workers"), 0, config.build.workers),
        (("assets", "inline_below"), 0, config.assets.inline_below),
        (("feeds", "limit"), 0, config.feeds.limit),
        (("markdown", "code_seconds"), 0, config.markdown.code_seconds),
        (("images", "content_width"), 0, config.images.content_width),
        (("images", "max_pixels"), 1, config.images.max_pixels),
        (("images", "remote_bytes"), 1, config.images.remote_bytes),
        (("images", "remote_seconds"), 0.1, config.images.remote_seconds),
        (("images", "quality"), 0, config.images.quality),
        (("images", "breakpoints"), 1, min(config.images.breakpoints, default=1)),
        (("markdown", "summary_length"), 0, config.markdown.summary_length),
    )
    for steps, lowest, value in least:
        if not value >= lowest:
            yield problems.setting_too_small(place(steps, False), ".".join(steps), lowest, value)
    if config.images.quality > BEST:
        at = place(("images", "quality"), False)
        yield problems.setting_too_large(at, "images.quality", BEST, config.images.quality)


def _formats(config: Config, place: Find) -> Iterator[Problem]:
    if not config.images.formats:
        yield problems.setting_empty(place(("images", "formats"), False), "images.formats")


def _hosts(config: Config, place: Find) -> Iterator[Problem]:
    for name, form in (("domains", _DOMAIN), ("remote_patterns", _PATTERN)):
        for number, each in enumerate(getattr(config.images, name)):
            if not form.fullmatch(each):
                yield no_host(place(("images", name, number), False), name, each)


def _levels(config: Config, place: Find) -> Iterator[Problem]:
    for code in config.check.levels:
        if not _CODE.fullmatch(code):
            yield problems.not_a_code(place(("check", "levels", code), True), code)
