"""The conductor: who knows the order of the verbs."""

from sitegen.build.ground import Ground
from sitegen.build.lay import lay, survey
from sitegen.build.make import make
from sitegen.build.outcome import Built, Options

__all__ = ["Built", "Ground", "Options", "lay", "make", "survey"]
