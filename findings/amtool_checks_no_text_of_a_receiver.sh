#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: amtool of Alertmanager 0.25.0 (Debian 12: prometheus-alertmanager 0.25.0-1+b4).
# Expected: `amtool check-config` reports what makes a notification impossible: it loads the templates, and says how many it has found.
# Seen: only the files of `templates:` are parsed. A text of a receiver is not looked at: an action that is never closed, a function that does not exist, a
#   template that is defined nowhere give SUCCESS and exit status 0. "1 templates" counts the lines of `templates:`, also one that matches no file.
#   `months: ["13"]` is fine as well, a mute time that never comes. In a file of templates a missing function is
#   found, a missing template is not.
# Met: the first page of an incident, which is when the text is first rendered; a rollback of the configuration is judged by check-config, too.
# What helps: `amtool template render --template.glob=... --template.text=TEXT` for every text of every receiver, as here.
set -euo pipefail
version=0.25.0-1+b4
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus-alertmanager=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus-alertmanager_*.deb | tar -x ./usr/bin/amtool
amtool() { env -i HOME="$work" "$work/usr/bin/amtool" "$@"; }
amtool --version 2>&1 | sed -n 1p
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
checked() { # TEXT MONTH TEMPLATES
  printf 'route: {receiver: team}\nreceivers: [{name: team, slack_configs: [{api_url: "http://127.0.0.1/", channel: a, text: %s}]}]\n' "'$1'" >config.yml
  printf 'time_intervals: [{name: freeze, time_intervals: [{months: ["%s"]}]}]\ntemplates: [%s]\n' "$2" "$3" >>config.yml
  if amtool check-config config.yml >said 2>&1; then echo "accepted, $(grep -oE '[0-9]+ templates' said)"; else echo refused; fi
}
rendered() { if amtool template render --template.glob='none*.tmpl' --template.text="$1" >/dev/null 2>&1; then echo rendered; else echo 'cannot be rendered'; fi; }
for text in '{{ .CommonLabels.service' '{{ shout "x" }}' '{{ template "nowhere" . }}'; do
  check "text $text" "$(checked "$text" 12 'none*.tmpl'), $(rendered "$text")" 'accepted, 1 templates, cannot be rendered'
done
check 'text {{ .CommonLabels.service }}' "$(rendered '{{ .CommonLabels.service }}')" 'rendered'
check 'months 13'                        "$(checked text 13 'none*.tmpl')" 'accepted, 1 templates'
echo '{{ define "a" }}{{ template "nowhere" . }}{{ end }}' >missing.tmpl
echo '{{ define "a" }}{{ shout "x" }}{{ end }}' >function.tmpl
check 'a file: template that is nowhere' "$(checked text 12 missing.tmpl)"  'accepted, 1 templates'
check 'a file: function that is nowhere' "$(checked text 12 function.tmpl)" 'refused'
