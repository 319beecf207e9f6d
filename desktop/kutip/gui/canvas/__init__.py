"""The article on screen: text, spans and links, with a cursor to label them by."""
