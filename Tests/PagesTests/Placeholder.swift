// The first test of this room is being written.
