extension Command {
  /// `attache man`: the manual page.
  static let manual = Command(
    name: "man",
    summary: "print the manual page, made of the same descriptions as the help of the commands",
    arguments: "",
    options: [],
    details: """
      To read it, and to install it:

        attache man | man -l -
        attache man > ~/.local/share/man/man1/attache.1

      Exit status: 0 done.
      """,
    run: { _ in
      Console.write(manualPage(of: Array(Command.all)))
      return ExitStatus.success
    }
  )
}
