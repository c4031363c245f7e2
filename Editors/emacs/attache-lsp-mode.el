;;; attache-lsp-mode.el --- Attaché for lsp-mode  -*- lexical-binding: t; -*-

;; Annotates news articles: put this file on `load-path', then
;;
;;   (require 'attache-lsp-mode)
;;   (add-hook 'text-mode-hook #'lsp)
;;   (add-hook 'attache-file-mode-hook #'lsp)

;;; Code:

(require 'attache)
(require 'lsp-mode)

(defun attache-lsp-mode--command ()
  "Return `attache-command' with the column unit of lsp-mode.
It counts characters where it does not negotiate, and never says so;
where it negotiates, the option has no effect."
  (append attache-command '("--default-position-encoding" "utf-32")))

(dolist (mode '((text-mode . "plaintext") (markdown-mode . "markdown") (attache-file-mode . "attache")))
  (add-to-list 'lsp-language-id-configuration mode))

(lsp-register-client
 (make-lsp-client
  :new-connection (lsp-stdio-connection #'attache-lsp-mode--command)
  :activation-fn (lsp-activate-on "plaintext" "markdown" "attache")
  :add-on? t
  :priority -1
  :server-id 'attache))

(defun attache-lsp-mode--execute (command members)
  "Run COMMAND of the server with MEMBERS; return the position to look at next."
  (let* ((argument (append (list :uri (lsp--buffer-uri)) members))
         (result (lsp-request "workspace/executeCommand" (list :command command :arguments (vector argument))))
         (next (and result (lsp-get result :next))))
    (and next (lsp--position-to-point (lsp-get (lsp-get next :range) :start)))))

(defun attache-lsp-mode--manage ()
  "Let the keys count where Attaché serves."
  (when (derived-mode-p 'text-mode)
    (setq attache-execute-function #'attache-lsp-mode--execute
          attache-position-function #'lsp--point-to-position)
    (attache-mode 1)))

(add-hook 'lsp-after-open-hook #'attache-lsp-mode--manage)

(defun attache-lsp-mode--give-text-mode-faces ()
  "Let semantic tokens appear: text-mode has no `font-lock-defaults' of its own."
  (unless font-lock-defaults
    (setq-local font-lock-defaults '(nil t))))

(add-hook 'text-mode-hook #'attache-lsp-mode--give-text-mode-faces)

(provide 'attache-lsp-mode)
;;; attache-lsp-mode.el ends here
