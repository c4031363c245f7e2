print("language-data")
