# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole rollback, in rehearsal, by keyboard alone; the accessibility bus only tells what is to be seen."""
import sys

import driver


def step(program, dialog, title):
    """Waits until this page of the wizard is the current one."""
    driver.wait_for(f"the page {title}", lambda: program.find(role="list item", contains=f"{title}, in progress", start=dialog), 60)


def main():
    program = driver.Program([sys.argv[1], "--rehearsal", "--speed", "6"])
    try:
        program.expect(60, role="table cell", contains="Roll back now")
        program.expect_keyboard(program.expect(role="frame"))
        driver.key("ctrl+k")
        field = program.expect(20, role="text", name="What to open")
        driver.wait_for("the palette has the keyboard", lambda: field.get_state_set().contains(driver.Atspi.StateType.FOCUSED))
        driver.type_text("order-serv")
        program.expect(20, role="list item", contains="order-service")
        driver.key("Return")
        program.expect(60, contains="Last known good: revision 3")

        driver.key("ctrl+r")
        dialog = program.expect(60, role="dialog", contains="Roll back order-service")
        program.expect_keyboard(dialog)
        for title in ("Target", "Changes", "Preflight"):
            step(program, dialog, title)
            driver.wait_for("Next may be pressed", lambda: program.find(role="push button", name="Next", start=dialog)
                            .get_state_set().contains(driver.Atspi.StateType.ENABLED), 60)
            driver.key("alt+n")
        step(program, dialog, "Confirm")
        driver.type_text("errors since v1.3.0")
        driver.key("alt+o")
        program.expect(300, contains="back on revision 3", start=dialog)
        driver.key("Escape")
        driver.wait_for("the wizard closes", lambda: not program.find(role="dialog", contains="Roll back order-service"))
    except driver.Failure:
        print(program.texts(), file=sys.stderr)
        raise
    finally:
        program.close()


main()
