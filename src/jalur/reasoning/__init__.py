"""How a rule reaches a party: names, membership, coordination, steps, and the notes on the way."""
