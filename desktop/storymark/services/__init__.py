"""What the program does, and the ports that storage, language and exchange implement."""
