import Annotations

/// Compiles tables into the bytes that `Lexicon` reads: same tables, same bytes.
package struct LexiconCompiler {
  private struct Draft {
    var form: String
    var classes: Lexicon.Classes = []
    var values: [UInt64: Source] = [:]
    /// Whether each name seen so far was written in capitals.
    var capitalsOnly = true
    var beginsPhrase = false
  }

  private struct Source {
    var value: String
    var table: String
    var line: Int
  }

  private var drafts: [UInt64: Draft] = [:]
  package private(set) var problems: [LexiconProblem] = []

  /// The number of forms, phrases included.
  package var count: Int { drafts.count }

  package init() {}

  /// Adds a table; problems are collected in `problems`.
  package mutating func add(_ table: LexiconTable) {
    let (rows, problems) = table.rows()
    self.problems += problems
    for row in rows { add(row, of: table.name) }
  }

  private mutating func add(_ row: LexiconRow, of table: String) {
    let text = Tokenizer.tokenize(bytes: Array(row.form.utf8), role: .paragraph, lexicon: .empty)
    let words = text.tokens.indices.filter { !isSilentInPhrase($0, of: text.tokens) }
    guard let first = words.first else {
      problems.append(LexiconProblem(table: table, line: row.line, message: "`\(row.form)` has no word"))
      return
    }
    var key = text.tokens[first].form
    var folded = Folding.folded(text.string(first..<first + 1))
    for index in words.dropFirst() {
      drafts[key.rawValue, default: Draft(form: folded)].beginsPhrase = true
      key.combine(text.tokens[index].form)
      folded += " " + Folding.folded(text.string(index..<index + 1))
    }
    var draft = drafts[key.rawValue] ?? Draft(form: folded)
    func report(_ message: String) {
      problems.append(LexiconProblem(table: table, line: row.line, message: message))
    }
    if draft.form != folded { report("`\(folded)` and `\(draft.form)` have the same hash") }
    if !row.classes.isDisjoint(with: .written) {
      draft.capitalsOnly = draft.capitalsOnly && words.count == 1 && text.tokens[first].isAllCaps
    }
    draft.classes.formUnion(row.classes)
    if let value = row.value {
      for bit in row.classes.bits {
        if let known = draft.values[bit], known.value != value, bit == Lexicon.Classes.reportingVerb.rawValue {
          // `citing` is a form of `cite` and a phrase that names a source.
          draft.values[bit]?.value = ReportingVerb(value: known.value).union(ReportingVerb(value: String(value))).value
        } else if let known = draft.values[bit], known.value != value {
          report("`\(row.form)` has the value `\(value)` here and `\(known.value)` at \(known.table):\(known.line)")
        } else {
          draft.values[bit] = Source(value: String(value), table: table, line: row.line)
        }
      }
    }
    for (type, value) in row.attributes {
      draft.classes.formUnion(type)
      for bit in type.bits {
        // Rows that disagree leave the form without: a city's name in two states says nothing of the state.
        let known = draft.values[bit]?.value
        draft.values[bit] = Source(
          value: known ?? String(value) == value ? String(value) : "",
          table: table,
          line: row.line
        )
      }
    }
    drafts[key.rawValue] = draft
  }

  /// The compiled bytes.
  package func compiled() -> [UInt8] {
    let entries = drafts.map { (key: LexiconImage.key(of: FormHash(rawValue: $0.key)), draft: $0.value) }
      .sorted { $0.key < $1.key }
    var bits: UInt32 = 0
    while 1 << bits < entries.count { bits += 1 }

    var pool = StringPool()
    var records: [UInt32] = [0, 0, 0, 0]
    var recordOf: [[UInt32]: UInt32] = [[0, 0, 0, 0]: 0]
    var links: [UInt32] = []
    for (_, draft) in entries {
      let record = LexiconCompiler.record(of: draft, pool: &pool)
      var link = recordOf[record] ?? UInt32(records.count)
      if recordOf[record] == nil {
        recordOf[record] = link
        records += record
      }
      if draft.beginsPhrase { link |= Lexicon.Entry.beginsPhrase }
      links.append(link)
    }

    var bucketStarts: [UInt32] = []
    var index = 0
    for bucket in 0...(1 << Int(bits)) {
      while index < entries.count, LexiconImage.bucket(of: entries[index].key, bits: bits) < bucket { index += 1 }
      bucketStarts.append(UInt32(index))
    }
    bucketStarts[bucketStarts.count - 1] = UInt32(entries.count)

    var output: [UInt8] = []
    func append(_ value: UInt32) {
      for shift in [0, 8, 16, 24] { output.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    let header =
      LexiconImage.magic + [
        LexiconImage.version, bits, UInt32(entries.count), UInt32(records.count), UInt32(pool.bytes.count), 0,
      ]
    header.forEach(append)
    bucketStarts.forEach(append)
    for (key, _) in entries {
      append(UInt32(truncatingIfNeeded: key))
      append(UInt32(truncatingIfNeeded: key >> 32))
    }
    links.forEach(append)
    records.forEach(append)
    return output + pool.bytes
  }

  private static func record(of draft: Draft, pool: inout StringPool) -> [UInt32] {
    var classes = draft.classes
    if draft.capitalsOnly, !classes.isDisjoint(with: .written) { classes.insert(.capitalsOnly) }
    let valued = draft.values.filter { !$0.value.value.isEmpty }.sorted { $0.key < $1.key }
    let mask = valued.reduce(0) { $0 | $1.key }
    return [classes.rawValue, mask].flatMap { [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)] }
      + valued.map { pool.add($0.value.value) }
  }
}

/// Strings with a length before each, every one stored once.
private struct StringPool {
  var bytes: [UInt8] = [0, 0]
  private var offsets: [String: UInt32] = [:]

  mutating func add(_ string: String) -> UInt32 {
    if let known = offsets[string] { return known }
    let offset = UInt32(bytes.count)
    let content = Array(string.utf8.prefix(Int(UInt16.max)))
    bytes += [UInt8(truncatingIfNeeded: content.count), UInt8(truncatingIfNeeded: content.count >> 8)] + content
    offsets[string] = offset
    return offset
  }
}

extension Lexicon.Classes {
  /// The set's single bits, in rising order.
  fileprivate var bits: [UInt64] {
    (0..<64).map { 1 << UInt64($0) }.filter { rawValue & $0 != 0 }
  }
}
