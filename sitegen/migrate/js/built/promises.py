"""`Promise`, with the functions that many sites add to it."""

from sitegen.migrate.js.access import iterated
from sitegen.migrate.js.built.callables import callable_global
from sitegen.migrate.js.built.objects import attempted, settled
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Promise, Value


def promise_global() -> Function:
    """Make `Promise`; each is settled when it is made, for nothing is waited for."""
    made = callable_global(
        _new_promise, "Promise",
        resolve=lambda args: settled(argument(args, 0)),
        reject=lambda args: Promise(argument(args, 0), is_rejected=True, is_settled=True),
        all=_all, allSettled=_all, race=lambda args: (iterated(args[0]) or [UNDEFINED])[0],
    )  # fmt: skip
    # Bluebird's, which many sites put in the place of the built-in one.
    made.properties.update(module(map=_promise_map, promisify=lambda args: argument(args, 0)))
    made.properties["each"] = made.properties["map"]
    return made


def _new_promise(args: Args) -> Value:
    made = Promise()

    def settle(is_rejected: bool) -> Function:
        def call(given: Args) -> Value:
            value = argument(given, 0)
            if not made.is_settled:
                made.is_settled = True
                made.is_rejected = is_rejected
                made.value = value
                if isinstance(value, Promise):
                    made.value, made.is_rejected = value.value, value.is_rejected
            return UNDEFINED

        return native(call)

    executor = argument(args, 0)
    if isinstance(executor, Function):
        attempt = attempted(executor, [settle(False), settle(True)])
        if attempt.is_rejected and not made.is_settled:
            return attempt
    return made


def _all(args: Args) -> Value:
    values = iterated(argument(args, 0))
    if values is None:
        return LOST
    for each in values:
        if isinstance(each, Promise) and each.is_rejected:
            return each
    return settled([each.value if isinstance(each, Promise) else each for each in values])


def _promise_map(args: Args) -> Value:
    values, change = iterated(argument(args, 0)), argument(args, 1)
    if values is None or not isinstance(change, Function):
        return LOST
    return _all([[change.do(UNDEFINED, [value, place]) for place, value in enumerate(values)]])
