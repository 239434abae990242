# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole rollback, in rehearsal, through the accessibility bus alone: what a screen reader's user has."""
import sys

import driver


def main():
    program = driver.Program([sys.argv[1], "--rehearsal", "--speed", "6"])
    try:
        verdict = program.expect(60, role="table cell", contains="Roll back now")
        table = verdict.get_parent()
        row = table.get_table_iface().get_row_at_index(verdict.get_index_in_parent())
        table.get_table_iface().add_row_selection(row)
        verdict.get_component_iface().grab_focus()

        program.press(role="push button", contains="Roll back…")
        dialog = program.expect(30, role="dialog", contains="Roll back order-service")
        for _ in ("target", "changes", "preflight"):
            page = heading(program, dialog)
            program.press(60, role="push button", name="Next", start=dialog)
            driver.wait_for(f"another page than {page}", lambda: heading(program, dialog) != page)
        reason = program.expect(role="text", contains="Reason", start=dialog)
        reason.get_editable_text_iface().set_text_contents("errors since v1.3.0")
        program.press(role="push button", contains="order-service to revision 3", start=dialog)

        program.expect(300, contains="back on revision 3", start=dialog)
        missing = program.unnamed()
        if missing:
            raise driver.Failure("controls without a name: " + "; ".join(missing))
    except driver.Failure:
        print(program.texts(), file=sys.stderr)
        raise
    finally:
        program.close()


def heading(program, dialog):
    """The current step, as the list of steps says it."""
    for node in program.nodes(dialog):
        if node.get_role_name() == "list item" and node.get_state_set().contains(driver.Atspi.StateType.SELECTED):
            return node.get_name()
    return dialog.get_description()


main()
