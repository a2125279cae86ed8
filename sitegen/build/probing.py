"""Looking at the pictures that tasks wait for, in workers."""

from collections.abc import Mapping, Sequence

from sitegen.build.fetched import MARK, Remote, fetched, with_fetched
from sitegen.build.ground import Ground
from sitegen.build.probes import Probes, path_of
from sitegen.build.rounds import Rounds, Waiting
from sitegen.images.weight import weight_bytes
from sitegen.model.frozen import dataclass
from sitegen.model.picture import Seen
from sitegen.model.problem import Trouble
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.outside import Each, Lost


@dataclass(frozen=True, slots=True)
class Prober:
    """Answers rounds whose tasks wait for pictures to be looked at."""

    rounds: Rounds
    ground: Ground
    remote: Remote

    def __call__(self, waiting: Waiting, facts: Facts) -> Facts:
        """Look at what tasks wait for, and remember it. raises: Waiting, if it is no picture"""
        names, outside = waiting.names("probe")["probe"], self.rounds.outside
        images = self.ground.config.images
        probes = facts.source("probe")
        assert isinstance(probes, Probes)
        urls = sorted({path_of(name) for name in names if MARK in name and not probes.has(name)})
        whys = fetched(self.remote, urls, images) if urls else {}
        if urls:
            here = self.remote.known()
            facts = facts.learn(with_fetched(self.ground.snapshot, self.remote, here))
            probes = probes.among(here)
        there = [name for name in names if path_of(name) not in whys]
        needed = Facts({kind: facts.source(kind) for kind in ("file", "digest")})
        known, lost = looked_at(there, probes, Look(needed, images.max_pixels), outside.each)
        known.remember(outside.ledger)
        gone = {Key("probe", n): whys[path_of(n)] for n in names if path_of(n) in whys}
        self.rounds.lost |= {**lost, **gone}
        return facts.learn({"probe": known})


@dataclass(frozen=True, slots=True)
class Look:
    """Looks at one picture, wherever it is sent.

    facts:      give its bytes
    max_pixels: of a picture, all its frames together
    """

    facts: Facts
    max_pixels: int

    def __call__(self, task: Key) -> Seen:
        """Look at the picture that a key of kind `probe` names."""
        path, _, placeholder = task.name.partition("\n")
        data, digest = (self.facts.value(Key(kind, path)) for kind in ("file", "digest"))
        assert isinstance(data, bytes) and isinstance(digest, str)
        from sitegen.images.placeholder import with_placeholder
        from sitegen.images.probe import probe

        try:
            header = probe(data, path, self.max_pixels)
            known = with_placeholder(data, path, header, placeholder) if placeholder else header
            return Seen(digest, known)
        except Trouble as trouble:
            return Seen(digest, None, trouble.problems)


def looked_at(
    names: Sequence[str], probes: Probes, look: Look, each: Each
) -> tuple[Probes, dict[Key, str]]:
    """Look at pictures that nobody has looked at yet.

    names:   as `probe` has them
    returns: what is known now; and why some could not be looked at
    """
    headers = [path for path in sorted({*map(path_of, names)}) if not probes.knows(path)]
    came = dict(each(look, [Key("probe", path) for path in headers]))
    probes = _knowing(probes, came)
    # The header tells how much memory the placeholder takes, and whether there can be one.
    told = {name: probes.value(path_of(name)) for name in names if probes.knows(path_of(name))}
    broken = {Key("probe", name): seen for name, seen in told.items() if seen and not seen.probe}
    weights = {
        Key("probe", name): weight_bytes(seen.probe)
        for name, seen in told.items()
        if seen and seen.probe and not probes.knows(name)
    }
    if weights:
        came |= each(look, list(weights), list(weights.values()))
    probes = _knowing(probes, {**came, **broken})
    return probes, {Key("probe", n): _why(came, n) for n in names if not probes.knows(n)}


def _knowing(probes: Probes, came: Mapping[Key, Seen | Lost]) -> Probes:
    return probes.knowing({key.name: s for key, s in came.items() if isinstance(s, Seen)})


def _why(came: Mapping[Key, Seen | Lost], name: str) -> str:
    done = came.get(Key("probe", name)) or came[Key("probe", path_of(name))]
    assert isinstance(done, Lost)
    return done.why
