package import ArticleText

/// The places of annotations while an editor changes the text they stand in.
///
/// Exact, with nothing to guess: an edit within an annotation grows or shrinks it, one that reaches over its edge cuts
/// it, one that covers it ends it. What was cut or ended comes back when its words do, so that undo in the editor brings
/// back the same annotation: exactly, where the last edits are taken back in turn, else by the words' surroundings.
/// Ranges are UTF-8 bytes of the article.
package struct LiveRanges<ID: Hashable & Sendable>: Sendable {
  private var items: [LiveItem<ID>]

  /// The last edits, with what they touched.
  private var steps: [Step] = []
  private static var stepLimit: Int { 1000 }

  /// Takes over the places of annotations; their order is kept.
  package init(_ places: [(id: ID, range: Range<Int>)]) {
    items = places.map { LiveItem(id: $0.id, range: $0.range) }
  }

  /// Why a text changes.
  package enum Cause: Hashable, Sendable {
    case typing

    /// A name is spelled in another way; who is covered by the edit goes on under the new name.
    case renaming
  }

  /// The annotations that stand in the text, with their places.
  package var living: [(id: ID, range: Range<Int>)] {
    items.compactMap { $0.isAlive ? ($0.id, $0.range) : nil }
  }

  /// The annotations whose words are gone.
  package var ended: [ID] { items.compactMap { $0.isAlive ? nil : $0.id } }

  /// The annotations whose words are no longer the ones they had, or that are gone.
  package var changed: [ID] { items.compactMap { $0.origin == nil ? nil : $0.id } }

  /// The place of an annotation; nil where its words are gone or it is unknown.
  ///
  /// O(annotations).
  package subscript(id: ID) -> Range<Int>? {
    items.first { $0.id == id }.flatMap { $0.isAlive ? $0.range : nil }
  }

  /// Adds an annotation.
  package mutating func add(_ id: ID, at range: Range<Int>) {
    items.append(LiveItem(id: id, range: range))
  }

  /// Removes an annotation.
  ///
  /// O(annotations).
  package mutating func remove(_ id: ID) {
    items.removeAll { $0.id == id }
  }

  /// Takes the words that annotations have now for theirs, and forgets those that are gone: the file was saved.
  package mutating func settle() {
    items.removeAll { !$0.isAlive }
    for index in items.indices { items[index].origin = nil }
    steps = []
  }

  /// Follows an edit, which is applied to the text afterwards.
  ///
  /// O(annotations + bytes of the edit).
  ///
  /// - Parameters:
  ///   - range: what is replaced, clipped to the text.
  ///   - newText: what takes its place.
  ///   - text: the text before the edit.
  package mutating func replace(
    _ range: Range<Int>,
    with newText: String,
    in text: ArticleText,
    cause: Cause = .typing
  ) {
    let edit = TextEdit(text.clipped(range), with: Array(newText.utf8), in: text.bytes, trimming: cause == .typing)
    if let step = steps.last, step.isTakenBack(by: edit) {
      steps.removeLast()
      for index in items.indices {
        items[index] = step.touched[items[index].id] ?? items[index].following(edit, cause == .renaming)
      }
      return
    }
    var touched: [ID: LiveItem<ID>] = [:]
    if cause == .typing, range.lowerBound <= 0, range.upperBound >= text.bytes.count, !text.bytes.isEmpty {
      for item in items { touched[item.id] = item }
      findAgain(in: ArticleText(newText), insteadOf: text)
    } else {
      for index in items.indices {
        if items[index].touches(edit) { touched[items[index].id] = items[index] }
        items[index].follow(edit, cause == .renaming)
      }
    }
    if steps.count == Self.stepLimit { steps.removeFirst(Self.stepLimit / 2) }
    steps.append(Step(added: edit.added, removed: Array(edit.before[edit.replaced]), touched: touched))
  }

  /// Follows the replacement of the whole text, as clients send it that know no smaller edits, or after another program
  /// has written the file.
  package mutating func replaceAll(_ text: ArticleText, with newText: ArticleText) {
    steps = []
    findAgain(in: newText, insteadOf: text)
  }

  private mutating func findAgain(in newText: ArticleText, insteadOf text: ArticleText) {
    let old = AnchorText(text)
    let alive = items.indices.filter { items[$0].isAlive }.sorted { isInOrder(items[$0].range, items[$1].range) }
    let anchors = alive.map { LabelledAnchor(old.anchor(ofArticleRange: items[$0].range), label: String($0)) }
    for (index, placement) in zip(alive, place(anchors, in: newText, madeOf: text)) {
      items[index].jump(to: placement.range, from: text, to: newText)
    }
    for index in items.indices where !items[index].isAlive { items[index].comeBack(in: newText) }
  }

  /// An edit with what is needed to know the one that takes it back, and the annotations it touched as they were.
  private struct Step: Sendable {
    let added: Range<Int>
    let removed: [UInt8]
    let touched: [ID: LiveItem<ID>]

    func isTakenBack(by edit: TextEdit) -> Bool {
      edit.replaced == added && edit.newBytes.elementsEqual(removed)
    }
  }
}
