/// What stages 2–4 find in one block; depends on the block's bytes and role only.
package struct BlockAnalysis: Sendable {
  package var text: BlockText
  package var candidates: [Candidate]
}

/// What an analysis may know besides the text.
public struct ArticleContext: Sendable {
  /// The article's date, `YYYY-MM-DD`, where the caller knows it; it wins over what the text says.
  public var date: String?

  /// The file's name, which may hold a date; empty where there is none.
  public var fileName: String

  public init(date: String? = nil, fileName: String = "") {
    self.date = date
    self.fileName = fileName
  }
}

/// Runs stages 2–4 on one block.
package func analyzeBlock(_ bytes: [UInt8], role: BlockRole) -> BlockAnalysis {
  BlockAnalysis(text: BlockText(bytes: bytes, role: role, tokens: [], sentences: [], phrases: []), candidates: [])
}
