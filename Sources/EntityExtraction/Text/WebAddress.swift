/// Finds web addresses, e-mail addresses, bare domains and file names: text that no recognizer should read into.
enum WebAddress {
  struct Search {
    /// The byte behind the address; `nil` where none begins.
    var end: Int?
    /// Whether the address is a bare domain (`example.org`, `www.example.org`), which may be a source.
    var isDomain = false
    /// No other address begins before this byte.
    var searchedTo: Int
  }

  /// Looks at the run of address characters that begins at `start`, before a letter or digit; linear in the run.
  static func find(in bytes: [UInt8], from start: Int, limit: Int, lexicon: Lexicon) -> Search {
    var end = start
    var points = 0
    var at: Int?
    var scheme: Int?
    var path: Int?
    while end < limit, isAddressByte(bytes[end]) {
      switch bytes[end] {
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "@"): at = at ?? end
      case UInt8(ascii: ":"):
        guard end + 2 < limit, bytes[end + 1] == UInt8(ascii: "/"), bytes[end + 2] == UInt8(ascii: "/") else {
          // `09:30`, `host:80` and `said:next` end here; what follows is searched on its own.
          return classify(bytes, start, trimmed(bytes, start, end), points, at, scheme, path, lexicon, searchedTo: end)
        }
        scheme = scheme ?? end
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): path = path ?? end
      default: break
      }
      end += 1
    }
    return classify(bytes, start, trimmed(bytes, start, end), points, at, scheme, path, lexicon, searchedTo: end)
  }

  private static func classify(
    _ bytes: [UInt8],
    _ start: Int,
    _ end: Int,
    _ points: Int,
    _ at: Int?,
    _ scheme: Int?,
    _ path: Int?,
    _ lexicon: Lexicon,
    searchedTo: Int
  ) -> Search {
    let none = Search(end: nil, searchedTo: searchedTo)
    if let scheme, scheme < end {
      let name = bytes[start..<scheme]
      guard name.count >= 3, name.count <= 8, name.allSatisfy({ isLetter($0) }), end > scheme + 3 else { return none }
      return Search(end: end, searchedTo: end)
    }
    guard points > 0 else { return none }
    if let at, at < end {
      let isAddress = isDomainName(bytes[(at + 1)..<end], lexicon: lexicon)
      return isAddress ? Search(end: end, searchedTo: end) : none
    }
    let hostEnd = min(path ?? end, end)
    let host = bytes[start..<hostEnd]
    if isDomainName(host, lexicon: lexicon) {
      return Search(end: end, isDomain: hostEnd == end, searchedTo: end)
    }
    if hostEnd == end, isFileName(host) { return Search(end: end, searchedTo: end) }
    return none
  }

  /// `en.example.org`: labels with a known top-level domain in lower case behind them.
  private static func isDomainName(_ host: ArraySlice<UInt8>, lexicon: Lexicon) -> Bool {
    guard let point = host.lastIndex(of: UInt8(ascii: ".")), point > host.startIndex, point + 3 <= host.endIndex else {
      return false
    }
    guard host.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2d || $0 == 0x2e }) else { return false }
    let suffix = String(decoding: host[(point + 1)...], as: UTF8.self)
    let labels = host[..<point].split(separator: 0x2e, omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty && $0.first != 0x2d }), let name = labels.last else { return false }
    // One letter makes a domain before `com` and the like only: `x.com`, but neither `u.s` nor `e.g`.
    let isGeneric = genericDomains.contains(suffix)
    guard isGeneric || suffix.utf8.count == 2 && suffix.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7a }),
      name.count >= (isGeneric && suffix.utf8.count == 3 ? 1 : 2)
    else { return false }
    // `said.he`, `agree.in`: a full stop without a blank behind it, not a domain.
    let isWord = suffix.utf8.count > 4 || wordLikeDomains.contains(suffix)
    return !isWord || labels.count > 1 || !isOrdinaryWord(name, lexicon: lexicon)
  }

  private static func isOrdinaryWord(_ label: ArraySlice<UInt8>, lexicon: Lexicon) -> Bool {
    var form = FormHash.empty
    Folding.fold(label) { form.combine($0) }
    return !lexicon.entry(for: form).classes.isDisjoint(with: [.commonWord, .functionWord, .names])
  }

  private static func isFileName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else { return false }
    var suffix: [UInt8] = []
    Folding.fold(name[(point + 1)...]) { suffix.append($0) }
    return fileSuffixes.contains(String(decoding: suffix, as: UTF8.self))
  }

  /// Drops closing punctuation from the end.
  private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, !(isLetter(bytes[end - 1]) || isDigit(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "/")) {
      end -= 1
    }
    return end
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    if isLetter(byte) || isDigit(byte) { return true }
    switch byte {
    case 0x23, 0x25, 0x26, 0x2b, 0x2d, 0x2e, 0x2f, 0x3a, 0x3d, 0x3f, 0x40, 0x5f, 0x7e: return true
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let genericDomains: Set<String> = [
    "com", "org", "net", "info", "gov", "edu", "mil", "int", "biz", "news", "media", "online", "press", "agency",
    "asia",
    "africa", "world", "today", "live", "global", "site", "website", "radio", "institute", "foundation",
    "example",
  ]

  /// Country domains that are English words.
  private static let wordLikeDomains: Set<String> = [
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "id", "if", "in", "is", "it", "la", "me", "my", "no",
    "of",
    "on", "or", "pm", "so", "st", "to", "tv", "up", "us", "we",
  ]

  private static let fileSuffixes: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "rtf", "txt", "md", "csv", "tsv", "json", "xml", "html",
    "htm", "php", "asp", "aspx", "jpg", "jpeg", "png", "gif", "svg", "webp", "tif", "tiff", "bmp", "mp3", "mp4", "avi",
    "mov", "wav", "zip", "rar", "gz", "exe", "apk", "epub",
  ]
}
