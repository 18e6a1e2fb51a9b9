print("congkhai")
