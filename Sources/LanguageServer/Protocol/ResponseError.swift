/// Why a request has no result.
package struct ResponseError: Error, Hashable, Sendable {
  /// A code of JSON-RPC or of the Language Server Protocol; an open set.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    package static let parseError = Code(rawValue: -32700)
    package static let invalidRequest = Code(rawValue: -32600)
    package static let methodNotFound = Code(rawValue: -32601)
    package static let invalidParams = Code(rawValue: -32602)
    package static let internalError = Code(rawValue: -32603)
    package static let serverNotInitialized = Code(rawValue: -32002)

    /// The request was well formed and could not be fulfilled.
    package static let requestFailed = Code(rawValue: -32803)
    package static let requestCancelled = Code(rawValue: -32800)

    /// What the request is about has changed since it was chosen.
    package static let contentModified = Code(rawValue: -32801)
  }

  package var code: Code

  /// A sentence for people, without a full stop.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
