"""What a regulation says beside itself, worked out from the file that encodes it."""
