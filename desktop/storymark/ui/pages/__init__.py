"""What fills the window while no story is open."""
