"""What a Gatsby project says of itself."""

from sitegen.migrate.gatsby import Gatsby, Plugin


def test_a_plugin_is_found_by_any_of_its_names():
    feed = Plugin("gatsby-plugin-feed-mdx", {}, "gatsby-config.js", 3)
    gatsby = Gatsby(plugins=(Plugin("gatsby-plugin-sharp", {}, "gatsby-config.js", 2), feed))
    assert gatsby.plugin("gatsby-plugin-feed", "gatsby-plugin-feed-mdx") == feed
    assert gatsby.plugin("gatsby-plugin-sitemap") is None
