"""Two builds of one output never run at once."""

import os

import pytest

from sitegen.model.problem import Trouble
from sitegen.world.locks import alone


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "dist.lock"


def test_whoever_comes_second_is_told_who_is_first(path, tmp_path):
    with (
        alone(path, tmp_path / "dist"),
        pytest.raises(Trouble) as caught,
        alone(path, tmp_path / "dist", wait_s=0, pause=lambda seconds: None),
    ):
        pass
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.path) == ("SG708", (tmp_path / "dist").as_posix())
    assert problem.fact == f"another build writes this output: process {os.getpid()}"


def test_a_folder_can_be_locked_as_well(tmp_path):
    with (
        alone(tmp_path, tmp_path / "dist"),
        pytest.raises(Trouble, match="another build writes this output: another process"),
        alone(tmp_path, tmp_path / "dist", wait_s=0, pause=lambda seconds: None),
    ):
        pass
    assert not any(tmp_path.iterdir())


def test_whoever_waits_goes_on_when_the_first_is_done(path):
    first = alone(path, path)
    first.__enter__()

    def pause(seconds):
        first.__exit__(None, None, None)

    with alone(path, path, wait_s=1, pause=pause):
        assert path.read_text() == str(os.getpid())


def test_waiting_has_an_end(path):
    waited = []
    with alone(path, path), pytest.raises(Trouble), alone(path, path, 2, pause=waited.append):
        pass
    assert sum(waited) == pytest.approx(2)


def test_the_lock_of_the_dead_is_free(path):
    child = os.fork()
    if child == 0:
        alone(path, path).__enter__()
        os._exit(9)
    os.waitpid(child, 0)
    assert path.read_text() == str(child)
    with alone(path, path, wait_s=0):
        assert path.read_text() == str(os.getpid())


def test_a_lock_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(Trouble, match="the system refuses"),
        alone(tmp_path / "file/lock", tmp_path),
    ):
        pass
