"""The names of a template while it is rendered."""

from types import FunctionType, MethodType
from typing import Any

from jinja2.runtime import Context, LoopContext

# What wants nothing of Jinja when it is called; macros do.
_PLAIN = (FunctionType, MethodType, LoopContext)


class Names(Context):
    """A context that makes most calls of a template at once, without asking what they want."""

    def call(self, function: Any, /, *given: Any, **named: Any) -> Any:
        """Call what a template calls. raises: whatever that raises"""
        if type(function) not in _PLAIN:
            return super().call(function, *given, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return function(*given, **named)
