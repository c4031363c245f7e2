internal import AnnotationStore
internal import ArticleText
internal import Workspace

/// Marks an article as done, if everything in it is decided, or as open again.
func planState(
  _ state: DocumentRecord.State,
  _ session: inout Session,
  _ arguments: CommandArguments
) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let undecided = desk.view.undecided
  if state == .done, let first = undecided.first, !(try arguments.isSet("force", otherwise: false)) {
    let count = counted(undecided.count, "suggestion is", "suggestions are")
    let line = desk.view.range(of: first).map { desk.text.line(at: $0.lowerBound) + 1 } ?? 1
    throw ResponseError(.requestFailed, "\(count) undecided, first \(desk.title(of: [first])) in line \(line)")
  }
  let engine = session.options.version
  session.decide(at: &desk) { $0.set(state, engine: engine) }
  let title = "\(state == .done ? "mark" : "open") \(desk.article.name) \(state == .done ? "as done" : "again")"
  return DecisionPlan(title: title, files: [desk.file].compactMap(\.self))
}
