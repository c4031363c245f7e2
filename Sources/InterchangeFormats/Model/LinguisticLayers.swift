/// What losses call layers that hold no mentions.
package let linguisticLoss = "tokens, sentences and grammar"

/// Whether a mention is an annotation of the language, such as a token, a sentence or a part of speech, which formats for
/// entities have no place for.
package func isLinguistic(_ mention: ExchangeMention) -> Bool {
  guard let layer = mention.layer else {
    // Without a layer, types are people's own labels, but for those that GATE puts into its default set.
    return ["Token", "SpaceToken", "Sentence", "Split"].contains(mention.type)
  }
  return linguisticNames.contains(shortName(layer)) || linguisticNames.contains(mention.type)
    || layer == "Original markups"
}

/// The last part of a name such as `de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity`.
func shortName(_ name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
  let last = name[name.utf8.index(after: dot)...]
  return String(last.isEmpty ? name.split(separator: ".").last ?? "" : last)
}

private let linguisticNames: Set<String> = [
  "Token", "SpaceToken", "Sentence", "Split", "POS", "Lemma", "Stem", "MorphologicalFeatures", "SurfaceForm", "Chunk",
  "Constituent", "ROOT", "Dependency", "DocumentAnnotation", "DocumentMetaData", "Paragraph", "Heading", "Div",
  "TagsetDescription", "TagDescription", "XmlElement", "XmlTextNode", "XmlDocument", "CASMetadata", "paragraph",
  "DEFAULT_TOKEN",
]
