"""Questions the window asks, each through an ``ask`` classmethod that returns a value or None."""
