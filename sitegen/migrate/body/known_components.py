"""The components that MDX texts commonly call, and what stands for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.migrate.body.services import shown_at

Props = Mapping[str, object]

# The files of the default theme's components: a stub of such a name would take their place.
OF_THE_THEME = frozenset((
    "alert", "callout", "codepen", "codesandbox", "details", "embed", "figure", "frame", "gallery",
    "gist", "image", "link", "posts", "scheme_switch", "spotify", "tweet", "video", "vimeo",
    "youtube", "note", "tip", "important", "warning", "caution", "info", "danger", "slot",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What stands for a component.

    name:   of a component as a tag, or of an element of HTML in small letters
    props:  what the text may give → what it is called there; "" for what is left out
    fixed:  props that it always has
    """

    name: str
    props: Mapping[str, str] = field(default_factory=dict)
    fixed: Props = field(default_factory=dict)


_IDLE = dict.fromkeys(
    ("className", "class", "style", "width", "height", "autoPlay", "autoplay", "loading",
     "aspectRatio", "theme", "align", "ratio", "skipTo", "hideConversation", "options",
     "placeholder", "layout", "formats", "quality", "inline", "small", "allowFullScreen",
     "responsive", "sx", "mb", "mt", "my", "cards", "autoResize", "showSkeleton",
     "noCookie", "rel", "target", "start"), "",
)  # fmt: skip
_TITLE = {
    "title": "title",
    "heading": "title",
    "header": "title",
    "label": "title",
    "name": "title",
}
_TYPE = dict.fromkeys(
    ("type", "variant", "status", "severity", "kind", "level", "intent", "color", "appearance"),
    "type",
)
_ID = dict.fromkeys(
    ("id", "youTubeId", "youtubeId", "videoId", "videoID", "code", "vimeoId", "tweetId",
     "tweetLink", "tweetID", "codeSandboxId", "sandboxId", "sandbox", "embedId", "slug", "hash",
     "slugHash", "codePenId", "penId", "gistId", "gistLink", "gist", "spotifyLink", "uri", "video",
     "url", "href", "src", "link"), "id",
)  # fmt: skip
_EMBED = {**_IDLE, **_ID, **_TITLE, "user": "user", "username": "user"}


def _box(kind: str) -> Known:
    return Known("Callout", {**_IDLE, **_TITLE, "emoji": "emoji", "icon": ""}, {"type": kind})


_LINK = Known("a", {**_IDLE, "className": "class", "class": "class", "to": "href", "href": "href",
                    "id": "id", "title": "title", "activeClassName": "", "partiallyActive": "",
                    "rel": "rel", "target": "target", "isExternal": "", "external": "",
                    "variant": "", "underline": "", "color": ""})  # fmt: skip
_PICTURE = Known("img", {"src": "src", "alt": "alt", "title": "title", "width": "width",
                         "height": "height", **{n: v for n, v in _IDLE.items()
                                                if n not in ("width", "height")},
                         "loading": "", "caption": "title"})  # fmt: skip
_DETAILS = Known("Details", {**_IDLE, "summary": "summary", "title": "summary", "label": "summary",
                             "heading": "summary", "open": "open", "defaultOpen": "open",
                             "id": "id"})  # fmt: skip
_VIDEO = Known("Video", {**_IDLE, "src": "src", "url": "src", "poster": "poster", "title": "title",
                         "loop": "loop", "muted": "muted", "controls": "", "playsInline": "",
                         "caption": "title"})  # fmt: skip

KNOWN: Mapping[str, Known] = {
    **dict.fromkeys(("youtube", "youtubeembed", "youtubevideo", "liteyoutube", "liteyoutubeembed",
                     "youtubeplayer", "embedyoutube"), Known("YouTube", _EMBED)),
    **dict.fromkeys(("vimeo", "vimeoembed", "vimeovideo"), Known("Vimeo", _EMBED)),
    **dict.fromkeys(("tweet", "twittertweetembed", "tweetembed", "embedtweet", "twittertweet"),
                    Known("Tweet", _EMBED)),
    **dict.fromkeys(("codesandbox", "codesandboxembed", "sandbox"), Known("CodeSandbox", _EMBED)),
    **dict.fromkeys(("codepen", "codepenembed"), Known("CodePen", _EMBED)),
    **dict.fromkeys(("gist", "githubgist"), Known("Gist", _EMBED)),
    **dict.fromkeys(("spotify", "spotifyplayer", "spotifyembed"), Known("Spotify", _EMBED)),
    "alert": Known("Alert", {**_IDLE, **_TITLE, **_TYPE, "icon": ""}),
    **dict.fromkeys(("callout", "admonition", "notice", "messagebox", "infobox", "calloutbox"),
                    Known("Callout", {**_IDLE, **_TITLE, **_TYPE, "emoji": "emoji", "icon": ""})),
    **dict.fromkeys(("note", "notebox"), _box("note")),
    **dict.fromkeys(("info", "information"), _box("info")),
    **dict.fromkeys(("warning", "warn"), _box("warning")),
    **dict.fromkeys(("tip", "hint", "protip", "success"), _box("tip")),
    **dict.fromkeys(("danger", "error"), _box("danger")),
    **dict.fromkeys(("caution",), _box("caution")),
    **dict.fromkeys(("important",), _box("important")),
    **dict.fromkeys(("details", "expansionpanel", "accordion", "collapse", "collapsible",
                     "expander", "spoiler", "disclosure"), _DETAILS),
    "video": _VIDEO,
    "figure": Known("Figure", {**_IDLE, "src": "src", "alt": "alt", "caption": "caption",
                               "title": "caption", "id": "id"}),
    **dict.fromkeys(("image", "img", "staticimage", "picture"), _PICTURE),
    **dict.fromkeys(("link", "gatsbylink", "externallink", "outboundlink", "anchorlink", "a",
                     "localizedlink", "buttonlink", "linkbutton"), _LINK),
    "blockquote": Known("blockquote", {**_IDLE, "cite": "cite"}),
    "figcaption": Known("figcaption", {**_IDLE, "className": "class"}),
    "kbd": Known("kbd", _IDLE),
    "mark": Known("mark", _IDLE),
    "fragment": Known("", _IDLE),
    "react.fragment": Known("", _IDLE),
}  # fmt: skip
_TYPES = {"error": "danger", "success": "tip", "warn": "warning", "default": "note",
          "information": "info", "alert": "warning", "primary": "note", "secondary": "note",
          "positive": "tip", "negative": "danger"}  # fmt: skip


def stands_for(name: str, given: Props, *, has_slot: bool) -> tuple[str, Props] | None:
    """Give the tag that stands for a component, with its props; None when it has to be a stub.

    given: the props, as far as they are data
    """
    known = KNOWN.get(name.lower())
    if known is None:
        return None
    if any(prop not in known.props and not _is_idle(prop) for prop in given):
        return None
    props = dict(known.fixed)
    for prop, value in given.items():
        if (called := known.props.get(prop)) and value is not None:
            props[called] = value
    if known.name in _EMBEDS:
        return _embed(known.name, props)
    return _checked(known.name, props, has_slot=has_slot)


_EMBEDS = {"YouTube": "https://www.youtube.com/watch?v={}", "Vimeo": "https://vimeo.com/{}",
           "Tweet": "https://x.com/{}", "CodeSandbox": "https://codesandbox.io/s/{}",
           "CodePen": "https://codepen.io/{}", "Gist": "https://gist.github.com/{}",
           "Spotify": "https://open.spotify.com/{}"}  # fmt: skip


def _is_idle(prop: str) -> bool:
    return prop.startswith(("data-", "aria-"))


def _embed(name: str, props: Mapping[str, object]) -> tuple[str, Props] | None:
    """Find the id in whatever a text gives: an id, a path such as `user/status/1`, an address."""
    told = str(props.get("id", "")).strip()
    if not told:
        return None
    if told.startswith("spotify:"):
        told = told.removeprefix("spotify:").replace(":", "/")
    if name == "Tweet" and told.isdecimal():
        told = f"i/status/{told}"
    if name in ("CodePen", "Gist") and "/" not in told and props.get("user"):
        told = f"{props['user']}/{'pen/' if name == 'CodePen' else ''}{told}"
    url = told if told.startswith("http") else _EMBEDS[name].format(told.lstrip("/"))
    shown = shown_at(url)
    rest = {prop: value for prop, value in props.items() if prop not in ("id", "user")}
    if shown is None or shown.name != name.lower():
        return ("Embed", {"href": url, "site": name, **rest}) if "://" in told else None
    return name, {**dict(shown.props), **rest}


def _checked(name: str, props: dict[str, object], *, has_slot: bool) -> tuple[str, Props] | None:
    if name == "a" and not props.get("href"):
        return None
    if name in ("img", "Video") and (has_slot or not isinstance(props.get("src"), str)):
        return None
    if name == "img":
        props = {"alt": "", **props}
    if "type" in props and name in ("Alert", "Callout"):
        kind = str(props["type"]).lower()
        props["type"] = _TYPES.get(kind, kind)
    return name, props
