"""One SQLite file that may be lost at any time, and never harms."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.publishing import disk_full, disk_refuses
from sitegen.world.refusals import free_bytes, told

FORMAT = 4
# "sgen", so that a stranger's database is known as such.
APPLICATION = 0x7367656E
BUSY_WAIT_S = 30
# Rows are large, up to some megabytes: they are read and written in a fifth of the time so.
PAGE_BYTES = 32_768

# No index beside the tables' own: a second tree could tell another story than the first.
_TABLES = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORMAT};
CREATE TABLE IF NOT EXISTS answers (
    id INTEGER PRIMARY KEY, kind TEXT, basis TEXT, bases BLOB, wrong BLOB, ids BLOB,
    names_seal INTEGER, seal INTEGER, names BLOB
);
CREATE TABLE IF NOT EXISTS traces (
    id INTEGER PRIMARY KEY, kind TEXT, epoch TEXT, head BLOB, named BLOB, reads BLOB, told BLOB,
    facets BLOB, vals BLOB, seal INTEGER
);
CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, name TEXT, text BLOB, seal TEXT);
"""
# Every row is sealed, so a lost page cache costs time and nothing else.
_MANNERS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
# The size of a page is settled before a file is in WAL mode.
_BEGINNING = f"PRAGMA page_size = {PAGE_BYTES};{_MANNERS}{_TABLES}"
# Python cannot always read SQLite's message about a damaged schema.
FAILURES = (sqlite3.Error, UnicodeDecodeError)

Statement = tuple[str, Iterable[Sequence[object]]]


class OtherFormat(sqlite3.DatabaseError):
    """A ledger as another version of sitegen writes it."""


class Database:
    """Opens when needed, sets a file aside that it cannot read, and begins a new one.

    set_aside: how often that happened; a file of another version is no damage, and goes
    begun:     how many files were begun in place of others
    """

    def __init__(self, path: Path) -> None:
        """Stand for this file, which need not exist."""
        self.path = path
        self.set_aside = self.begun = 0
        self._connection: sqlite3.Connection | None = None

    def rows(self, question: str, given: Sequence[object]) -> list[Any]:
        """Ask for rows; none when the file is not there, or is damaged."""
        if self._connection is None and not self.path.exists():
            return []
        try:
            return self._ask(question, given)
        except FAILURES as error:
            if _is_busy(error):
                raise Trouble(disk_refuses(self.path.as_posix(), str(error))) from error
            self._set_aside(error)
            return []

    def write(self, *statements: Statement) -> None:
        """Run statements for their rows, all or none. raises: Trouble with SG701 or SG702"""
        try:
            self._run(statements)
        except FAILURES as error:
            if problem := self._refusal(error):
                raise Trouble(problem) from error
            self._set_aside(error)
            self._run_anew(statements)

    def close(self) -> None:
        """Close the file until the next question."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, question: str, given: Sequence[object]) -> list[Any]:
        connection = self._open()
        try:
            return connection.execute(question, given).fetchall()
        except sqlite3.OperationalError as error:
            if "decode to UTF-8" not in str(error):
                raise
        # One damaged text need not cost the others: its row's seal will not fit.
        connection.text_factory = _lenient
        try:
            return connection.execute(question, given).fetchall()
        finally:
            connection.text_factory = str

    def _run(self, statements: Sequence[Statement]) -> None:
        with told(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as connection:
            for statement, rows in statements:
                connection.executemany(statement, rows)

    def _run_anew(self, statements: Sequence[Statement]) -> None:
        try:
            self._run(statements)
        except FAILURES as error:
            raise Trouble(self._refusal(error) or self._refused(error)) from error

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _opened(self.path)
        return self._connection

    def _set_aside(self, error: Exception) -> None:
        """Keep what cannot be read beside; what another version of sitegen wrote just goes."""
        is_other = isinstance(error, OtherFormat)
        try:
            self.close()
        except FAILURES:
            self._connection = None
        with told(self.path):
            for ending in ("-wal", "-shm"):
                Path(f"{self.path}{ending}").unlink(missing_ok=True)
            if self.path.exists():
                if is_other:
                    self.path.unlink()
                else:
                    self.path.replace(f"{self.path}.damaged")
        self.set_aside += not is_other
        self.begun += 1

    def _refusal(self, error: Exception) -> Problem | None:
        if _code(error) == sqlite3.SQLITE_FULL:
            return disk_full(self.path.as_posix(), free_bytes(self.path))
        # Damage may claim that a file is read-only, so the system is asked instead.
        is_shut = not all(
            os.access(p, os.W_OK) for p in (self.path.parent, self.path) if p.exists()
        )
        return self._refused(error) if is_shut or _is_busy(error) else None

    def _refused(self, error: Exception) -> Problem:
        return disk_refuses(self.path.as_posix(), str(error))


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_WAIT_S)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and application != APPLICATION:
            raise sqlite3.DatabaseError("not a ledger")
        if tables and version != FORMAT:
            raise OtherFormat
        connection.executescript(_MANNERS if tables else _BEGINNING)
    except FAILURES:
        connection.close()
        raise
    return connection


def _is_busy(error: Exception) -> bool:
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _code(error: Exception) -> int:
    """Give the primary part of SQLite's extended code; 0 where Python made the error up."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _lenient(text: bytes) -> str:
    return text.decode("utf-8", "replace")
