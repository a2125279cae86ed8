"""What a schema declares, seen in the URLs that it gives."""

import pytest

from tests.migrate.projects import derived

EXTENSION = """exports.createSchemaCustomization = ({ actions }) => {
  actions.createFieldExtension({ name: 'slugged',
    extend({ prefix, from }) { return { resolve(source, args, context, info) {
      return `/${prefix}/${source[from || info.fieldName].toLowerCase()}/` } } } })
  actions.createTypes(`
    # type Nothing implements Node { slug: String }
    type Post implements Node {
      \"\"\" where it is \"\"\"
      slug(of: String = "x"): String! FIELD
      excerpt(pruneLength: Int = 140): String! @slugged(prefix: "no")
    }`)
}
exports.onCreateNode = ({ node, actions, createNodeId }) => {
  if (node.internal.type !== 'MarkdownRemark') return
  actions.createNode({ id: createNodeId(node.id + ' >>> Post'), parent: node.id, children: [],
    title: node.frontmatter.title, slug: node.frontmatter.slug, internal: { type: 'Post' } })
}
exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allPost { nodes { id slug } } }`)
  data.allPost.nodes.forEach(({ id, slug }) => actions.createPage({ path: slug, context: { id } }))
}
"""


@pytest.mark.parametrize(
    ("field", "url"),
    [
        ('@slugged(prefix: "a", from: "title")', "/a/hello/"),
        ("@slugged(prefix: 5)", "/5/own/"),
        ('@proxy(from: "title")', "/Hello"),
        ("@dateformat", "/Own"),
        ('@unheard(of: "it")', "/Own"),
    ],
)
def test_an_extension_of_the_schema_works_a_field_out(field, url):
    code = EXTENSION.replace("FIELD", field)
    text = "---\ntitle: Hello\nslug: Own\n---\n"
    routes, notes = derived({"content/a.md": text, "gatsby-node.js": code})
    assert routes.pages == {"content/a.md": url}
    assert notes == ()
