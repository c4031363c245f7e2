internal import PositionedJSON

/// The one stretch in which two token arrays differ.
package struct TokenEdit: Hashable, Sendable {
  /// Integers of the old array before the edit.
  package var start: Int

  /// Integers of the old array that go.
  package var deleteCount: Int

  /// The integers in their place.
  package var data: [UInt32]

  package init(start: Int, deleteCount: Int, data: [UInt32]) {
    self.start = start
    self.deleteCount = deleteCount
    self.data = data
  }

  /// The edit that makes `new` of `old`: what common beginning and end leave over, nil if nothing.
  ///
  /// O(integers).
  package init?(from old: [UInt32], to new: [UInt32]) {
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    guard prefix < max(old.count, new.count) else { return nil }
    var suffix = 0
    while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
    start = prefix
    deleteCount = old.count - prefix - suffix
    data = Array(new[prefix..<new.count - suffix])
  }
}

/// An answer of `textDocument/semanticTokens/full/delta`.
struct SemanticTokensDelta: JSONWritable {
  var id: String?
  var edit: TokenEdit?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.memberIfPresent("resultId", id)
      json.key("edits")
      json.array { json in
        guard let edit else { return }
        json.object { json in
          json.member("start", edit.start)
          json.member("deleteCount", edit.deleteCount)
          if !edit.data.isEmpty {
            json.key("data")
            json.integers(edit.data)
          }
        }
      }
    }
  }
}
