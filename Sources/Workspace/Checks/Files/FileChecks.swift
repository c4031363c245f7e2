package import AnnotationStore

extension Check {
  /// The checks of files' form: one for each thing that the readers of ours report, the canonical form, the encoding.
  package static let fileChecks: [Check] = FileProblem.Code.allCases.map(Check.init) + [.notCanonical, .wrongEncoding]

  private init(_ code: FileProblem.Code) {
    self.init(
      code: code.checkCode,
      level: .error,
      summary: code.summary,
      explanation: code.explanation,
      examination: .file(code)
    )
  }
}

extension FileProblem.Code {
  /// The code of the check that reports it.
  package var checkCode: String { "file-\(rawValue)" }

  fileprivate var summary: String {
    switch self {
    case .syntax: "a sidecar, registry or settings file that is not JSON"
    case .conflict: "a merge conflict in a sidecar, registry or settings file that nobody has settled"
    case .format: "a file of a form or version that this program does not read"
    case .unknownMember: "a member that such a file does not have"
    case .missingMember: "a member that must be there is missing"
    case .wrongType: "a value of another type than is expected"
    case .wrongValue: "a value that cannot stand there"
    case .duplicateMember: "a member twice in one object"
    case .duplicateID: "one identifier for two things"
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .syntax:
      """
      The file is not JSON (RFC 8259), so nothing of it is read: no decision counts, no setting holds.

          {"id":"m-7hq2c4tx","type":"person" "quote":"Ilma Teveen"}      a comma is missing

      Mend the place that the message names.
      """
    case .conflict:
      """
      Two branches decided the same thing differently, or changed the same line, and nobody has chosen between them yet.
      Until then the file is not rewritten, and what stands first, the version of the branch that was merged into, counts.

          <<<<<<< ours: accepted as person, human:anna
              {"id":"m-7hq2c4tx","type":"person","quote":"Ilma Teveen", …,"status":"accepted","by":"human:anna"},
          =======
              {"id":"m-7hq2c4tx","type":"person","quote":"Ilma Teveen", …,"status":"rejected","by":"human:ben"},
          >>>>>>> theirs: rejected as person, human:ben

      Keep the line that is right, delete the other and the three lines of marks, or let the editor's quick fix do it, which
      offers ours, theirs and, where they are different items, both; then `git add` the file. With
      `attache merge` as git's merge driver, which `attache merge --help` says how to set up, only contradictions become
      conflicts.
      """
    case .format:
      """
      The member "format" names the kind and the version of the file. A file of another version is not read at all, so
      that nothing in it is mistaken.

          "format": "attache-annotations/9"

      Use the version of Attaché that the file was written with, or newer; `attache --version` says which one this is.
      """
    case .unknownMember:
      """
      The file holds a member that this program does not know. It would be lost by the next rewrite, and what its author
      wanted to say does not happen.

          "statsu": "accepted"       meant was "status"

      Correct the spelling. Members of your own may stand in every object if their names begin with `x-`.
      """
    case .missingMember:
      """
      An object lacks a member without which it cannot be understood; the object does not count.

          {"id":"m-7hq2c4tx","quote":"Ilma Teveen", …}      no "type"

      Add the member, or take the object out.
      """
    case .wrongType:
      """
      A value is of another JSON type than its member has: a number where a string belongs, an object where a list does.

          "aliases": "Teveen"        expected ["Teveen"]

      Write the value as the message says.
      """
    case .wrongValue:
      """
      A value has the right type and still cannot stand there: a word that is none of those expected, a number outside
      its bounds, a confidence beside a person's decision.

          "status": "maybe"          expected "suggested", "accepted" or "rejected"
          "confidence": 97           expected a number from 0 to 1

      Write one of the values that the message names.
      """
    case .duplicateMember:
      """
      An object has the same member twice. Programs differ in which of the two they read, so neither can be relied on.

          {"status":"accepted", … ,"status":"rejected"}

      Keep the one that is meant.
      """
    case .duplicateID:
      """
      Two things have one identifier, so what points to it could mean either. Such pairs come about when lines are copied
      by hand.

          {"id":"m-7hq2c4tx", …}
          {"id":"m-7hq2c4tx", …}

      Give the copy an identifier of its own: for a mention `m-` and eight of 0-9 and a-z that no other item has.
      """
    }
  }
}
