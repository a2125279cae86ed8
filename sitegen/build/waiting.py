"""Rounds whose tasks wait for answers that are made when they are asked for."""

from collections.abc import Callable

from sitegen.build.rounds import Waiting
from sitegen.trace.facts import Facts
from sitegen.trace.traces import Traces

Play = Callable[[Facts], Traces]
Answer = Callable[[Waiting, Facts], Facts]


def answered(play: Play, resume: Play, facts: Facts, answer: Answer) -> Facts:
    """Play a round until none of its tasks waits.

    play, resume: begin the round, and go on with the tasks that waited
    answer:       makes what they wait for, and gives the facts that know it
    returns:      the facts as they are known by then
    """
    while True:
        try:
            play(facts)
        except Waiting as waiting:
            facts, play = answer(waiting, facts), resume
        else:
            return facts
