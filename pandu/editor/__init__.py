"""What an editor works with: mistakes told, what people asked in vain, what a change does, its undoing, new topics."""
