# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten rehearsals of different services, releases and endings: every number of their post-mortems is recomputed from the journal
by recompute.py, which shares nothing with the program; and no file has a secret of the cluster or a path of this machine.
usage: test_recompute.py STERNWAY [FOLDER to keep what was written]"""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RUNBOOK = HERE.parent.parent / "resources" / "runbooks" / "default.yaml"

SCENARIO = """apiVersion: sternway/v1
kind: Scenario
metadata: {{name: {name}, title: "{title}", description: Made by a test}}
behaviours:
  good: {{errorRate: 0.1%, latency: 40ms, startup: 3s}}
  bad: {bad}
services:
  - name: {service}
    namespace: {namespace}
    replicas: {replicas}
    requestsPerSecond: {rate}
    progressDeadline: 60s
    revisions:
      - {{version: v1.2.2, from: -30h}}
      - {{version: v1.2.3, from: -6h}}
      - {{version: v1.3.0, behaviour: bad, cause: "release v1.3.0: 50 % off, token={secret}"}}
timeline:
  - {{at: {at}, service: {namespace}/{service}, release: v1.3.0, by: ci-deployer}}
{more}
ending: {{service: {namespace}/{service}, version: v1.2.3, errorRate: 2%, note: Back on v1.2.3}}
"""

SECRET = "Zx81-not-for-you"
FAILS = "{errorRate: 12%, latency: 900ms, startup: 3s}"
USUAL = {"title": "A release that fails", "bad": FAILS, "namespace": "production", "replicas": 3, "rate": 150, "at": "-4m", "more": ""}
MADE = {
    "cart": {"rate": 3, "replicas": 1},
    "search": {"bad": "{errorRate: 55%, latency: 4s, startup: 3s}", "namespace": "shop", "rate": 400, "replicas": 4},
    "billing": {"more": "denied:\n  - {verb: patch, resource: deployments, namespace: production}", "title": "Without the right to patch"},
    "crashing": {"bad": "{startup: 3s, crashes: true}", "namespace": "lomash-wood", "at": "-6m", "title": "A release that crashes"},
    "catalogue": {"bad": "{errorRate: 0.3%, latency: 3s, startup: 4s}", "namespace": "shop", "rate": 60, "title": "A release that is slow"},
    "login": {"at": "-11m", "replicas": 2, "rate": 90, "more": "podQuotas: {production: 3}", "title": "A release eleven minutes ago"},
}
OWN = ["bad-release", "never-ready", "slow-release", "gitops-revert"]


def scenario_files(folder):
    for service, changes in MADE.items():
        path = folder / f"{service}.yaml"
        path.write_text(SCENARIO.format(**(USUAL | changes), name=service, service=service, secret=SECRET))
        yield service, str(path)


def rehearse(program, folder, name, scenario):
    out = folder / name
    home = folder / f"home-{name}"
    home.mkdir()
    environment = dict({k: v for k, v in os.environ.items() if k != "XDG_RUNTIME_DIR"}, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="UTC", HOME=str(home),
                       **{f"XDG_{kind}_HOME": str(home / kind) for kind in ("DATA", "CONFIG", "CACHE", "STATE")})
    run = subprocess.run([program, "rehearse", "--scenario", scenario, "--speed", "10", "--out", str(out)], env=environment,
                         capture_output=True, text=True, timeout=300, check=False)
    assert "XDG_RUNTIME_DIR" not in run.stderr, run.stderr  # Qt looks for a display that a command has no use for
    drafts = list(out.glob("*-postmortem.json"))
    assert drafts, f"{name}: no draft was written\n{run.stdout[-2000:]}\n{run.stderr[-2000:]}"
    for file in out.iterdir():
        for private in (SECRET, str(home)):
            assert private not in text_of(file), f"{file} has {private}"
    return drafts[0]


def text_of(file):
    """As a reader of the file has it; a PDF as poppler reads it, where that is installed."""
    if file.suffix == ".pdf" and shutil.which("pdftotext"):
        return subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True).stdout
    return file.read_bytes().decode("utf-8", "replace")


def recompute(draft, told=None, text=None):
    command = [sys.executable, str(HERE / "recompute.py"), str(draft.parent / "journal.sqlite"),
               draft.name.removesuffix("-postmortem.json"), str(told or draft), str(text or draft.with_suffix(".md")),
               "--runbook", str(RUNBOOK)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def falsified(draft, folder):
    """Drafts in which one number is another; each has to be found."""
    told = json.loads(draft.read_text())
    text = draft.with_suffix(".md").read_text()
    changes = {
        "peak": lambda d: d["impact"]["metrics"][0].update(peak=d["impact"]["metrics"][0]["peak"] * 1.001),
        "duration": lambda d: d["durations"][0].update(seconds=d["durations"][0]["seconds"] + 0.001),
        "milestone": lambda d: d["milestones"]["declared"].update(event=d["milestones"]["declared"]["event"] + 1),
        "responders": lambda d: d.update(responders=d["responders"] + 1),
        "added": lambda d: d.update(users=300),
    }
    if told["impact"]["failed"]:
        changes["failed"] = lambda d: d["impact"]["failed"].update(requests=d["impact"]["failed"]["requests"] + 0.01)
        changes["mean"] = lambda d: d["impact"]["metrics"][0].update(mean=d["impact"]["metrics"][0]["mean"] + 1e-6)
    for name, change in changes.items():
        other = json.loads(draft.read_text())
        change(other)
        path = folder / f"false-{name}.json"
        path.write_text(json.dumps(other))
        yield name, path, None
    edits = {
        "a time": (r"(\| 1 \| \d\d:\d\d:\d)(\d)", lambda m: m.group(1) + str((int(m.group(2)) + 5) % 10)),
        "a difference": (r"(time to detect = .* = )(.*?) \(", lambda m: m.group(1) + "1 d 1 h ("),
        "a citation": (r"\(event (\d+), ", lambda m: f"(event {int(m.group(1)) + 1}, "),
        "a number of nobody": (r"- Services: ", lambda m: "- Services: 87654321098 users of "),
    }
    for name, (pattern, other) in edits.items():
        changed = re.sub(pattern, other, text, count=1)
        assert changed != text, f"nothing to falsify: {name}"
        path = folder / f"false-{name}.md"
        path.write_text(changed)
        yield name, None, path


def run(program, folder):
    scenarios = [(name, name) for name in OWN] + list(scenario_files(folder))
    failures, series = [], 0
    with concurrent.futures.ThreadPoolExecutor(5) as pool:
        begun = {pool.submit(rehearse, program, folder, name, scenario): name for name, scenario in scenarios}
        for future in concurrent.futures.as_completed(begun):
            draft = future.result()
            done = recompute(draft)
            has_series = bool(json.loads(draft.read_text())["impact"]["failed"])
            series += has_series
            print(f"{begun[future]}{' with series' if has_series else ''}: {done.stdout.strip()}{done.stderr.strip()}", flush=True)
            if done.returncode:
                failures.append(begun[future])
    draft = next((folder / "bad-release").glob("*-postmortem.json"))
    for name, told, text in falsified(draft, folder):
        if recompute(draft, told, text).returncode != 1:
            failures.append(f"not found: {name}")
    if not series:
        failures.append("no incident kept its series")
    print(f"{len(scenarios)} incidents, {series} with series; failed: {failures or 'none'}")
    return 1 if failures else 0


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if len(sys.argv) > 2:
        pathlib.Path(sys.argv[2]).mkdir(parents=True)
        return run(program, pathlib.Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        return run(program, pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(main())
