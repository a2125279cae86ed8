"""Pages that were React components: templates stand in until somebody writes them anew."""
