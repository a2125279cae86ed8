"""The conductor: who knows the order of the verbs."""

from sitegen.build.conductor import build
from sitegen.build.ground import Ground
from sitegen.build.lay import lay
from sitegen.build.outcome import Built, Options

__all__ = ["Built", "Ground", "Options", "build", "lay"]
