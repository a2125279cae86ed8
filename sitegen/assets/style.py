"""A stylesheet becomes its final bytes."""

from collections.abc import Callable

from sitegen.assets.bundle import Bundle
from sitegen.assets.files import Files
from sitegen.assets.process import UnknownBrowsers, minified
from sitegen.assets.sheet import COMPONENTS, FOLDER, Stylesheet
from sitegen.assets.write import written
from sitegen.model.fingerprint import fingerprinted
from sitegen.model.frozen import dataclass
from sitegen.model.place import SETTINGS, Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import assets as problems
from sitegen.model.serial import to_json
from sitegen.trace.digest import digest
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.trace import Result


@dataclass(frozen=True, slots=True)
class StyleMaker:
    """Makes the tasks of the styles' round: their name is a sheet's, `assets/css/site.css`.

    decode: gives the text of a file. raises: Trouble
    """

    decode: Callable[[bytes, str], str]

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make a stylesheet; its own faults are told, and left out of it. raises: Trouble"""
        files = Files(reader, self.decode)
        bundle = Bundle(files)
        text = written(bundle, bundle.gather(task.name), component_of(task.name))
        sheet = _sheet(task.name, _short(task.name, text, bundle), files)
        return Result(to_json(sheet).encode(), problems=tuple(dict.fromkeys(bundle.problems)))


def component_of(name: str) -> str:
    """Name the component that a sheet stands beside; "" for other sheets."""
    return name.removeprefix(COMPONENTS).removesuffix(".css") if name.startswith(COMPONENTS) else ""


def _short(name: str, text: str, bundle: Bundle) -> str:
    browsers: tuple[str, ...] = bundle.files.setting("browsers")
    try:
        return minified(text, browsers, bundle.is_broken)
    except UnknownBrowsers as error:
        place = Place(SETTINGS, key=("assets", "browsers"))
        raise Trouble(problems.not_browsers(place, ", ".join(browsers))) from error
    except ValueError as error:
        # Each sheet is right, but what is put together is not, such as two default namespaces.
        place = Place(bundle.files.owner(name))
        raise Trouble(problems.broken_stylesheet(place, str(error))) from error


def _sheet(name: str, text: str, files: Files) -> Stylesheet:
    published = text.replace(FOLDER, "")
    return Stylesheet(
        name=name,
        source=files.owner(name),
        output=fingerprinted(name, digest(published.encode())),
        text=published,
        rank=files.rank(name),
        spread=text if files.wanted else "",
        files=tuple(files.wanted),
    )
