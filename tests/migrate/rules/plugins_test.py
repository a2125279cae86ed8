"""What plugins from npm do, seen in URLs."""

import pytest

from tests.migrate.projects import derived

CONFIG = """module.exports = { plugins: [
  { resolve: 'gatsby-source-filesystem', options: { name: 'blog', path: 'blog' } },
  { resolve: 'PLUGIN', options: OPTIONS }, 'gatsby-plugin-mdx' ] }"""
NODE = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allMdx { nodes { frontmatter { slug } } } }`)
  data.allMdx.nodes.forEach(({ frontmatter: { slug } }) =>
    actions.createPage({ path: slug, context: { slug } })) }"""
TEXT = "---\nslug: /first/\n---\n"
THEME = "{ defaultLang: 'en', locales: 'en de'PREFIX }"


def routes_of(plugin, options, files):
    config = CONFIG.replace("PLUGIN", plugin).replace("OPTIONS", options)
    return derived({"gatsby-config.js": config, "gatsby-node.js": NODE, **files}, "4")[0]


@pytest.mark.parametrize(
    ("prefix", "english"), [("", "/first/"), (", prefixDefault: true", "/en/first/")]
)
def test_a_theme_gives_each_language_its_page(prefix, english):
    texts = {"blog/a/index.mdx": TEXT, "blog/a/index.de.mdx": TEXT, "src/pages/b.js": ""}
    routes = routes_of("gatsby-theme-i18n", THEME.replace("PREFIX", prefix), texts)
    assert routes.pages == {"blog/a/index.mdx": english, "blog/a/index.de.mdx": "/de/first/"}
    assert routes.languages == {"blog/a/index.mdx": "en", "blog/a/index.de.mdx": "de"}
    assert "/de/b/" in {each.url for each in routes.made}


def test_the_languages_of_a_theme_may_be_in_its_own_config():
    options = "{ defaultLang: 'en', configPath: require.resolve('./i18n/config.json') }"
    config = '[{"code": "en"}, {"code": "de"}]'
    texts = {"blog/a/index.mdx": TEXT, "blog/a/index.de.mdx": TEXT, "i18n/config.json": config}
    routes = routes_of("gatsby-theme-i18n", options, texts)
    assert routes.pages == {"blog/a/index.mdx": "/first/", "blog/a/index.de.mdx": "/de/first/"}


def test_the_page_of_a_language_without_a_text_of_its_own_leads_to_the_other_one():
    texts = {"blog/a/index.mdx": TEXT}
    routes = routes_of("gatsby-theme-i18n", THEME.replace("PREFIX", ""), texts)
    assert routes.pages == {"blog/a/index.mdx": "/first/"}
    assert [(each.source, each.target) for each in routes.redirects] == [("/de/first/", "/first/")]


def test_a_plugin_puts_a_language_before_the_paths_that_have_none():
    options = "{ languages: ['en', 'de'], defaultLanguage: 'en' }"
    texts = {"blog/b.mdx": "---\nslug: /de/b/\n---\n", "src/pages/about.js": ""}
    routes = routes_of("gatsby-plugin-react-i18next", options, texts)
    assert routes.pages == {"blog/b.mdx": "/de/b/"}
    assert routes.jsx == {"src/pages/about.js": "/about/"}
    assert [each.url for each in routes.made] == ["/de/about/"]


HOOK = """exports.onCreatePage = ({ page, actions }) => {
  const { language, languages } = page.context.intl
  const told = /\\.(\\w+)\\/$/.exec(page.path)
  if (told && told[1] !== language) actions.deletePage(page)
  languages.forEach(each => {
    if (page.path.startsWith(`/${each}/`) && page.path.endsWith(`.${each}/`)) {
      actions.deletePage(page)
      actions.createPage({ ...page, path: page.path.replace(`/index.${each}/`, '/') })
    }
  })
}"""


def test_a_plugin_repeats_every_page_below_the_folder_of_each_language():
    texts = {"src/pages/a/index.mdx": "", "src/pages/a/index.de.mdx": "", "gatsby-node.js": HOOK}
    options = "{ languages: ['en', 'de'], defaultLanguage: 'en' }"
    routes = routes_of("gatsby-plugin-intl", options, texts)
    assert routes.pages == {"src/pages/a/index.mdx": "/a/", "src/pages/a/index.de.mdx": "/de/a/"}
    assert [(each.source, each.target) for each in routes.redirects] == [("/en/a/", "/a/")]


def test_a_plugin_hears_of_a_path_as_beginning_with_a_slash():
    texts = {"blog/a/index.mdx": TEXT.replace("/first/", "first"), "blog/a/index.de.mdx": TEXT}
    routes = routes_of("gatsby-theme-i18n", THEME.replace("PREFIX", ""), texts)
    assert routes.pages == {"blog/a/index.mdx": "/first", "blog/a/index.de.mdx": "/de/first/"}
