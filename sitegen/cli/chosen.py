"""What a command line chooses for a build."""

from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.cli.site import Site, find_root, open_site, relative
from sitegen.cli.voice import Voice
from sitegen.model.frozen import dataclass

if TYPE_CHECKING:
    from sitegen.build import Options


@dataclass(frozen=True, slots=True)
class Chosen:
    """The options that every command that builds has, as they were given."""

    root: Path | None
    cache: Path | None
    settings: tuple[str, ...]
    out: Path | None
    workers: int | None
    drafts: bool
    future: bool
    now: str | None
    strict: bool
    fetch: str | None = None

    def site(self, voice: Voice) -> Site:
        """Open the site that was chosen. raises: Trouble"""
        return open_site(voice, self.root, self.cache, self.settings, self._flags())

    def options(self, site: Site) -> "Options":
        """Give what the conductor is told beside the config. raises: click.UsageError"""
        from sitegen.build import Options
        from sitegen.cli.instant import instant

        now = instant(self.now, site.config.site.timezone)
        return Options(now, self.drafts, self.future, self.strict)

    def _flags(self) -> dict[str, str]:
        root = (self.root or find_root(Path.cwd())).resolve()
        told = {
            "build.out": None if self.out is None else relative(self.out, root),
            "images.fetch": self.fetch,
            "build.workers": None if self.workers is None else str(self.workers),
        }
        return {name: value for name, value in told.items() if value is not None}
