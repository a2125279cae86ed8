"""Asked, answered, still true? The engine that knows tasks and answers, not Markdown or pixels."""
