"""A worker's death costs the thing it was doing, and nothing else."""

import multiprocessing
import os
import signal

import pytest

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.trace.outside import Lost
from sitegen.world import processes
from sitegen.world.processes import Crew, cores
from sitegen.world.worker import WorkerFault

MANY = range(100)
TROUBLE = Problem("SG701", "error", Place("a.md"), "it is so")


def double(number):
    return number * 2


def process(number):
    return os.getpid()


def odd_one_dies(number):
    if number == 41:
        os._exit(3)
    if number == 42:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 43:
        raise MemoryError
    if number == 44:
        raise SystemExit(5)
    return number


def last_hangs(number):
    if number == 99:
        signal.pause()
    return number


def every_seventh_dies(number):
    if number % 7 == 0:
        os._exit(1)
    return number


class Picky(Exception):
    def __init__(self, one, two):
        super().__init__(f"{one} and {two}")


def unspeakable(number):
    if number == 50:
        raise Picky("this", "that")
    return number


def cannot_be_sent(number):
    return (lambda: number) if number == 50 else number


def wrong_key(number):
    return {}[number]


def troubled(number):
    raise Trouble(TROUBLE, TROUBLE)


def interrupted(number):
    if number == 30:
        os.kill(os.getppid(), signal.SIGINT)
        signal.pause()
    return number


STARTS = [each for each in ("fork", "spawn") if each in multiprocessing.get_all_start_methods()]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("count", [0, 1, 15, 16, 17, 500])
def test_each_thing_is_done_once(start, count):
    things = [f"{n}" for n in range(count)]
    done = list(Crew(2, start=start)(double, things))
    assert sorted(done) == sorted((each, each * 2) for each in things)


@pytest.mark.parametrize(
    ("workers", "count", "are_here"), [(1, 100, True), (2, 15, True), (2, 100, False)]
)
def test_little_work_is_done_right_here(workers, count, are_here):
    done = {came for _, came in Crew(workers)(process, range(count))}
    assert (done == {os.getpid()}) == are_here
    assert are_here or len(done) <= workers


@pytest.mark.parametrize("start", STARTS)
def test_only_what_killed_its_worker_is_lost(start):
    done = dict(Crew(2, start=start)(odd_one_dies, MANY))
    assert {n: came for n, came in done.items() if n != came} == {
        41: Lost("the worker died (exit 3)"),
        42: Lost("the worker died (signal 9)"),
        43: Lost("it ran out of memory"),
        44: Lost("it ended its worker (exit 5)"),
    }
    assert sorted(done) == list(MANY)


def test_many_deaths_end_too():
    done = dict(Crew(3)(every_seventh_dies, MANY))
    assert [n for n, came in sorted(done.items()) if isinstance(came, Lost)] == list(MANY[::7])
    assert sorted(done) == list(MANY)


def test_whoever_takes_too_long_is_ended_from_outside():
    done = dict(Crew(2, deadline_s=0.3)(last_hangs, MANY))
    assert done.pop(99) == Lost("it took longer than 0.3 s")
    assert done == {n: n for n in range(99)}


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_raised_there_is_raised_here(workers):
    with pytest.raises(KeyError) as caught:
        list(Crew(workers)(wrong_key, MANY))
    if workers > 1:
        assert isinstance(caught.value.__cause__, WorkerFault)
        assert "in wrong_key" in str(caught.value.__cause__)


@pytest.mark.parametrize("workers", [1, 2])
def test_trouble_keeps_its_problems(workers):
    with pytest.raises(Trouble) as caught:
        list(Crew(workers)(troubled, MANY))
    assert caught.value.problems == (TROUBLE, TROUBLE)


def test_an_exception_that_cannot_travel_is_told_in_words():
    with pytest.raises(WorkerFault, match="Picky: this and that"):
        list(Crew(2)(unspeakable, MANY))


def test_a_result_that_cannot_travel_is_a_fault():
    with pytest.raises(Exception, match="lambda"):
        list(Crew(2)(cannot_be_sent, MANY))


@pytest.fixture
def heeds_interruptions():
    """What is begun in the background of a shell ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_interruptions")
def test_an_interruption_ends_all_workers_without_a_word(capfd):
    with pytest.raises(KeyboardInterrupt):
        list(Crew(2)(interrupted, MANY))
    assert not multiprocessing.active_children()
    assert capfd.readouterr() == ("", "")


def test_nobody_works_on_when_the_results_are_no_longer_wanted():
    results = Crew(2)(double, range(1000))
    next(results)
    results.close()
    assert not multiprocessing.active_children()


def test_open_databases_are_closed_before_workers_start():
    told = []
    crew = Crew(2, before_start=lambda: told.append("closed"))
    list(crew(double, range(3)))
    assert told == []
    list(crew(double, MANY))
    assert told == ["closed"]


@pytest.mark.parametrize("things", [[*range(processes.MANY)], [*range(100)]], ids=len)
def test_what_was_begun_is_given_once_like_the_rest(things):
    crew = Crew(2)
    crew.begin(lambda thing: None if thing % 3 else thing * 2, things)
    assert dict(crew(double, range(20))) == {thing: thing * 2 for thing in range(20)}
    given = list(crew(double, things))
    assert sorted(given) == [(thing, thing * 2) for thing in things]
    assert sorted(crew(double, things)) == sorted(given)


@pytest.mark.parametrize("crew", [Crew(1), Crew(2, start="spawn")], ids=["alone", "spawn"])
def test_nothing_is_begun_where_no_process_can_be_forked(crew):
    crew.begin(double, range(processes.MANY))
    assert not multiprocessing.active_children()


def test_what_was_begun_ends_with_the_crew():
    crew = Crew(2)
    crew.begin(double, range(processes.MANY))
    assert multiprocessing.active_children()
    crew.rest()
    assert not multiprocessing.active_children()


def test_there_is_a_worker_a_core():
    assert Crew().workers == cores() >= 1


def endless(thing):
    while thing == 1:
        pass
    return thing


def test_a_deadline_holds_for_the_few_that_are_done_here():
    came = dict(Crew(1, deadline_s=0.1)(endless, [0, 1, 2]))
    assert came == {0: 0, 1: Lost("it took longer than 0.1 s"), 2: 2}


def alone_or_not(log):
    """Note when a thing begins and ends."""

    def do(number):
        for sign in "+-":
            with log.open("a") as file:
                file.write(f"{sign}{number}\n")
        return number

    return do


def most_at_once(log, weights):
    """How much was in work at a time."""
    load = most = 0
    for line in log.read_text().split():
        load += weights[int(line[1:])] * (1 if line[0] == "+" else -1)
        most = max(most, load)
    return most


def test_heavy_things_are_done_while_there_is_room(tmp_path):
    log, weights = tmp_path / "log", [90, 60, 50, 40, 40, 10, 10, 5]
    crew = Crew(3, room_bytes=100, start="fork")
    came = dict(crew(alone_or_not(log), range(8), weights))
    assert came == {number: number for number in range(8)}
    assert 90 <= most_at_once(log, weights) <= 100


def test_a_thing_heavier_than_the_room_is_done_alone(tmp_path):
    log, weights = tmp_path / "log", [500, 300, 1, 1]
    crew = Crew(2, room_bytes=100, start="fork")
    assert len(dict(crew(alone_or_not(log), range(4), weights))) == 4
    assert most_at_once(log, weights) == 500


def test_even_one_heavy_thing_can_die_or_hang_without_harm():
    crew = Crew(1, heavy_deadline_s=0.3)
    assert dict(crew(odd_one_dies, [41, 1], [1, 1])) == {41: Lost("the worker died (exit 3)"), 1: 1}
    assert dict(crew(last_hangs, [99, 1], [1, 1])) == {99: Lost("it took longer than 0.3 s"), 1: 1}
