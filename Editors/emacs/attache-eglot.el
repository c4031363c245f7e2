;;; attache-eglot.el --- Attaché for Eglot  -*- lexical-binding: t; -*-

;; Annotates news articles: put this file on `load-path', then
;;
;;   (require 'attache-eglot)
;;   (add-hook 'text-mode-hook #'eglot-ensure)

;;; Code:

(require 'eglot)

(defgroup attache nil
  "Entities in news articles."
  :group 'text)

(defcustom attache-command '("attache" "lsp")
  "The program and arguments that start the server."
  :type '(repeat string))

(defun attache-eglot--contact (&rest _)
  "Return `attache-command', read at each start."
  attache-command)

(add-to-list 'eglot-server-programs '(text-mode . attache-eglot--contact))
(with-eval-after-load 'markdown-mode
  (add-to-list 'eglot-server-programs '(markdown-mode . attache-eglot--contact)))

(provide 'attache-eglot)
;;; attache-eglot.el ends here
