"""The site around the content: settings, manifest, feeds, sitemap, robots, styles."""
