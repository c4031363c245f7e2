/// A line of a CoNLL-U sentence: a word, a token of several words, or an empty node.
struct ConlluToken {
  enum ID: Hashable {
    case word(Int)
    case words(Int, Int)
    case empty(Int, Int)
  }

  let id: ID
  let line: TextLine

  /// The ten columns, in bytes of the file.
  let cells: [Range<Int>]

  /// MISC as names and values.
  let miscellany: [ExchangeAttribute]

  /// Reads a line and checks its columns by themselves.
  ///
  /// - Parameter isStrict: whether tags, features and dependencies must have the form of Universal Dependencies; files of
  ///   the older CoNLL-X, which have no comments, need not.
  init(_ line: TextLine, _ bytes: [UInt8], isStrict: Bool) throws(FormatError) {
    self.line = line
    cells = line.fields(of: bytes)
    guard cells.count == 10 else {
      let at = cells.count > 10 ? cells[10].lowerBound : line.range.upperBound
      throw line.error(at: at, in: bytes, "expected 10 columns by tabulators, found \(cells.count)")
    }
    guard let id = Self.id(bytes[cells[0]]) else {
      throw line.error(
        at: cells[0].lowerBound,
        in: bytes,
        "expected an ID such as 1, 1-2 or 1.1, found “\(string(bytes, cells[0]))”"
      )
    }
    self.id = id
    miscellany = Self.attributes(bytes[cells[9]])
    try checkBlanks(bytes)
    try checkKind(bytes)
    if isStrict { try checkForm(bytes) }
  }

  private static func attributes(_ cell: ArraySlice<UInt8>) -> [ExchangeAttribute] {
    if cell.elementsEqual([UInt8(ascii: "_")]) { return [] }
    return cell.split(separator: UInt8(ascii: "|")).map { item in
      guard let equal = item.firstIndex(of: UInt8(ascii: "=")) else {
        return ExchangeAttribute(String(decoding: item, as: UTF8.self), nil)
      }
      return ExchangeAttribute(
        String(decoding: item[..<equal], as: UTF8.self),
        String(decoding: item[(equal + 1)...], as: UTF8.self)
      )
    }
  }

  private static func id(_ cell: ArraySlice<UInt8>) -> ID? {
    func number(_ digits: ArraySlice<UInt8>, orZero: Bool = false) -> Int? {
      guard let number = decimalNumber(digits) else { return nil }
      if number == 0 { return orZero && digits.count == 1 ? 0 : nil }
      return digits.first == 0x30 ? nil : number
    }
    if let hyphen = cell.firstIndex(of: UInt8(ascii: "-")) {
      guard let first = number(cell[..<hyphen]), let last = number(cell[(hyphen + 1)...]), first <= last else {
        return nil
      }
      return .words(first, last)
    }
    if let dot = cell.firstIndex(of: UInt8(ascii: ".")) {
      guard let word = number(cell[..<dot], orZero: true), let index = number(cell[(dot + 1)...]) else { return nil }
      return .empty(word, index)
    }
    return number(cell).map { .word($0) }
  }

  private static let names = ["ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"]

  private func error(_ column: Int, _ bytes: [UInt8], _ message: String) -> FormatError {
    line.error(at: cells[column].lowerBound, in: bytes, "\(Self.names[column]) \(message)")
  }

  func isUnset(_ column: Int, _ bytes: [UInt8]) -> Bool {
    cells[column].count == 1 && bytes[cells[column].lowerBound] == UInt8(ascii: "_")
  }

  private func checkBlanks(_ bytes: [UInt8]) throws(FormatError) {
    for (column, cell) in cells.enumerated() {
      guard let first = cell.first, let last = cell.last else {
        throw error(column, bytes, "is empty; expected a value or _")
      }
      if bytes[first] == 0x20 || bytes[last] == 0x20 {
        throw error(column, bytes, "begins or ends with a blank")
      }
      let mayHoldBlanks = column == 1 || column == 2 || column == 9
      if !mayHoldBlanks, bytes[cell].contains(0x20) { throw error(column, bytes, "holds a blank") }
    }
  }

  private func checkKind(_ bytes: [UInt8]) throws(FormatError) {
    switch id {
    case .word: break
    case .words:
      for column in [2, 3, 4, 6, 7, 8] where !isUnset(column, bytes) {
        throw error(column, bytes, "of a token of several words must be _")
      }
    case .empty:
      for column in [6, 7] where !isUnset(column, bytes) { throw error(column, bytes, "of an empty node must be _") }
    }
  }

  private func checkForm(_ bytes: [UInt8]) throws(FormatError) {
    if !isUnset(3, bytes), !bytes[cells[3]].allSatisfy({ (0x41...0x5a).contains($0) }) {
      throw error(3, bytes, "must be capital letters, found “\(string(bytes, cells[3]))”")
    }
    if !isUnset(6, bytes), decimalNumber(bytes[cells[6]]) == nil {
      throw error(6, bytes, "must be the number of a word or 0, found “\(string(bytes, cells[6]))”")
    }
    try checkFeatures(bytes)
    try checkDependencies(bytes)
    if case .word = id, !isUnset(6, bytes), !isUnset(7, bytes) {
      let relation = string(bytes, cells[7])
      let isRoot = relation == "root" || relation.hasPrefix("root:")
      if isRoot != (decimalNumber(bytes[cells[6]]) == 0) {
        throw error(7, bytes, "must be root if HEAD is 0, and only then")
      }
    }
  }

  /// `Name=Value|Name=Value`, in the order of the names, each once.
  private func checkFeatures(_ bytes: [UInt8]) throws(FormatError) {
    guard !isUnset(5, bytes) else { return }
    var last = ""
    var seen: Set<String> = []
    for feature in string(bytes, cells[5]).split(separator: "|", omittingEmptySubsequences: false) {
      let parts = feature.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isFeatureName(parts[0]) else {
        throw error(5, bytes, "must be Name=Value, found “\(feature)”")
      }
      let values = parts[1].split(separator: ",", omittingEmptySubsequences: false)
      guard values.allSatisfy(isFeatureValue) else {
        throw error(5, bytes, "must have values such as Sing or 3, found “\(parts[1])”")
      }
      let folded = values.map { $0.lowercased() }
      guard folded == folded.sorted(), Set(folded).count == folded.count else {
        throw error(5, bytes, "must have its values in order and once, found “\(parts[1])”")
      }
      guard seen.insert(String(parts[0])).inserted else { throw error(5, bytes, "has \(parts[0]) twice") }
      let name = parts[0].lowercased()
      guard last <= name else {
        throw error(5, bytes, "must be in the order of its names; \(parts[0]) stands too late")
      }
      last = name
    }
  }

  private func isFeatureName(_ name: Substring) -> Bool {
    var base = name[...]
    if name.hasSuffix("]"), let bracket = name.firstIndex(of: "[") {
      let layer = name[name.index(after: bracket)...].dropLast()
      guard !layer.isEmpty, layer.utf8.allSatisfy({ (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }) else {
        return false
      }
      base = name[..<bracket]
    }
    return isFeatureValue(base)
  }

  private func isFeatureValue(_ value: Substring) -> Bool {
    guard let first = value.utf8.first, (0x41...0x5a).contains(first) || (0x30...0x39).contains(first) else {
      return false
    }
    return value.utf8.allSatisfy {
      (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) || (0x30...0x39).contains($0)
    }
  }

  /// `HEAD:relation|HEAD:relation`, in the order of the heads.
  private func checkDependencies(_ bytes: [UInt8]) throws(FormatError) {
    guard !isUnset(8, bytes) else { return }
    var last = (-1, -1)
    for dependency in bytes[cells[8]].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      let text = String(decoding: dependency, as: UTF8.self)
      guard let colon = dependency.firstIndex(of: UInt8(ascii: ":")), let head = Self.head(dependency[..<colon]) else {
        throw error(8, bytes, "must be HEAD:relation, found “\(text)”")
      }
      let relation = dependency[(colon + 1)...]
      guard let first = relation.first, (0x61...0x7a).contains(first),
        !relation.contains(where: { (0x41...0x5a).contains($0) })
      else { throw error(8, bytes, "must have relations in small letters, found “\(text)”") }
      guard last <= head else { throw error(8, bytes, "must be in the order of the heads") }
      last = head
      if case .word(let word) = id, head == (word, 0) { throw error(8, bytes, "makes the word its own head") }
      if case .empty(let word, let index) = id, head == (word, index) {
        throw error(8, bytes, "makes the node its own head")
      }
    }
  }

  /// A head as word and index of an empty node, 0 for none.
  private static func head(_ cell: ArraySlice<UInt8>) -> (Int, Int)? {
    if cell.elementsEqual([0x30]) { return (0, 0) }
    switch id(cell) {
    case .word(let word): return (word, 0)
    case .empty(let word, let index): return (word, index)
    default: return nil
    }
  }

  /// The heads that DEPS names.
  func dependencyHeads(_ bytes: [UInt8]) -> [(Int, Int)] {
    guard !isUnset(8, bytes) else { return [] }
    return bytes[cells[8]].split(separator: UInt8(ascii: "|")).compactMap { dependency in
      dependency.firstIndex(of: UInt8(ascii: ":")).flatMap { Self.head(dependency[..<$0]) }
    }
  }
}
