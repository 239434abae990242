# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and presses a program's window the way assistive technology does (AT-SPI), and types as a keyboard does."""
import os
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)  # the newer names do not exist in Debian 12


class Failure(AssertionError):
    pass


def wait_for(what, probe, seconds=30):
    """The first truthy answer of probe(); the failure says what was waited for. A probe may end it with a Failure of its own."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = probe()
        except Failure:
            raise
        except Exception:  # a widget that died while it was read
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    raise Failure(f"not within {seconds} s: {what}")


def role_of(node):
    """By the name that Debian 12 has for it: a "push button" is a "button" from at-spi2-core 2.56 on, and from Qt 6.8 on one
    with a menu is told apart."""
    name = node.get_role_name()
    return "push button" if name in {"button", "push button menu", "button menu"} else name


class Program:
    def __init__(self, arguments, environment=None):
        self.process = subprocess.Popen(arguments, env={**os.environ, **(environment or {})})
        self.root = wait_for("the program on the accessibility bus", self._find)

    def _find(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def nodes(self, start=None):
        stack = [start or self.root]
        while stack:
            node = stack.pop()
            if node is None:
                continue
            yield node
            try:
                stack.extend(node.get_child_at_index(i) for i in reversed(range(min(node.get_child_count(), 400))))
            except Exception:
                continue

    def find(self, role=None, name=None, contains=None, start=None, showing=True):
        for node in self.nodes(start):
            try:
                if role and role_of(node) != role:
                    continue
                text = node.get_name() or ""
                if name is not None and text.replace("&", "") != name:
                    continue
                if contains is not None and contains not in text:
                    continue
                if showing and not node.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                return node
            except Exception:
                continue
        return None

    def expect(self, seconds=30, **what):
        return wait_for(str(what), lambda: self.find(**what), seconds)

    def expect_keyboard(self, window):
        """Waits until what is typed goes to this window."""
        wait_for(f"the keyboard in {window.get_name()}", lambda: window.get_state_set().contains(Atspi.StateType.ACTIVE))

    def press(self, seconds=30, **what):
        def ready():
            node = self.find(**what)
            return node if node and node.get_state_set().contains(Atspi.StateType.ENABLED) else None

        node = wait_for(f"enabled: {what}", ready, seconds)
        action = node.get_action_iface()
        names = [action.get_action_name(i) for i in range(action.get_n_actions())]
        for wanted in ("Press", "press", "click", "Toggle"):
            if wanted in names:
                action.do_action(names.index(wanted))
                return node
        raise Failure(f"{what} offers {names}")

    def texts(self):
        """All that is shown, in reading order: for messages of failures."""
        found = []
        for node in self.nodes():
            try:
                if node.get_state_set().contains(Atspi.StateType.SHOWING) and node.get_name():
                    found.append(f"{role_of(node)}: {node.get_name()}")
            except Exception:
                continue
        return "\n".join(found)

    def unnamed(self):
        """Controls that a screen reader could not name."""
        roles = {"push button", "check box", "radio button", "combo box", "text", "table", "tree table", "tree", "page tab",
                 "spin button", "slider", "list", "menu item", "entry"}
        missing = []
        for node in self.nodes():
            try:
                shown = node.get_state_set().contains(Atspi.StateType.SHOWING)
                if shown and role_of(node) in roles and not node.get_name():
                    parent = node.get_parent()
                    missing.append(f"{role_of(node)} in {role_of(parent)} '{parent.get_name()}'")
            except Exception:
                continue
        return missing

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def key(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "40", *names], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "20", text], check=True)


def screenshot(path):
    subprocess.run(["import", "-window", "root", path], check=True)
