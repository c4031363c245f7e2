import AnnotationStore
import Annotations
import ArticleText
import Workspace

/// What a request makes of one article: the sidecar that is wanted, and a line for each mention.
struct DecideStep {
  var desk: ArticleDesk
  var wanted: Sidecar
  var lines: [String] = []

  /// What a person may have meant otherwise.
  var notes: [String] = []

  /// What was done, without the places; the journal calls the decision so.
  var titles: [String] = []

  /// Carries out a request on one article.
  ///
  /// - Parameter places: those of the request that are in it; empty for `--equal`.
  static func of(_ request: DecideRequest, _ places: [TextPlace], on desk: ArticleDesk) -> Result<Self, UsageError> {
    var step = DecideStep(desk: desk, wanted: desk.sidecar)
    if let id = request.entity?.rawValue, let known = desk.likelyMeant(by: id) {
      step.notes = ["--entity: no \(id) is known; did you mean \(known)? attache decide undo takes this back"]
    }
    for place in places {
      if let error = place.mistake(in: desk.article.text) { return .failure(error) }
    }
    if request.action == .add { return step.add(places, request) }
    var indexes: [Int] = []
    var rejections: [(item: StoredMention, range: Range<Int>)] = []
    // For a correction, `--kind` is what is right.
    let kind = request.action == .correct ? nil : request.kind
    for place in places {
      switch desk.mention(at: place, kind: kind) {
      case .success(let index): indexes.append(index)
      case .failure(let error):
        guard request.action == .accept || request.action == .forget,
          let rejection = desk.rejection(at: place, kind: kind)
        else { return .failure(error) }
        rejections.append(rejection)
      }
    }
    if let words = request.equal {
      indexes = desk.view.mentions(BulkSelection(words: words), in: desk.article.text).filter {
        kind == nil || desk.view.analysis.mentions[$0].kind == kind
      }
    }
    return step.decide(request, indexes, rejections)
  }

  private mutating func decide(
    _ request: DecideRequest,
    _ indexes: [Int],
    _ rejections: [(item: StoredMention, range: Range<Int>)]
  ) -> Result<Self, UsageError> {
    if request.action == .forget, request.equal == nil, rejections.isEmpty,
      let index = indexes.first(where: { desk.view.mentionIDs[$0] == nil })
    {
      return .failure(UsageError("nothing was decided on \(desk.name(index))"))
    }
    for index in indexes {
      if let error = mistake(request, of: desk.view.analysis.mentions[index].kind) { return .failure(error) }
    }
    var correction = MentionCorrection(kind: request.kind, entity: request.entity, value: request.value)
    if let words = request.words, let index = indexes.first {
      let old = desk.view.analysis.mentions[index].range
      guard indexes.count == 1, let range = desk.article.text.occurrence(of: words, overlapping: old) else {
        return .failure(UsageError("“\(words)” does not stand around “\(desk.words(old))”"))
      }
      if let error = cut(range) { return .failure(error) }
      correction.range = range
    }
    wanted = desk.deciding { context in
      switch request.action {
      case .accept: context.accept(mentions: indexes)
      case .reject: context.reject(mentions: indexes)
      case .correct: context.correct(mentions: indexes, correction)
      case .link: context.correct(mentions: indexes, MentionCorrection(entity: request.entity))
      case .unlink: context.unlink(mentions: indexes)
      case .forget:
        context.remove(Set(indexes.compactMap { context.view.mentionIDs[$0] } + rejections.map(\.item.id)))
      case .add, .undo, .redo: context.sidecar
      }
    }
    if request.action == .accept, !rejections.isEmpty {
      for rejection in rejections { wanted = readding(rejection) }
    }
    for index in indexes { report(request, desk.view.analysis.mentions[index].range, desk.name(index)) }
    for (item, range) in rejections { report(request, range, "\(item.kind.rawValue) “\(desk.words(range))”") }
    return .success(self)
  }

  /// What is wrong with the value or entity that was given for a mention of a kind, unless another kind is given as well.
  private func mistake(_ request: DecideRequest, of kind: MentionKind) -> UsageError? {
    let kind = request.kind ?? kind
    if let id = request.entity, let entity = desk.entity(id), !kind.mayMean(entity.kind) {
      return UsageError(
        "--entity: \(id.rawValue) is \(withArticle(entity.kind)), and no mention of kind \(kind.rawValue) means one"
      )
    }
    if request.value != nil, MentionKind.guidelineKinds.contains(kind), !ValueForm.kinds.contains(kind) {
      let kinds = ValueForm.kinds.map(\.rawValue).joined(separator: ", ")
      return UsageError("--value: \(withArticle(kind)) has no value", hint: "these have: \(kinds)")
    }
    guard let value = request.value?.text, let expected = ValueForm.mistake(in: value, of: kind) else { return nil }
    return UsageError("--value: “\(value)” is no \(kind.rawValue)", hint: "write \(expected)")
  }

  private func readding(_ rejection: (item: StoredMention, range: Range<Int>)) -> Sidecar {
    var result = wanted
    for index in result.mentions.indices where result.mentions[index].id == rejection.item.id {
      result.mentions[index].verdict = Verdict(.accepted, by: "human:\(desk.annotator)")
    }
    return result
  }

  private mutating func add(_ places: [TextPlace], _ request: DecideRequest) -> Result<Self, UsageError> {
    guard let kind = request.kind, let place = places.first else { return .success(self) }
    if let error = mistake(request, of: kind) { return .failure(error) }
    let start = place.start(in: desk.article.text)
    let named = request.words.flatMap { desk.article.text.occurrence(of: $0, overlapping: start..<start + 1) }
    guard let range = request.words == nil ? place.range(in: desk.article.text) : named, !range.isEmpty else {
      let problem = request.words.map { "“\($0)” does not stand here" } ?? "where do the words end?"
      let hint = "name them with --words, or the end column"
      return .failure(UsageError("\(place.name): \(problem)", hint: hint))
    }
    if let error = cut(range) { return .failure(error) }
    wanted = desk.deciding { $0.add(kind, at: range, entity: request.entity, value: request.value) }
    report(request, range, "\(kind.rawValue) “\(desk.words(range))”")
    return .success(self)
  }

  /// What is wrong with a range that begins or ends within a word or a character; nil for whole ones.
  private func cut(_ range: Range<Int>) -> UsageError? {
    let whole = wholeWords(around: range, in: desk.article.text.bytes)
    guard whole != range else { return nil }
    let place = "\(displayName(of: desk.article.name)):\(placeText(range, in: desk.article.text))"
    return UsageError(
      "\(place): “\(desk.words(range))” is a part of “\(desk.words(whole))”",
      hint: "mentions are of whole words: \(placeText(whole, in: desk.article.text))"
    )
  }

  private mutating func report(_ request: DecideRequest, _ range: Range<Int>, _ name: String) {
    let done =
      switch request.action {
      case .accept: "accepted \(name)"
      case .reject: "rejected \(name)"
      case .correct:
        "corrected \(name) to "
          + [request.kind?.rawValue, request.words.map { "“\($0)”" }, request.value?.text].compactMap(\.self)
          .joined(separator: " ")
      case .link: "linked \(name) to \(request.entity?.rawValue ?? "")"
      case .unlink: "unlinked \(name)"
      case .add: "added \(name)"
      case .forget: "forgot what was decided on \(name)"
      case .undo, .redo: name
      }
    titles.append(done)
    lines.append("\(harmless(displayName(of: desk.article.name))):\(placeText(range, in: desk.article.text)): \(done)")
  }
}

extension ArticleText {
  /// Where words stand that share a byte with a range; nil where they do not.
  fileprivate func occurrence(of words: String, overlapping range: Range<Int>) -> Range<Int>? {
    let wanted = Array(words.utf8)
    let first = max(0, range.lowerBound - wanted.count + 1)
    guard !wanted.isEmpty, first < min(range.upperBound, bytes.count) else { return nil }
    return (first..<min(range.upperBound, bytes.count)).first { bytes[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
