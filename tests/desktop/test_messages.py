# SPDX-License-Identifier: GPL-3.0-or-later
"""Channels, a message and the outbox of a rehearsal by keyboard alone; the accessibility bus tells what has the keyboard."""
import contextlib
import os
import sqlite3
import sys

import driver
from driver import Atspi


def is_focused(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def label(node):
    """Role, what it is called and, of a field, by which label: what a combo box is called is its value."""
    words = [node.get_name() or ""]
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            words += [relation.get_target(i).get_name() or "" for i in range(relation.get_n_targets())]
    return f"{driver.role_of(node)}: {' / '.join(words).replace('&', '')}"


# What says that it has the keyboard where only the widget around it has: current tabs and cells, and containers.
PARTS = {"page tab", "table cell", "list item", "filler", "panel"}


def focused(program, window):
    """The widget that has the keyboard; none: something else has it."""
    for node in program.nodes(window):
        with contextlib.suppress(Exception):
            if is_focused(node) and driver.role_of(node) not in PARTS:
                return node
    return None


def walk(program, window, most=60):
    """What Tab reaches, until it is where it began."""
    seen = []
    for _ in range(most):
        node = driver.wait_for("something has the keyboard", lambda: focused(program, window))
        if label(node) in seen:
            return seen
        seen.append(label(node))
        driver.key("Tab")
        before = label(node)
        with contextlib.suppress(driver.Failure):  # one that keeps it is found as a repetition
            driver.wait_for("the next one", lambda: label(focused(program, window)) != before, 5)
    raise driver.Failure("Tab never comes back: " + "; ".join(seen))


def reach(program, window, part, most=40):
    """Tab until that part has the keyboard."""
    passed = []
    for _ in range(most):
        node = focused(program, window)
        if node and part in label(node):
            return node
        before = label(node) if node else ""
        passed.append(before)
        driver.key("Tab")
        with contextlib.suppress(driver.Failure):
            driver.wait_for("the next one", lambda: label(focused(program, window)) != before, 3)
    raise driver.Failure(f"Tab does not reach {part}; it passes {'; '.join(passed)}")


def expect_parts(where, reached, wanted):
    missing = [part for part in wanted if not any(part in each for each in reached)]
    if missing:
        raise driver.Failure(f"{where}: Tab does not reach {missing}; it reaches {reached}")


def expect_named(program, where):
    missing = program.unnamed()
    if missing:
        raise driver.Failure(f"{where}: controls without a name: " + "; ".join(missing))


def add_channel(program):
    """One that shows messages in the window: the last one of the types."""
    driver.key("ctrl+F7")
    dialog = program.expect(30, role="dialog", contains="Preferences")
    program.expect_keyboard(dialog)
    expect_named(program, "Channels")
    reach(program, dialog, "push button: Add")
    driver.key("space", "Up", "Return")
    form = program.expect(30, role="dialog", contains="channel")
    program.expect_keyboard(form)
    expect_named(program, "a channel's form")
    reach(program, form, "text: Name")
    driver.key("ctrl+a")
    driver.type_text("hook")
    reach(program, form, "push button: Save")
    driver.key("space")
    driver.wait_for("the form closes", lambda: not program.find(role="dialog", contains="channel"))
    program.expect_keyboard(dialog)
    program.expect(role="table cell", contains="hook", start=dialog)
    expect_parts("Channels", walk(program, dialog), ["table: ", "push button: Add", "push button: Edit", "push button: Test",
                                                     "push button: Remove", "spin button: "])
    reach(program, dialog, "push button: Test")
    driver.key("space")
    program.expect(role="label", contains="window", start=dialog)
    driver.key("Escape")
    driver.wait_for("the preferences close", lambda: not program.find(role="dialog", contains="Preferences"))


def write_message(program, window):
    driver.key("F7")
    dialog = program.expect(30, role="dialog", contains="Message")
    program.expect_keyboard(dialog)
    expect_named(program, "Message")
    expect_parts("Message", walk(program, dialog),
                 ["/ Stage:", "/ For:", "/ Template:", "text: Subject", "text: Text",
                  "list: Channels", "Preview", "check box: Show the text", "push button: Copy", "push button: Close"])
    reach(program, dialog, "/ Template:")
    driver.key("End")
    reach(program, dialog, "text: Text of the message")
    driver.type_text("We are looking into it.")
    picked = program.expect(role="list item", contains="hook", start=dialog)
    if not picked.get_state_set().contains(Atspi.StateType.CHECKED):
        reach(program, dialog, "list")
        driver.key("space")
    send = program.expect(role="push button", contains="Send", start=dialog)
    driver.wait_for("it can be sent", lambda: send.get_state_set().contains(Atspi.StateType.ENABLED))
    driver.key("ctrl+Return")
    program.expect(30, contains="In the outbox", start=dialog)
    driver.key("Escape")
    driver.wait_for("the message closes", lambda: not program.find(role="dialog", contains="Message"))
    program.expect_keyboard(window)


def leave_as(state):
    """What another process has come to with the message."""
    with contextlib.closing(sqlite3.connect(os.path.join(os.environ["STERNWAY_DATA_DIR"], "journal.sqlite"), timeout=20)) as book:
        with book:
            book.execute("UPDATE outbox SET state = ?", (state,))


def note(program, window):
    """What is written into the journal brings what others have done meanwhile."""
    reach(program, window, "text: Note")
    driver.type_text("seen")
    driver.key("ctrl+Return")


def settle_outbox(program, window):
    program.expect(30, role="table cell", contains="sent, hook")
    leave_as("refused")
    note(program, window)
    program.expect(30, role="table cell", contains="failed, hook")
    driver.key("shift+F7")
    driver.wait_for("the outbox has the keyboard", lambda: "table: Messages of the incident" in label(focused(program, window)))
    expect_named(program, "Outbox")
    driver.key("Delete")
    program.expect(30, role="table cell", contains="cancelled, hook")
    reach(program, window, "push button: Send again")
    driver.key("space")
    program.expect(30, role="table cell", contains="sent, hook")
    leave_as("unknown")
    note(program, window)
    program.expect(30, role="table cell", contains="unknown, hook")
    driver.key("shift+F7")
    reach(program, window, "push button: Mark as sent")
    driver.key("space")
    program.expect(30, role="table cell", contains="sent, hook")


def main():
    program = driver.Program([sys.argv[1], "--rehearsal", "--speed", "6"])
    try:
        program.expect(60, role="table cell", contains="Roll back now")
        window = program.expect(role="frame")
        program.expect_keyboard(window)
        add_channel(program)
        program.expect_keyboard(window)

        driver.key("ctrl+k")
        field = program.expect(20, role="text", name="What to open")
        driver.wait_for("the palette has the keyboard", lambda: is_focused(field))
        driver.type_text("order-serv")
        program.expect(20, role="list item", contains="order-service")
        driver.key("Return")
        program.expect(60, contains="Last known good: revision 3")
        driver.key("ctrl+shift+i")
        program.expect(30, role="push button", contains="Message", start=window)
        write_message(program, window)

        driver.key("shift+F7")
        settle_outbox(program, window)
    except driver.Failure:
        print(program.texts(), file=sys.stderr)
        raise
    finally:
        program.close()


main()
