"""What clients that people use say of themselves in `initialize`, written down from their public sources.

Only what a server can heed stands here, and what is odd: a client that offers no encoding, one without a workspace, one that
says null. Neovim 0.7, Eglot, lsp-mode, ALE and Kate were also seen to send this by Tests/Editors.
"""
ALL_SYMBOLS = {"symbolKind": {"valueSet": list(range(1, 27))}}
ACTION_KINDS = ["", "quickfix", "refactor", "refactor.extract", "refactor.inline", "refactor.rewrite", "source",
                "source.organizeImports"]
TOKEN_TYPES = ["namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable", "property",
               "enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment", "string", "number",
               "regexp", "operator"]
TOKEN_MODIFIERS = ["declaration", "definition", "readonly", "static", "deprecated", "abstract", "async", "modification",
                   "documentation", "defaultLibrary"]
BOTH, PLAIN, MARKDOWN = ["markdown", "plaintext"], ["plaintext"], ["markdown"]
FILES = ["create", "rename", "delete"]
MOVES = ("declaration", "definition", "typeDefinition", "implementation")


def actions(kinds=ACTION_KINDS, **others):
    return {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": kinds}}, **others}


def tokens(delta=True, range=True, **others):
    return {"requests": {"range": range, "full": {"delta": delta}}, "tokenTypes": TOKEN_TYPES, "tokenModifiers": TOKEN_MODIFIERS,
            "formats": ["relative"], **others}


def links(**others):
    return {move: {"linkSupport": True, **others} for move in MOVES}


def plain(*names, **value):
    return {name: dict(value) for name in names}


def asks(name, method):
    """Whether a client makes a request, as far as it says so or is known to."""
    capabilities = CLIENTS[name]["capabilities"]
    if method == "workspace/symbol":
        return "symbol" in capabilities.get("workspace", {})
    if method == "workspace/diagnostic":
        return name in PULLING_WORKSPACES
    if method == "prepareRename":
        return bool(capabilities["textDocument"].get("rename", {}).get("prepareSupport"))
    family, _, form = method.partition("/")
    family = {"prepareCallHierarchy": "callHierarchy"}.get(family, family)
    declared = capabilities["textDocument"].get(family)
    if family != "semanticTokens" or not declared:
        return declared is not None or method in UNDECLARED.get(name, [])
    full = declared["requests"]["full"]
    return {"full": bool(full), "full/delta": full["delta"], "range": declared["requests"]["range"]}[form]


# What pulls a workspace's diagnostics where a server offers them; no client says so.
PULLING_WORKSPACES = ["vscode", "coc"]

REGISTERED = {"dynamicRegistration": True}
FIXED = {"dynamicRegistration": False}

# What clients ask without having declared it.
UNDECLARED = {
    "lsp-mode": ["references", "documentHighlight"], "ale": ["references"],
    "kate": [*MOVES, "references", "documentHighlight", "rename", "formatting", "completion"],
    "helix": [*MOVES, "references", "documentHighlight", "documentSymbol"],
    "zed": [*MOVES, "references", "documentHighlight"],
}

CLIENTS = {
    # vscode-languageclient 9
    "vscode": {
        "clientInfo": {"name": "Visual Studio Code", "version": "1.96.0"}, "locale": "en", "trace": "off",
        "capabilities": {
            "general": {"positionEncodings": ["utf-16"], "markdown": {"parser": "marked", "version": "1.1.0"},
                        "regularExpressions": {"engine": "ECMAScript", "version": "ES2020"},
                        "staleRequestSupport": {"cancel": True, "retryOnContentModified": ["textDocument/semanticTokens/full"]}},
            "window": {"workDoneProgress": True, "showDocument": {"support": True},
                       "showMessage": {"messageActionItem": {"additionalPropertiesSupport": True}}},
            "notebookDocument": {"synchronization": {"dynamicRegistration": True, "executionSummarySupport": True}},
            "workspace": {
                "applyEdit": True, "configuration": True, "workspaceFolders": True,
                "workspaceEdit": {"documentChanges": True, "resourceOperations": FILES, "normalizesLineEndings": True,
                                  "failureHandling": "textOnlyTransactional", "changeAnnotationSupport": {"groupsOnLabel": True}},
                "symbol": {**REGISTERED, **ALL_SYMBOLS, "tagSupport": {"valueSet": [1]},
                           "resolveSupport": {"properties": ["location.range"]}},
                "didChangeWatchedFiles": {**REGISTERED, "relativePatternSupport": True},
                "didChangeConfiguration": REGISTERED, "executeCommand": REGISTERED,
                "fileOperations": {**REGISTERED, **{when + what: True for when in ("will", "did")
                                                    for what in ("Create", "Rename", "Delete")}},
                **plain("semanticTokens", "codeLens", "inlayHint", "inlineValue", "diagnostics", "foldingRange",
                        refreshSupport=True)},
            "textDocument": {
                **links(**REGISTERED),
                **plain("references", "documentHighlight", "codeLens", "colorProvider", "formatting", "rangeFormatting",
                        "onTypeFormatting", "selectionRange", "linkedEditingRange", "callHierarchy", "typeHierarchy",
                        "inlineValue", **REGISTERED),
                "synchronization": {**REGISTERED, "willSave": True, "willSaveWaitUntil": True, "didSave": True},
                "completion": {**REGISTERED, "contextSupport": True, "insertTextMode": 2, "completionItem": {
                    "snippetSupport": True, "commitCharactersSupport": True, "documentationFormat": BOTH,
                    "deprecatedSupport": True, "preselectSupport": True, "tagSupport": {"valueSet": [1]},
                    "insertReplaceSupport": True, "labelDetailsSupport": True, "insertTextModeSupport": {"valueSet": [1, 2]},
                    "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}},
                    "completionItemKind": {"valueSet": list(range(1, 26))},
                    "completionList": {"itemDefaults": ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode",
                                                        "data"]}},
                "hover": {**REGISTERED, "contentFormat": BOTH},
                "documentSymbol": {**REGISTERED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True, "labelSupport": True,
                                   "tagSupport": {"valueSet": [1]}},
                "codeAction": actions(**REGISTERED, isPreferredSupport=True, disabledSupport=True, dataSupport=True,
                                      honorsChangeAnnotations=True, resolveSupport={"properties": ["edit"]}),
                "documentLink": {**REGISTERED, "tooltipSupport": True},
                "rename": {**REGISTERED, "prepareSupport": True, "prepareSupportDefaultBehavior": 1,
                           "honorsChangeAnnotations": True},
                "publishDiagnostics": {"relatedInformation": True, "versionSupport": False, "codeDescriptionSupport": True,
                                       "dataSupport": True, "tagSupport": {"valueSet": [1, 2]}},
                "foldingRange": {**REGISTERED, "rangeLimit": 5000, "lineFoldingOnly": True,
                                 "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]},
                                 "foldingRange": {"collapsedText": False}},
                "semanticTokens": tokens(**REGISTERED, overlappingTokenSupport=False, multilineTokenSupport=False,
                                         serverCancelSupport=True, augmentsSyntaxTokens=True),
                "inlayHint": {**REGISTERED, "resolveSupport": {"properties": [
                    "tooltip", "textEdits", "label.tooltip", "label.location", "label.command"]}},
                "diagnostic": {**REGISTERED, "relatedDocumentSupport": False}}}},
    "neovim-0.7": {
        "language": "text", "clientInfo": {"name": "Neovim", "version": "0.7.2"}, "trace": "off",
        "capabilities": {
            # It stands beside textDocument there.
            "callHierarchy": FIXED,
            "window": {"workDoneProgress": True, "showDocument": {"support": False},
                       "showMessage": {"messageActionItem": {"additionalPropertiesSupport": False}}},
            "workspace": {"applyEdit": True, "workspaceFolders": True, "workspaceEdit": {"resourceOperations": FILES},
                          "symbol": {**FIXED, **ALL_SYMBOLS, "hierarchicalWorkspaceSymbolSupport": True}},
            "textDocument": {
                **links(), **plain("references", "documentHighlight", **FIXED),
                "synchronization": {**FIXED, "didSave": True, "willSave": False, "willSaveWaitUntil": False},
                "completion": {**FIXED, "contextSupport": False, "completionItem": {
                    "snippetSupport": False, "documentationFormat": BOTH}},
                "hover": {**FIXED, "contentFormat": BOTH}, "rename": {**FIXED, "prepareSupport": True},
                "documentSymbol": {**FIXED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True},
                "codeAction": actions(["", "Empty", "QuickFix", "Refactor", "quickfix", "refactor", "source"], **FIXED,
                                      dataSupport=True, resolveSupport={"properties": ["edit"]}),
                "publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}}}}},
    "neovim-0.11": {
        "language": "text", "clientInfo": {"name": "Neovim", "version": "0.11.0"}, "trace": "off", "workDoneToken": "1",
        "capabilities": {
            "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
            "window": {"workDoneProgress": True, "showDocument": {"support": True},
                       "showMessage": {"messageActionItem": {"additionalPropertiesSupport": True}}},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True,
                          "workspaceEdit": {"resourceOperations": FILES}, "didChangeConfiguration": FIXED,
                          "didChangeWatchedFiles": {**FIXED, "relativePatternSupport": True},
                          "symbol": {**FIXED, **ALL_SYMBOLS}, **plain("inlayHint", "semanticTokens", refreshSupport=True)},
            "textDocument": {
                **links(), **plain("references", "documentHighlight", "callHierarchy", "diagnostic", **FIXED),
                "definition": {"linkSupport": True, **REGISTERED},
                "synchronization": {**FIXED, "willSave": True, "willSaveWaitUntil": True, "didSave": True},
                "completion": {**FIXED, "contextSupport": True, "completionItem": {
                    "snippetSupport": True, "deprecatedSupport": True, "documentationFormat": BOTH,
                    "tagSupport": {"valueSet": [1]}, "resolveSupport": {"properties": ["additionalTextEdits", "command"]}},
                    "completionList": {"itemDefaults": ["editRange", "insertTextFormat", "insertTextMode", "data"]}},
                "hover": {**REGISTERED, "contentFormat": BOTH}, "rename": {**REGISTERED, "prepareSupport": True},
                "documentSymbol": {**FIXED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True},
                "codeAction": actions(**REGISTERED, isPreferredSupport=True, dataSupport=True,
                                      resolveSupport={"properties": ["edit", "command"]}),
                "codeLens": {**FIXED, "resolveSupport": {"properties": ["command"]}},
                "foldingRange": {**FIXED, "lineFoldingOnly": True, "foldingRange": {"collapsedText": True}},
                "formatting": REGISTERED,
                "inlayHint": {**REGISTERED, "resolveSupport": {"properties": ["textEdits", "tooltip", "location", "command"]}},
                "publishDiagnostics": {"relatedInformation": True, "dataSupport": True, "tagSupport": {"valueSet": [1, 2]}},
                "semanticTokens": tokens(range=False, **FIXED, overlappingTokenSupport=True, multilineTokenSupport=False,
                                         serverCancelSupport=False, augmentsSyntaxTokens=True)}}},
    "eglot": {
        "language": "text", "initializationOptions": {},
        "capabilities": {
            "experimental": {},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True, "executeCommand": FIXED,
                          "workspaceEdit": {"documentChanges": True}, "didChangeWatchedFiles": REGISTERED, "symbol": FIXED},
            "textDocument": {
                **links(**FIXED), **plain("references", "documentHighlight", "formatting", "rangeFormatting", "rename", **FIXED),
                "synchronization": {**FIXED, "willSave": True, "willSaveWaitUntil": True, "didSave": True},
                "completion": {**FIXED, "contextSupport": True, "completionItem": {
                    "snippetSupport": False, "deprecatedSupport": True, "tagSupport": {"valueSet": [1]}}},
                "hover": {**FIXED, "contentFormat": PLAIN},
                "documentSymbol": {**FIXED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True},
                "codeAction": actions(ACTION_KINDS[1:], **FIXED, isPreferredSupport=True),
                "publishDiagnostics": {"relatedInformation": False, "codeDescriptionSupport": False,
                                       "tagSupport": {"valueSet": [1, 2]}}}}},
    "lsp-mode": {
        "processId": None, "initializationOptions": None, "workDoneToken": "1",
        "clientInfo": {"name": "emacs", "version": "GNU Emacs 28.2\n"}, "workspaceFolders": "absent",
        "capabilities": {
            "window": {"workDoneProgress": True, "showMessage": None, "showDocument": None},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True, "executeCommand": FIXED,
                          "workspaceEdit": {"documentChanges": True, "resourceOperations": FILES}, "symbol": ALL_SYMBOLS,
                          "fileOperations": {when + what: False for when in ("will", "did")
                                             for what in ("Create", "Rename", "Delete")}},
            "textDocument": {
                **links(), "moniker": None, "linkedEditingRange": None, "callHierarchy": FIXED,
                **plain("formatting", "rangeFormatting", "foldingRange", **REGISTERED),
                "synchronization": {"willSave": True, "didSave": True, "willSaveWaitUntil": True},
                "completion": {"contextSupport": True, "completionItem": {
                    "snippetSupport": False, "documentationFormat": BOTH, "resolveAdditionalTextEditsSupport": True,
                    "insertReplaceSupport": True, "insertTextModeSupport": {"valueSet": [1, 2]},
                    "resolveSupport": {"properties": ["documentation", "details", "additionalTextEdits", "command"]}}},
                "hover": {"contentFormat": BOTH}, "rename": {**REGISTERED, "prepareSupport": True},
                "documentSymbol": {**ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True},
                "codeAction": actions(**REGISTERED, isPreferredSupport=True, dataSupport=True,
                                      resolveSupport={"properties": ["edit", "command"]}),
                "documentLink": {**REGISTERED, "tooltipSupport": True},
                "publishDiagnostics": {"relatedInformation": True, "versionSupport": True, "tagSupport": {"valueSet": [1, 2]}}}}},
    "vim-lsp": {
        "clientInfo": {"name": "vim-lsp"}, "trace": "off", "workspaceFolders": "absent",
        "capabilities": {
            "window": {"workDoneProgress": False},
            "workspace": {"applyEdit": True, "configuration": True, "symbol": FIXED},
            "textDocument": {
                **links(**FIXED),
                **plain("references", "documentHighlight", "codeLens", "formatting", "rangeFormatting", "callHierarchy",
                        "typeHierarchy", **FIXED),
                "synchronization": {**FIXED, "didSave": True, "willSave": False, "willSaveWaitUntil": False},
                "completion": {**FIXED, "completionItem": {"snippetSupport": False, "documentationFormat": BOTH,
                                                           "resolveSupport": {"properties": ["additionalTextEdits"]}}},
                "hover": {**FIXED, "contentFormat": BOTH}, "rename": {**FIXED, "prepareSupport": True},
                "documentSymbol": {**FIXED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": False, "labelSupport": False},
                "codeAction": actions(ACTION_KINDS, **FIXED, isPreferredSupport=True, disabledSupport=True),
                "foldingRange": {**FIXED, "lineFoldingOnly": True, "rangeLimit": 5000}, "inlayHint": FIXED,
                "publishDiagnostics": {"relatedInformation": True},
                "semanticTokens": tokens(delta=False, range=False, **FIXED, overlappingTokenSupport=False,
                                         multilineTokenSupport=False, serverCancelSupport=False)}}},
    "yegappan-lsp": {
        "clientInfo": {"name": "Vim", "version": "9.1"},
        "capabilities": {
            "offsetEncoding": ["utf-32", "utf-16", "utf-8"],
            "general": {"positionEncodings": ["utf-32", "utf-16", "utf-8"]},
            "window": {"workDoneProgress": True},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True, "symbol": FIXED,
                          "workspaceEdit": {"resourceOperations": FILES}},
            "textDocument": {
                **links(**FIXED),
                **plain("references", "documentHighlight", "codeLens", "formatting", "rangeFormatting", "callHierarchy",
                        "typeHierarchy", "selectionRange", "inlayHint", **FIXED),
                # One member is misspelt there.
                "synchronization": {**FIXED, "didSave": True, "willSave": False, "WillSaveWaitUntil": False},
                "completion": {**FIXED, "completionItem": {"snippetSupport": False, "documentationFormat": BOTH,
                                                           "resolveSupport": {"properties": ["detail", "documentation"]}}},
                "hover": {**FIXED, "contentFormat": BOTH}, "rename": {**FIXED, "prepareSupport": False},
                "documentSymbol": {**FIXED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True, "labelSupport": False},
                "codeAction": actions([*ACTION_KINDS, "source.fixAll"], **FIXED, isPreferredSupport=True, disabledSupport=True,
                                      dataSupport=True, resolveSupport={"properties": ["edit", "command"]}),
                "foldingRange": {**FIXED, "rangeLimit": 5000, "lineFoldingOnly": True,
                                 "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]}},
                "publishDiagnostics": {"relatedInformation": False, "versionSupport": True, "codeDescriptionSupport": True,
                                       "dataSupport": True},
                "semanticTokens": tokens(range=False, **FIXED, augmentsSyntaxTokens=True, serverCancelSupport=False)}}},
    # coc.nvim 0.0.82 and later
    "coc": {
        "clientInfo": {"name": "coc.nvim", "version": "0.0.82"}, "locale": "en", "trace": "off",
        "capabilities": {
            "general": {"positionEncodings": ["utf-16"], "markdown": {"parser": "marked", "version": "4.0.10"},
                        "regularExpressions": {"engine": "ECMAScript", "version": "ES2020"},
                        "staleRequestSupport": {"cancel": True, "retryOnContentModified": [
                            "textDocument/inlayHint", "textDocument/semanticTokens/full"]}},
            "window": {"workDoneProgress": True, "showDocument": {"support": True},
                       "showMessage": {"messageActionItem": {"additionalPropertiesSupport": True}}},
            "workspace": {
                "applyEdit": True, "configuration": True, "workspaceFolders": True,
                "workspaceEdit": {"documentChanges": True, "resourceOperations": FILES, "failureHandling": "undo",
                                  "normalizesLineEndings": True, "changeAnnotationSupport": {"groupsOnLabel": False}},
                "symbol": {**REGISTERED, **ALL_SYMBOLS, "tagSupport": {"valueSet": [1]},
                           "resolveSupport": {"properties": ["location.range"]}},
                "didChangeWatchedFiles": {**REGISTERED, "relativePatternSupport": True},
                "didChangeConfiguration": REGISTERED, "executeCommand": REGISTERED,
                "fileOperations": {**REGISTERED, **{when + what: True for when in ("will", "did")
                                                    for what in ("Create", "Rename", "Delete")}},
                **plain("semanticTokens", "codeLens", "inlayHint", "inlineValue", "diagnostics", "foldingRange",
                        refreshSupport=True)},
            "textDocument": {
                **links(**REGISTERED),
                **plain("references", "documentHighlight", "codeLens", "colorProvider", "formatting", "rangeFormatting",
                        "onTypeFormatting", "selectionRange", "linkedEditingRange", "callHierarchy", "typeHierarchy",
                        "inlineValue", **REGISTERED),
                "synchronization": {**REGISTERED, "willSave": True, "willSaveWaitUntil": True, "didSave": True},
                "completion": {**REGISTERED, "contextSupport": True, "insertTextMode": 2, "completionItem": {
                    "snippetSupport": True, "commitCharactersSupport": True, "documentationFormat": BOTH,
                    "deprecatedSupport": True, "preselectSupport": True, "tagSupport": {"valueSet": [1]},
                    "insertReplaceSupport": True, "labelDetailsSupport": True, "insertTextModeSupport": {"valueSet": [1, 2]},
                    "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}},
                    "completionItemKind": {"valueSet": list(range(1, 26))},
                    "completionList": {"itemDefaults": ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode"]}},
                "hover": {**REGISTERED, "contentFormat": BOTH},
                "documentSymbol": {**REGISTERED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True, "labelSupport": True,
                                   "tagSupport": {"valueSet": [1]}},
                "codeAction": actions(**REGISTERED, isPreferredSupport=True, disabledSupport=True, dataSupport=True,
                                      honorsChangeAnnotations=False, resolveSupport={"properties": ["edit"]}),
                "documentLink": {**REGISTERED, "tooltipSupport": True},
                "rename": {**REGISTERED, "prepareSupport": True, "prepareSupportDefaultBehavior": 1,
                           "honorsChangeAnnotations": True},
                "publishDiagnostics": {"relatedInformation": True, "versionSupport": True, "codeDescriptionSupport": True,
                                       "dataSupport": True, "tagSupport": {"valueSet": [1, 2]}},
                "foldingRange": {**REGISTERED, "rangeLimit": 5000, "lineFoldingOnly": True,
                                 "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]},
                                 "foldingRange": {"collapsedText": False}},
                "semanticTokens": tokens(**REGISTERED, overlappingTokenSupport=False, multilineTokenSupport=False),
                "inlayHint": {**REGISTERED, "resolveSupport": {"properties": [
                    "tooltip", "textEdits", "label.tooltip", "label.location", "label.command"]}},
                "diagnostic": {**REGISTERED, "relatedDocumentSupport": True}}}},
    "ale": {
        "arguments": ["--default-position-encoding", "utf-8"], "initializationOptions": {}, "workspaceFolders": "absent",
        "capabilities": {
            "workspace": {"applyEdit": False, "configuration": False, "workspaceFolders": False,
                          "didChangeConfiguration": FIXED, "symbol": FIXED},
            "textDocument": {
                **plain("definition", "implementation", dynamicRegistration=False, linkSupport=False),
                **plain("typeDefinition", "references", "rename", **FIXED),
                "synchronization": {**FIXED, "didSave": True, "willSave": False, "willSaveWaitUntil": False},
                "completion": {**FIXED, "contextSupport": False, "completionItem": {
                    "snippetSupport": False, "documentationFormat": PLAIN}},
                "hover": {**FIXED, "contentFormat": PLAIN}, "codeAction": actions([], **FIXED),
                "documentSymbol": {**FIXED, "hierarchicalDocumentSymbolSupport": False},
                "publishDiagnostics": {"relatedInformation": True}}}},
    "kate": {
        "workspaceFolders": [],
        "capabilities": {
            "window": {"workDoneProgress": True}, "workspace": {"workspaceFolders": True},
            "textDocument": {
                "synchronization": {"didSave": True}, "hover": {"contentFormat": BOTH}, "selectionRange": FIXED,
                "codeAction": actions(["quickfix", "refactor", "source"]),
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
                "publishDiagnostics": {"relatedInformation": True},
                "semanticTokens": {**tokens(), "tokenModifiers": []}}}},
    "helix": {
        "language": "text", "clientInfo": {"name": "helix", "version": "25.07.1"},
        "capabilities": {
            "general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
            "window": {"workDoneProgress": True},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True, "didChangeConfiguration": FIXED,
                          "executeCommand": FIXED, "symbol": FIXED, "inlayHint": {"refreshSupport": False},
                          "workspaceEdit": {"documentChanges": True, "resourceOperations": FILES, "failureHandling": "abort",
                                            "normalizesLineEndings": False},
                          "didChangeWatchedFiles": {**REGISTERED, "relativePatternSupport": False},
                          "fileOperations": {"willRename": True, "didRename": True}},
            "textDocument": {
                "completion": {"completionItem": {
                    "snippetSupport": True, "insertReplaceSupport": True, "deprecatedSupport": True,
                    "tagSupport": {"valueSet": [1]},
                    "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}},
                    "completionItemKind": {}},
                "hover": {"contentFormat": MARKDOWN}, "formatting": FIXED, "inlayHint": FIXED,
                "rename": {**FIXED, "prepareSupport": True, "honorsChangeAnnotations": False},
                "codeAction": actions(isPreferredSupport=True, disabledSupport=True, dataSupport=True,
                                      resolveSupport={"properties": ["edit", "command"]}),
                "publishDiagnostics": {"versionSupport": True, "tagSupport": {"valueSet": [1, 2]}}}}},
    "sublime": {
        "clientInfo": {"name": "Sublime Text LSP", "version": "2.3.0"}, "initializationOptions": {},
        "capabilities": {
            "general": {"regularExpressions": {"engine": "ECMAScript"}, "markdown": {"parser": "Python-Markdown", "version": "3.2.2"}},
            "window": {"workDoneProgress": True, "showDocument": {"support": True},
                       "showMessage": {"messageActionItem": {"additionalPropertiesSupport": True}}},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True, "executeCommand": {},
                          "workspaceEdit": {"documentChanges": True, "failureHandling": "abort"},
                          "didChangeConfiguration": REGISTERED, "didChangeWatchedFiles": REGISTERED,
                          "symbol": {**REGISTERED, **ALL_SYMBOLS, "tagSupport": {"valueSet": [1]}},
                          **plain("codeLens", "inlayHint", "semanticTokens", refreshSupport=True)},
            "textDocument": {
                **links(**REGISTERED),
                **plain("references", "documentHighlight", "formatting", "rangeFormatting", "colorProvider", "selectionRange",
                        "codeLens", **REGISTERED),
                "synchronization": {**REGISTERED, "didSave": True, "willSave": True, "willSaveWaitUntil": True},
                "completion": {**REGISTERED, "insertTextMode": 2, "completionItem": {
                    "snippetSupport": True, "deprecatedSupport": True, "documentationFormat": BOTH, "labelDetailsSupport": True,
                    "tagSupport": {"valueSet": [1]}, "insertTextModeSupport": {"valueSet": [2]},
                    "resolveSupport": {"properties": ["detail", "documentation", "additionalTextEdits"]}}},
                "hover": {**REGISTERED, "contentFormat": BOTH}, "documentLink": {**REGISTERED, "tooltipSupport": True},
                "documentSymbol": {**REGISTERED, **ALL_SYMBOLS, "hierarchicalDocumentSymbolSupport": True,
                                   "tagSupport": {"valueSet": [1]}},
                "codeAction": actions(["quickfix", "refactor", "refactor.extract", "refactor.inline", "refactor.rewrite",
                                       "source.organizeImports"], **REGISTERED, dataSupport=True, disabledSupport=True,
                                      resolveSupport={"properties": ["edit"]}),
                "rename": {**REGISTERED, "prepareSupport": True},
                "publishDiagnostics": {"relatedInformation": True, "versionSupport": True, "codeDescriptionSupport": True,
                                       "dataSupport": True, "tagSupport": {"valueSet": [1, 2]}},
                "inlayHint": {**REGISTERED, "resolveSupport": {"properties": ["textEdits", "label.command"]}},
                "semanticTokens": tokens(**REGISTERED, overlappingTokenSupport=False, multilineTokenSupport=True,
                                         augmentsSyntaxTokens=True)}}},
    "zed": {
        "processId": None, "clientInfo": {"name": "Zed", "version": "0.170.0"},
        "capabilities": {
            "experimental": {"serverStatusNotification": True, "localDocs": True},
            "general": {"positionEncodings": ["utf-16"]},
            "window": {"workDoneProgress": True, "showMessage": {}},
            "workspace": {"applyEdit": True, "configuration": True, "workspaceFolders": True, "symbol": {},
                          "didChangeConfiguration": REGISTERED,
                          "didChangeWatchedFiles": {**REGISTERED, "relativePatternSupport": True},
                          "workspaceEdit": {"documentChanges": True, "resourceOperations": FILES, "snippetEditSupport": True},
                          "fileOperations": {**FIXED, "willRename": True, "didRename": True},
                          "inlayHint": {"refreshSupport": True}, "diagnostic": {"refreshSupport": True}},
            "textDocument": {
                "definition": {"linkSupport": True}, "synchronization": {"didSave": True},
                **plain("formatting", "rangeFormatting", "onTypeFormatting", **REGISTERED),
                "completion": {"contextSupport": True, "completionItem": {
                    "snippetSupport": True, "insertReplaceSupport": True, "labelDetailsSupport": True,
                    "resolveSupport": {"properties": ["additionalTextEdits", "command", "documentation"]}},
                    "completionList": {"itemDefaults": ["commitCharacters", "editRange", "insertTextMode", "insertTextFormat",
                                                        "data"]}},
                "hover": {"contentFormat": MARKDOWN}, "rename": {"prepareSupport": True},
                "codeAction": actions(["refactor", "quickfix", "source"], dataSupport=True, resolveSupport={"properties": [
                    "kind", "diagnostics", "isPreferred", "disabled", "edit", "command"]}),
                "inlayHint": {**FIXED, "resolveSupport": {"properties": ["textEdits", "tooltip", "label.tooltip"]}},
                "publishDiagnostics": {"relatedInformation": True},
                "diagnostic": {**FIXED, "relatedDocumentSupport": True}}}},
}
