import AnnotationStore
import Annotations
import Platform

/// What `attache decide` does with mentions.
enum DecideAction: String, CaseIterable {
  case accept
  case reject
  case correct
  case link
  case unlink
  case add
  case forget
  case undo
  case redo

  /// What it says of a mention, in one line.
  var summary: String {
    switch self {
    case .accept: "the mention is right"
    case .reject: "it is no mention"
    case .correct: "it is one of --kind, --words, --value"
    case .link: "it is the entity --entity"
    case .unlink: "it is the entity that the engine takes it for"
    case .add: "a mention that was not suggested"
    case .forget: "nobody has decided on it"
    case .undo: "takes the last decision on a file or folder back"
    case .redo: "makes it again"
    }
  }
}

/// What the command line of `attache decide` asks for.
struct DecideRequest {
  var action: DecideAction
  var kind: MentionKind?

  /// The right words of a mention.
  var words: String?
  var entity: EntityID?
  var value: NormalizedValue?

  /// The mentions of all articles that read like this.
  var equal: String?

  /// The mentions that were named one by one; their order is kept.
  var places: [TextPlace] = []

  /// The files and folders, where no places are named.
  var paths: [String] = []

  /// The articles that the request is about, each once, in its order.
  var articlePaths: [String] {
    var seen: Set<String> = []
    return paths.isEmpty ? places.map(\.path).filter { seen.insert($0).inserted } : paths
  }

  static func read(_ arguments: ParsedArguments) -> Result<DecideRequest, UsageError> {
    let actions = DecideAction.allCases.map(\.rawValue)
    guard let name = arguments.operands.first else {
      return .failure(UsageError("decide needs an action", hint: "one of \(actions.joined(separator: ", "))"))
    }
    guard let action = DecideAction(rawValue: name) else {
      let near = likelyMeant(by: name, among: actions)
      let hint = near.map { "did you mean \($0)?" } ?? "one of \(actions.joined(separator: ", "))"
      return .failure(UsageError("unknown action “\(name)”", hint: hint))
    }
    var request = DecideRequest(action: action)
    request.words = arguments["--words"]
    request.equal = arguments["--equal"]
    request.value = arguments["--value"].map { NormalizedValue($0) }
    if let problem = request.readKind(arguments["--kind"]) ?? request.readEntity(arguments["--entity"]) {
      return .failure(problem)
    }
    for (option, words) in [("--equal", request.equal), ("--words", request.words)] where words?.isEmpty == true {
      return .failure(UsageError("\(option) needs words", hint: "write for example \(option) 'Port Hale'"))
    }
    let operands = Array(arguments.operands.dropFirst())
    if action == .undo || action == .redo {
      request.paths = operands.isEmpty ? ["."] : operands
    } else if request.equal != nil {
      guard !operands.isEmpty else {
        return .failure(UsageError("--equal needs a file or folder", hint: "write for example --equal 'Port Hale' ."))
      }
      request.paths = operands
    } else {
      for operand in operands {
        guard let place = TextPlace(operand) else {
          return .failure(
            UsageError("“\(operand)” names no place", hint: "write FILE:LINE:COLUMN, or --equal STRING FILE")
          )
        }
        request.places.append(place)
      }
      guard !request.places.isEmpty else {
        return .failure(UsageError("\(name) needs a place", hint: "write FILE:LINE:COLUMN, or --equal STRING FILE"))
      }
    }
    return request.problem.map { .failure($0) } ?? .success(request)
  }

  /// What an action lacks, or has no use for.
  private var problem: UsageError? {
    switch action {
    case .undo where isNarrowed, .redo where isNarrowed:
      UsageError("\(action.rawValue) takes only files and folders", hint: "it takes back a decision as it was made")
    case .correct where kind == nil && words == nil && value == nil:
      UsageError("correct needs what is right", hint: "--kind KIND, --words STRING or --value VALUE")
    case .link where entity == nil:
      UsageError("link needs an entity", hint: "--entity ID, as in attache.entities.json")
    case .add where kind == nil:
      UsageError("add needs a kind", hint: "--kind person, for example")
    case .add where equal != nil:
      UsageError("add needs places", hint: "write FILE:LINE:COLUMN-COLUMN, or --words STRING with FILE:LINE:COLUMN")
    case .add where places.count > 1:
      UsageError("add takes one place")
    case .correct where words != nil && (equal != nil || places.count > 1):
      UsageError("--words goes with one place")
    default: nil
    }
  }

  /// Whether an option says which mentions are meant, or what is right.
  private var isNarrowed: Bool { kind != nil || words != nil || equal != nil || value != nil || entity != nil }

  private mutating func readKind(_ name: String?) -> UsageError? {
    guard let name else { return nil }
    let known = MentionKind.guidelineKinds.map(\.rawValue)
    if !known.contains(name) {
      let near = likelyMeant(by: name, among: known)
      let isWord = !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d }
      if !isWord || near != nil {
        let hint = near.map { "did you mean \($0)?" } ?? "kinds are written in lower-case letters, such as person"
        return UsageError("unknown kind “\(name)”", hint: hint)
      }
    }
    kind = MentionKind(rawValue: name)
    return nil
  }

  private mutating func readEntity(_ name: String?) -> UsageError? {
    guard let name else { return nil }
    guard isEntityID(name) else {
      return UsageError("“\(name)” is no entity’s identifier", hint: "lower-case letters, digits, “-”, “.” and “:”")
    }
    entity = EntityID(rawValue: name)
    return nil
  }
}
