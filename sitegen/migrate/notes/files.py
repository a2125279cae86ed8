"""What is said of stylesheets, pictures and other files."""

from sitegen.migrate.note import Note


def styles_copied(path: str, dest: str) -> Note:
    """SG951: a stylesheet of the old site, which the new theme has no use for."""
    return Note(
        "SG951", "left", "info", path, None,
        "a stylesheet for the old markup", f"copied to {dest}, and not linked",
        "take from it what you want; name it in `theme_options.styles` to link it",
    )  # fmt: skip


def styles_in_script(path: str, line: int | None, name: str) -> Note:
    """SG952: styles that are written in JavaScript."""
    return Note(
        "SG952", "left", "info", path, line,
        f"styles in JavaScript ({name})", "the site has the default theme",
        "write what you miss into assets/css/",
    )  # fmt: skip


def not_taken(path: str, why: str) -> Note:
    """SG959: a file that cannot be taken along."""
    return Note("SG959", "left", "warning", path, None, f"the file {why}", "it is left behind", "")


def odd_picture(path: str, is_known: bool) -> Note:
    """SG969: a picture whose bytes are not what its name says."""
    what = "is of another format than its name says" if is_known else "cannot be read"
    return Note(
        "SG969", "left", "warning", path, None,
        f"the picture {what}", "it is copied as it is",
        "rename it" if is_known else "put a whole picture in its place",
    )  # fmt: skip


def placed_picture(path: str) -> Note:
    """SG974: a picture of the old site that tells where it was taken."""
    return Note(
        "SG974", "left", "warning", path, None,
        "the picture tells where it was taken", "it is published as it was",
        "remove its GPS data: `exiftool -gps:all= FILE`",
    )  # fmt: skip


def long_picture(path: str, megapixels: int) -> Note:
    """SG970: a moving picture that is too long to be made smaller."""
    return Note(
        "SG970", "left", "warning", path, None,
        f"the frames of the picture have {megapixels} million pixels together",
        "it is shown as it is", "make a video of it",
    )  # fmt: skip
