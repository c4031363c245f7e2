import Annotations
import ArticleText
import EntityExtraction

/// The extraction core on one core: each stage by itself, then all together.
func measureExtraction(_ context: Context) -> [Figure] {
  let lexicon = Lexicon.embedded
  let model = TaggerModel.embedded
  let texts = (0..<(context.isQuick ? 100 : 600)).map { ArticleText(Corpus.article($0)) }
  let bytes = Double(texts.reduce(0) { $0 + $1.bytes.count })
  var figures: [Figure] = []
  var tokens = 0
  func stage(_ name: String, _ work: () -> Void) {
    let time = best(of: 3, work)
    figures.append(Figure("extraction / \(name)", bytes / time / 1e6, .megabytesPerSecond))
  }
  stage("blocks") { for text in texts { blackHole(DocumentStructure.blocks(of: text.bytes)) } }
  let blocks = texts.flatMap { text in
    DocumentStructure.blocks(of: text.bytes).map { (Array(text.bytes[$0.range]), $0.role) }
  }
  stage("sentences and tokens") {
    tokens = 0
    for (bytes, role) in blocks {
      tokens += Tokenizer.tokenize(bytes: bytes, role: role, lexicon: lexicon).tokens.count
    }
  }
  let read = blocks.map { Tokenizer.tokenize(bytes: $0.0, role: $0.1, lexicon: lexicon) }
  stage("tagger's scores") { for block in read { blackHole(BlockTagging(block, model: model)) } }
  stage("quotations") { for block in read { blackHole(QuoteRecognizer.recognize(block, lexicon: lexicon)) } }
  stage("blocks without the tagger") {
    for (bytes, role) in blocks { blackHole(analyzeBlock(bytes, role: role, model: nil)) }
  }
  stage("blocks, all stages") { for (bytes, role) in blocks { blackHole(analyzeBlock(bytes, role: role)) } }
  let articles = texts.map { text in
    DocumentStructure.blocks(of: text.bytes).map {
      (block: $0, analysis: analyzeBlock(Array(text.bytes[$0.range]), role: $0.role))
    }
  }
  stage("assembly") {
    for article in articles { blackHole(assemble(AssembledBlock.all(article), context: ArticleContext())) }
  }
  let whole = best(of: 3) { for text in texts { blackHole(Analyzer().analyze(text)) } }
  figures.append(Figure("extraction / all stages", bytes / whole / 1e6, .megabytesPerSecond))
  figures.append(Figure("extraction / tokens", Double(tokens) / whole, .tokensPerSecond))
  return figures
}

/// How cost grows with the length of one text, and with the mentions of one paragraph.
func measureGrowth(_ context: Context) -> [Figure] {
  func ratio(_ sizes: [Int], _ text: (Int) -> String) -> Double {
    doublingRatio(
      sizes.map { size in
        let article = ArticleText(text(size))
        return (
          Double(article.bytes.count), best(of: context.isQuick ? 1 : 3) { blackHole(Analyzer().analyze(article)) }
        )
      }
    )
  }
  let person = "Foreign Minister Ilma Teveen of Norway met Osker Radu in Oslo, "
  let sizes = context.isQuick ? [64, 128, 256] : [64, 128, 256, 512, 1024]
  return [
    Figure("growth / text", ratio(sizes) { Corpus.text(bytes: $0 << 10) }, .doublingRatio),
    Figure("growth / mentions", ratio(sizes) { String(repeating: person, count: $0 * 4) }, .doublingRatio),
    Figure("growth / quotation marks", ratio(sizes) { String(repeating: "“”\"'", count: $0 * 16) }, .doublingRatio),
    Figure("growth / brackets", ratio(sizes) { String(repeating: "([", count: $0 * 16) }, .doublingRatio),
  ]
}
