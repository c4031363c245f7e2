import ArticleText
import Testing

@Suite struct PatternTests {
  /// A pattern, a text, and what it finds there.
  struct Search: Sendable, CustomTestStringConvertible {
    var pattern: String
    var text: String
    var found: [String]

    init(_ pattern: String, _ text: String, _ found: String...) {
      (self.pattern, self.text, self.found) = (pattern, text, found)
    }

    var testDescription: String { "\(pattern) in \(text)" }
  }

  private func found(_ search: Search, ignoresCase: Bool = false) throws -> [String] {
    let text = ArticleText(search.text)
    return try Pattern(search.pattern, ignoresCase: ignoresCase).matches(in: text).map { text.string(in: $0) }
  }

  @Test(arguments: [
    Search("Kiev", "In Kiev and Kiev.", "Kiev", "Kiev"),
    Search("Kiev", "In kiev."),
    Search("aa", "aaaaa", "aa", "aa"),
    Search("a|ab|abc", "abcd ab", "abc", "ab"),
    Search("colou?r", "color colour colouur", "color", "colour"),
    Search("a+", "baaac", "aaa"),
    Search("a*", "baaac", "aaa"),
    Search("(ab)+", "ababa", "abab"),
    Search("(?:a|b)*c", "ababc c", "ababc", "c"),
    Search("a{2}", "a aa aaa", "aa", "aa"),
    Search("a{2,}", "a aa aaaa", "aa", "aaaa"),
    Search("a{1,2}b", "aaab b", "aab"),
    Search("a{0,1}b", "aab", "ab"),
    Search("(a{2}){2}", "aaaaa", "aaaa"),
    Search(".", "é\n北", "é", "北"),
    Search("a.c", "abc a\nc a\rc aéc", "abc", "aéc"),
    Search("[a-cé]+", "abécd", "abéc"),
    Search("[^a-z ]+", "ab É9 c", "É9"),
    Search("[]x]+", "a]x", "]x"),
    Search("[a\\]-]+", "b-]a", "-]a"),
    Search("[\\d.]+", "v 1.2x", "1.2"),
    Search("[^\\s]+", "ab c", "ab", "c"),
    Search("\\d+", "12 ٣٤ ab", "12", "٣٤"),
    Search("\\w+", "don't été_9", "don", "t", "été_9"),
    Search("\\s\\S", "a\u{a0}b", "\u{a0}b"),
    Search("\\D\\W", "1a-", "a-"),
    Search("\\bart\\b", "art party art", "art", "art"),
    Search("\\bété\\b", "été étéx xété", "été"),
    Search("\\Bart", "art part", "art"),
    Search("^a", "a b\na\r\na\ra", "a", "a", "a", "a"),
    Search("a$", "a b a\na\r\na", "a", "a", "a"),
    Search("^\\s+$", "a\n  \nb", "  "),
    Search("a\\.b\\*", "a.b* axb", "a.b*"),
    Search("a\\tb\\n", "a\tb\n", "a\tb\n"),
    Search("e\u{301}", "caf\u{65}\u{301}", "e\u{301}"),
    Search("x.*y|a", "x a a a", "a", "a", "a"),
    Search("x.*y|a", "x a y a", "x a y", "a"),
    Search("ab|b(c|d)*", "abcd bdc", "ab", "bdc"),
    Search("(|a)b", "ab b", "ab", "b"),
    Search("😀+", "a😀😀b", "😀😀"),
  ])
  func finds(search: Search) throws {
    #expect(try found(search) == search.found)
  }

  @Test(arguments: [
    Search("kiev", "KIEV Kiev", "KIEV", "Kiev"),
    Search("[a-c]+", "aBCd", "aBC"),
    Search("ÉTÉ", "été", "été"),
    Search("[^k]", "Kk"),
    Search("\\Bx", "aX", "X"),
  ])
  func ignoresCase(search: Search) throws {
    #expect(try found(search, ignoresCase: true) == search.found)
  }

  @Test func leavesTheByteOrderMarkOut() throws {
    let text = try ArticleText(reading: [0xef, 0xbb, 0xbf] + Array("ab".utf8))
    #expect(try Pattern("^.").matches(in: text) == [3..<4])
  }

  /// A pattern that is refused, and where the mistake begins in it.
  @Test(arguments: [
    ("a(b", 1), ("a)b", 1), ("a[b", 1), ("[]", 0), ("[z-a]", 1), ("[a-\\d]", 1), ("*a", 0), ("a|+", 2), ("a**", 2),
    ("a*?", 2), ("a++", 2), ("a{2}{3}", 4), ("a{", 1), ("a{,2}", 1), ("a{3,2}", 1), ("a{0}", 1), ("a{2000}", 1),
    ("(a)\\1", 3), ("é(?=b)", 1), ("(?!b)a", 0), ("(?<=b)a", 0), ("(?<!b)a", 0), ("(?<n>b)", 0), ("(?P<n>b)", 0),
    ("(?>b)", 0), ("(?i)b", 0), ("\\p{L}", 0), ("a\\", 1), ("\\Aa", 0), ("\\x41", 0), ("[[:alpha:]]", 1), ("^*", 1),
    ("^$", 0), ("()", 0), ("((a{100}){100}){100}", 1),
  ])
  func isRefused(pattern: String, offset: Int) {
    #expect(throws: PatternMistake.self) { try Pattern(pattern) }
    do throws(PatternMistake) {
      _ = try Pattern(pattern)
    } catch {
      #expect(error.offset == offset, "\(pattern): \(error.message)")
    }
  }

  @Test func groupsWithoutEndAreRefused() {
    #expect(throws: PatternMistake.self) { try Pattern(String(repeating: "(", count: 100_000)) }
    #expect(throws: PatternMistake.self) {
      try Pattern(String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000))
    }
  }

  /// Every pattern of some pieces finds what trying all ways finds.
  @Test func agreesWithTryingEverything() throws {
    let atoms = ["a", "b", "(a|ab)", "(ba)?", "a*", "(b|a)+", "[^a]", "(ab|b){1,2}", "\\b", "c|a"]
    let texts = ["", "a", "ab", "abab", "bbaab c", "cabba abc", "aabbcab ab"]
    for first in atoms {
      for second in atoms {
        for third in atoms {
          let source = "(\(first))(\(second))(\(third))"
          guard let pattern = try? Pattern(source) else { continue }
          let whole = Slow(source)
          for text in texts {
            #expect(pattern.matches(in: ArticleText(text)) == whole.matches(in: text), "\(source) in \(text)")
          }
        }
      }
    }
  }

  @Test(

    arguments: ["(a*)*b", "(a|a)*b", "(a|aa)+$b", "a*a*a*a*b", "x.*y|a", "a.*b|a", "(.*)(.*)(.*)b", "a{1,50}b"]
  )
  func isLinear(source: String) throws {
    let text = ArticleText(String(repeating: "a", count: 1 << 15))
    let found = try Pattern(source).matches(in: text)
    #expect(found.count == (source.hasSuffix("|a") ? 1 << 15 : 0))
  }
}

/// The same language by trying all ways, for short texts.
private struct Slow {
  private let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  /// The leftmost longest matches: the ends of each start are those at which the pattern, held to that end, matches.
  func matches(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let parsed = SlowNode.parse(pattern)
      let ends = parsed.ends(from: [start], in: bytes)
      if let end = ends.max(), end > start {
        found.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }
}

/// The subset of patterns that the test above writes, as sets of ends.
private indirect enum SlowNode {
  case byte((UInt8) -> Bool)
  case edge
  case sequence([SlowNode])
  case choice([SlowNode])
  case repetition(SlowNode, Int, Int)

  static func parse(_ pattern: String) -> SlowNode {
    var rest = Array(pattern.utf8)[...]
    return choice(&rest)
  }

  private static func choice(_ rest: inout ArraySlice<UInt8>) -> SlowNode {
    var branches = [sequence(&rest)]
    while rest.first == UInt8(ascii: "|") {
      rest.removeFirst()
      branches.append(sequence(&rest))
    }
    return .choice(branches)
  }

  private static func sequence(_ rest: inout ArraySlice<UInt8>) -> SlowNode {
    var nodes: [SlowNode] = []
    while let first = rest.first, first != UInt8(ascii: "|"), first != UInt8(ascii: ")") {
      rest.removeFirst()
      var node: SlowNode
      switch first {
      case UInt8(ascii: "("):
        node = choice(&rest)
        rest.removeFirst()
      case UInt8(ascii: "["):
        rest.removeFirst(3)
        node = .byte { $0 != UInt8(ascii: "a") }
      case UInt8(ascii: "\\"):
        rest.removeFirst()
        node = .edge
      default: node = .byte { $0 == first }
      }
      switch rest.first {
      case UInt8(ascii: "*"): node = .repetition(node, 0, 20)
      case UInt8(ascii: "+"): node = .repetition(node, 1, 20)
      case UInt8(ascii: "?"): node = .repetition(node, 0, 1)
      case UInt8(ascii: "{"):
        node = .repetition(node, 1, 2)
        rest.removeFirst(4)
      default:
        nodes.append(node)
        continue
      }
      rest.removeFirst()
      nodes.append(node)
    }
    return .sequence(nodes)
  }

  func ends(from starts: Set<Int>, in bytes: [UInt8]) -> Set<Int> {
    func isWord(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] != 0x20 }
    switch self {
    case .byte(let takes): return Set(starts.filter { $0 < bytes.count && takes(bytes[$0]) }.map { $0 + 1 })
    case .edge: return starts.filter { isWord($0 - 1) != isWord($0) }
    case .sequence(let nodes): return nodes.reduce(starts) { $1.ends(from: $0, in: bytes) }
    case .choice(let nodes): return nodes.reduce(into: []) { $0.formUnion($1.ends(from: starts, in: bytes)) }
    case .repetition(let node, let least, let most):
      var all: Set<Int> = least == 0 ? starts : []
      var current = starts
      for count in 1...most {
        current = node.ends(from: current, in: bytes)
        if count >= least { all.formUnion(current) }
      }
      return all
    }
  }
}
