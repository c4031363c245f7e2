;;; eglot.el --- Drives a real Emacs with Eglot  -*- lexical-binding: t; -*-

;; Opens an article, reads what ElDoc shows for a name, jumps, lists references and the outline.
;; Prints `name<TAB>what Emacs shows'; `run' checks these lines.

;;; Code:

(require 'package)
;; -Q leaves Debian's folder of packages out.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(add-to-list 'load-path (expand-file-name "emacs" (getenv "EDITORS")))
(load (expand-file-name "drive" (file-name-directory load-file-name)) nil t)
(load (expand-file-name "annotate" (file-name-directory load-file-name)) nil t)
(require 'attache-eglot)
(setq attache-command (list (getenv "ATTACHE") "lsp"))
(setq eglot-sync-connect 20)

(drive-open)
(call-interactively #'eglot)
(drive-wait "the server attaches" (lambda () (eglot-current-server)))
(eglot--maybe-activate-editing-mode)
(drive-show "managed" (if (eglot-managed-p) "yes" "no"))

(defun drive-hover (text)
  "Show what ElDoc displays with point on TEXT."
  (drive-point text)
  ;; Eglot sends edits when Emacs is idle, which it never is in batch.
  (eglot--signal-textDocument/didChange)
  (let (shown)
    (eglot-hover-eldoc-function (lambda (doc &rest _) (setq shown doc)))
    (drive-wait (concat "hover on " text) (lambda () shown))
    (drive-show (concat "hover " text) shown)))

(defun drive-diagnostics ()
  "The codes of what Flymake shows."
  (flymake-start)
  (mapcar (lambda (diagnostic) (flymake-diagnostic-text diagnostic)) (flymake-diagnostics)))

(defun drive-sync ()
  "Send edits that an idle Emacs would send."
  (eglot--signal-textDocument/didChange))

(if (equal (getenv "STEPS") "annotate") (drive-annotate) (drive-run))
(eglot-shutdown (eglot-current-server))
(drive-show "stopped" "yes")

;;; eglot.el ends here
