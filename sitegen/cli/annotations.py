"""Problems as annotations of GitHub Actions."""

import secrets

from sitegen.model.problem import Problem


def annotation(problem: Problem, folder: str) -> str:
    """Write a problem as a workflow command: one line that the runner shows at the file's line.

    folder:  the site's root relative to the repository, "" where they are one
    source:  actions/toolkit, packages/core/src/command.ts
    """
    place = problem.place
    is_file = bool(place.path) and not place.path.startswith("@")
    told = {
        "title": problem.code,
        "file": f"{folder}/{place.path}".lstrip("/") if is_file else "",
        "line": str(place.line or ""),
        "col": str(place.column or ""),
        "endColumn": str(max(place.end - 1, place.column) if place.end else ""),
    }
    properties = ",".join(f"{name}={_property(held)}" for name, held in told.items() if held)
    calls = (f"called at {each}" for each in problem.calls)
    message = "\n".join(filter(None, (problem.fact, *calls, problem.hint)))
    return f"::{problem.level} {properties}::{_message(message)}"


def unheard(text: str) -> str:
    """Wrap text so that the runner takes no line of it for a command.

    source: GitHub's "Stopping and starting workflow commands"; the word must be unguessable
    """
    word = secrets.token_hex(16)
    return f"::stop-commands::{word}\n{text}\n::{word}::"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
