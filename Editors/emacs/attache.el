;;; attache.el --- Deciding on Attaché's suggestions  -*- lexical-binding: t; -*-

;; Commands and keys that Eglot and lsp-mode share: each runs a command of the server at point, or on the region.
;; `attache-eglot' and `attache-lsp-mode' say how a request is made.

;;; Code:

(require 'js)

(defgroup attache nil
  "Entities in news articles."
  :group 'text)

(defcustom attache-command '("attache" "lsp")
  "The program and arguments that start the server."
  :type '(repeat string))

(defcustom attache-prefix "C-c ;"
  "The keys that every key of `attache-mode' begins with."
  :type 'string)

(defconst attache-kinds
  '((?p . "person") (?r . "role") (?o . "organization") (?c . "country") (?l . "place") (?n . "nationality")
    (?e . "event") (?d . "document") (?t . "date") (?h . "time") (?u . "duration") (?m . "money") (?z . "percent")
    (?q . "quantity") (?x . "misc"))
  "Letters of the kinds of mentions.")

;;;###autoload
(define-derived-mode attache-file-mode js-mode "Attaché file"
  "Annotation files, registries and settings: JSON that Attaché serves too.")

;;;###autoload
(dolist (name '("\\.attache\\.json\\'" "/attache\\(\\.entities\\)?\\.json\\'"))
  (add-to-list 'auto-mode-alist (cons name 'attache-file-mode)))

(defvar-local attache-execute-function nil
  "Called with a command and a plist; returns the next place as a position, or nil.")

(defvar-local attache-position-function nil
  "Called in a buffer with a position; returns it as the protocol writes it.")

(defun attache--place (beg end)
  "The place from BEG to END, or at END where there is no BEG, as members of a command's argument."
  (let ((position (lambda (at) (funcall attache-position-function at))))
    (if beg
        (list :range (list :start (funcall position beg) :end (funcall position end)))
      (list :position (funcall position end)))))

(defun attache-run (command &rest members)
  "Run COMMAND of the server at point or on the region, with further MEMBERS, and go where it says."
  (unless attache-execute-function
    (user-error "Attaché does not serve this buffer"))
  (let* ((place (if (use-region-p) (attache--place (region-beginning) (region-end)) (attache--place nil (point))))
         (next (funcall attache-execute-function command (append place members))))
    (deactivate-mark)
    (when next (goto-char next))))

(defmacro attache--define (name command doc)
  "Define the interactive function NAME, which runs COMMAND; DOC says what that does."
  `(defun ,name () ,doc (interactive) (attache-run ,command)))

(attache--define attache-accept "attache.accept" "Accept the suggestion at point, or all in the region.")
(attache--define attache-reject "attache.reject" "Reject the suggestion at point, or all in the region.")
(attache--define attache-next "attache.next" "Go to the next undecided suggestion.")
(attache--define attache-previous "attache.previous" "Go to the previous undecided suggestion.")
(attache--define attache-next-mention "attache.nextMention" "Go to the next mention of the same.")
(attache--define attache-undo "attache.undo" "Take back the last decision.")
(attache--define attache-redo "attache.redo" "Make the decision again that was taken back last.")
(attache--define attache-accept-all "attache.acceptAll" "Accept all sure suggestions of the article.")
(attache--define attache-never-suggest "attache.neverSuggest" "Never suggest this again.")
(attache--define attache-new-entity "attache.newEntity" "Enter who or what stands at point in the registry.")
(attache--define attache-mark-done "attache.markDone" "Mark the article as done.")
(attache--define attache-reopen "attache.reopen" "Open the article again.")

(defun attache-set-kind (kind)
  "Change the mention at point to KIND; annotate the region as KIND where there is one."
  (interactive (list (completing-read "Kind: " (mapcar #'cdr attache-kinds))))
  (attache-run (if (use-region-p) "attache.annotate" "attache.setKind") :kind kind))

(defun attache-set-kind-by-letter ()
  "Change the mention at point, or annotate the region, as the kind whose letter was typed."
  (interactive)
  (attache-set-kind (cdr (assq last-command-event attache-kinds))))

(defvar attache-kind-map
  (let ((map (make-sparse-keymap)))
    (dolist (kind attache-kinds map)
      (define-key map (vector (car kind)) #'attache-set-kind-by-letter)))
  "Keys of the kinds.")

(defvar attache-command-map
  (let ((map (make-sparse-keymap)))
    (define-key map "a" #'attache-accept)
    (define-key map "x" #'attache-reject)
    (define-key map "n" #'attache-next)
    (define-key map "p" #'attache-previous)
    (define-key map "m" #'attache-next-mention)
    (define-key map "u" #'attache-undo)
    (define-key map "r" #'attache-redo)
    (define-key map "A" #'attache-accept-all)
    (define-key map "N" #'attache-never-suggest)
    (define-key map "R" #'attache-new-entity)
    (define-key map "D" #'attache-mark-done)
    (define-key map "O" #'attache-reopen)
    (define-key map "k" attache-kind-map)
    (define-key map "K" #'attache-set-kind)
    map)
  "Keys for deciding on suggestions, behind `attache-prefix'.")

(defvar attache-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd attache-prefix) attache-command-map)
    map))

(define-minor-mode attache-mode
  "Decide on Attaché's suggestions with keys behind `attache-prefix'."
  :lighter " Attaché")

(define-minor-mode attache-annotating-mode
  "Decide with single keys: those of `attache-command-map' without their prefix; the text is read only."
  :lighter " Annotating"
  :keymap attache-command-map
  (setq buffer-read-only attache-annotating-mode))

(define-key attache-command-map (kbd "RET") #'attache-annotating-mode)

(provide 'attache)
;;; attache.el ends here
