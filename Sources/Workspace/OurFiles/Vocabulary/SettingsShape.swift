import AnnotationStore

extension FileShape {
  /// `attache.json`.
  static let settings = FileShape(
    name: "settings",
    members: [
      .schema,
      FileMember("annotator", "The name under which decisions are written, in place of git’s or the login name."),
      FileMember(
        "ignore",
        "Globs of files that are no articles, relative to the folder that holds this file.",
        .list(.text)
      ),
      FileMember("features", "Features of the editor that are switched on or off.", .object(features)),
      FileMember(
        "types",
        "Kinds of mentions besides those of the guidelines, or own words for those.",
        .list(.object(type))
      ),
      FileMember("lexicon", "Names that are to be found wherever they stand.", .list(.object(name))),
      FileMember(
        "lexiconFiles",
        "Files with more names: a table (.csv), an array (.json), or a name a line; attache explain broken-own-list.",
        .list(.object(lexiconFile))
      ),
      FileMember(
        "patterns",
        "Patterns that are mentions, as spaCy’s entity ruler writes them.",
        .list(.object(pattern))
      ),
      FileMember(
        "patternFiles",
        "Files with more patterns, one a line, relative to the folder that holds this file.",
        .list(.text)
      ),
      FileMember(
        "checks",
        "How much the findings of checks matter; of the elements that name a check in a file the last one counts.",
        .list(.object(checkLevels))
      ),
      FileMember(
        "ownChecks",
        "Checks of the workspace’s own: words that a pattern finds and that should not stand so.",
        .list(.object(ownCheck))
      ),
      FileMember("suppressions", "Findings that are known and right as they are.", .list(.object(suppression))),
    ]
  )

  private static let features = FileShape(
    name: "features",
    members: Settings.Feature.allCases.map { FileMember($0.rawValue, $0.meaning, .bool) }
  )

  private static let type = FileShape(
    name: "type",
    members: [
      FileMember("name", "The kind as annotation files write it.", .kind, isRequired: true),
      FileMember("label", "What people call it."),
      FileMember("description", "What is marked with it; shown where a kind is chosen."),
    ]
  )

  private static let name = FileShape(
    name: "name",
    members: [
      FileMember("type", "What bears the name.", .kind, isRequired: true),
      FileMember("name", "The name as articles write it.", isRequired: true),
      FileMember("aliases", "Other forms of the name.", .list(.text)),
      FileMember("entity", "Whose name it is.", .entity(isOwn: false)),
      FileMember("ignoreCase", "Whether the name counts in capitals and lower case as well.", .bool),
    ]
  )

  private static let lexiconFile = FileShape(
    name: "list",
    members: [
      FileMember("file", "The file, relative to the folder that holds this file.", isRequired: true),
      FileMember("type", "What bears the names, where they do not say it themselves.", .kind),
      FileMember("ignoreCase", "Whether the names count in capitals and lower case as well.", .bool),
    ]
  )

  private static let pattern = FileShape(
    name: "pattern",
    members: [
      FileMember(
        "label",
        "The kind of what it finds: one of the guidelines’ or of types, or what spaCy calls one.",
        .kind,
        isRequired: true
      ),
      FileMember("pattern", "Words, or a list of tokens side by side.", .list(.object(token)), isRequired: true),
      FileMember("id", "Whose mention it is.", .entity(isOwn: false)),
    ]
  )

  private static let token = FileShape(
    name: "token",
    members: [
      FileMember("TEXT", "The word itself.", .object(words)),
      FileMember("ORTH", "The word itself.", .object(words)),
      FileMember("LOWER", "The word in lower case.", .object(words)),
      FileMember("SHAPE", "Its shape: X and x for letters, d for digits, four of a run at most.", .object(words)),
      FileMember("LENGTH", "Its length in characters."),
      FileMember("IS_ALPHA", "Letters only.", .bool),
      FileMember("IS_ASCII", "ASCII only.", .bool),
      FileMember("IS_DIGIT", "Digits only.", .bool),
      FileMember("IS_LOWER", "In lower case.", .bool),
      FileMember("IS_UPPER", "In capitals.", .bool),
      FileMember("IS_TITLE", "With a capital first.", .bool),
      FileMember("IS_PUNCT", "A punctuation mark.", .bool),
      FileMember("LIKE_NUM", "A number in digits or words.", .bool),
      FileMember(
        "OP",
        "How many tokens may stand here; exactly one without it.",
        .words([
          .init("?", "None or one."), .init("*", "Any number."), .init("+", "At least one."),
          .init("!", "One that is not like this."),
        ])
      ),
    ]
  )

  private static let words = FileShape(
    name: "words",
    members: [
      FileMember("IN", "The words that a token must be among.", .list(.text)),
      FileMember("NOT_IN", "The words that it must not be among.", .list(.text)),
      FileMember("REGEX", "A regular expression that is found in the word."),
    ]
  )

  private static let checkLevels = FileShape(
    name: "levels of checks",
    members: [
      FileMember("files", "A glob of the files they are about, relative to the folder that holds this file; else all."),
      FileMember(
        "levels",
        "The level of each check.",
        .map(keys: .checkCode, values: .words(levels)),
        isRequired: true
      ),
    ]
  )

  private static let ownCheck = FileShape(
    name: "check of one’s own",
    members: [
      FileMember("code", "What reports, levels and suppressions call it; none of Attaché’s own.", isRequired: true),
      FileMember("level", "How much it matters; a warning where it is left out.", .words(levels)),
      FileMember("message", "What is wrong with the words that were found.", isRequired: true),
      FileMember("explanation", "Why, and what to do."),
      FileMember("pattern", "A regular expression; attache explain broken-own-check says which.", isRequired: true),
      FileMember("ignoreCase", "Whether letters stand for those of the other case as well.", .bool),
      FileMember("files", "A glob of the files it is about, relative to the folder that holds this file; else all."),
      FileMember("suggestion", "Words that may stand in place of those found."),
      FileMember("fix", "Words that attache check --fix puts in place of those found."),
    ]
  )

  private static let suppression = FileShape(
    name: "suppression",
    members: [
      FileMember("check", "The code of the check; attache explain lists them.", .checkCode, isRequired: true),
      FileMember("files", "A glob of the files it is about, relative to the folder that holds this file; else all."),
      FileMember("text", "Only findings at these words."),
      FileMember("reason", "Why the findings are right as they are.", isRequired: true),
    ]
  )

  private static let levels: [FileWord] = [
    .init("off", "Nobody hears of it."), .init("hint", "Editors show it faintly; attache check leaves it out."),
    .init("information", "Shown."), .init("warning", "Shown; fails on request."),
    .init("error", "Shown; attache check fails."),
  ]
}

extension Settings.Feature {
  /// What an editor does with it.
  fileprivate var meaning: String {
    switch self {
    case .hover: "The card of what stands under the cursor."
    case .definition: "Jumps to the introducing mention, the registry, the role, the holders."
    case .references: "Every mention of an entity, in all articles."
    case .documentHighlight: "Every mention of an entity in this article."
    case .documentSymbol: "The outline."
    case .workspaceSymbol: "The search for entities in all articles."
    case .semanticTokens: "The colours."
    case .diagnostics: "Findings of the checks."
    case .suggestions: "Undecided suggestions as hints that the key for the next problem visits."
    case .inlayHint: "Roles behind bare surnames, dates behind relative ones."
    case .codeLens: "Counts above the text."
    case .completion: "Names that are known, while writing."
    case .codeAction: "Decisions and fixes."
    case .rename: "One spelling of a name everywhere."
    case .linkedEditingRange: "Equal spellings are edited together; off unless it is switched on."
    case .foldingRange: "Sections and quotations that can be folded."
    case .selectionRange: "A selection that grows by word, mention, sentence and paragraph."
    case .documentLink: "Links to sources and the registry."
    case .callHierarchy: "Who met and quoted whom."
    }
  }
}
