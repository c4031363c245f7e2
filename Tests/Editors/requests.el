;;; requests.el --- What lsp-mode can ask beyond the loop  -*- lexical-binding: t; -*-

;; The steps that `requests.lua' takes in Neovim are not taken again: these are the requests that Neovim 0.7 does not make.

;;; Code:

(require 'lsp-completion)
(require 'lsp-semantic-tokens)

(defun drive-selected ()
  "What is selected."
  (buffer-substring-no-properties (region-beginning) (region-end)))

(defun drive-fold (fold)
  "The words that FOLD hides."
  (buffer-substring-no-properties (lsp--folding-range-beg fold) (lsp--folding-range-end fold)))

(defun drive-links ()
  "The texts of the links in the buffer."
  (let (texts)
    (dolist (overlay (overlays-in (point-min) (point-max)) texts)
      (when (overlay-get overlay 'lsp-link)
        (push (buffer-substring-no-properties (overlay-start overlay) (overlay-end overlay)) texts)))))

(defun drive-tokens ()
  "How many numbers stand for the colours that lsp-mode knows."
  (let ((answer (plist-get lsp--semantic-tokens-cache :response)))
    (length (and answer (lsp-get answer :data)))))

(defun drive-requests ()
  "Select, fold, follow links, colour, complete, and work on a registry."
  (drive-point "Yuldasheva")
  (transient-mark-mode 1)
  (dotimes (_ 2)
    (lsp-extend-selection)
    (activate-mark))
  (drive-show "selected" (drive-selected))
  (deactivate-mark)
  (goto-char (point-max))
  (insert "\nRelated articles:\n\n– Canals\n– Rivers\n")
  (drive-sync)
  (drive-show "folds" (string-join (mapcar #'drive-fold (lsp--get-folding-ranges)) "; "))

  (setq lsp-semantic-tokens-honor-refresh-requests nil
        lsp-semantic-tokens-allow-delta-requests t)
  (setq-local lsp--semantic-tokens-cache nil)
  (lsp--semantic-tokens-request nil nil)
  (drive-wait "tokens" (lambda () (> (drive-tokens) 0)))
  (let ((before (drive-tokens)))
    (goto-char (point-max))
    (insert "Then Sadykov of Kazakhstan and Yuldasheva left; see https://example.org/a for more.\n")
    (drive-sync)
    (lsp--semantic-tokens-request nil nil)
    (drive-wait "tokens after an edit" (lambda () (> (drive-tokens) before)))
    (drive-show "tokens" (format "%s, %d more" (if (lsp-get (plist-get lsp--semantic-tokens-cache :response) :edits) "delta" "full")
                                 (/ (- (drive-tokens) before) 5))))
  (lsp--document-links)
  (drive-wait "links" #'drive-links)
  (drive-show "links" (string-join (drive-links) "; "))

  (goto-char (point-max))
  (insert "Then Lind")
  (drive-sync)
  (pcase-let ((`(,_ ,_ ,table . ,_) (lsp-completion-at-point)))
    (drive-show "completed" (string-join (all-completions "Lind" table) "; ")))
  (set-buffer-modified-p nil)

  (drive-registry))

(defun drive-registry ()
  "Visit a registry with a mistake, mend it, and lay it out."
  (let ((path (expand-file-name "attache.entities.json" (file-name-directory (getenv "ARTICLE")))))
    (with-temp-file path
      (insert "{\"format\": \"attache-entities/1\", \"entities\": [\n{\"type\": \"person\", \"id\": \"ds\", \"nam\": \"D\"}]}\n"))
    (find-file path)
    (drive-show "mode" (symbol-name major-mode))
    (lsp)
    (drive-wait "the mistake" #'drive-diagnostics)
    (drive-show "mistake" (car (drive-diagnostics)))
    (drive-point "nam\"")
    (forward-char 3)
    (insert "e")
    (drive-sync)
    (drive-wait "the mistake goes" (lambda () (not (member "file-missing-member" (drive-diagnostics)))))
    (lsp-format-buffer)
    (goto-char (point-min))
    (forward-line 3)
    (drive-show "laid out" (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
    (set-buffer-modified-p nil)))

(provide 'requests)
;;; requests.el ends here
