"""The pages that gatsby-node made: worked out over nodes like Gatsby's own, nothing is run."""
