/// What `attache doctor` has found out about this machine and a folder.
package struct DoctorReport: Hashable, Sendable {
  /// Something to be done about, or worth knowing.
  package struct Remark: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable {
      /// Something does not work.
      case problem

      /// Everything works, but perhaps not as it was meant.
      case note
    }

    package var level: Level
    package var message: String

    /// What to do.
    package var advice: String

    package init(_ level: Level, _ message: String, advice: String) {
      self.level = level
      self.message = message
      self.advice = advice
    }
  }

  /// The program itself.
  package struct Program: Hashable, Sendable {
    package var version: String
    package var path: String?

    /// What `PATH` leads to: what editors start.
    package var pathOnPath: String?

    /// Whether that is this program.
    package var isOnPath: Bool

    /// Milliseconds from the start of the server that editors would start to its answer to `initialize`; nil where it did
    /// not answer.
    package var answerTime: Int?

    package init(version: String, path: String?, pathOnPath: String?, isOnPath: Bool, answerTime: Int?) {
      self.version = version
      self.path = path
      self.pathOnPath = pathOnPath
      self.isOnPath = isOnPath
      self.answerTime = answerTime
    }
  }

  /// An editor that is installed, or whose configuration names this program.
  package struct Editor: Hashable, Sendable {
    package var name: String
    package var path: String?

    /// As it says itself; nil where it does not.
    package var version: String?

    /// The files of its configuration that name this program.
    package var configurations: [String]

    /// Where the source tree says how it is set up.
    package var guide: String

    package init(name: String, path: String?, version: String?, configurations: [String], guide: String) {
      self.name = name
      self.path = path
      self.version = version
      self.configurations = configurations
      self.guide = guide
    }
  }

  /// A folder of articles, and what is in force in it.
  package struct Folder: Hashable, Sendable {
    package var path: String
    package var isWritable: Bool
    package var articles: Int

    /// Of the articles those with a file of decisions.
    package var articlesWithDecisions: Int

    /// The path of the settings in force; nil for none.
    package var settings: String?
    package var ignore: [String]

    /// The features that the settings switch off.
    package var featuresOff: [String]

    /// The path of the registry in force; nil for none.
    package var registry: String?
    package var entities: Int

    package var annotator: String

    /// Which file or variable says so.
    package var annotatorSource: String

    /// The folder of caches; nil where there is no place for any.
    package var cache: String?

    /// The working tree's root; nil outside of git.
    package var repository: String?

    /// The repository lacks a part of its history.
    package var isShallow: Bool

    package init(path: String) {
      self.path = path
      isWritable = true
      articles = 0
      articlesWithDecisions = 0
      ignore = []
      featuresOff = []
      entities = 0
      annotator = ""
      annotatorSource = ""
      isShallow = false
    }
  }

  package var program: Program
  package var editors: [Editor]
  package var folder: Folder
  package var remarks: [Remark]

  package init(program: Program, editors: [Editor], folder: Folder, remarks: [Remark]) {
    self.program = program
    self.editors = editors
    self.folder = folder
    self.remarks = remarks
  }

  /// Whether something does not work.
  package var hasProblems: Bool { remarks.contains { $0.level == .problem } }
}
