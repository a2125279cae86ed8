"""What an author of an integration imports."""

from sitegen.extend.pages import own_page
from sitegen.extend.protocol import Checked, Integration, Planned
from sitegen.extend.view import PageView, Site, site_of
from sitegen.extend.xml import element, text
from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble

__all__ = [
    "Checked",
    "Config",
    "Entry",
    "Integration",
    "Page",
    "PageView",
    "Place",
    "Planned",
    "Problem",
    "Site",
    "Trouble",
    "element",
    "own_page",
    "site_of",
    "text",
]
