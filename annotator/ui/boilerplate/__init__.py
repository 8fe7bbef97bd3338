"""What is no part of the story: marked in the article, proposed, and left out on demand."""
