"""From the graph to what a person or another program uses."""
