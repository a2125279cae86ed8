"""What a task read and gave arrives as it left."""

import pickle

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.trace.key import Key
from sitegen.trace.trace import Made, Trace


def test_what_was_made_travels_whole():
    trace = Trace(
        Key("body", "a"), "epoch", (1, -2), "digest", {"html": "h"}, "value",
        (Problem("SG101", "error", Place("a.md"), "it is so"),),
        (Recipe("copy", "a.jpg", "b.jpg"),),
    )  # fmt: skip
    made = Made(trace, ((1, "file", "a.md", "basis"),), 2.5)
    came = pickle.loads(pickle.dumps(made))
    assert came == made
    assert isinstance(came.trace, Trace) and isinstance(came.trace.task, Key)
