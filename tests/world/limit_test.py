"""What takes too long is stopped from inside, where the system can."""

import signal
import threading

import pytest

from sitegen.world.limit import limit


def test_what_takes_too_long_is_stopped():
    with pytest.raises(TimeoutError, match="it took too long"), limit(0.01):
        signal.pause()
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


@pytest.mark.parametrize("seconds", [0, -1, 60])
def test_what_is_quick_is_left_alone(seconds):
    with limit(seconds):
        done = True
    assert done and signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_another_thread_has_no_limit():
    done = []

    def work():
        with limit(1e-6):
            done.append(sum(range(1000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [499_500]


def test_a_limit_inside_a_limit_leaves_the_outer_one_at_work():
    with pytest.raises(TimeoutError), limit(0.05):
        with limit(10):
            pass
        while True:
            pass
