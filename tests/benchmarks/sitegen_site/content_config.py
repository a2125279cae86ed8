"""The benchmark's blog: one collection, one taxonomy."""

from sitegen.content import collection, files, taxonomy

blog = collection(files("content/blog/*.md"), permalink="/blog/{slug}/", sort="-date")
tags = taxonomy("tags", permalink="/tags/{term}/", paginate=20)
