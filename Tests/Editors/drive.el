;;; drive.el --- What both Emacs clients share  -*- lexical-binding: t; -*-

;;; Code:

(defun drive-show (name text)
  "Print NAME and TEXT on one line."
  (princ (format "%s\t%s\n" name (replace-regexp-in-string "\n" " ⏎ " (substring-no-properties (or text ""))))))

(defun drive-wait (what condition)
  "Wait until CONDITION holds; print WHAT and exit with 1 after 20 seconds."
  (let ((end (+ (float-time) 20)) result)
    (while (and (not (setq result (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless result
      (drive-show "TIMEOUT" what)
      (kill-emacs 1))
    result))

(defun drive-open ()
  "Visit the article."
  (setq debug-on-error nil)
  (find-file (getenv "ARTICLE"))
  (text-mode))

(defun drive-point (text)
  "Put point on the first occurrence of TEXT."
  (goto-char (point-min))
  (let ((case-fold-search nil))
    (search-forward text)
    (goto-char (match-beginning 0))))

(defun drive-line (marker)
  "The line MARKER stands on."
  (with-current-buffer (marker-buffer marker)
    (save-excursion
      (goto-char marker)
      (buffer-substring-no-properties (line-beginning-position) (line-end-position)))))

(defun drive-references ()
  "The references of the symbol at point, through xref."
  (let ((backend (xref-find-backend)))
    (xref-backend-references backend (xref-backend-identifier-at-point backend))))

(defun drive-run ()
  "Hover, jump, list references and outline, edit and hover again."
  (dolist (text (split-string (getenv "HOVER") "|"))
    (drive-hover text))
  (drive-point (getenv "JUMP_FROM"))
  (forward-char 1)
  (let ((case-fold-search nil))
    (search-forward (getenv "JUMP_FROM"))
    (goto-char (match-beginning 0)))
  (let* ((backend (xref-find-backend))
         (found (xref-backend-definitions backend (xref-backend-identifier-at-point backend))))
    (drive-show "definition" (and found (drive-line (xref-location-marker (xref-item-location (car found)))))))
  ;; The other articles of the folder are read in the background: ask until they are in.
  (let (files items (end (+ (float-time) 20)))
    (while (and (< (length files) 2) (< (float-time) end))
      (setq items (drive-references)
            files (sort (delete-dups
                         (mapcar (lambda (item)
                                   (file-name-nondirectory (xref-location-group (xref-item-location item))))
                                 items))
                        #'string<))
      (accept-process-output nil 0.05))
    (drive-show "references" (format "%d in %s" (length items) (string-join files ", "))))
  (drive-show "symbols" (drive-outline (funcall imenu-create-index-function)))
  (drive-point (getenv "EDIT_OLD"))
  (delete-char (length (getenv "EDIT_OLD")))
  (insert (getenv "EDIT_NEW"))
  (drive-hover (getenv "EDIT_HOVER"))
  (set-buffer-modified-p nil))

(defun drive-outline (index)
  "The names of an imenu INDEX, flattened."
  (mapconcat (lambda (item)
               (if (imenu--subalist-p item)
                   (concat (car item) "; " (drive-outline (cdr item)))
                 (car item)))
             index "; "))

(provide 'drive)
;;; drive.el ends here
