"""Where conversations are kept, for how long, and what locks them."""
