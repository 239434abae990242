#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server that Sternway's authors have not written: aiosmtpd on 127.0.0.1, until its input ends.

usage: mailserver.py [tls=CERTIFICATE,KEY] [refuse-tls=CODE] [login=USER:PASSWORD] [refuse=ADDRESS]

Says its port, then what has come as JSON, one thing a line: {"recipient", "sender", "subject", "text", "tls", "login"} of a mail that was taken."""
import asyncio
import email
import email.policy
import json
import logging
import ssl
import sys
import warnings

from aiosmtpd.smtp import AuthResult, SMTP

warnings.simplefilter("ignore")  # that it takes logins without TLS is what is tried
logging.disable()


class Handler:
    def __init__(self, refused):
        self.refused = refused

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.refused:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        for recipient in envelope.rcpt_tos:
            say({"recipient": recipient, "sender": envelope.mail_from, "subject": mail["subject"],
                 "text": mail.get_body(("plain",)).get_content().replace("\r\n", "\n"), "tls": session.ssl is not None,
                 "login": bool(session.authenticated)})
        return "250 2.0.0 queued"


class RefusesTls(SMTP):
    async def smtp_STARTTLS(self, arg):
        await self.push(f"{self.code} TLS is not available")


def say(thing):
    print(json.dumps(thing), flush=True)


def options(arguments):
    chosen = dict(each.partition("=")[::2] for each in arguments)
    made = {"enable_SMTPUTF8": True}
    if "tls" in chosen:
        made["tls_context"] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        made["tls_context"].load_cert_chain(*chosen["tls"].split(","))
    if "login" in chosen:
        user, _, password = chosen["login"].partition(":")
        expected = (user.encode(), password.encode())
        made["auth_required"] = True
        made["auth_require_tls"] = "tls" in chosen
        made["authenticator"] = lambda server, session, envelope, mechanism, data: AuthResult(
            success=(data.login, data.password) == expected, handled=False)
    RefusesTls.code = chosen.get("refuse-tls")
    return RefusesTls if RefusesTls.code else SMTP, Handler(chosen.get("refuse")), made


async def main():
    kind, handler, made = options(sys.argv[1:])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: kind(handler, **made), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
