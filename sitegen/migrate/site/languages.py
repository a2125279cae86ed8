"""What the languages of the old site call themselves."""

from collections.abc import Mapping, Sequence


def names(tags: Sequence[str]) -> Mapping[str, Mapping[str, object]]:
    """Give `[languages.TAG]` of each language that is known.

    source: Unicode CLDR, as Babel has it
    """
    told = ((tag, _name(tag)) for tag in tags)
    return {f"languages.{tag}": {"name": name} for tag, name in told if name}


def _name(tag: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag, sep="-").get_display_name() or ""
    except (UnknownLocaleError, ValueError):
        return ""
    return name[:1].upper() + name[1:]
