internal import AnnotationStore
internal import Annotations

/// The commands of `workspace/executeCommand`; names and arguments are stable, as editors' configurations bind them.
enum Command: String, Hashable, Sendable, CaseIterable {
  case accept = "attache.accept"
  case reject = "attache.reject"
  case setKind = "attache.setKind"
  case setSpan = "attache.setSpan"
  case annotate = "attache.annotate"
  case annotateEqual = "attache.annotateEqual"
  case neverSuggest = "attache.neverSuggest"
  case link = "attache.link"
  case newEntity = "attache.newEntity"
  case sameAs = "attache.sameAs"
  case notSame = "attache.notSame"
  case addRole = "attache.addRole"
  case acceptAll = "attache.acceptAll"
  case markDone = "attache.markDone"
  case reopen = "attache.reopen"
  case fix = "attache.fix"
  case fixAll = "attache.fixAll"
  case undo = "attache.undo"
  case redo = "attache.redo"
  case next = "attache.next"
  case previous = "attache.previous"
  case nextMention = "attache.nextMention"

  /// What its argument looks like, for people who bind it to a key.
  var usage: String {
    switch self {
    case .accept, .reject: "{\"uri\", \"position\" or \"range\", \"scope\"?}"
    case .setKind: "{\"uri\", \"position\" or \"range\", \"kind\", \"scope\"?}"
    case .setSpan: "{\"uri\", \"position\" or \"range\", \"change\" or \"to\"}"
    case .annotate, .annotateEqual: "{\"uri\", \"range\", \"kind\", \"scope\"?}"
    case .neverSuggest: "{\"uri\", \"position\" or \"range\", \"scope\"?}"
    case .link, .sameAs: "{\"uri\", \"position\" or \"range\", \"entity\"}"
    case .newEntity: "{\"uri\", \"position\" or \"range\", \"name\"?}"
    case .notSame: "{\"uri\", \"position\" or \"range\", \"entity\"?}"
    case .addRole: "{\"uri\", \"position\" or \"range\", \"title\"?, \"owner\"?, \"from\"?, \"to\"?, \"source\"?}"
    case .acceptAll: "{\"uri\", \"confidence\"?}"
    case .markDone: "{\"uri\", \"force\"?}"
    case .fix: "{\"uri\", \"range\", \"code\", \"fix\"?}"
    case .reopen, .fixAll: "{\"uri\"}"
    case .undo, .redo: "{}"
    case .next, .previous: "{\"uri\", \"position\"?}"
    case .nextMention: "{\"uri\", \"position\"}"
    }
  }

  /// What the command does; nil for one that decides nothing.
  var planner: Planner? {
    switch self {
    case .accept: { try planVerdict(.accepted, &$0, $1) }
    case .reject: { try planVerdict(.rejected, &$0, $1) }
    case .setKind: planKind
    case .setSpan: planSpan
    case .annotate: { try planAnnotation(&$0, $1, scope: .one) }
    case .annotateEqual: { try planAnnotation(&$0, $1, scope: .here) }
    case .neverSuggest: planNeverSuggesting
    case .link: planLink
    case .newEntity: planNewEntity
    case .sameAs: planSameEntity
    case .notSame: planOtherEntity
    case .addRole: planRole
    case .acceptAll: planAcceptingAll
    case .markDone: { try planState(.done, &$0, $1) }
    case .reopen: { try planState(.open, &$0, $1) }
    case .fix: planFix
    case .fixAll: planFixingAll
    case .undo: planUndo
    case .redo: planRedo
    case .next, .previous, .nextMention: nil
    }
  }
}

/// Works out what a command changes.
typealias Planner = @Sendable (inout Session, CommandArguments) throws -> DecisionPlan
