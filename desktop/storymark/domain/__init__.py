"""Values and rules of Storymark; standard library only."""
