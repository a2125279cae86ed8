"""What a rendering used, which its page has to bring along."""

from collections.abc import Iterable

from sitegen.model.problem import Problem


class Uses:
    """Collects the components of one rendering, those inside others too; their order is lost."""

    __slots__ = ("_components", "_problems", "_scripts", "_sheets")

    def __init__(self) -> None:
        """Begin with none."""
        self._components: set[str] = set()
        self._scripts: set[str] = set()
        self._sheets: set[str] = set()
        self._problems: dict[Problem, None] = {}

    def __bool__(self) -> bool:
        """Tell whether there is anything to bring along: most pages are whole as they are."""
        return bool(self._components or self._scripts or self._sheets)

    def add(self, components: Iterable[str]) -> None:
        """Note that these components were used."""
        self._components.update(components)

    def add_script(self, name: str) -> None:
        """Note that a script of the assets folders was published: `assets/js/menu.js`."""
        self._scripts.add(name)

    @property
    def scripts(self) -> tuple[str, ...]:
        """The names of scripts that are no component's, sorted."""
        return tuple(sorted(self._scripts))

    def add_sheet(self, name: str) -> None:
        """Note that a stylesheet is to be brought along: `assets/css/gallery.css`."""
        self._sheets.add(name)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of stylesheets: those asked for, and those that components may have."""
        return tuple(sorted({*self._sheets, *(f"components/{c}.css" for c in self._components)}))

    @property
    def components(self) -> tuple[str, ...]:
        """The names of the components, sorted."""
        return tuple(sorted(self._components))

    def tell(self, problems: Iterable[Problem]) -> None:
        """Note what is wrong with a file that is shown all the same."""
        self._problems.update(dict.fromkeys(problems))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with files that are shown, each once."""
        return tuple(self._problems)
