;; Asks the language server that docs/editors.md sets up for what a person would ask it for.
;; Written for Emacs 28 with eglot 1.9 (Debian 12), which is sent diagnostics and pulls none.
(setq debug-on-error nil
      backup-inhibited t
      auto-save-default nil
      create-lockfiles nil
      eglot-confirm-server-initiated-edits nil
      last-nonmenu-event t) ; code actions are chosen by completing-read, not from a menu
(require 'package)
(package-initialize)
(require 'eglot)
(require 'apache-mode)
(require 'flymake)

(defvar server-root (file-name-as-directory (getenv "SERVER")))
(load (getenv "SET_UP") nil t)
(add-hook 'project-find-functions (lambda (_) (cons 'transient server-root)))
(defalias 'y-or-n-p #'always)
(defalias 'completing-read (lambda (_prompt items &rest _) (caar items)))

(defvar passed 0)
(defvar failed 0)
(defun check (what ok &optional detail)
  (if ok (setq passed (1+ passed)) (setq failed (1+ failed)))
  (princ (format "%s %s%s\n" (if ok "ok  " "FAIL") what (if (and (not ok) detail) (format ": %S" detail) ""))))
(defmacro trying (what &rest body)
  "BODY is true, and throws nothing."
  `(condition-case problem (check ,what (progn ,@body)) (error (check ,what nil problem))))
(defun wait-until (ready)
  (let ((end (+ (float-time) 15)))
    (while (and (not (funcall ready)) (< (float-time) end)) (accept-process-output nil 0.05))
    (funcall ready)))
(defun site (name) (find-file (concat server-root "etc/httpd/conf.d/" name)))
;; What is typed is sent in the next pause, and a script has none.
(defun edited () (eglot--signal-textDocument/didChange) t)
(defun at (text) (goto-char (point-min)) (search-forward text) (goto-char (match-beginning 0)))
(defun found () (flymake-start) (cl-remove-if-not (lambda (each) (string-match-p "blgo" (flymake-diagnostic-text each))) (flymake-diagnostics)))

(site "blog.conf")
(check "the mode is that of Apache's files" (eq major-mode 'apache-mode) major-mode)
(apply #'eglot (eglot--guess-contact))
(trying "the client starts" (wait-until #'eglot-current-server))
(trying "the undefined group is found" (wait-until #'found))
(trying "it stands on its line, and marks the words"
        (let ((first (car (found)))) (string= (buffer-substring (flymake-diagnostic-beg first) (flymake-diagnostic-end first)) "blgo")))
(trying "it is an error" (eq (flymake-diagnostic-type (car (found))) 'eglot-error))
(trying "hovering a directive explains it"
        (let (shown)
          (at "WSGIScriptAlias")
          (eglot-hover-eldoc-function (lambda (info &rest _) (setq shown (or info ""))))
          (wait-until (lambda () shown))
          (string-match-p "WSGIScriptAlias" shown)))
(trying "a code action mends the name"
        (at "blgo")
        (eglot-code-actions (point) (+ (point) 4) "quickfix" t)
        (edited)
        (at "WSGIProcessGroup blog\n"))
(trying "mending it clears the finding" (wait-until (lambda () (null (found)))))
(trying "the definition stands in the other file"
        (at "blog\n    WSGIApplicationGroup")
        (let ((place (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))
          (string-suffix-p "groups.conf" (xref-location-group (xref-item-location place)))))
(trying "renaming a process group changes both files"
        (at "blog\n    WSGIApplicationGroup")
        (eglot-rename "journal")
        (edited)
        (and (at "WSGIProcessGroup journal\n")
             (with-current-buffer (site "groups.conf") (at "WSGIDaemonProcess journal user=blog"))))
(trying "completion offers the options of a directive"
        (site "groups.conf")
        (end-of-line)
        (insert " req")
        (edited)
        (let ((offered (eglot-completion-at-point)))
          (cl-some (lambda (each) (string-match-p "request-timeout" each)) (all-completions "req" (nth 2 offered)))))
(trying "formatting indents, and writes names as httpd does"
        (site "blog.conf")
        (setq tab-width 4 indent-tabs-mode nil)
        (eglot-format-buffer)
        (at "\n    <Directory /srv/blog/app>\n        Require all granted\n"))

(eglot-shutdown (eglot-current-server))
(princ (format "%d passed, %d failed\n" passed failed))
(kill-emacs (if (zerop failed) 0 1))
