"""What the settings of a page's policy must obey."""

import re
from collections.abc import Callable, Iterator

from sitegen.model.config import Config
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems.islands import no_such_directive, not_a_source
from sitegen.read.document import Steps

# CSP Level 3, the directives that list sources; `script-src-attr` would only loosen a page.
DIRECTIVES = (
    "base-uri",
    "child-src",
    "connect-src",
    "default-src",
    "font-src",
    "form-action",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "script-src",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "worker-src",
)
# CSP Level 3, section 2.3.1: nothing that could begin another source or another directive.
_SOURCE = re.compile(r"[^\s;,\"<>&]+")


def allowed_sources(config: Config, place: Callable[[Steps, bool], Place]) -> Iterator[Problem]:
    """Check that `[security.sources]` has directives, with one source in each text.

    place: finds a setting, or its key
    """
    for name, allowed in config.security.sources.items():
        if name not in DIRECTIVES:
            at = place(("security", "sources", name), True)
            yield no_such_directive(at, name, DIRECTIVES)
        for number, each in enumerate(allowed):
            if not _SOURCE.fullmatch(each):
                at = place(("security", "sources", name, number), False)
                yield not_a_source(at, each)
