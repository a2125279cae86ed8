"""What a build is told beside the config, and what it tells."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime

from sitegen.build.layout import Outline
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem
from sitegen.trace.traces import Traces
from sitegen.trace.verdict import Reason


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line decides.

    now:    the instant of the build, in the site's time zone
    drafts: drafts take part
    future: entries of the future take part, expired ones too
    strict: every warning is an error
    """

    now: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    drafts: bool = False
    future: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """A site made, not yet published.

    outputs:  path in the output folder → digest of its bytes, which lie in the store
    problems: levels applied, sorted by place
    made:     kind of task → name → why it was made, and milliseconds
    kept:     kind of task → how many were still true
    traces:   kind of task → name → trace; empty when nothing had changed since the last build
    pages:    of the plan, seen from afar; empty when nothing had changed
    hidden:   source → why a plain build leaves it out; where drafts or the future take part
    until:    when other entries become visible; None if never
    is_whole: False when a worker's death or slowness cost a task
    """

    outputs: Mapping[str, str]
    problems: tuple[Problem, ...]
    made: Mapping[str, Mapping[str, tuple[Reason, float]]] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)
    traces: Mapping[str, Traces] = field(default_factory=dict)
    pages: Sequence[Outline] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)
    until: datetime | None = None
    is_whole: bool = True

    @property
    def has_errors(self) -> bool:
        """Tell whether something forbids publishing."""
        return any(problem.level == "error" for problem in self.problems)
