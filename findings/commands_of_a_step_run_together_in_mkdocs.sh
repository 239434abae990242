#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Python-Markdown 3.4.1 (Debian 12: python3-markdown 3.4.1-2+deb12u1), which MkDocs renders with, with its extension fenced_code; and for comparison
#   cmark-gfm 0.29.0.gfm.6 (Debian 12: cmark-gfm 0.29.0.gfm.6-6).
# Expected: a runbook as it is written for GitHub, steps with a number and under them, indented by three spaces, a fenced block of commands or a list, has the same
#   steps, commands and numbers.
# Seen: fewer than four spaces are outside of the step, and a fence that is indented is none, with four either. The two commands are `code` in a line of text behind
#   the word bash: a browser shows "bash kubectl rollout pause deploy/shop kubectl get pods" in one line. The next step begins at 1 again, and the points under a
#   step are steps of their own: what is step 3 on GitHub is the fourth of a second list. With four spaces only the commands are wrong. No warning.
# Met: the same repository shown on GitHub and as a site of documentation: "go on at step 3" is another step, and the copied line is one command with the other as
#   its arguments.
# What helps: four spaces under a step (GitHub takes them as well) and the extension pymdownx.superfences (9.5, Debian 12: python3-pymdownx 9.5-2).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
gfm=0.29.0.gfm.6-6
apt-get download -qq python3-markdown=3.4.1-2+deb12u1 python3-pymdownx=9.5-2 "cmark-gfm=$gfm" "libcmark-gfm0.29.0.gfm.6=$gfm" "libcmark-gfm-extensions0.29.0.gfm.6=$gfm" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
steps() { # INDENT
  sed "s/^>/$1/" <<'MD'
1. Stop the rollout

>```bash
>kubectl rollout pause deploy/shop
>kubectl get pods
>```

2. Undo it
>- look at the revisions
>- undo

3. Look again
MD
}
cat >facts.py <<'PY'
import html.parser, sys
class Facts(html.parser.HTMLParser):
    """Numbers and texts of the steps, and the text of code as a browser shows it: lines and blanks only count in pre."""
    def __init__(self):
        super().__init__()
        self.lists, self.inside, self.facts = [], [], []
    def handle_starttag(self, tag, attributes):
        self.inside.append(tag)
        if tag in ("ol", "ul"):
            self.lists.append([tag, 0])
        if tag == "li":
            self.lists[-1][1] += 1
            kind, number = self.lists[-1]
            self.facts.append("  " * (len(self.lists) - 1) + (f"{number}." if kind == "ol" else "-"))
        if tag == "code":
            self.facts.append("block: " if "pre" in self.inside else "in the text: ")
    def handle_endtag(self, tag):
        self.inside.pop()
        if tag == "pre":
            self.facts[-1] = self.facts[-1].strip().replace("\n", " | ")
        if tag in ("ol", "ul"):
            self.lists.pop()
    def handle_data(self, data):
        if "pre" in self.inside:
            self.facts[-1] += data
        elif data.strip():
            self.facts[-1] += ("" if "code" in self.inside else " ") + " ".join(data.split())
facts = Facts()
facts.feed(sys.stdin.read())
print("\n".join(facts.facts))
PY
mkdocs() { # [superfences]
  env -i PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 -c 'import sys, markdown
print(markdown.markdown(sys.stdin.read(), extensions=[sys.argv[1]]))' "${1:+pymdownx.}${1:-fenced_code}"
}
github() { env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/cmark-gfm"; }
check() { # WHAT SEEN EXPECTED
  printf '%s\n%s\n' "-- $1" "$2"
  [ "$2" = "$3" ] || { printf 'changed: expected\n%s\n' "$3"; exit 1; }
}
meant='1. Stop the rollout
block: kubectl rollout pause deploy/shop | kubectl get pods
2. Undo it
  - look at the revisions
  - undo
3. Look again'
check 'GitHub'                   "$(steps '   ' | github | /usr/bin/python3 facts.py)" "$meant"
check 'MkDocs'                   "$(steps '   ' | mkdocs | /usr/bin/python3 facts.py)" '1. Stop the rollout
in the text: bash kubectl rollout pause deploy/shop kubectl get pods
1. Undo it
2. look at the revisions
3. undo
4. Look again'
check 'GitHub, four spaces'      "$(steps '    ' | github | /usr/bin/python3 facts.py)" "$meant"
check 'MkDocs, four spaces'      "$(steps '    ' | mkdocs | /usr/bin/python3 facts.py)" "${meant/block: kubectl rollout pause deploy\/shop |/in the text: bash kubectl rollout pause deploy\/shop}"
check 'MkDocs, with superfences' "$(steps '    ' | mkdocs superfences | /usr/bin/python3 facts.py)" "$meant"
