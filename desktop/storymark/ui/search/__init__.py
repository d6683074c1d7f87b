"""The search workspace: all stories of the project, hit by hit. Loaded when it is first opened."""
