#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes the numbers of a post-mortem from the journal's file, by means of its own, and says which differ.

usage: recompute.py JOURNAL.sqlite INCIDENT POSTMORTEM.json [POSTMORTEM.md] [--runbook FILE] [--prometheus URL]

Takes nothing from the program that wrote the draft: it reads the tables of the journal, checks the chain of its events, and
finds milestones, durations, peaks, means and failed requests anew. Every number of the JSON is recomputed. In the English text
each formula, value, citation and table row is recomputed, and any other number has to stand in the journal or the runbook
literally. With --prometheus the kept series are asked for again, where the source still has them. Exit status: 0 all equal,
1 differences (one a line), 2 it could not be checked. It is one file, of the standard library alone, so that it can be taken to
where a journal is.
"""
import argparse
import bisect
import datetime
import hashlib
import json
import math
import re
import sqlite3
import sys
import urllib.parse
import urllib.request

ORDER = ["impact-start", "detected", "declared", "mitigated", "resolved"]
CLOCKS = {
    "time-to-detect": ("time to detect", "impact-start", "detected"),
    "time-to-declare": ("time to declare", "detected", "declared"),
    "time-to-mitigate": ("time to mitigate", "detected", "mitigated"),
    "time-to-resolve": ("time to resolve", "declared", "resolved"),
    "impact": ("duration of the impact", "impact-start", "mitigated"),
}
TITLES = {"error_rate": "error rate", "latency_p95": "p95 latency", "latency_p99": "p99 latency", "request_rate": "request rate"}
TIME = r"(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d"
SPAN = r"−?(?:\d+ (?:ms|s|min|h|d)(?: \d+ (?:s|min|h))?)"
VALUE = r"−?-?[\d.]+ (?:%|ms|s|/s)|" + SPAN
UNIT_MS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}


def millis(text):
    """"2026-01-10T02:04:10.000Z" as milliseconds since 1970."""
    moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.timezone.utc)
    return round(moment.timestamp() * 1000)


def iso(time):
    moment = datetime.datetime.fromtimestamp(time // 1000, datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{time % 1000:03d}Z"


class Record:
    """An incident as the tables have it."""

    def __init__(self, path, incident):
        # A copy in memory: what is being written beside it does no harm, and nothing is written here.
        source = sqlite3.connect(f"file:{urllib.parse.quote(path)}?mode=ro", uri=True)
        base = sqlite3.connect(":memory:")
        source.backup(base)
        base.row_factory = sqlite3.Row
        found = base.execute("SELECT * FROM incidents WHERE id = ?", (incident,)).fetchone()
        if found is None:
            raise SystemExit(f"the journal has no incident {incident}")
        self.incident = dict(found)
        self.targets = [dict(r) for r in base.execute(
            "SELECT * FROM incident_targets WHERE incident_id = ? ORDER BY position", (incident,))]
        self.rows = [dict(r) for r in base.execute("SELECT * FROM events WHERE incident_id = ? ORDER BY sequence", (incident,))]
        self.events = [dict(r, at=millis(r["at"]), recorded=millis(r["recorded_at"]), data=json.loads(r["data"]))
                       for r in self.rows]
        self.operations = [dict(r) for r in base.execute("SELECT * FROM operations WHERE incident_id = ?", (incident,))]
        self.steps = [dict(r) for o in self.operations
                      for r in base.execute("SELECT * FROM steps WHERE operation_id = ?", (o["id"],))]
        self.bySequence = {e["sequence"]: e for e in self.events}

    def chain_problem(self):
        previous = ""
        for number, row in enumerate(self.rows, 1):
            fields = ["sternway-event-1", previous, row["incident_id"], str(number), row["at"], row["recorded_at"], row["type"],
                      row["summary"], row["data"], row["milestone"]]
            packed = b"".join(b"%d:%s," % (len(f.encode()), f.encode()) for f in fields)
            if row["sequence"] != number or row["previous_hash"] != previous or hashlib.sha256(packed).hexdigest() != row["hash"]:
                return f"the chain breaks at event {number}"
            previous = row["hash"]
        return None


def mitigation(events):
    """Of each service the last, as long as no later step that watches for recovery has failed; what such a step saw counts where there
    is no other. The impact is over with that of the last service, and not while one is left."""
    services = {}
    for event in events:
        about = json.dumps(event["data"].get("target"), sort_keys=True)
        verifies = event["data"].get("verifies", False)
        standing = services.get(about)
        if verifies and event["type"] == "step.failed":
            services[about] = None
        elif event["milestone"] == "mitigated" and (standing is None or (not verifies and event["at"] >= standing["at"])):
            services[about] = event
    if not services or None in services.values():
        return None
    ends = [(millis(e["data"]["wellSince"]) if e["data"].get("wellSince") else e["at"], e["sequence"]) for e in services.values()]
    return max(ends, key=lambda end: (end[0], -end[1]))


def milestones(events):
    """Of several the first; the end is the last. Who declares an incident has detected it."""
    found = {}
    for name in ORDER:
        if name == "mitigated" and not any(e["type"] == "milestone.set" and e["milestone"] == name for e in events):
            if mitigated := mitigation(events):
                found[name] = mitigated
            continue
        all_of = [e for e in events if e["milestone"] == name]
        if all_of:
            pick = max if name in ("mitigated", "resolved") else min
            best = pick(e["at"] for e in all_of)
            same = [e["sequence"] for e in all_of if e["at"] == best]
            found[name] = (best, same[-1] if pick is max else same[0])
    if "detected" in found and "declared" in found and found["declared"][0] < found["detected"][0]:
        found["detected"] = found["declared"]
    return found


def impact_span(events, found):
    raw = {}  # without the rule that a declaration is a detection
    for event in events:
        if event["milestone"] in ORDER:
            raw.setdefault(event["milestone"], []).append(event["at"])
    start = next((min(raw[n]) for n in ("impact-start", "detected", "declared") if n in raw), events[0]["at"] if events else None)
    end = found.get("mitigated", (None,))[0]
    verdicts = [e for e in events if e["type"] == "verdict"]
    if verdicts and verdicts[-1]["data"].get("verdict") in ("prepare", "rollback") and (end is None or verdicts[-1]["at"] > end):
        end = None
    if end is None:
        end = found.get("resolved", (None,))[0]
    return start, end


class Series:
    """All that is kept of a metric; of two values of one time the one recorded last."""

    def __init__(self, events, metric):
        values = {}
        self.step, self.sequences, self.query = 0, [], ""
        for event in events:
            kept = event["data"].get("series", {}).get(metric) if event["type"] == "measured" else None
            if not kept:
                continue
            self.sequences.append(event["sequence"])
            self.step = max(self.step, int(kept["step"]))
            self.query = kept["query"]
            for time, value in kept["samples"]:
                values[int(time)] = value
        self.samples = sorted(values.items())
        self.times = [t for t, _ in self.samples]

    def spans(self, start, end):
        """(value, its time, for how many milliseconds between start and end it speaks: to the next, two steps at most)"""
        for i, (time, value) in enumerate(self.samples):
            until = time + 2 * self.step
            if i + 1 < len(self.samples):
                until = min(until, self.samples[i + 1][0])
            yield value, time, max(0, min(until, end) - max(time, start))

    def at(self, time):
        i = bisect.bisect_right(self.times, time) - 1
        return self.samples[i][1] if i >= 0 and time - self.times[i] <= 2 * self.step else None


def readings(events, metric):
    out = []
    for event in events:
        for part in ("values", "result"):
            value = event["data"].get(part)
            value = value.get(metric) if isinstance(value, dict) else None
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                out.append((event["at"], value, event["sequence"]))
    return sorted(out, key=lambda r: r[0])


def metric_impact(events, metric, start, end):
    series = Series(events, metric)
    inside = [(v, t) for t, v in series.samples if v is not None and t >= start and (end is None or t <= end)]
    if inside:
        peak = max(v for v, _ in inside)
        out = {"metric": metric, "peak": peak, "peakAt": next(t for v, t in inside if v == peak), "events": series.sequences,
               "mean": None, "measuredSeconds": None, "count": len(inside)}
        if end is not None:
            weighted = [(v, w) for v, _, w in series.spans(start, end) if v is not None]
            covered = sum(w for _, w in weighted)
            if covered:
                out["mean"] = math.fsum(v * w for v, w in weighted) / covered
                out["measuredSeconds"] = covered / 1000
        return out
    single = [r for r in readings(events, metric) if r[0] >= start and (end is None or r[0] <= end)]
    if not single:
        return None
    best = max(single, key=lambda r: r[1])  # the first of equals
    return {"metric": metric, "peak": best[1], "peakAt": best[0], "events": [best[2]], "mean": None, "measuredSeconds": None,
            "count": len(single)}


def failed_requests(events, start, end):
    errors, requests = Series(events, "error_rate"), Series(events, "request_rate")
    if end is None or not errors.samples or not requests.samples:
        return None
    parts, covered = [], 0
    for share, time, weight in errors.spans(start, end):
        rate = requests.at(time)
        if weight == 0 or rate is None or (share is None and rate > 0):
            continue
        covered += weight
        if rate > 0:
            parts.append(share * rate * weight / 1000)
    if not covered:
        return None
    return {"requests": math.fsum(parts), "measuredSeconds": covered / 1000,
            "events": errors.sequences + [s for s in requests.sequences if s not in errors.sequences]}


def people(record):
    names = set()

    def walk(value):
        for key, each in value.items() if isinstance(value, dict) else ((None, v) for v in value if isinstance(value, list)):
            if key in ("who", "by", "armedBy", "stoppedBy") and isinstance(each, str):
                names.add(each)
            elif isinstance(each, (dict, list)):
                walk(each)

    for event in record.events:
        walk(event["data"])
    for step in record.steps:
        walk(json.loads(step["result"] or "{}"))
    names.update(o["lease_user"] for o in record.operations)
    names.discard("")
    return names


def expected_json(record):
    """What the JSON's members with numbers and times have to be."""
    found = milestones(record.events)
    start, end = impact_span(record.events, found)
    metrics = [m for m in (metric_impact(record.events, n, start, end) for n in ("error_rate", "latency_p95", "latency_p99")) if m]
    durations = []
    for name, (_, source, to) in CLOCKS.items():
        both = source in found and to in found
        durations.append({"name": name, "seconds": (found[to][0] - found[source][0]) / 1000 if both else None})
    shown = [{k: (iso(v) if k == "peakAt" else v) for k, v in m.items() if k != "count"} for m in metrics]
    return found, metrics, {
        "milestones": {n: ({"at": iso(found[n][0]), "event": found[n][1]} if n in found else None) for n in ORDER},
        "durations": durations,
        "impact": {"from": iso(start), "to": iso(end) if end is not None else None,
                   "seconds": (end - start) / 1000 if end is not None and "impact-start" in found else None, "metrics": shown,
                   "failed": failed_requests(record.events, start, end)},
        "responders": len(people(record)),
        "incident": {"openedAt": record.incident["opened_at"], "closedAt": record.incident["closed_at"]},
        "formatVersion": 1,
    }


class Check:
    """Collects what differs."""

    def __init__(self):
        self.problems, self.compared = [], 0

    def that(self, good, text):
        self.compared += 1
        if not good:
            self.problems.append(text)
        return good

    def same(self, path, told, mine):
        if isinstance(mine, dict):
            for key, value in mine.items():
                self.same(f"{path}.{key}", told.get(key) if isinstance(told, dict) else None, value)
        elif isinstance(mine, list):
            self.that(isinstance(told, list) and len(told) == len(mine), f"{path}: {told} has not the length of {mine}")
            for i, value in enumerate(mine):
                self.same(f"{path}[{i}]", told[i] if isinstance(told, list) and i < len(told) else None, value)
        elif isinstance(mine, float) and isinstance(told, (int, float)):
            self.that(math.isclose(told, mine, rel_tol=1e-9, abs_tol=1e-12), f"{path}: {told} is told, {mine} is recomputed")
        else:
            self.that(told == mine, f"{path}: {told} is told, {mine} is recomputed")


def unexpected_numbers(told, mine, path=""):
    """Numbers in the JSON that nothing was recomputed for."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield from unexpected_numbers(value, mine.get(key) if isinstance(mine, dict) else None, f"{path}.{key}")
    elif isinstance(told, list):
        for i, value in enumerate(told):
            inner = mine[i] if isinstance(mine, list) and i < len(mine) else None
            yield from unexpected_numbers(value, inner, f"{path}[{i}]")
    elif isinstance(told, (int, float)) and not isinstance(told, bool) and mine is None:
        yield f"{path}: nothing was recomputed for {told}"


def span_matches(text, milliseconds):
    """"6 min 51 s" says as much of a span as its smallest unit shows."""
    parts = [(int(n), u) for n, u in re.findall(r"(\d+) (ms|s|min|h|d)", text)]
    told = sum(n * UNIT_MS[u] for n, u in parts)
    if text.startswith("−") != (milliseconds < 0 and told > 0):
        return False
    largest = parts[0][1]
    unit = {"ms": 1, "s": 1000, "min": 1000, "h": 60_000, "d": 3_600_000}[largest]
    whole = math.floor(abs(milliseconds) / 1000 + 0.5) * 1000 if largest != "ms" else abs(milliseconds)
    return told == whole // unit * unit


def value_matches(text, value):
    """Whether "11.7 %" can be 0.11664: half a unit of the last digit that is shown."""
    plain = re.fullmatch(r"(-?[\d.]+) (%|ms|s|/s)", text)
    if not plain:
        return re.fullmatch(SPAN, text) is not None and span_matches(text, value * 1000)
    number, unit = plain.groups()
    exact = value * {"%": 100, "ms": 1000, "s": 1, "/s": 1}[unit]
    # Zeros at the end are not written: a number is given to three digits, and one below 10 % to two.
    size = abs(exact)
    decimals = 0 if size == 0 or size >= 100 else min(6, max(0, 1 - math.floor(math.log10(size))))
    return abs(float(number) - exact) <= 0.5000001 * 10.0 ** -decimals


class Text:
    """The draft's text, line by line."""

    def __init__(self, record, told, found, metrics, expected, runbook, check):
        self.questions = sum(len(section["questions"]) for section in told["sections"])
        self.actions = [action["state"] for action in told["actions"]]
        self.record, self.found, self.check, self.expected = record, found, check, expected
        self.runbook = runbook.split("\n")
        self.metrics = {TITLES[m["metric"]]: m for m in metrics}
        self.day = record.incident["opened_at"][:10]
        words = [json.dumps([r["summary"], json.loads(r["data"])], ensure_ascii=False) for r in record.rows]
        words += [str(v) for o in record.operations for v in (o["id"], o["message"], o["plan"])]
        words += [str(v) for s in record.steps for v in (s["message"], s["result"])]
        words += [str(v) for v in record.incident.values()] + [str(v) for t in record.targets for v in t.values()]
        self.words = "\n".join(words + [runbook])
        self.known = set(re.findall(r"\d+(?:[.,]\d+)*", self.words))

    def shown(self, time, day=None):
        text = iso(time)[:19].replace("T", " ")
        return text[11:] if text[:10] == (self.day if day is None else day) else text

    def read(self, text):
        in_code = False
        for number, line in enumerate(text.split("\n"), 1):
            if line.startswith("```"):
                in_code = not in_code
            where = f"line {number}: {line[:100]}"
            plain = re.sub(r"\\([^\w\s])", r"\1", line)
            self.rest(plain if in_code else self.line(plain, where), where)

    def line(self, line, where):
        """Checks what the line claims, and gives what is left of it."""
        for step in (self.row, self.readings_row, self.series_row, self.figure, self.formula, self.impact, self.small):
            line = step(line, where)
        return self.citations(line, where)

    def row(self, line, where):
        """A row of events: number, time, what happened, evidence. Also of messages."""
        row = re.match(rf"\| (\d+) \| ({TIME}) \| (.*) \|$", line)
        if not row:
            return line
        event = self.record.bySequence.get(int(row.group(1)))
        self.check.that(event is not None and self.shown(event["at"]) == row.group(2), f"{where}: not the event's number and time")
        rest = row.group(3)
        if event is None:
            return rest
        late = re.search(rf"\(recorded at ({TIME})\)", rest)
        if late:
            self.check.that(self.shown(event["recorded"]) == late.group(1), f"{where}: not when it was recorded")
            rest = rest.replace(late.group(0), "")
        numbers = [v for v in self.numbers_of(event["data"])]

        def judged(found):
            self.check.that(any(value_matches(found.group(0), n) for n in numbers) or found.group(0) in self.words,
                            f"{where}: {found.group(0)} is not in the event")
            return ""

        rest = re.sub(r"(?<![\w.])-?[\d.]+ (?:%|ms|s|/s)(?!\w)", judged, rest)
        lists = [len(v) for v in self.lists_of(event["data"])]
        more = re.search(r"(\d+) more in the JSON export", rest)
        if more:
            told = len([p for p in self.leaves_of(event["data"])]) - 8
            self.check.that(int(more.group(1)) == told, f"{where}: {told} more entries")
            rest = rest.replace(more.group(0), "")
        for size in re.findall(r"list of (\d+)", rest) + re.findall(r"and (\d+) more", rest):
            self.check.that(int(size) in lists or int(size) + 5 in lists, f"{where}: no list of {size}")
        rest = re.sub(r"list of \d+|and \d+ more", "", rest)
        # A number as it is in the data, to six digits.
        return re.sub(r"(?<![\w.:-])\d+(?:\.\d+)?(?![\w:-])",
                      lambda m: "" if any(math.isclose(float(m.group(0)), n, rel_tol=1e-5) for n in numbers) else m.group(0), rest)

    def numbers_of(self, value):
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            yield value
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from self.numbers_of(each)

    def lists_of(self, value):
        if isinstance(value, list):
            yield value
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from self.lists_of(each)

    def leaves_of(self, value):
        """The entries that evidence is made of: a list is one; what is empty is none, nor is what only programs need."""
        unused = {"operation", "step", "uid", "forward"} | ({"judged", "total"} if value.get("judged") == value.get("total") else set())
        for key, each in value.items():
            if key in unused:
                continue
            if isinstance(each, dict):
                yield from self.leaves_of(each)
            elif each not in ("", []):
                yield each

    def readings_row(self, line, where):
        row = re.match(rf"\| ([\w ]+) \| ({TIME}) \| ({VALUE}) \| event (\d+) \|$", line)
        if not row:
            return line
        metric = next((m for m, t in TITLES.items() if t == row.group(1)), None)
        good = any(self.shown(at) == row.group(2) and sequence == int(row.group(4)) and value_matches(row.group(3), value)
                   for at, value, sequence in readings(self.record.events, metric))
        self.check.that(good, f"{where}: no such reading")
        return ""

    def series_row(self, line, where):
        row = re.match(r"\| ([\w ]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| (`.*`) \| (event \d+(?:, event \d+)*) \|$", line)
        metric = next((m for m, t in TITLES.items() if row and t == row.group(1)), None)
        if metric is None:
            return line
        series = Series(self.record.events, metric)
        start, end = millis(self.expected["impact"]["from"]), self.expected["impact"]["to"]
        end = millis(end) if end else None
        values = [(t, v) for t, v in series.samples if v is not None]
        begun = "impact-start" in self.found
        before = [v for t, v in values if begun and t < start]
        during = [v for t, v in values if begun and t >= start and (end is None or t <= end)]
        mine = [math.fsum(before) / len(before) if before else None, max(during) if during else None,
                values[-1][1] if values else None]
        for told, value in zip(row.groups()[1:4], mine):
            self.check.that(told == "not known" if value is None else value_matches(told, value),
                            f"{where}: {told} is told, {value} is recomputed")
        self.check.that([int(n) for n in re.findall(r"\d+", row.group(6))] == series.sequences, f"{where}: other events")
        query = row.group(5).strip("` ")
        self.check.that(query == series.query or query.replace("\\|", "|") == re.sub(r"\s", " ", series.query),
                        f"{where}: not the query that was asked")
        return ""

    def figure(self, line, where):
        """The row and the notes that stand for a chart: first, lowest, highest and last value; span and thresholds."""
        row = re.match(rf"\| ([\w ]+) \| ({VALUE}) at ({TIME}) \| ({VALUE}) at ({TIME}) \| ({VALUE}) at ({TIME}) "
                       rf"\| ({VALUE}) at ({TIME}) \|$", line)
        span = re.match(rf"- From ({TIME}) UTC to ({TIME}) UTC$", line)
        limit = re.match(rf"- Threshold ({VALUE}): .* \(line (\d+)\)$", line)
        if row:
            metric = next((m for m, t in TITLES.items() if t == row.group(1)), None)
            values = [(v, t) for t, v in Series(self.record.events, metric).samples if v is not None]
            if self.check.that(bool(values), f"{where}: nothing is kept of it"):
                low, high = min(v for v, _ in values), max(v for v, _ in values)
                mine = [values[0], next(p for p in values if p[0] == low), next(p for p in values if p[0] == high), values[-1]]
                day = iso(Series(self.record.events, metric).times[0])[:10]
                for i, (value, time) in enumerate(mine):
                    told = row.groups()[1 + 2 * i:3 + 2 * i]
                    self.check.that(value_matches(told[0], value) and told[1] == self.shown(time, day),
                                    f"{where}: {value} at {iso(time)} is recomputed")
            return ""
        if span:
            ends = [Series(self.record.events, m).times for m in TITLES]
            self.check.that(any(t and (self.shown(t[0], ""), self.shown(t[-1], "")) == span.groups() for t in ends),
                            f"{where}: no series has that span")
            return ""
        if limit and any(self.runbook):
            rule = (self.runbook + [""] * int(limit.group(2)))[int(limit.group(2)) - 1].replace(" ", "")
            relative = "baseline" in rule or "before" in rule
            self.check.that(relative or limit.group(1).replace(" ", "") in rule or self.in_seconds(limit.group(1), rule),
                            f"{where}: that line of the runbook has another limit")
            return ""
        return line

    def in_seconds(self, told, rule):
        """A limit of 2000ms is told as 2 s."""
        return any(value_matches(told, float(n) * UNIT_MS[u] / 1000) for n, u in re.findall(r"([\d.]+)(ms|s|min)", rule))

    def formula(self, line, where):
        for title, source, to in CLOCKS.values():
            made = re.search(rf"{title} = [\w ]+ − [\w ]+ = ({TIME}) − ({TIME}) = ({SPAN})", line)
            if made:
                known = source in self.found and to in self.found
                self.check.that(known, f"{where}: one of its times is not recorded")
                if not known:
                    continue
                a, b = self.found[to][0], self.found[source][0]
                day = iso(b)[:10] if iso(a)[:10] == iso(b)[:10] else ""
                self.check.that((self.shown(a, day), self.shown(b, day)) == made.groups()[:2], f"{where}: other times")
                self.check.that(span_matches(made.group(3), (a // 1000 - b // 1000) * 1000), f"{where}: another difference")
                line = line.replace(made.group(0), "")
        return line

    def covered(self, text, told, where):
        if text == "measured for all of it":
            return self.check.that(math.isclose(told, self.expected["impact"]["seconds"] or math.inf), f"{where}: it was not all measured")
        if text.endswith("is not recorded"):
            self.check.that("impact-start" not in self.found, f"{where}: it is recorded")
            part = re.match(rf"measured for ({SPAN});", text).group(1)
            return self.check.that(span_matches(part, told * 1000), f"{where}: {told} s were measured")
        part, whole = re.fullmatch(rf"measured for ({SPAN}) of ({SPAN})", text).groups()
        start, end = millis(self.expected["impact"]["from"]), millis(self.expected["impact"]["to"])
        self.check.that(span_matches(part, told * 1000), f"{where}: {told} s were measured")
        self.check.that(span_matches(whole, (end // 1000 - start // 1000) * 1000), f"{where}: not the whole impact")

    def impact(self, line, where):
        parts = rf"measured for (?:all of it|{SPAN} of {SPAN}|{SPAN}; when the impact began is not recorded)"
        peak = re.search(rf"- ([\w ]+): (at most )?({VALUE}),? at ({TIME})(, the only value recorded)?", line)
        mean = re.search(rf"- ([\w ]+): ({VALUE}) on average over time, ({parts})", line)
        if peak and peak.group(1) in self.metrics:
            mine = self.metrics[peak.group(1)]
            self.check.that(value_matches(peak.group(3), mine["peak"]) and self.shown(mine["peakAt"]) == peak.group(4),
                            f"{where}: the peak is {mine['peak']} at {iso(mine['peakAt'])}")
            self.check.that(bool(peak.group(5)) == (mine["count"] == 1), f"{where}: there are {mine['count']} values")
            line = line.replace(peak.group(0), "")
        if mean and mean.group(1) in self.metrics:
            mine = self.metrics[mean.group(1)]
            self.check.that(mine["mean"] is not None and value_matches(mean.group(2), mine["mean"]),
                            f"{where}: the mean is {mine['mean']}")
            self.covered(mean.group(3), mine["measuredSeconds"] or 0, where)
            line = line.replace(mean.group(0), "")
        failed = re.search(rf"Requests failed: about (\d+) = [^,]*, ({parts})", line)
        if failed:
            mine = self.expected["impact"]["failed"] or {"requests": -1, "measuredSeconds": 0}
            self.check.that(abs(int(failed.group(1)) - mine["requests"]) <= 0.5, f"{where}: {mine['requests']} are recomputed")
            self.covered(failed.group(2), mine["measuredSeconds"], where)
            line = line.replace(failed.group(0), "")
        return line

    def small(self, line, where):
        """Counts, hashes, and how long one thing was before another."""
        events = self.record.events
        start, end = millis(self.expected["impact"]["from"]), self.expected["impact"]["to"]
        detected = self.found.get("detected", (None,))[0]
        before = lambda since: (lambda found: any(span_matches(found.group(1), (since // 1000 - e["at"] // 1000) * 1000)
                                                  for e in events if e["at"] <= since))
        rules = [
            (r"has all (\d+) events", lambda m: int(m.group(1)) == len(events)),
            (r"(\d+) recorded; the timeline names them", lambda m: int(m.group(1)) == self.expected["responders"]),
            (r"The newest of (\d+) has the SHA-256 `(\w+)`",
             lambda m: int(m.group(1)) == len(events) and m.group(2) == events[-1]["hash"]),
            (rf"The impact lasted ({SPAN})",
             lambda m: end and span_matches(m.group(1), (millis(end) // 1000 - start // 1000) * 1000)),
            (rf"({SPAN}) before the impact began", before(start)),
            (rf"({SPAN}) before the detection", before(detected) if detected else lambda m: False),
            (rf"Measured afterwards: ([\w ]+) ({VALUE})",
             lambda m: any(value_matches(m.group(2), (readings(events, n) or [(0, math.inf, 0)])[-1][1])
                           for n, t in TITLES.items() if t == m.group(1))),
            (r"Open questions in the sections below: (\d+)", lambda m: int(m.group(1)) == self.questions),
            (r"Action items that are open: (\d+) of (\d+)",
             lambda m: [int(n) for n in m.groups()] == [len([s for s in self.actions if s == "open"]), len(self.actions)]),
            (r"SHA-256-?", lambda m: True),
            (r"Why [1-5]:", lambda m: True),
        ]
        for pattern, holds in rules:
            for found in re.finditer(pattern, line):
                self.check.that(holds(found), f"{where}: {found.group(0)}")
            line = re.sub(pattern, "", line)
        return line

    def citations(self, line, where):
        for number, time in re.findall(rf"event (\d+), ({TIME})", line):
            event = self.record.bySequence.get(int(number))
            self.check.that(event is not None and self.shown(event["at"]) == time, f"{where}: event {number} was not at {time}")
        more = re.search(r"; (\d+) more\)", line)
        if more:
            sizes = {len(self.found)} | {len(m["events"]) for m in self.metrics.values()}
            self.check.that(int(more.group(1)) + 4 in sizes, f"{where}: not so many more")
            line = line.replace(more.group(0), ")")
        return re.sub(rf"event \d+, {TIME}", "", line)

    def rest(self, line, where):
        """What is left has to be in the journal literally, or be a time of one of its events."""
        for time in re.findall(TIME + r"(?: UTC)?", line):
            plain = time.replace(" UTC", "")
            all_times = [e["at"] for e in self.record.events] + [millis(self.record.incident[k])
                                                                  for k in ("opened_at", "closed_at") if self.record.incident[k]]
            default = re.search(r"\((\d+) working days", line)
            if default and self.record.incident["closed_at"]:
                all_times.append(working_days_after(millis(self.record.incident["closed_at"]), int(default.group(1))))
            # A figure's marks are told by the day on which its curve begins, which may be the one before the incident's.
            is_mark = line.startswith(f"- {time}: ")
            self.check.that(any(plain in (self.shown(t), self.shown(t, "")) or is_mark and plain == iso(t)[11:19] for t in all_times)
                            or plain in self.words,
                            f"{where}: nothing was at {time}")
        line = re.sub(TIME, "", line)
        for number in re.findall(r"\d+(?:[.,]\d+)*", line):
            self.check.that(number in self.known or number in self.words, f"{where}: {number} is not in the journal")


def working_days_after(time, days):
    """Milliseconds; Saturdays and Sundays (UTC) do not count."""
    day = 24 * 3600 * 1000
    while days:
        time += day
        days -= datetime.datetime.fromtimestamp(time / 1000, datetime.timezone.utc).weekday() < 5
    return time


def compare_series(record, url, check):
    """Asks the source of metrics again for what is kept; a value that it still has must be the one that is kept."""
    for metric in TITLES:
        series = Series(record.events, metric)
        if not series.samples:
            continue
        query = urllib.parse.urlencode({"query": series.query, "start": series.times[0] / 1000, "end": series.times[-1] / 1000,
                                        "step": series.step / 1000})
        with urllib.request.urlopen(f"{url.rstrip('/')}/api/v1/query_range?{query}", timeout=60) as answer:
            result = json.load(answer)["data"]["result"]
        told = {round(float(t) * 1000): float(v) for line in result for t, v in line["values"]} if len(result) == 1 else {}
        pairs = [(t, v, told[t]) for t, v in series.samples if v is not None and t in told]
        print(f"{metric}: {len(pairs)} of {len(series.samples)} kept values are still in the source")
        for time, kept, now in pairs:
            check.that(math.isclose(kept, now, rel_tol=1e-9, abs_tol=1e-12), f"{metric} at {iso(time)}: {kept} is kept, {now} is there")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("journal")
    parser.add_argument("incident")
    parser.add_argument("json")
    parser.add_argument("markdown", nargs="?")
    parser.add_argument("--runbook", metavar="FILE", help="that the draft was made by")
    parser.add_argument("--prometheus", metavar="URL", help="the source of metrics, to ask it again for what was kept")
    options = parser.parse_args()
    record = Record(options.journal, options.incident)
    if not record.events:
        print("the incident has no events", file=sys.stderr)
        return 2
    with open(options.json, encoding="utf-8") as file:
        told = json.load(file)
    check = Check()
    check.that(record.chain_problem() is None, str(record.chain_problem()))
    found, metrics, expected = expected_json(record)
    check.same("", told, expected)
    for problem in unexpected_numbers({k: v for k, v in told.items() if k != "sections"}, expected):
        check.that(False, problem)
    runbook = ""
    if options.runbook:
        with open(options.runbook, encoding="utf-8") as file:
            runbook = file.read()
    text = Text(record, told, found, metrics, expected, runbook, check)
    for section in told["sections"]:
        text.read(section["markdown"])
    if options.markdown:
        with open(options.markdown, encoding="utf-8") as file:
            text.read(file.read())
    if options.prometheus:
        compare_series(record, options.prometheus, check)
    for problem in check.problems:
        print(problem)
    print(f"{options.incident}: {check.compared} compared, {len(check.problems)} differ")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
