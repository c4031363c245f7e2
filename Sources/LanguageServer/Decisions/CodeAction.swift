internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Something that can be done at a place: `CodeAction`, or a `Command` for clients that know no more.
struct CodeAction: Sendable {
  var title: String

  /// Stable, as editors' configurations bind keys to it: `refactor.attache.accept`.
  var kind: String

  var command: Command?

  /// The members of the command's argument.
  var arguments: [JSONMember] = []

  /// Why it cannot be done here; nil where it can.
  var disabledReason: String?
  var isPreferred = false

  /// The diagnostics of the request that it mends.
  var diagnostics: [JSONValue] = []

  /// What `codeAction/resolve` makes the edit of.
  var data: JSONValue?
  var edit: VersionedEdit?

  /// The families of kinds that `initialize` tells of.
  static let announcedKinds = [
    "quickfix", "refactor.attache.accept", "refactor.attache.reject", "refactor.attache.kind", "refactor.attache.span",
    "refactor.attache.annotate", "refactor.attache.annotateEqual", "refactor.attache.entity",
    "source.acceptAll.attache",
    "source.fixAll.attache", "source.markDone.attache", "source.reopen.attache", "source.undo.attache",
    "source.redo.attache",
  ]

  /// Whether a list of wanted kinds holds its kind or one above it; an empty one holds all.
  func isWanted(_ only: [String]) -> Bool { only.isEmpty || only.contains { kind == $0 || kind.hasPrefix("\($0).") } }
}

/// What a client makes of code actions.
struct CodeActionMembers: Sendable {
  /// The client takes actions; others take commands only.
  let literals: Bool
  let preferred: Bool
  let disabled: Bool

  /// The client shows actions that cannot be run, with the reason.
  var takesReasons: Bool { literals && disabled }

  /// The client asks for the edit when an action is chosen.
  let resolvesEdits: Bool

  init(_ client: ClientCapabilities) {
    func declares(_ keys: String...) -> Bool { client.declares(["textDocument", "codeAction"] + keys) }
    literals = declares("codeActionLiteralSupport")
    preferred = declares("isPreferredSupport")
    disabled = declares("disabledSupport")
    let resolved = client["textDocument", "codeAction", "resolveSupport", "properties"]?.array ?? []
    resolvesEdits = declares("dataSupport") && resolved.contains { $0.string == "edit" }
  }
}

/// A code action as a client takes it.
struct WritableCodeAction: JSONWritable, Sendable {
  let action: CodeAction
  let members: CodeActionMembers

  func write(to json: inout JSONWriter) {
    guard members.literals else { return writeCommand(to: &json) }
    json.object { json in
      json.member("title", action.title)
      json.member("kind", action.kind)
      if !action.diagnostics.isEmpty { json.member("diagnostics", action.diagnostics) }
      if members.preferred, action.isPreferred { json.member("isPreferred", true) }
      if let reason = action.disabledReason {
        json.key("disabled")
        json.object { $0.member("reason", reason) }
        return
      }
      json.memberIfPresent("edit", action.edit)
      if action.command != nil {
        json.key("command")
        writeCommand(to: &json)
      }
      json.memberIfPresent("data", action.data)
    }
  }

  private func writeCommand(to json: inout JSONWriter) {
    json.object { json in
      json.member("title", action.title)
      json.member("command", (action.command ?? .next).rawValue)
      json.member("arguments", [JSONValue.object(action.arguments)])
    }
  }
}
