"""GraphQL as gatsby-node asks it: parsing a query, and answering it from the nodes of a project."""
