"""Problems of reading content, encodings, front matter and schemas: SG1xx."""

from collections.abc import Collection

from sitegen.model.elsewhere import here
from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.told import choices


def not_utf8(path: str, line: int, offset: int, guess: str) -> Problem:
    """SG101: a source file is not written in UTF-8."""
    fact = f"this file is not UTF-8 from byte {offset} on"
    hint = f"it looks like {guess}; save as UTF-8"
    return Problem("SG101", "error", Place(path, line), fact, hint)


def nul_in_text(path: str, line: int, offset: int) -> Problem:
    """SG102: a source file holds a NUL, as pictures and programs do."""
    fact = f"byte {offset} of this file is NUL, so it is not text"
    hint = "give a picture or another file its own suffix"
    return Problem("SG102", "error", Place(path, line), fact, hint)


def front_matter_not_closed(place: Place, fence: str) -> Problem:
    """SG103: the front matter begins and does not end."""
    fact = f"the front matter that begins here has no closing {fence}"
    return Problem("SG103", "error", place, fact, f"put a line with {fence} under it")


def front_matter_in_another_language(place: Place, language: str) -> Problem:
    """SG104: the front matter is marked as a program, or as a format that is not read."""
    fact = f"front matter in {language!r} is not read"
    return Problem("SG104", "error", place, fact, "write YAML between --- or TOML between +++")


def not_yaml(place: Place, why: str, hint: str = "") -> Problem:
    """SG105: something cannot be read as YAML."""
    return Problem("SG105", "error", place, f"this is not YAML: {why}", hint)


def not_toml(place: Place, why: str) -> Problem:
    """SG106: front matter or a data file cannot be read as TOML."""
    return Problem("SG106", "error", place, f"this is not TOML: {why}")


def not_json(place: Place, why: str) -> Problem:
    """SG107: a data file cannot be read as JSON."""
    return Problem("SG107", "error", place, f"this is not JSON: {why}")


def not_csv(place: Place, why: str) -> Problem:
    """SG108: a data file cannot be read as CSV."""
    return Problem("SG108", "error", place, f"this is not CSV: {why}")


def key_twice(place: Place, key: str) -> Problem:
    """SG109: a mapping has a key twice, so that one of the values would be lost."""
    return Problem("SG109", "error", place, f"the key {key!r} stands here a second time")


def tag_not_read(place: Place, tag: str) -> Problem:
    """SG110: a YAML tag asks for something other than plain values."""
    return Problem("SG110", "error", place, f"the YAML tag {tag!r} is not read", "remove the tag")


def too_much_yaml(place: Place) -> Problem:
    """SG111: YAML is nested too deeply, or its aliases repeat it beyond measure."""
    hint = "write the values out, without so many brackets and aliases"
    return Problem("SG111", "error", place, "this YAML unfolds beyond measure", hint)


def front_matter_is_no_mapping(place: Place, got: str) -> Problem:
    """SG112: the front matter is not made of keys with values."""
    fact = f"front matter should be keys with values, not {got}"
    return Problem("SG112", "error", place, fact, "write it like 'title: A day at sea'")


def unknown_key(place: Place, key: str, known: Collection[str], otherwise: str = "") -> Problem:
    """SG113: the schema of the collection does not know a key."""
    meant = here(key, known)
    hint = f"here it is called {meant!r}" if meant else did_you_mean(key, known, otherwise)
    return Problem("SG113", "error", place, f"there is no key {key!r} in the schema", hint)


def missing_key(place: Place, key: str, hint: str = "") -> Problem:
    """SG114: a key that the schema requires is not there."""
    return Problem("SG114", "error", place, f"the key {key!r} is missing", hint)


def wrong_value(place: Place, key: str, wanted: str, got: str, hint: str = "") -> Problem:
    """SG115: a value does not match the schema of the collection."""
    return Problem("SG115", "error", place, f"{key} should be {wanted}, not {got}", hint)


def refused_value(place: Place, key: str, why: str) -> Problem:
    """SG116: a rule of the site's own schema refuses a value."""
    return Problem("SG116", "error", place, f"{key}: {why}" if key else why)


def no_such_picture(place: Place, path: str, known: Collection[str]) -> Problem:
    """SG117: front matter names a picture that is not there."""
    hint = did_you_mean(path, known, "paths start at the folder of this file")
    return Problem("SG117", "error", place, f"there is no picture {path!r}", hint)


def picture_outside_site(place: Place, path: str) -> Problem:
    """SG118: front matter names a picture that is not inside the site."""
    fact = f"the picture {path!r} is outside the site"
    return Problem("SG118", "error", place, fact, "put the picture beside this file")


def no_such_table(place: Place, path: str, known: Collection[str]) -> Problem:
    """SG119: a collection is read from a data file that is not there."""
    hint = did_you_mean(path, known)
    return Problem("SG119", "error", place, f"there is no data file {path!r}", hint)


def table_in_another_format(place: Place, suffix: str, known: Collection[str]) -> Problem:
    """SG120: a data file has a suffix that is not read."""
    fact = f"data files with the suffix {suffix!r} are not read"
    return Problem("SG120", "error", place, fact, f"use {choices(known)}")


def table_has_no_rows(place: Place, got: str) -> Problem:
    """SG121: a data file that is a collection is neither a list of rows nor keys with rows."""
    fact = f"a collection should be a list of rows or keys with rows, not {got}"
    return Problem("SG121", "error", place, fact)


def row_without_key(place: Place) -> Problem:
    """SG122: a row of a collection has nothing to call it by."""
    return Problem("SG122", "error", place, "this row has no 'id'", "give it an 'id' or a 'slug'")


def row_is_no_mapping(place: Place, got: str) -> Problem:
    """SG123: a row of a collection is not made of keys with values."""
    return Problem("SG123", "error", place, f"a row should be keys with values, not {got}")


def row_twice(place: Place, key: str) -> Problem:
    """SG124: two rows of a collection have one key."""
    return Problem("SG124", "error", place, f"there is a row {key!r} already")


def data_twice(path: str, other: str, name: str) -> Problem:
    """SG125: two data files have one name."""
    fact = f"'data.{name}' is this file and {other!r} too"
    return Problem("SG125", "error", Place(path), fact, "rename one of them")


def entry_twice(path: str, other: str, entry: str) -> Problem:
    """SG126: two files are one entry."""
    fact = f"the entry {entry!r} is this file and {other!r} too"
    return Problem("SG126", "error", Place(path), fact, "rename one of them")


def string_is_no_text(place: Place, key: str, got: str) -> Problem:
    """SG127: a string of the interface is not text."""
    hint = "put it in quotes"
    return Problem("SG127", "error", place, f"the string {key!r} should be text, not {got}", hint)


def strings_of_unknown_language(path: str, language: str, known: Collection[str]) -> Problem:
    """SG128: strings are given for a language that the site does not have."""
    hint = did_you_mean(language, known, f"add {language!r} to site.languages")
    fact = f"the site has no language {language!r}"
    return Problem("SG128", "warning", Place(path), fact, hint)


def no_such_files(place: Place, name: str, pattern: str, hint: str) -> Problem:
    """SG129: a collection is read from files, and none is there."""
    fact = f"no file matches {pattern!r}, so the collection {name!r} is empty"
    return Problem("SG129", "warning", place, fact, hint)


def files_taken(place: Place, name: str, others: Collection[str]) -> Problem:
    """SG131: all files of a collection belong to collections that are declared before it."""
    fact = f"the collection {name!r} is empty: its files belong to {' and '.join(others)}"
    hint = "a file belongs to the first collection that wants it: declare this one before"
    return Problem("SG131", "warning", place, fact, hint)


def nothing_declared(path: str, folder: str) -> Problem:
    """SG132: `content_config.py` declares no collection, so no content is read."""
    fact = f"no collection is declared, so nothing of {folder!r} is read"
    hint = "put each `collection(…)` into a variable of its own: its name is the collection's"
    return Problem("SG132", "warning", Place(path), fact, hint)


def shadowed_field(place: Place, name: str, collection: str) -> Problem:
    """SG133: a schema has a field by a name that every entry has for something else."""
    fact = f"templates cannot see the field {name!r} of {collection!r}: every entry has its own"
    return Problem("SG133", "warning", place, fact, "give the field another name")


def no_picture(place: Place, path: str) -> Problem:
    """SG130: front matter names a file as a picture that is none by its name."""
    hint = "name a JPEG, PNG, WebP, AVIF, GIF or SVG file"
    return Problem("SG130", "error", place, f"{path!r} is no picture", hint)
