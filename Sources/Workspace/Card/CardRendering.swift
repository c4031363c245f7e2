extension Hover {
  /// The cards as Markdown: evidence linked, nothing that stands in an article active.
  package var markdown: String { "" }

  /// The cards as plain text with aligned columns.
  package var plainText: String { "" }
}
