"""Leaders: persons, their posts, and which units each answers for in which year."""
