"""Out of Gatsby: the bytes of a Gatsby project become the files of a site, and notes on the way."""
