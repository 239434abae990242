// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace sternway::test {

/// A D-Bus session of its own, with a real gnome-keyring and nothing else on it: what the session does not have it cannot start.
/// The programs that it starts end with it. Tests only: it waits.
class DesktopKeyring {
public:
  enum class Person {
    Away,       ///< nobody can be asked to unlock it
    Dismisses,  ///< says no
    Silent      ///< never answers
  };

  /// What is missing; empty: nothing.
  [[nodiscard]] static QString missing() {
    for (const char *program : {"dbus-daemon", "dbus-send", "gnome-keyring-daemon", "secret-tool"})
      if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
        return QString::fromLatin1(program);
    return {};
  }

  ~DesktopKeyring() {
    for (QProcess *process : {&m_person, &m_keyring, &m_bus})
      end(*process);
  }

  [[nodiscard]] bool startBus() {
    using namespace Qt::StringLiterals;
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
      return false;
    configuration.write(
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
        "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig><type>session</type><listen>unix:dir=" +
        m_folder.path().toUtf8() +
        "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
        "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    configuration.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!QTest::qWaitFor([this] { return m_bus.canReadLine(); }, patience))
      return false;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(m_bus.readLine().trimmed()));
    m_environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    return QDir(m_folder.path()).mkpath(u"run"_s) &&
           QFile::setPermissions(m_folder.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  /// Unlocked.
  [[nodiscard]] bool startKeyring() {
    using namespace Qt::StringLiterals;
    m_keyring.setProcessEnvironment(m_environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_keyring.write("password of the keyring");
    m_keyring.closeWriteChannel();
    return QTest::qWaitFor([this] { return isThere(u"org.freedesktop.secrets"_s); }, patience);
  }
  void endKeyring() { end(m_keyring); }
  [[nodiscard]] bool lock() {
    using namespace Qt::StringLiterals;
    return run(u"dbus-send"_s,
               {u"--session"_s, u"--dest=org.freedesktop.secrets"_s, u"--print-reply"_s, u"/org/freedesktop/secrets"_s,
                u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s})
        .has_value();
  }
  /// Who is asked to unlock it from now on.
  [[nodiscard]] bool seat(Person person) {
    using namespace Qt::StringLiterals;
    end(m_person);
    if (person == Person::Away)
      return true;
    m_person.setProcessEnvironment(m_environment);
    m_person.start(u"/usr/bin/python3"_s, {QStringLiteral(STERNWAY_SOURCE_DIR "/tests/root/prompter.py"),
                                           person == Person::Silent ? u"silent"_s : u"dismiss"_s});
    return QTest::qWaitFor([this] { return m_person.canReadLine(); }, patience) && m_person.readLine() == "ready\n";
  }
  /// How often that person has been asked since the last call.
  [[nodiscard]] int questions() { return m_person.isOpen() ? int(m_person.readAllStandardOutput().count("asked")) : 0; }

  /// What the keyring holds under a key of Sternway, as another program reads it; null: nothing.
  [[nodiscard]] QByteArray held(const QString &key) const {
    using namespace Qt::StringLiterals;
    return run(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"sternway"_s, u"user"_s, key}).value_or(QByteArray());
  }
  /// For programs that are to have this session.
  [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

private:
  static constexpr int patience = 20'000;  ///< milliseconds

  static void end(QProcess &process) {
    if (process.state() == QProcess::NotRunning)
      return;
    process.terminate();
    if (!process.waitForFinished(patience))
      process.kill();
    process.waitForFinished();
  }
  /// Its output, where it succeeds.
  [[nodiscard]] std::optional<QByteArray> run(const QString &program, const QStringList &arguments) const {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
      return std::nullopt;
    return process.readAllStandardOutput();
  }
  [[nodiscard]] bool isThere(const QString &name) const {
    using namespace Qt::StringLiterals;
    const auto answer =
        run(u"dbus-send"_s, {u"--session"_s, u"--dest=org.freedesktop.DBus"_s, u"--print-reply"_s, u"/org/freedesktop/DBus"_s,
                             u"org.freedesktop.DBus.NameHasOwner"_s, QString(u"string:"_s + name)});
    return answer && answer->contains("boolean true");
  }

  QTemporaryDir m_folder;
  QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
  QProcess m_bus;
  QProcess m_keyring;
  QProcess m_person;
};

}  // namespace sternway::test
