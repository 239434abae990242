#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: pdftotext of Poppler 22.12.0 (Debian 12: poppler-utils, libpoppler126 22.12.0-2+deb12u3).
# Expected: the text of a PDF comes out letter by letter as it is printed; a line that ends in a hyphen is followed by a line break, as with -raw, -layout.
# Seen: without an option every hyphen at the end of a line is taken for hyphenation and is dropped with the line break, in a fixed-width font too, and
#   before a digit: deployment/payment-|service is deployment/paymentservice, 2.3.1-|rc1 is 2.3.1rc1, 10:15-|10:40 is 10:1510:40, and the lone `--` of
#   `npm run migrate -- --step=1` becomes `---step=1`. Renderers like to break lines at just these places. Exit status 0, nothing on stderr.
# Met: a command or a version copied by program out of a runbook or a post-mortem in PDF; a search for "payment-service" in such a text finds nothing.
# What helps: pdftotext -layout or -raw; a writer of PDFs that keeps commands on one line or breaks them at spaces only.
set -euo pipefail
version=22.12.0-2+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "poppler-utils=$version" "libpoppler126=$version" liblcms2-2 libjpeg62-turbo libopenjp2-7 libtiff6 libnss3 libnspr4 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
pdftotext=$work/root/usr/bin/pdftotext
"$pdftotext" -v 2>&1 | sed -n 1p
python3 - <<'PY'
lines = ["kubectl rollout undo deployment/payment-", "service, image 2.3.1-", "rc1, npm run migrate --", "--step=1, window 10:15-", "10:40, then look"]
drawn = "BT /F1 10 Tf 12 TL 40 780 Td " + " ".join("(%s) Tj T*" % line for line in lines) + " ET"
objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
           "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
           "<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn), "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
text, places = "%PDF-1.4\n", []
for number, each in enumerate(objects, 1):
    places.append(len(text))
    text += "%d 0 obj\n%s\nendobj\n" % (number, each)
table = len(text)
text += "xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + "".join("%010d 00000 n \n" % place for place in places)
text += "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
open("runbook.pdf", "w").write(text)
PY
check() { # OPTION EXPECTED
  local seen; seen=$("$pdftotext" ${1:+"$1"} runbook.pdf - | tr -d '\f'); seen=${seen//$'\n'/|}
  printf '%-10s %s\n' "${1:-(none)}" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
printed='kubectl rollout undo deployment/payment-|service, image 2.3.1-|rc1, npm run migrate --|--step=1, window 10:15-|10:40, then look'
check -layout "$printed"
check -raw    "$printed"
check ''      'kubectl rollout undo deployment/paymentservice, image 2.3.1rc1, npm run migrate ---step=1, window 10:1510:40, then look'
