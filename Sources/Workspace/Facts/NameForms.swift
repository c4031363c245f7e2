import Annotations

extension ArticleFacts {
  /// A spelling with whose it is.
  struct NameForm {
    var form: Form

    /// Of a role's wording its holder.
    var entity: EntityIndex

    var kind: MentionKind
  }

  /// The wording of an office as a form of its own, with who holds it.
  struct OfficeForm: Hashable, Sendable {
    var form: Form
    var holder: EntityIndex
  }
}

extension FactTables {
  /// Calls `body` with the spellings of entities and the wordings of offices that have a word with the initial.
  ///
  /// O(forms), a few nanoseconds each.
  func forEachName(withInitial bit: UInt32, _ body: (ArticleFacts.NameForm) -> Void) {
    for (index, entity) in entities.enumerated() {
      for position in entity.forms.asInt.clamped(to: forms.indices) where forms[position].initials & bit != 0 {
        let index = UInt32(truncatingIfNeeded: index)
        body(ArticleFacts.NameForm(form: forms[position], entity: index, kind: kind(entity.kind)))
      }
    }
    for office in officeForms where office.form.initials & bit != 0 {
      body(ArticleFacts.NameForm(form: office.form, entity: office.holder, kind: .role))
    }
  }
}
