"""The addresses of the sheets over time: asked politely, out of band, by no build."""
