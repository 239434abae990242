// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <memory>

namespace sternway::test {

/// A mail server on 127.0.0.1 in the test's own event loop. How it misbehaves is said before it is used.
class SmtpServer final : public QTcpServer {
public:
  struct Mail {
    QString sender;
    QString recipient;
    QByteArray data;
    bool encrypted = false;
    bool loggedIn = false;
  };

  SmtpServer() { listen(QHostAddress::LocalHost); }

  QSslConfiguration tls;  ///< null: STARTTLS is not offered
  QByteArray login = {};  ///< "user\0password"; empty: none is asked for, nor offered
  QByteArray loginAnswer = "535 5.7.8 no such password";
  QByteArray refused = {};  ///< a recipient that does not exist
  QByteArray refusal = "550 5.1.1 no such user";
  QByteArray dataAnswer = "250 2.0.0 queued";  ///< empty: the connection is cut once the mail has come
  QList<Mail> mails;
  QByteArrayList said = {};  ///< every line that came

protected:
  void incomingConnection(qintptr descriptor) override {
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    const auto state = std::make_shared<Session>();
    connect(socket, &QSslSocket::readyRead, socket, [this, socket, state] { read(*socket, *state); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    socket->write("220 lab ESMTP\r\n");
  }

private:
  struct Session {
    Mail mail;
    QByteArray buffer;
    bool inData = false;
    bool inLogin = false;
  };

  static void say(QSslSocket &socket, const QByteArray &line) { socket.write(line + "\r\n"); }

  void read(QSslSocket &socket, Session &session) {
    session.buffer += socket.readAll();
    for (qsizetype end = session.buffer.indexOf("\r\n"); end >= 0; end = session.buffer.indexOf("\r\n")) {
      const QByteArray line = session.buffer.left(end);
      session.buffer.remove(0, end + 2);
      said << line;
      if (session.inData)
        takeData(socket, session, line);
      else if (session.inLogin)
        takeLogin(socket, session, line);
      else
        take(socket, session, line);
    }
  }

  void takeData(QSslSocket &socket, Session &session, const QByteArray &line) {
    if (line != ".") {
      session.mail.data += (line.startsWith("..") ? line.mid(1) : line) + "\r\n";
      return;
    }
    session.inData = false;
    if (dataAnswer.isEmpty() || dataAnswer.startsWith("2"))
      mails << session.mail;
    if (dataAnswer.isEmpty())
      return socket.abort();
    say(socket, dataAnswer);
  }

  void take(QSslSocket &socket, Session &session, const QByteArray &line) {
    const QByteArray verb = line.left(4).toUpper();
    if (verb == "EHLO")
      return greet(socket, session);
    if (verb == "STAR") {
      say(socket, "220 ready");
      socket.flush();
      socket.setSslConfiguration(tls);
      session.mail.encrypted = true;
      return socket.startServerEncryption();
    }
    if (verb == "AUTH" && line.split(' ').size() < 3) {
      session.inLogin = true;
      return say(socket, "334 ");
    }
    if (verb == "AUTH")
      return takeLogin(socket, session, line.split(' ').value(2));
    if (verb == "MAIL")
      session.mail.sender = address(line);
    if (verb == "RCPT") {
      session.mail.recipient = address(line);
      return say(socket, !refused.isEmpty() && line.contains(refused) ? refusal : QByteArray("250 ok"));
    }
    session.inData = verb == "DATA";
    say(socket, session.inData ? "354 go on" : verb == "QUIT" ? "221 bye" : "250 ok");
  }

  void takeLogin(QSslSocket &socket, Session &session, const QByteArray &given) {
    session.inLogin = false;
    session.mail.loggedIn = QByteArray::fromBase64(given) == '\0' + login;
    say(socket, session.mail.loggedIn ? "235 2.7.0 welcome" : loginAnswer);
  }

  void greet(QSslSocket &socket, const Session &session) {
    if (!tls.isNull() && !session.mail.encrypted)
      say(socket, "250-STARTTLS");
    if (!login.isEmpty())
      say(socket, "250-AUTH PLAIN");
    say(socket, "250 8BITMIME");
  }

  static QString address(const QByteArray &line) {
    const qsizetype from = line.indexOf('<') + 1;
    return QString::fromUtf8(line.mid(from, line.indexOf('>') - from));
  }
};

}  // namespace sternway::test
