"""The defaults of a plugin's options."""

import pytest

from sitegen.migrate.js.npm.joi import default_options, joi
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import UNDEFINED
from sitegen.migrate.tree import Files


def defaults(schema):
    tree = Files({"a.js": f"exports.s = ({{ Joi }}) => {schema}"})
    made = Reading(Project(tree)).module("a.js")["s"].do(UNDEFINED, [{"Joi": joi()}])
    return default_options(made)


@pytest.mark.parametrize(
    ("schema", "options"),
    [
        ("Joi.object({ a: Joi.string().default('/x').description('where') })", {"a": "/x"}),
        ("Joi.object({ a: Joi.number().min(0), b: Joi.boolean().default(false) })", {"b": False}),
        ("Joi.object({ a: Joi.array().items(Joi.string()).default(['en']) })", {"a": ["en"]}),
        ("Joi.object().keys({ a: Joi.any().default(() => 1 + 1) })", {"a": 2}),
        ("Joi.object({ a: Joi.object({ b: Joi.string().default('c') }) })", {"a": {"b": "c"}}),
        ("Joi.object({ a: Joi.alternatives().try(Joi.string(), Joi.array()).default('x') })", {"a": "x"}),
        ("Joi.object({ a: Joi.string().required() }).append({ b: Joi.string().default('y') })", {"b": "y"}),
        ("Joi.object({ a: Joi.string().default(null).allow(null) })", {"a": None}),
        ("Joi.object()", {}),
        ("undefined", {}),
    ],
)  # fmt: skip
def test_a_schema_tells_its_defaults(schema, options):
    assert defaults(schema) == options
