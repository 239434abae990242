#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Ansible 2.14.18 (Debian 12: ansible-core 2.14.18-0+deb12u2).
# Expected: -e database=false sets a variable to false for `when: database`; --tags, --skip-tags and --start-at-task with a name that the playbook does not know are
#   an error, as --limit with such a host is; a play whose group of hosts is empty fails.
# Seen: KEY=VALUE is always a text, and "false" is a text that is not empty: the task runs, with no, 0 and off as well. Only the empty text and JSON's false skip it.
#   In the playbook itself `database: false` is false. --tags rolback carries nothing out, --skip-tags databse skips nothing, and --start-at-task behind "[ERROR]: No
#   matching task" and a play of an empty group do nothing: exit status 0 each time.
# Met: "ansible-playbook rollback.yml -e database=false" takes the database back; a step with a misprint in its tag is green, and 1.3.0 runs.
# What helps: `when: database | bool`; -e '{"database": false}'; --list-tasks with the same options before; read ok= and changed= of the last lines, not the exit
#   status.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq ansible-core=2.14.18-0+deb12u2 python3-jinja2 python3-markupsafe python3-packaging python3-resolvelib python3-yaml libyaml-0-2 python3-cryptography \
  python3-cffi-backend >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
printf 'localhost ansible_connection=local\n[canary]\n' >hosts
cat >rollback.yml <<'YAML'
- hosts: localhost
  gather_facts: false
  tasks:
    - {name: back to 1.2.0, tags: [rollback], ansible.builtin.debug: {msg: IMAGE}}
    - {name: undo the migration, tags: [database], when: database, ansible.builtin.debug: {msg: DATABASE}}
YAML
cat >settled.yml <<'YAML'
- hosts: localhost
  gather_facts: false
  vars: {database: false}
  tasks: [{when: database, ansible.builtin.debug: {msg: DATABASE}}]
YAML
sed 's/localhost/canary/' settled.yml >canary.yml
sed 's/when: database,/when: database | bool,/' rollback.yml >bool.yml
run() {
  env -i HOME="$work" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 "$work/root/usr/bin/ansible-playbook" "$@"
}
check() { # EXPECTED ARGUMENT...
  local status=0 seen
  run -i hosts "${@:2}" >said 2>&1 || status=$?
  seen="$status $(sed -n 's/.*"msg": "\(.*\)".*/\1/p' said | paste -sd ' ')"
  printf '%-50s %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; cat said; exit 1; }
}
run --version | sed -n 1p
for value in true false no off 0; do check '0 IMAGE DATABASE' rollback.yml -e "database=$value"; done
check '0 IMAGE'           rollback.yml -e 'database='
check '0 IMAGE'           rollback.yml -e '{"database": false}'
check '0 IMAGE'           bool.yml -e database=false
check '0 '                settled.yml
check '0 IMAGE'           rollback.yml -e database=true --tags rollback
check '0 '                rollback.yml -e database=true --tags rolback
check '0 IMAGE'           rollback.yml -e database=true --skip-tags database
check '0 IMAGE DATABASE'  rollback.yml -e database=true --skip-tags databse
check '0 '                rollback.yml -e database=true --start-at-task 'back to 1.2'
grep -q 'No matching task' said
check '0 '                canary.yml
check '1 '                rollback.yml -e database=true --limit cannary
