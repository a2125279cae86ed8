"""A moment after which nothing is waited for any more, whatever a host sends meanwhile."""

import socket
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType


class Deadline:
    """Shuts the connections that it is told of when their time is over."""

    def __init__(self, seconds: float) -> None:
        """Begin to count when it is entered."""
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True
        self._lock = Lock()
        self._held: list[socket.socket] = []
        self.is_over = False

    def __enter__(self) -> "Deadline":
        """Begin to count."""
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Count no longer."""
        self._timer.cancel()
        with self._lock:
            for each in self._held:
                each.close()
            self._held.clear()

    def holds(self, connected: socket.socket) -> None:
        """Shut this connection too, at once if its time is over."""
        with self._lock:
            # A copy: who encrypts takes the socket itself away.
            self._held.append(connected.dup())
        if self.is_over:
            self._end()

    def _end(self) -> None:
        self.is_over = True
        with self._lock:
            for each in self._held:
                with suppress(OSError):  # The host has hung up already.
                    each.shutdown(socket.SHUT_RDWR)
