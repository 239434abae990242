#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands for the person whom gnome-keyring asks to unlock it: says no, or never answers. usage: prompter.py dismiss|silent

Speaks org.gnome.keyring.internal.Prompter as gcr-prompter does; says "ready" when it can be asked, "asked" each time that it is. Ends with
its input."""
import sys

import gi
from gi.repository import Gio, GLib

PROMPTER = """<node><interface name="org.gnome.keyring.internal.Prompter">
<method name="BeginPrompting"><arg type="o" direction="in"/></method>
<method name="PerformPrompt"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="s" direction="in"/></method>
<method name="StopPrompting"><arg type="o" direction="in"/></method>
</interface></node>"""


def answer(bus, asker, callback, method, arguments):
    bus.call(asker, callback, "org.gnome.keyring.internal.Prompter.Callback", method, arguments, None,
             Gio.DBusCallFlags.NONE, -1, None, None)


def asked(bus, asker, path, interface, method, arguments, invocation, silent):
    callback = arguments[0]
    invocation.return_value(None)
    if method == "PerformPrompt":
        print("asked", flush=True)
    if method == "StopPrompting":
        answer(bus, asker, callback, "PromptDone", None)
    elif method == "BeginPrompting" or not silent:
        said = "no" if method == "PerformPrompt" else ""
        answer(bus, asker, callback, "PromptReady", GLib.Variant("(sa{sv}s)", (said, {}, "")))


def main():
    silent = sys.argv[1] == "silent"
    loop = GLib.MainLoop()
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    interface = Gio.DBusNodeInfo.new_for_xml(PROMPTER).interfaces[0]
    bus.register_object("/org/gnome/keyring/Prompter", interface, lambda *call: asked(*call, silent), None, None)
    Gio.bus_own_name_on_connection(bus, "org.gnome.keyring.SystemPrompter", Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print("ready", flush=True), None)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IOCondition.HUP, lambda *_: loop.quit())
    loop.run()


main()
