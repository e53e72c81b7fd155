"""Has the readers work in a process of its own, with limits."""
