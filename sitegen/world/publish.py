"""The whole new site in the output folder, or the old one as it was."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.publishing import dangerous_output, not_exchanged
from sitegen.world.beside import Beside
from sitegen.world.contain import resolved
from sitegen.world.difference import Difference, difference
from sitegen.world.journal import Journal, Stage, Step
from sitegen.world.locks import alone
from sitegen.world.manifest import MARKER, Manifest, marker_in, marker_of, output_of, state_at
from sitegen.world.ours import NOT_OURS, is_ours
from sitegen.world.refusals import told
from sitegen.world.store import DiskStore
from sitegen.world.supply import Supply
from sitegen.world.transfer import is_vacant


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did.

    kept:       how many outputs stood as they should
    missing:    digests of objects that are gone or damaged; when there are any, nothing was touched
    remembered: for the ledger, so that the next publication need not look as closely
    """

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: int = 0
    missing: tuple[str, ...] = ()
    remembered: str = ""
    problems: tuple[Problem, ...] = ()


def publish(
    out: Path,
    planned: Mapping[str, str],
    store: DiskStore,
    remembered: str = "",
    atomic: bool = False,
    step: Step = lambda name: None,
    touched: Collection[str] | None = None,
) -> Published:
    """Make a folder hold exactly the planned site.

    planned:    output path → digest
    remembered: what the last publication told to remember
    atomic:     exchange whole folders, for hosts that serve the folder meanwhile
    step:       told the name of each step that is done
    touched:    the files that are not as remembered, if somebody has looked in the course of the
                build
    raises:     Trouble with SG701 to SG704 or SG708
    """
    out = resolved(out)
    with told(out), _alone(out):
        _recover(out)
        if not is_ours(out):
            raise Trouble(dangerous_output(out.as_posix(), NOT_OURS))
        if is_vacant(out) and not out.is_mount():
            return _publish_whole(out, planned, store, step)
        changes = difference(out, planned, remembered, touched)
        if not (changes.write or changes.remove) and marker_in(out) == marker_of(planned):
            return Published(kept=len(planned), remembered=_remembered(planned, changes.kept))
        if atomic:
            return _exchange(out, planned, changes, store, step)
        return _change(out, planned, changes, store, step)


def recover(out: Path) -> None:
    """Finish or discard what a killed build left. raises: Trouble with SG701, SG702 or SG708"""
    out = resolved(out)
    if out.parent.is_dir():
        with told(out), _alone(out):
            _recover(out)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Keep others, who may use another cache, from publishing beside us meanwhile."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with alone(out.parent, out):
        yield


def _recover(out: Path) -> None:
    Beside(out).recover()
    stage = Stage(out)
    if stage.folder.exists():
        if journal := stage.journal():
            stage.finish(journal, lambda name: None)
        else:
            stage.discard()


def _remembered(planned: Mapping[str, str], outputs: Mapping[str, str]) -> str:
    in_order = {path: outputs[path] for path in sorted(planned)}
    return Manifest(marker_of(planned), in_order).text()


def _publish_whole(
    out: Path, planned: Mapping[str, str], store: DiskStore, step: Step
) -> Published:
    beside = Beside(out)
    try:
        outputs, missing = beside.build(planned, marker_of(planned), Supply(store), step)
        if missing:
            return Published(missing=missing)
        beside.take_place(step)
    finally:
        beside.clear()
    return Published(tuple(planned), remembered=_remembered(planned, outputs))


def _exchange(
    out: Path, planned: Mapping[str, str], changes: Difference, store: DiskStore, step: Step
) -> Published:
    why = "it is a mount point" if out.is_mount() else ""
    why = why or ("it is a checkout" if (out / ".git").exists() else "")
    if why:
        published = _change(out, planned, changes, store, step)
        return replace(published, problems=(not_exchanged(out.as_posix(), why),))
    beside = Beside(out)
    try:
        outputs, missing = beside.build(planned, marker_of(planned), Supply(store), step)
        if missing:
            return Published(missing=missing)
        is_one_stroke = beside.swap(step)
    except BaseException:
        beside.recover()
        raise
    warning = not_exchanged(out.as_posix(), "the file system knows no exchange of folders")
    return Published(
        changes.write,
        changes.remove,
        len(changes.kept),
        remembered=_remembered(planned, outputs),
        problems=() if is_one_stroke else (warning,),
    )


def _change(
    out: Path, planned: Mapping[str, str], changes: Difference, store: DiskStore, step: Step
) -> Published:
    stage, journal = Stage(out), Journal((*changes.write, MARKER), changes.remove)
    try:
        outputs, missing = _make_ready(stage, planned, journal, Supply(store), step)
        if missing:
            stage.discard()
            return Published(missing=missing)
        stage.commit(journal)
    except BaseException:
        stage.discard()
        raise
    step("journal written")
    stage.finish(journal, step)
    return Published(
        changes.write,
        changes.remove,
        len(changes.kept),
        remembered=_remembered(planned, {**changes.kept, **outputs}),
    )


def _make_ready(
    stage: Stage, planned: Mapping[str, str], journal: Journal, supply: Supply, step: Step
) -> tuple[dict[str, str], tuple[str, ...]]:
    stage.begin(journal)
    step("folders made")
    outputs: dict[str, str] = {}
    missing: dict[str, None] = {}
    *paths, _ = journal.write
    for position, path in enumerate(paths):
        if supply.place(planned[path], stage.staged(position)):
            outputs[path] = output_of(planned[path], state_at(stage.staged(position)))
        else:
            missing[planned[path]] = None
        step("staged")
    marker = Path(stage.staged(len(paths)))
    marker.write_text(marker_of(planned), encoding="utf-8", newline="\n")
    return outputs, tuple(missing)
