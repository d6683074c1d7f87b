"""Small drawn parts that the panels, pages and dialogs are made of."""
