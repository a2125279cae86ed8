"""Reading a config as data."""

import pytest

from sitegen.migrate.gatsby import Root
from sitegen.migrate.survey import survey
from sitegen.migrate.tree import Files

PLUGIN = (
    "{ resolve: 'gatsby-source-filesystem', options: { name: 'a', path: PATH, ignore: ['**/x'] } }"
)


def surveyed(config, name="gatsby-config.js", version="4", **files):
    package = (
        f'{{"dependencies": {{"gatsby": "^{version}.1.0"}}, "scripts": {{"build": "SCRIPT"}}}}'
    )
    others = {"package.json": package, **files}
    return survey(Files({name: config, **others}))


@pytest.mark.parametrize(
    ("name", "config"),
    [
        ("gatsby-config.js", "module.exports = {VALUE}"),
        ("gatsby-config.js", "const p = {VALUE}; module.exports = {...p}"),
        ("gatsby-config.js", "module.exports = () => ({VALUE})"),
        ("gatsby-config.mjs", "export default {VALUE}"),
        ("gatsby-config.ts", "const c: GatsbyConfig = {VALUE}; export default c"),
    ],
)
@pytest.mark.parametrize(
    "path", ["`${__dirname}/content`", "path.join(__dirname, 'content')", "path.resolve('content')", "'./content/'"]
)  # fmt: skip
def test_a_config_of_any_shape_names_its_folders(name, config, path):
    value = f"siteMetadata: {{title: 'T'}}, plugins: [{PLUGIN.replace('PATH', path)}]"
    text = "const path = require('path');\n" + config.replace("VALUE", value)
    gatsby, notes = surveyed(text, name)
    assert gatsby.roots == (Root("a", "content", ("**/x",)),)
    assert (gatsby.metadata["title"], gatsby.major, notes) == ("T", 4, ())


def test_conditional_and_nested_plugins_are_those_of_production():
    config = """module.exports = { plugins: [
      process.env.NODE_ENV === 'production' && 'gatsby-plugin-offline',
      process.env.NEVER && 'gatsby-plugin-never',
      { resolve: 'gatsby-transformer-remark', options: { plugins: ['gatsby-remark-images'] } },
    ].filter(Boolean) }"""
    gatsby, _ = surveyed(config)
    names = [(each.name, each.parent, each.line) for each in gatsby.plugins]
    assert names == [
        ("gatsby-plugin-offline", "", 2),
        ("gatsby-transformer-remark", "", 4),
        ("gatsby-remark-images", "gatsby-transformer-remark", 4),
    ]


def test_what_is_not_literal_is_told_with_its_line():
    gatsby, notes = surveyed("module.exports = {\n siteMetadata: { title: ask(), url: 'u' } }")
    assert gatsby.metadata == {"url": "u"}
    assert [str(note) for note in notes] == [
        "warning · SG983 · gatsby-config.js:2 · not literal: ask() · left the setting out · write "
        "its value into the new site by hand"
    ]


@pytest.mark.parametrize(
    ("version", "config", "slash"),
    [
        ("5", "", "always"),
        ("4", "", "legacy"),
        ("5", "trailingSlash: 'never'", "never"),
        ("2", "plugins: ['gatsby-plugin-remove-trailing-slashes']", "never"),
    ],
)
def test_the_slash_is_read_from_version_setting_and_plugins(version, config, slash):
    gatsby, _ = surveyed(f"module.exports = {{{config}}}", version=version)
    assert gatsby.trailing_slash == slash


def test_a_prefix_counts_only_when_it_is_built_with():
    config = "module.exports = {pathPrefix: '/p'}"
    assert surveyed(config)[0].path_prefix == ""
    package = '{"scripts": {"build": "gatsby build --prefix-paths"}}'
    gatsby, _ = survey(Files({"gatsby-config.js": config, "package.json": package}))
    assert gatsby.path_prefix == "/p"


def test_a_project_may_lie_in_a_folder():
    files = {
        "site/gatsby-config.js": f"module.exports = {{plugins: [{PLUGIN.replace('PATH', '`${__dirname}/../docs`')}]}}"
    }
    gatsby, _ = survey(Files(files))
    assert (gatsby.folder, gatsby.roots[0].path) == ("site", "docs")


def test_a_folder_without_config_is_told():
    _, notes = survey(Files({"a.md": "x"}))
    assert [note.code for note in notes] == ["SG981"]


THEME = "module.exports = { KEY: [{ resolve: 'gatsby-theme-stranger', options: {OPTIONS} }] }"


@pytest.mark.parametrize(
    ("key", "options", "texts", "folders"),
    [
        ("plugins", "", ["content/a.md", "README.md"], ["content"]),
        ("__experimentalThemes", "", ["src/content/deep/a.mdx"], ["src/content"]),
        ("plugins", "postsPath: 'my/writing'", ["my/writing/a.md", "content/b.md"], ["my/writing"]),
        ("plugins", "drafts: 'drafts', title: 'a'", ["drafts/a.md", "docs/b.md"], ["docs"]),
        ("plugins", "", ["texts/a.md"], []),
        ("plugins", "", ["src/docs/a.md"], ["src/docs"]),
    ],
)
def test_the_texts_of_an_unknown_theme_are_looked_for(key, options, texts, folders):
    config = THEME.replace("KEY", key).replace("OPTIONS", options)
    gatsby, notes = surveyed(config, **dict.fromkeys(texts, "x"))
    assert [each.path for each in gatsby.roots] == folders
    assert all(each.is_guessed and not each.is_sourced for each in gatsby.roots)
    assert [each.code for each in notes] == ["SG914"] * bool(folders)


def test_an_unknown_theme_may_count_from_the_root_of_the_repository():
    config = THEME.replace("KEY", "plugins").replace("OPTIONS", "contentDir: 'docs/source'")
    files = {"docs/gatsby-config.js": config, "docs/source/a.md": "x", "docs/b.md": "x"}
    gatsby, _ = survey(Files(files))
    assert [each.path for each in gatsby.roots] == ["docs/source"]


def test_an_unknown_theme_beside_the_projects_own_texts_is_no_reason_to_guess():
    own = PLUGIN.replace("PATH", "'own'")
    config = f"module.exports = {{ plugins: ['gatsby-theme-style', {own}] }}"
    gatsby, notes = surveyed(config, **{"own/a.md": "x", "content/b.md": "x"})
    assert [each.path for each in gatsby.roots] == ["own"]
    assert notes == ()


def test_a_theme_makes_metadata_of_its_options():
    options = "name: 'T', siteUrl: 'https://a.b', navItems: [], author: ''"
    gatsby, _ = surveyed(THEME.replace("KEY", "plugins").replace("OPTIONS", options))
    assert gatsby.metadata == {"name": "T", "siteUrl": "https://a.b"}


def test_texts_in_the_pages_folder_need_no_source_folder():
    config = "module.exports = { plugins: ['gatsby-plugin-mdx'] }"
    gatsby, _ = surveyed(config, **{"src/pages/a.mdx": "x", "src/pages/b.js": "x"})
    assert gatsby.roots == (Root("pages", "src/pages", is_sourced=False),)
    assert surveyed(config, **{"src/pages/b.js": "x"})[0].roots == ()


def test_broken_syntax_is_told_where_it_begins():
    _, notes = surveyed(
        "module.exports = {\n  siteMetadata: { title: 'T',\n  plugins: [ {{{ \n",
        **{"gatsby-node.ts": "const a = 1\n\nexport const = }", "gatsby-node.mjs": "let a = <b/>"},
    )
    assert [(each.code, each.path, each.line) for each in notes if each.code == "SG980"] == [
        ("SG980", "gatsby-config.js", 1),
        ("SG980", "gatsby-node.ts", 3),
    ]
