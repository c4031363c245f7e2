/// How the client takes changes that the server asks for, and moves.
extension ClientCapabilities {
  /// The client lets the server change its documents.
  var appliesEdits: Bool { declares("workspace", "applyEdit") }

  /// The client shows a place when the server asks.
  var showsDocuments: Bool { declares("window", "showDocument", "support") }
}
