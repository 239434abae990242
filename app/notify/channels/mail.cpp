// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/channels/channels.h"
#include "notify/mailmessage.h"
#include "notify/mailtransport.h"
#include "notify/messagetext.h"

#include <QDir>
#include <QSaveFile>
#include <QUrl>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
QList<ChannelField> mailFields() {
  return {{.id = u"host"_s, .label = tr("Mail server"), .hint = u"smtp.example.com"_s},
          {.id = u"port"_s, .label = tr("Port"), .hint = tr("587, with TLS from the beginning 465")},
          {.id = u"security"_s,
           .label = tr("Encryption"),
           .kind = FieldKind::Choice,
           .choices = {u"starttls"_s, u"tls"_s, u"none"_s},
           .fallback = u"starttls"_s,
           .hint = tr("starttls: nothing is sent where the server does not offer it")},
          {.id = u"user"_s, .label = tr("User"), .hint = tr("Empty: without a login")},
          {.id = u"password"_s, .label = tr("Password"), .kind = FieldKind::Secret},
          {.id = u"sender"_s, .label = tr("From"), .required = true, .hint = u"Sternway <ops@example.com>"_s},
          {.id = u"recipients"_s, .label = tr("To"), .kind = FieldKind::List, .hint = u"team@example.com"_s},
          {.id = u"caFile"_s, .label = tr("File of the certificate authority"), .hint = tr("Empty: those of the system")},
          {.id = u"folder"_s, .label = tr("Folder for .eml files, in place of a mail server")}};
}

MailSecurity mailSecurity(const ChannelSetting &setting) {
  const QString word = setting.text(u"security"_s);
  return word == "tls"_L1 ? MailSecurity::Tls : word == "none"_L1 ? MailSecurity::None : MailSecurity::StartTls;
}

QStringList mailProblems(const ChannelSetting &setting) {
  QStringList problems;
  if (setting.text(u"host"_s).isEmpty() == setting.text(u"folder"_s).isEmpty())
    problems << tr("Say a mail server, or a folder for .eml files.");
  const QString port = setting.text(u"port"_s);
  if (!port.isEmpty() && (port.toInt() <= 0 || port.toInt() > 65'535))
    problems << tr("The port is a number between 1 and 65535.");
  const QStringList addresses = setting.list(u"recipients"_s) + QStringList{setting.text(u"sender"_s)};
  for (const QString &address : addresses)
    if (!address.isEmpty() && bareAddress(address).isEmpty())
      problems << tr("\"%1\" is no mail address.").arg(address);
  if (!setting.text(u"user"_s).isEmpty() && setting.secrets.value(u"password"_s).isEmpty())
    problems << tr("A user needs a password.");
  return problems;
}

/// A mail for each recipient: only so it is known who has got it.
QList<Outgoing> mailParts(const Outgoing &message, const ChannelSetting &setting) {
  QList<Outgoing> parts;
  QStringList recipients = message.recipients.isEmpty() ? setting.list(u"recipients"_s) : message.recipients;
  recipients.removeDuplicates();
  for (const QString &recipient : std::as_const(recipients)) {
    Outgoing part = message;
    part.recipients = {recipient};
    part.id += u'/' + bareAddress(recipient);
    parts << part;
  }
  return parts;
}

MessagePreview previewMail(const Outgoing &message, const ChannelSetting &setting) {
  MessagePreview preview{
      .subject = headline(message, 200), .text = textOf(message, TextFormat::Plain), .html = textOf(message, TextFormat::Html)};
  const QStringList recipients = message.recipients.isEmpty() ? setting.list(u"recipients"_s) : message.recipients;
  preview.effect = tr("To %1.").arg(recipients.join(u", "_s));
  if (recipients.isEmpty())
    preview.problems << tr("The mail has no recipient.");
  for (const QString &recipient : recipients)
    if (bareAddress(recipient).isEmpty())
      preview.problems << tr("\"%1\" is no mail address.").arg(recipient);
  if (preview.text.isEmpty())
    preview.problems << tr("The mail has no text.");
  return preview;
}

QString mailRemedy(const MailAnswer &answer) {
  switch (answer.code) {
    case 530:
    case 534:
    case 535: return tr("Look at user and password of the channel.");
    case 538: return tr("The server wants encryption before the login.");
    case 550:
    case 551:
    case 553: return tr("Look at the address of the recipient, and of the sender.");
    case 552: return tr("The mail is too large, or the mailbox is full.");
    default: return {};
  }
}

Delivery mailDelivery(const MailAnswer &answer, const QString &host) {
  const QString words = answer.said.isEmpty() ? answer.said : tr("%1 says: %2.").arg(host, answer.said);
  switch (answer.stage) {
    case MailAnswer::Stage::Accepted: return {.state = Delivery::State::Sent, .detail = answer.said};
    case MailAnswer::Stage::NotConnected: return {.state = Delivery::State::NotSent, .detail = words};
    case MailAnswer::Stage::Lost:
      return {.state = Delivery::State::Unknown, .detail = tr("The server may have taken the mail. %1").arg(words)};
    case MailAnswer::Stage::Refused: break;
  }
  const bool isLater = answer.code >= 400 && answer.code < 500;
  return {.state = isLater ? Delivery::State::RetryAfter : Delivery::State::Refused,
          .detail = (words + u' ' + mailRemedy(answer)).trimmed()};
}

/// A file of the message's own name: written again it is the same.
Delivery writeEml(const ChannelContext &context, const Outgoing &message) {
  const QString path = QDir(context.setting.text(u"folder"_s)).filePath(markerOf(message) + u".eml"_s);
  QSaveFile file(path);
  const QByteArray mail = mailMessage(message, context.setting.text(u"sender"_s), context.clock->now());
  if (!file.open(QIODevice::WriteOnly) || file.write(mail) != mail.size() || !file.commit())
    return {.state = Delivery::State::Refused, .detail = tr("%1 cannot be written: %2").arg(path, file.errorString())};
  return {.state = Delivery::State::Sent,
          .link = QUrl::fromLocalFile(path).toString(),
          .detail = tr("Written to %1; a mail program sends it.").arg(path)};
}

Call<Delivery> *sendMail(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const ChannelSetting &setting = context.setting;
  if (!setting.text(u"folder"_s).isEmpty())
    return Call<Delivery>::finished(parent, writeEml(context, message));
  if (!context.mail)
    return Call<Delivery>::finished(parent,
                                    Delivery{.state = Delivery::State::Refused, .detail = tr("No mail is sent from here.")});
  const int port = setting.text(u"port"_s).toInt();
  const MailSecurity security = mailSecurity(setting);
  const QString host = setting.text(u"host"_s);
  const MailTransfer transfer{.host = host,
                              .port = port > 0                        ? port
                                      : security == MailSecurity::Tls ? 465
                                                                      : 587,
                              .security = security,
                              .caFile = setting.text(u"caFile"_s),
                              .user = setting.text(u"user"_s),
                              .password = context.secrets.value(u"password"_s),
                              .sender = bareAddress(setting.text(u"sender"_s)),
                              .recipient = bareAddress(message.recipients.value(0)),
                              .message = mailMessage(message, setting.text(u"sender"_s), context.clock->now())};
  return mapped<Delivery>(parent, context.mail->send(transfer, parent), [host](const Result<MailAnswer> &answer) {
    return answer.map([&host](const MailAnswer &given) { return mailDelivery(given, host); });
  });
}
}  // namespace

/// A mail to each recipient by itself: one transfer to several hides who was refused.
ChannelDescriptor mailChannel() {
  return {.type = u"mail"_s,
          .title = [] { return tr("E-mail"); },
          .fields = mailFields,
          .problems = mailProblems,
          .parts = mailParts,
          .preview = previewMail,
          .send = sendMail};
}

}  // namespace sternway::notify
