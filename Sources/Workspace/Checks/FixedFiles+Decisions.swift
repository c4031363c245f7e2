internal import AnnotationStore
internal import ArticleText

extension FixedFiles {
  /// Lets the decisions beside articles follow what fixes have changed in them: every decision is kept, with the words
  /// around it as they are now.
  ///
  /// A file of decisions with mistakes stays as it is.
  ///
  /// - Parameter file: the bytes of a file as it was checked; nil where there is none.
  package mutating func carryDecisions(file: (ArticleURI) -> [UInt8]?) {
    for (article, edits) in edits where OurFile(name: article.name) == nil {
      guard let bytes = files[article.sidecar] ?? file(article.sidecar), let changed = files[article],
        let old = file(article).flatMap({ try? ArticleText(reading: $0) }),
        let new = try? ArticleText(reading: changed)
      else { continue }
      let reading = Sidecar.read(bytes)
      guard reading.problems.isEmpty else { continue }
      let replacements = edits.map { Replacement(range: $0.location.range, newText: $0.replacement) }
      let followed = reading.value.following(replacements, from: old, to: new)
      if followed != reading.value { files[article.sidecar] = followed.canonicalBytes }
    }
  }
}
