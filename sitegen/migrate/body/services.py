"""Addresses of other sites that a page can show, and the components that show them."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

# Each: a component, and the address without scheme and `www.`; its groups are the props.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("youtube", r"(?:m\.)?youtube(?:-nocookie)?\.com/"
     r"(?:watch\?(?:[^#]*&)?v=|(?:embed|v|shorts|live)/)(?P<id>[\w-]{6,})"),
    ("youtube", r"youtu\.be/(?P<id>[\w-]{6,})"),
    ("vimeo", r"(?:player\.)?vimeo\.com/(?:video/|channels/[^/]+/)?(?P<id>\d+)"),
    ("tweet", r"(?:mobile\.)?(?:twitter|x)\.com/(?P<user>\w+)/status(?:es)?/(?P<id>\d+)"),
    ("codesandbox", r"codesandbox\.io/(?:s|embed|p/sandbox)/(?P<id>[\w-]+)"),
    ("codepen", r"codepen\.io/(?P<user>[\w-]+)/(?:pen|embed|details|full)/"
     r"(?:preview/)?(?P<id>\w+)"),
    ("gist", r"gist\.github\.com/(?P<user>[\w-]+)/(?P<id>[0-9a-f]{6,})"),
    ("spotify", r"open\.spotify\.com/(?:embed/|embed-podcast/)?"
     r"(?P<id>(?:track|album|playlist|artist|episode|show)/\w+)"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)
_SITES = {
    "instagram.com": "Instagram", "giphy.com": "GIPHY", "media.giphy.com": "GIPHY",
    "soundcloud.com": "SoundCloud", "twitch.tv": "Twitch", "clips.twitch.tv": "Twitch",
    "stackblitz.com": "StackBlitz", "slideshare.net": "SlideShare", "slides.com": "Slides",
    "facebook.com": "Facebook", "tiktok.com": "TikTok", "streamable.com": "Streamable",
    "figma.com": "Figma", "replit.com": "Replit", "repl.it": "Replit", "jsfiddle.net": "JSFiddle",
    "flickr.com": "Flickr", "pinterest.com": "Pinterest", "lichess.org": "Lichess",
    "speakerdeck.com": "Speaker Deck", "dailymotion.com": "Dailymotion", "loom.com": "Loom",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A call of a component of the default theme."""

    name: str
    props: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Write it as a block."""
        return (
            f"::{self.name}{{{' '.join(f'{name}={_quoted(value)}' for name, value in self.props)}}}"
        )


def shown_at(url: str) -> Shown | None:
    """Tell what shows an address; None when nothing does."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https", ""):
        return None
    host = parts.netloc.removeprefix("www.")
    bare = f"{host}{parts.path}{f'?{parts.query}' if parts.query else ''}"
    for name, pattern in _COMPILED:
        if found := pattern.match(bare):
            return Shown(name, tuple(found.groupdict().items()))
    if site := _SITES.get(host):
        return Shown("embed", (("href", url.strip()), ("site", site)))
    return None


# What plugins call the services in `` `youtube: id` ``, and where an id leads.
_KEYWORDS = {
    "youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}",
    "twitch": "https://www.twitch.tv/videos/{}", "twitchlive": "https://www.twitch.tv/{}",
    "videopress": "https://videopress.com/v/{}", "gist": "https://gist.github.com/{}",
    "codesandbox": "https://codesandbox.io/s/{}", "codepen": "https://codepen.io/{}",
    "stackblitz": "https://stackblitz.com/edit/{}", "tweet": "https://x.com/i/status/{}",
}  # fmt: skip
_CALL = re.compile(
    r"(?P<keyword>\w+):[ \t]*(?:\[(?P<title>[^\]]*)\]\()?(?P<what>[^\s()]+)\)?[ \t]*"
)


def called(code: str) -> Shown | None:
    """Tell what inline code such as `youtube: id` shows; None when it shows nothing."""
    found = _CALL.fullmatch(code.strip())
    if found is None:
        return None
    keyword, what = found["keyword"].lower(), found["what"]
    if what.startswith(("http:", "https:")) and keyword in ("video", "oembed", "embed", *_KEYWORDS):
        shown = shown_at(what) or Shown("embed", (("href", what), ("site", urlsplit(what).netloc)))
    elif keyword in _KEYWORDS:
        url = _KEYWORDS[keyword].format(what)
        named = keyword.capitalize()
        shown = shown_at(url) or Shown("embed", (("href", url), ("site", named)))
    else:
        return None
    title = (("title", found["title"]),) if found["title"] else ()
    return Shown(shown.name, (*shown.props, *title))


def _quoted(value: str) -> str:
    return '"' + value.replace('"', "&quot;") + '"'
