/// An editor that `attache doctor` looks for.
struct KnownEditor: Sendable {
  var name: String

  /// The names of its program, the usual one first.
  var programs: [String]

  /// The files and folders of its configuration: `~` is the home folder, `$CONFIG` that of configurations.
  var configurations: [String]

  /// Where the source tree says how it is set up.
  var guide: String

  /// Whether it can be asked for its version without a screen.
  var tellsVersion = true

  static let all = [
    KnownEditor(
      name: "Neovim",
      programs: ["nvim"],
      configurations: ["$CONFIG/nvim"],
      guide: "Editors/neovim/README.md"
    ),
    KnownEditor(
      name: "Vim",
      programs: ["vim"],
      configurations: ["~/.vimrc", "~/.vim", "$CONFIG/vim"],
      guide: "Editors/vim/README.md"
    ),
    KnownEditor(
      name: "Emacs",
      programs: ["emacs"],
      configurations: [
        "~/.emacs", "~/.emacs.el", "~/.emacs.d", "$CONFIG/emacs", "~/.doom.d", "$CONFIG/doom", "~/.spacemacs",
      ],
      guide: "Editors/emacs/README.md"
    ),
    KnownEditor(
      name: "Kate",
      programs: ["kate"],
      configurations: ["$CONFIG/kate/lspclient/settings.json"],
      guide: "Editors/kate/README.md",
      tellsVersion: false
    ),
    KnownEditor(
      name: "Visual Studio Code",
      programs: ["code", "codium"],
      configurations: [
        "$CONFIG/Code/User/settings.json", "$CONFIG/VSCodium/User/settings.json",
        "~/Library/Application Support/Code/User/settings.json", "~/.vscode/extensions/extensions.json",
        "~/.vscode-oss/extensions/extensions.json",
      ],
      guide: "Editors/vscode/README.md",
      tellsVersion: false
    ),
    KnownEditor(
      name: "Helix",
      programs: ["hx", "helix"],
      configurations: ["$CONFIG/helix/languages.toml"],
      guide: "Editors/helix/README.md"
    ),
    KnownEditor(
      name: "Sublime Text",
      programs: ["subl"],
      configurations: [
        "$CONFIG/sublime-text/Packages/User/LSP.sublime-settings",
        "~/Library/Application Support/Sublime Text/Packages/User/LSP.sublime-settings",
      ],
      guide: "Editors/sublime/README.md",
      tellsVersion: false
    ),
    KnownEditor(
      name: "Zed",
      programs: ["zed", "zeditor"],
      configurations: ["$CONFIG/zed/settings.json"],
      guide: "Editors/zed/README.md",
      tellsVersion: false
    ),
  ]
}
