"""Marks on the fields of a schema: what a text stands for."""

from typing import Any

from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks the path of a picture beside the entry, which must be there.

    Whoever checks values gives `{"picture": find}` as pydantic's context; `find` takes the path as
    written and gives it relative to the root, or raises ValueError.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.with_info_after_validator_function(_found, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> Any:
        return {**handler(core), "format": "picture"}


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks the key of an entry of another collection, which must be there.

    collection: its name
    """

    collection: str

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> Any:
        return {**handler(core), "reference": self.collection}


def _found(path: str, info: Any) -> str:
    find = (info.context or {}).get("picture")
    found: str = find(path) if find else path
    return found
