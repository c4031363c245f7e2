;;; attache-eglot.el --- Attaché for Eglot  -*- lexical-binding: t; -*-

;; Annotates news articles: put this file on `load-path', then
;;
;;   (require 'attache-eglot)
;;   (add-hook 'text-mode-hook #'eglot-ensure)
;;   (add-hook 'attache-file-mode-hook #'eglot-ensure)

;;; Code:

(require 'attache)
(require 'eglot)

(defun attache-eglot--contact (&rest _)
  "Return `attache-command', read at each start."
  attache-command)

(add-to-list 'eglot-server-programs '((text-mode attache-file-mode) . attache-eglot--contact))
(with-eval-after-load 'markdown-mode
  (add-to-list 'eglot-server-programs '(markdown-mode . attache-eglot--contact)))

(defun attache-eglot--execute (command members)
  "Run COMMAND of the server with MEMBERS; return the position to look at next."
  ;; Eglot sends edits when Emacs is idle; the server must know them before it decides.
  (eglot--signal-textDocument/didChange)
  (let* ((uri (plist-get (eglot--TextDocumentIdentifier) :uri))
         (result (jsonrpc-request (eglot--current-server-or-lose) :workspace/executeCommand
                                  (list :command command :arguments (vector (append (list :uri uri) members)))))
         (range (plist-get (plist-get result :next) :range)))
    (and range (eglot--lsp-position-to-point (plist-get range :start)))))

(defun attache-eglot--position (at)
  "The position AT as the protocol writes it."
  (save-excursion (goto-char at) (eglot--pos-to-lsp-position)))

(defun attache-eglot--manage ()
  "Let the keys count where Attaché serves."
  (when (derived-mode-p 'text-mode)
    (setq attache-execute-function #'attache-eglot--execute
          attache-position-function #'attache-eglot--position)
    (attache-mode (if (eglot-managed-p) 1 -1))))

(add-hook 'eglot-managed-mode-hook #'attache-eglot--manage)

(provide 'attache-eglot)
;;; attache-eglot.el ends here
