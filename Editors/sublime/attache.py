"""Runs commands of Attaché on the cursor's place or the selection; keys and the command palette call it."""
import pathlib

import sublime_plugin


def position(view, point):
    """A point as the protocol writes it: columns are UTF-16 units."""
    line, character = view.rowcol_utf16(point)
    return {"line": line, "character": character}


def place(view):
    """The first selection of a view as members of a command's argument."""
    selection = view.sel()[0]
    argument = {"uri": pathlib.Path(view.file_name()).as_uri()}
    if selection.empty():
        argument["position"] = position(view, selection.b)
    else:
        argument["range"] = {"start": position(view, selection.begin()), "end": position(view, selection.end())}
    return argument


class AttacheCommand(sublime_plugin.TextCommand):
    """`attache`: runs one command of the server, with further members of its argument."""

    def run(self, edit, command, **members):
        if "kind" in members and command == "attache.setKind" and not self.view.sel()[0].empty():
            command = "attache.annotate"
        argument = {**place(self.view), **members}
        self.view.run_command("lsp_execute", {
            "session_name": "attache", "command_name": command, "command_args": [argument]})

    def is_enabled(self):
        return self.view.file_name() is not None and len(self.view.sel()) > 0
