internal import AnnotationStore
internal import ArticleText

extension Check {
  static let brokenOwnCheck = Check(
    code: "broken-own-check",
    level: .error,
    summary: "a check of your own that cannot be carried out",
    explanation: """
      Under "ownChecks" the settings describe checks of a newsroom's own: "code", "message", and a "pattern" of the words to
      report. Beside them may stand "level", "explanation", "files", a glob of those it is about, and what is to be written
      in place of the words: as "suggestion" a person is offered it, as "fix" attache check --fix writes it, sign by sign
      as it stands there.

          {"code":"house-kyiv","message":"we write Kyiv","pattern":"\\\\bKiev\\\\b","fix":"Kyiv"}

      A pattern is a regular expression that is searched in time linear in the text, whatever it is:

          abc  .  [a-zé]  [^,;]             letters, any one but a line's end, classes
          \\d \\s \\w  \\D \\S \\W                digits, white space, word letters by Unicode; all others
          ^  $  \\b  \\B                      a line's start and end, a word's edge, no such edge
          a|b  (ab)  (?:ab)                 choice, groups
          *  +  ?  {2}  {2,}  {2,5}         repetition
          \\.  \\n  \\r  \\t                    a sign itself, line ends, a tab

      Of the matches at a place the longest counts. References to groups, looking ahead and behind, shortest repetition,
      flags and \\p{…} are refused; "ignoreCase": true stands beside the pattern. In JSON a backslash is written twice.

      Such a check is left out where its pattern cannot be read or another check has its code, and its fix is not applied
      unseen where the pattern finds it again. Correct what the message names.
      """,
    examination: .settings { subject, findings in
      var codes: Set<String> = []
      for own in subject.settings.ownChecks {
        if Check.named(own.code) != nil {
          findings.report(own.codeRange, "\(quoted(own.code)) is a check of Attaché; choose another code")
        } else if !codes.insert(own.code).inserted {
          findings.report(own.codeRange, "there are two checks \(quoted(own.code)); the first one counts")
        }
        do throws(PatternMistake) {
          _ = try Pattern(own.pattern, ignoresCase: own.ignoresCase)
        } catch {
          let literal = JSONStringPlaces(own.patternRange, in: subject.bytes)
          findings.report(literal.range(ofScalar: error.offset), error.message)
        }
        if let fix = own.fix, let range = own.fixRange, own.isFoundAgain(fix) {
          findings.report(range, "the pattern finds the fix \(quoted(fix)) again; it is only suggested")
        }
      }
    }
  )
}

/// Where the scalars of a JSON string stand in its file.
private struct JSONStringPlaces {
  private let literal: Range<Int>
  private let bytes: [UInt8]

  /// - Parameter literal: the string with its quotation marks, in bytes of the file.
  init(_ literal: Range<Int>, in bytes: [UInt8]) {
    self.literal = literal.clamped(to: bytes.indices)
    self.bytes = bytes
  }

  /// The bytes that write a scalar; the closing quotation mark behind the last one.
  ///
  /// O(bytes of the string).
  func range(ofScalar index: Int) -> Range<Int> {
    let end = max(literal.lowerBound, literal.upperBound - 1)
    var start = min(literal.lowerBound + 1, end)
    for _ in 0..<index where start < end { start = min(end, start + length(at: start)) }
    return start..<max(start, min(literal.upperBound, start + (start < end ? length(at: start) : 1)))
  }

  private func length(at start: Int) -> Int {
    guard bytes[start] == UInt8(ascii: "\\") else {
      return bytes[(start + 1)...].prefix { $0 & 0xc0 == 0x80 }.count + 1
    }
    guard isUnit(at: start) else { return 2 }
    // A scalar beyond U+FFFF is written as two units: the first one begins with D8 to DB.
    let isPair = bytes[start + 2] | 0x20 == UInt8(ascii: "d") && "89abAB".utf8.contains(bytes[start + 3])
    return isPair && isUnit(at: start + 6) ? 12 : 6
  }

  /// Whether `\uXXXX` stands at a byte.
  private func isUnit(at start: Int) -> Bool {
    start + 6 <= literal.upperBound && bytes[start] == UInt8(ascii: "\\") && bytes[start + 1] == UInt8(ascii: "u")
  }
}
