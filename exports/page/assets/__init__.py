"""What pages are put together from: the scripts, the style, the skeleton and the words."""
