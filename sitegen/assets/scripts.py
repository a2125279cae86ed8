"""Answers about scripts, each with its final name before any page is made."""

from collections.abc import Mapping

from sitegen.assets.modules import Modules
from sitegen.assets.script import RUNTIME, Script
from sitegen.assets.short import short
from sitegen.model.fingerprint import fingerprinted
from sitegen.model.problem import Trouble
from sitegen.model.recipe import Recipe
from sitegen.trace.digest import ABSENT, digest, digest_of, joint


class Scripts:
    """Answers `script`: a file of the components or assets folders, or the runtime, as a script.

    targets: name of `[islands.imports]` → what the settings say it stands for
    """

    def __init__(self, modules: Modules, targets: Mapping[str, str]) -> None:
        """Answer for these modules."""
        self._modules, self._targets = modules, targets
        self._known: dict[str, Script | None] = {}

    def value(self, name: str) -> Script | None:
        """Give the script, or None when there is no such file. raises: Changed"""
        if name not in self._known:
            self._known[name] = self._script(name)
        return self._known[name]

    def digest(self, name: str) -> str:
        """Name the script with all it can load, and what is wrong with it."""
        script = self.value(name)
        return digest_of(script) if script else ABSENT

    def basis(self) -> str:
        """Name every file that could be a part of one."""
        modules, targets = self._modules, dict(sorted(self._targets.items()))
        told = [
            str(modules.is_short),
            digest_of(targets),
            digest_of(dict(sorted(modules.owners.items()))),
        ]
        files = sorted({RUNTIME, *modules.owners.values()} & modules.digests.keys())
        return joint([*told, *(modules.digests[path] for path in files)])

    def _script(self, name: str) -> Script | None:
        if name == RUNTIME:
            return self._runtime()
        path = self._modules.owners.get(name)
        try:
            return self._module(path) if path else None
        except Trouble as trouble:
            return Script(path or "", "", problems=trouble.problems)

    def _module(self, path: str) -> Script:
        modules = self._modules
        every = modules.reached([path])
        met = [modules.module(each) for each in every]
        return Script(
            source=path,
            output=modules.output(path),
            beside=tuple(modules.output(each) for each in modules.reached([path], False)[1:]),
            names={name: self._target(name) for each in met for name in sorted(each.wanted)},
            files=tuple(modules.recipe(each) for each in every),
            problems=tuple(problem for each in met for problem in each.problems),
            has_default=met[0].has_default,
        )

    def _target(self, name: str) -> str:
        """Give the output that a bare name stands for, or the URL as the settings have it."""
        path = self._modules.names[name]
        return self._modules.output(path) if path else self._targets[name]

    def _runtime(self) -> Script:
        # Its name is that of the bytes that are published, whatever wrote them short.
        data = short(self._modules.text(RUNTIME).encode())
        output = fingerprinted(RUNTIME, digest(data))
        return Script(RUNTIME, output, files=(Recipe("runtime", RUNTIME, output),))
