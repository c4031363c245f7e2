;;; annotate.el --- Annotates an article from nothing with keys  -*- lexical-binding: t; -*-

;; Both Emacs clients load this where `STEPS' says so.  They define `drive-diagnostics', which lists the codes of what
;; is reported, and `drive-sync', which sends edits that an idle Emacs would send.

;;; Code:

(require 'json)

(declare-function drive-diagnostics "drive")
(declare-function drive-sync "drive")

(defun drive-decided ()
  "How many decisions stand on disk."
  (let ((path (concat buffer-file-name ".attache.json")))
    (if (not (file-exists-p path)) 0
      (let ((sidecar (with-temp-buffer (insert-file-contents path) (json-parse-buffer))))
        (+ (length (gethash "mentions" sidecar)) (length (gethash "quotes" sidecar)))))))

(defun drive-go (keys)
  "Press KEYS; whether point has moved."
  (let ((before (point)))
    (ignore-errors (execute-kbd-macro (kbd keys)))
    (/= before (point))))

(defun drive-decide (keys)
  "Press KEYS; whether something was decided."
  (let ((before (drive-decided)))
    (ignore-errors (execute-kbd-macro (kbd keys)))
    (/= before (drive-decided))))

(defun drive-here ()
  "What stands at point."
  (buffer-substring-no-properties (point) (min (point-max) (+ (point) 12))))

(defun drive-count (code)
  "How many diagnostics with CODE Emacs shows."
  (let ((found 0))
    (dolist (shown (drive-diagnostics) found)
      (when (string-match-p code shown) (setq found (1+ found))))))

(defun drive-annotate ()
  "Mend the text, decide on every suggestion, mark the article as done."
  (transient-mark-mode 1)
  (setq make-backup-files nil)
  (drive-wait "findings and suggestions" (lambda () (> (length (drive-diagnostics)) 5)))
  (drive-show "suggested" (number-to-string (drive-count "suggest")))
  (drive-show "finding" (mapconcat #'identity (seq-remove (lambda (code) (string-match-p "suggest" code))
                                                         (drive-diagnostics)) " "))
  (drive-point (getenv "TWICE"))
  (kill-word 1)
  (delete-char 1)
  (let ((inhibit-message t)) (save-buffer))
  (drive-sync)
  (drive-wait "the finding goes" (lambda () (= 0 (- (length (drive-diagnostics)) (drive-count "suggest")))))
  (goto-char (point-min))
  (drive-go "C-c ; n")
  (drive-show "next" (drive-here))
  (drive-go "C-c ; p")
  (drive-show "previous" (drive-here))
  (drive-point (getenv "REJECTED"))
  (drive-show "rejected" (if (drive-decide "C-c ; x") "true" "false"))
  (drive-show "moved on" (drive-here))
  (drive-point (getenv "CHANGED"))
  (drive-show "changed" (if (drive-decide "C-c ; k c") "true" "false"))
  (drive-point (getenv "ANNOTATED"))
  (push-mark (+ (point) (length (getenv "ANNOTATED"))) t t)
  (drive-show "annotated" (if (drive-decide "C-c ; k x") "true" "false"))
  (drive-show "undone" (if (drive-decide "C-c ; u") "true" "false"))
  (goto-char (point-min))
  (let ((tries 0))
    (while (and (< (setq tries (1+ tries)) 60)
                ;; Where the server shows the next one only after the key, one has to look again.
                (or (drive-decide "C-c ; a") (drive-go "C-c ; n")
                    (progn (accept-process-output nil 0.1) (< 0 (drive-count "suggest")))))))
  (ignore-errors (drive-wait-quietly (lambda () (= 0 (drive-count "suggest")))))
  (drive-show "left" (number-to-string (drive-count "suggest")))
  (execute-kbd-macro (kbd "C-c ; D"))
  (set-buffer-modified-p nil))

(defun drive-wait-quietly (condition)
  "Wait up to twelve seconds until CONDITION holds."
  (let ((end (+ (float-time) 12)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.02))))

(provide 'annotate)
;;; annotate.el ends here
