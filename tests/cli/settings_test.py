"""What the config's own types tell of its settings."""

from sitegen.cli.settings import config_schema, sections


def test_every_setting_says_what_it_means():
    assert not [
        f"{section.name}.{each.name}"
        for section in sections()
        for each in section.settings
        if not each.about
    ]


def test_the_schema_knows_types_choices_and_defaults():
    schema = config_schema()
    assert schema["properties"]["build"]["properties"]["url_style"] == {
        "enum": ["directory", "file"],
        "description": "`directory` writes `/about/` to `about/index.html`, "
        "`file` `/about` to `about.html`",
        "default": "directory",
    }
    assert schema["properties"]["site"]["properties"]["languages"]["type"] == "array"
    assert schema["properties"]["menu"]["additionalProperties"]["items"]["required"] == [
        "title",
        "url",
    ]
    assert schema["additionalProperties"] is False
