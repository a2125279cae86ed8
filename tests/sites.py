"""Small sites on disk, built as the command line builds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sitegen.build import Built, Options, make
from sitegen.cli.integrations import integrations_of
from sitegen.cli.site import Site, open_site
from sitegen.cli.voice import voice_of
from sitegen.trace.outside import Store
from sitegen.world.local import Local
from sitegen.world.publish import Published

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
TODAY = Options(now=NOW)


def written(text: str) -> dict[str, str]:
    """Take apart a site written as one string: `=== path` above the text of each file."""
    parts = text.split("=== ")[1:]
    return {part.partition("\n")[0].strip(): part.partition("\n")[2] for part in parts}


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files under a root."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    if not folder.is_dir():
        return {}
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@dataclass(frozen=True)
class Build:
    """What came of one build, with the bytes of its outputs."""

    built: Built
    store: Store
    published: Published | None = None

    @property
    def files(self) -> dict[str, bytes | None]:
        """Every output with its bytes."""
        return {path: self.store.get(digest) for path, digest in self.built.outputs.items()}

    def text(self, path: str) -> str:
        """The text of one output."""
        data = self.store.get(self.built.outputs[path])
        assert data is not None
        return data.decode()

    @property
    def told(self) -> list[str]:
        """Every problem as one line."""
        return [
            f"{p.place} {p.level} {p.fact} [{p.code}] {p.hint}".strip() for p in self.built.problems
        ]

    def made(self, kind: str = "page") -> set[str]:
        """The names of the tasks that were made."""
        return set(self.built.made.get(kind, {}))


def run(
    root: Path,
    cache: Path | None = None,
    options: Options = TODAY,
    workers: int = 1,
    publishes: bool = False,
    settings: tuple[str, ...] = (),
    world: type[Local] = Local,
) -> Build:
    """Build a site in this process; publish it when asked to and nothing is wrong."""
    site = open_site(voice_of([]), root, cache, settings)
    here = world(site.root, site.out, site.cache, workers)
    try:
        built = make(here, site.config, options, integrations_of(site), site.warnings)
        is_whole = publishes and not built.has_errors
        published = here.publish(built.outputs) if is_whole else None
    finally:
        here.close()
    return Build(built, here.store, published)


def site_of(root: Path) -> Site:
    """Open a site as commands do."""
    return open_site(voice_of([]), root)
