"""The stylesheets that a page brings along, in the one order they have on all pages."""

from html import escape

from sitegen.assets.sheet import Stylesheet
from sitegen.render.scene import Scene
from sitegen.trace.key import Key


def style_tags(scene: Scene) -> tuple[str, ...]:
    """Write the elements for what a rendering used: small sheets in the page, others linked.

    raises: Missing; Trouble without words when a sheet failed
    """
    found = (scene.reader.ask(Key("style", name)) for name in scene.uses.sheets)
    sheets: list[Stylesheet] = [each for each in found if each and each.text]
    return tuple(_tag(scene, each) for each in sorted(sheets, key=lambda each: each.order))


def linked(scene: Scene, sheet: Stylesheet) -> str:
    """Publish a stylesheet and the files that it needs, and give its URL."""
    for recipe in sheet.files:
        scene.reader.want(recipe)
    return scene.published(sheet.recipe)


def _tag(scene: Scene, sheet: Stylesheet) -> str:
    text = sheet.inline(f"{scene.assets}/assets/")
    if len(text.encode()) >= int(str(scene.setting("assets.inline_below"))):
        return f'<link rel="stylesheet" href="{escape(linked(scene, sheet))}">'
    for recipe in sheet.files:
        scene.reader.want(recipe)
    return f"<style>{text}</style>"
