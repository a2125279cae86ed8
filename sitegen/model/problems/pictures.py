"""Problems of pictures: SG30x to SG36x."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def no_such_image(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG301: a page asks for an image that is not among the sources."""
    hint = did_you_mean(wanted, known, "paths start at the folder of this file")
    return Problem("SG301", "error", place, f"there is no image {wanted!r}", hint)


def no_picture(path: str, allowed: Collection[str]) -> Problem:
    """SG320: a file that is used as a picture is none that can be read."""
    hint = f"pictures are {', '.join(allowed)} files; open it in a picture viewer to see whether"
    return Problem("SG320", "error", Place(path), "this is no picture", f"{hint} it is whole")


def broken_picture(path: str, why: str) -> Problem:
    """SG321: the data of a picture are cut off or damaged."""
    hint = "export it again, or take it from a backup"
    return Problem("SG321", "error", Place(path), f"the picture is broken: {why}", hint)


def wrong_suffix(path: str, found: str, suffix: str) -> Problem:
    """SG322: a picture's name says one format and its bytes are another."""
    fact = f"this is really a picture in the format {found}"
    return Problem("SG322", "error", Place(path), fact, f"rename it so that it ends in '{suffix}'")


def too_many_pixels(path: str, width: int, height: int, most: int) -> Problem:
    """SG323: a picture has more pixels than pictures may have."""
    fact = (
        f"the picture has {width} × {height} pixels, more than the {most / 1e6:g} million allowed"
    )
    hint = "make it smaller, or raise `max_pixels` under [images] in sitegen.toml"
    return Problem("SG323", "error", Place(path), fact, hint)


def format_not_allowed(path: str, found: str, allowed: Collection[str]) -> Problem:
    """SG324: a picture is in a format that sitegen does not read."""
    fact = f"pictures in the format {found} are not read"
    return Problem("SG324", "error", Place(path), fact, f"export it as one of {', '.join(allowed)}")


def too_long(path: str, frames: int, megapixels: int, most: int) -> Problem:
    """SG325: a moving picture has more pixels in all its frames than it may have."""
    fact = f"the {frames} frames have {megapixels} million pixels together; {most} are allowed"
    hint = "make it shorter or smaller; a film belongs into a video"
    return Problem("SG325", "error", Place(path), fact, hint)


def too_large_for(path: str, format: str, width: int, height: int, most: int) -> Problem:
    """SG326: a variant of a picture is larger than its format can be."""
    fact = f"{format} holds at most {most} pixels a side, and this would be {width} × {height}"
    hint = "ask for a smaller width, or for another format"
    return Problem("SG326", "error", Place(path), fact, hint)


def no_encoder(path: str, format: str) -> Problem:
    """SG327: the installed Pillow cannot write a format."""
    fact = f"the installed Pillow cannot write {format}"
    hint = "`pip install --upgrade pillow` brings all formats"
    return Problem("SG327", "error", Place(path), fact, hint)


def not_encoded(path: str, format: str) -> Problem:
    """SG328: an encoder cannot make a variant of a picture."""
    fact = f"no {format} can be made of this picture"
    hint = "ask for a lower quality, or for another format"
    return Problem("SG328", "error", Place(path), fact, hint)


def no_such_choice(place: Place, option: str, given: str, known: Collection[str]) -> Problem:
    """SG330: an option of a picture has a value that it cannot have."""
    hint = did_you_mean(given, known, f"it can be {', '.join(known)}")
    return Problem("SG330", "error", place, f"{option} cannot be {given!r}", hint)


def no_quality(place: Place, given: str) -> Problem:
    """SG331: the quality of a picture is neither a number nor a preset."""
    hint = "write low, mid, high, max, or a number from 1 to 100"
    return Problem("SG331", "error", place, f"quality cannot be {given!r}", hint)


def no_position(place: Place, given: str) -> Problem:
    """SG332: the focal position of a picture cannot be understood."""
    hint = "write it as in CSS: 'left top', 'center', '30% 70%'"
    return Problem("SG332", "error", place, f"position cannot be {given!r}", hint)


def no_crop(place: Place, given: str) -> Problem:
    """SG333: the crop of a picture cannot be understood, or lies outside the picture."""
    hint = "write left, top, width and height in percent: '10% 0% 50% 100%'"
    return Problem("SG333", "error", place, f"crop cannot be {given!r}", hint)


def no_length(place: Place, option: str, given: str) -> Problem:
    """SG334: a width, a height or a density of a picture is no positive number."""
    hint = "write a number above zero"
    if option != "densities":
        hint = "write a whole number of pixels, from 1 to 65535"
    return Problem("SG334", "error", place, f"{option} cannot be {given!r}", hint)


def widths_and_densities(place: Place) -> Problem:
    """SG335: variants are asked for by width and by density at once."""
    fact = "`widths` and `densities` are both given"
    return Problem("SG335", "error", place, fact, "keep one of them")


def no_background(place: Place, given: str) -> Problem:
    """SG336: the background of a picture is no colour that can be painted."""
    hint = "write it in hexadecimal, as in '#ffffff'"
    return Problem("SG336", "error", place, f"background cannot be {given!r}", hint)


def unknown_picture_option(place: Place, option: str, known: Collection[str]) -> Problem:
    """SG345: something is said of a picture that means nothing."""
    hint = did_you_mean(option, known, f"known are {', '.join(sorted(known))}")
    return Problem("SG345", "error", place, f"pictures have no {option!r}", hint)


def alt_missing(place: Place, src: str) -> Problem:
    """SG346: a template shows a picture without a text for those who do not see it."""
    hint = 'add alt="…", or alt="" if it only decorates'
    return Problem("SG346", "error", place, f"the picture {src!r} has no 'alt'", hint)


def no_picture_here(place: Place, src: str, known: Collection[str]) -> Problem:
    """SG347: a template shows a picture that is neither beside the entry nor in assets."""
    hint = did_you_mean(src, known, "it is looked for beside the entry, then in the assets folders")
    return Problem("SG347", "error", place, f"there is no picture {src!r}", hint)


def place_published(path: str) -> Problem:
    """SG348: a file that is published as it is tells where a photograph was taken."""
    hint = "show it instead of linking to it, or remove its GPS data: `exiftool -gps:all= FILE`"
    return Problem("SG348", "error", Place(path), "the file tells where it was taken", hint)


def bad_drawing(path: str, why: str) -> Problem:
    """SG349: an SVG file cannot be read, or holds what a drawing must not."""
    hint = "export it again"
    return Problem("SG349", "error", Place(path), f"the drawing cannot be used: {why}", hint)


def drawing_wanted(place: Place, src: str) -> Problem:
    """SG350: `svg()` is given a picture that is no SVG file."""
    hint = "show other pictures with image()"
    return Problem("SG350", "error", place, f"{src!r} is no SVG file", hint)


def source_incomplete(place: Place, missing: str) -> Problem:
    """SG351: a source of `picture()` lacks its file or its condition."""
    hint = 'write {"media": "(max-width: 40rem)", "src": "tall.jpg"}'
    return Problem("SG351", "error", place, f"a source of the picture has no {missing!r}", hint)


def not_fetched(url: str, why: str) -> Problem:
    """SG352: a picture of another site could not be fetched."""
    hint = "fetch it when its host can be reached, or keep a copy beside the text"
    return Problem("SG352", "error", Place(url), f"the picture cannot be fetched: {why}", hint)


def no_host(place: Place, setting: str, given: str) -> Problem:
    """SG353: a list of the hosts whose pictures may be fetched names none."""
    hint = "write the name of a host alone: 'images.example.org'"
    if setting == "remote_patterns":
        hint = "write a whole address: 'https://*.example.org/photos/**'"
    return Problem("SG353", "error", place, f"images.{setting} cannot hold {given!r}", hint)


def without_effect(place: Place, option: str, what: str, known: Collection[str]) -> Problem:
    """SG354: something is said of a picture where it has no effect."""
    hint = f"what has one: {', '.join(sorted(known))}"
    return Problem("SG354", "error", place, f"{option!r} has no effect on {what}", hint)


def not_refreshed(url: str, why: str) -> Problem:
    """SG355: a host does not tell whether its picture has changed."""
    hint = "what was fetched before is shown; ask again later, or keep a copy beside the text"
    return Problem("SG355", "warning", Place(url), f"the picture cannot be asked for: {why}", hint)
