;;; lsp-mode.el --- Drives a real Emacs with lsp-mode  -*- lexical-binding: t; -*-

;; Opens an article, reads the hover of a name, jumps, lists references and the outline.
;; Prints `name<TAB>what Emacs shows'; `run' checks these lines.

;;; Code:

(require 'package)
;; -Q leaves Debian's folder of packages out.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(add-to-list 'load-path (expand-file-name "emacs" (getenv "EDITORS")))
(load (expand-file-name "drive" (file-name-directory load-file-name)) nil t)
(load (expand-file-name "annotate" (file-name-directory load-file-name)) nil t)
(require 'attache-lsp-mode)
(setq attache-command (list (getenv "ATTACHE") "lsp"))
(setq lsp-auto-guess-root t
      lsp-semantic-tokens-enable t
      lsp-restart 'ignore
      lsp-enable-file-watchers nil
      lsp-session-file (make-temp-name (expand-file-name "lsp-session" temporary-file-directory)))

(drive-open)
(lsp)
(drive-wait "the server attaches"
            (lambda () (and (lsp-workspaces) (eq 'initialized (lsp--workspace-status (car (lsp-workspaces)))))))
(drive-show "managed" (if lsp-mode "yes" "no"))

(defun drive-hover (text)
  "Show the hover that lsp-mode gets with point on TEXT, rendered."
  (drive-point text)
  (let ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params))))
    (drive-show (concat "hover " text)
                (and hover (lsp--render-on-hover-content (lsp:hover-contents hover) t)))))

(defun drive-diagnostics ()
  "The codes of what lsp-mode keeps for the buffer."
  (mapcar (lambda (diagnostic) (format "%s" (lsp:diagnostic-code? diagnostic)))
          (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics t))))

(defun drive-sync ()
  "Send edits that an idle Emacs would send."
  (lsp--flush-delayed-changes))

(pcase (getenv "STEPS")
  ("annotate" (drive-annotate))
  ("requests"
   (load (expand-file-name "requests" (file-name-directory (or load-file-name buffer-file-name))) nil t)
   (drive-requests))
  (_ (drive-run)))
(lsp-workspace-shutdown (car (lsp-workspaces)))
(drive-show "stopped" "yes")

;;; lsp-mode.el ends here
