import Annotations
import ArticleText

/// A part of an article that a reader may fold away.
package struct Fold: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A heading with what follows it.
    case section

    /// Words that were said, a block quotation.
    case quote

    /// Menus, notes of the site, front matter.
    case furniture
  }

  package var kind: Kind

  /// UTF-8 bytes, over at least two lines.
  package var range: Range<Int>

  /// The words in place of what is folded; nil where the first line says enough.
  package var summary: String?
}

extension Workspace {
  /// Sections, quotations and furniture that reach over line ends, in document order, outer before inner.
  ///
  /// O(sections + quotations).
  package mutating func folds(in article: ArticleURI) -> [Fold] {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(at: slot) else { return [] }
    let analysis = reading.analysis
    var folds = sectionFolds(analysis.sections, of: text)
    folds += runs(of: [.furniture, .frontMatter], in: analysis.sections).map { Fold(kind: .furniture, range: $0) }
    folds += runs(of: [.quotation], in: analysis.sections).map { Fold(kind: .quote, range: $0) }
    folds += analysis.quotes.map { quote in
      let words = elided(cleaned(text.bytes[text.clipped(quote.range)]), to: 40)
      return Fold(kind: .quote, range: text.clipped(quote.range), summary: "“\(words)”")
    }
    return folds.filter { text.line(at: $0.range.lowerBound) < text.line(at: $0.range.upperBound) }.stablySorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }
}

/// Each heading with all up to the next one that is not below it.
private func sectionFolds(_ sections: [Section], of text: ArticleText) -> [Fold] {
  var folds: [Fold] = []
  var open: [(level: Int, start: Int)] = []
  var end = 0
  func close(from level: Int) {
    while let last = open.last, last.level >= level {
      folds.append(Fold(kind: .section, range: last.start..<max(last.start, end)))
      open.removeLast()
    }
  }
  for section in sections {
    if section.role == .heading {
      let level = headingLevel(of: section, in: text)
      close(from: level)
      open.append((level, text.clipped(section.range.lowerBound)))
    }
    end = text.clipped(section.range.upperBound)
  }
  close(from: 0)
  return folds
}

/// The number of `#` at the start of a heading's line; 2 where there are none.
private func headingLevel(of heading: Section, in text: ArticleText) -> Int {
  let line = text.lineRange(text.line(at: heading.range.lowerBound))
  let marks = text.bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
  return marks == 0 ? 2 : marks
}

/// Sections of some roles that follow each other, as one range each.
private func runs(of roles: [Section.Role], in sections: [Section]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var isInRun = false
  for section in sections {
    let belongs = roles.contains(section.role)
    if belongs, isInRun, let last = runs.last {
      runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, section.range.upperBound)
    } else if belongs {
      runs.append(section.range)
    }
    isInRun = belongs
  }
  return runs
}
