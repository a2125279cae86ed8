"""Components: files of the components folders, called with props and slots."""
