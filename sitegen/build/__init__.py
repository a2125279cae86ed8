"""The conductor: who knows the order of the verbs."""

from sitegen.build.make import make
from sitegen.build.outcome import Built, Options
from sitegen.build.survey import Survey, survey

__all__ = ["Built", "Options", "Survey", "make", "survey"]
