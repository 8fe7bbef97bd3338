"""The page Facts: an event's tolls as a picture, and what is said about it as a dossier."""
