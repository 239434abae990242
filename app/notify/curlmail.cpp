// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/curlmail.h"

#include "core/format.h"

#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrent>
#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <memory>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
using Stop = std::shared_ptr<std::atomic_bool>;

struct CurlFree {
  void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// One transfer as it goes on, on a thread of the pool.
struct Transfer {
  const MailTransfer &mail;
  const Stop &cancelled;
  const Stop &ends;
  qsizetype given = 0;    ///< bytes of the mail that curl has taken
  bool loggedIn = false;  ///< the server said 235
  bool refusedByUs = false;
  QByteArray lastLine = {};    ///< that the server said
  QByteArray acceptance = {};  ///< what it said to the mail itself
};

/// curl sends without a login where the server offers none; the mail itself does not go out then.
size_t readMail(char *to, size_t size, size_t count, void *context) {
  auto &transfer = *static_cast<Transfer *>(context);
  if (!transfer.mail.user.isEmpty() && !transfer.loggedIn) {
    transfer.refusedByUs = true;
    return CURL_READFUNC_ABORT;
  }
  const qsizetype left = transfer.mail.message.size() - transfer.given;
  const auto length = std::min(static_cast<qsizetype>(size * count), left);
  std::memcpy(to, transfer.mail.message.constData() + transfer.given, static_cast<size_t>(length));
  transfer.given += length;
  return static_cast<size_t>(length);
}

/// Only what the server says is looked at: what goes to it has the password.
int hearServer(CURL *, curl_infotype type, char *data, size_t size, void *context) {
  if (type != CURLINFO_HEADER_IN)
    return 0;
  auto &transfer = *static_cast<Transfer *>(context);
  transfer.lastLine = QByteArray(data, static_cast<qsizetype>(size)).trimmed();
  transfer.loggedIn = transfer.loggedIn || transfer.lastLine.startsWith("235");
  if (transfer.given == transfer.mail.message.size() && transfer.lastLine.startsWith("250"))
    transfer.acceptance = transfer.lastLine;
  return 0;
}

int goesOn(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto &transfer = *static_cast<Transfer *>(context);
  return *transfer.cancelled || *transfer.ends ? 1 : 0;
}

void setPlace(CURL *curl, const MailTransfer &mail) {
  const QByteArray scheme = mail.security == MailSecurity::Tls ? "smtps://" : "smtp://";
  const QByteArray host = mail.host.contains(u':') ? '[' + mail.host.toLatin1() + ']' : QUrl::toAce(mail.host);
  curl_easy_setopt(curl, CURLOPT_URL, QByteArray(scheme + host + ':' + QByteArray::number(mail.port)).constData());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_USE_SSL,
                   static_cast<long>(mail.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  if (!mail.caFile.isEmpty())
    curl_easy_setopt(curl, CURLOPT_CAINFO, QFile::encodeName(mail.caFile).constData());
  if (!mail.user.isEmpty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, mail.user.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, mail.password.toUtf8().constData());
  }
}

void setCallbacks(CURL *curl, Transfer &transfer) {
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, readMail);
  curl_easy_setopt(curl, CURLOPT_READDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, hearServer);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, goesOn);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
}

/// What the server said last where that was a no, else what curl says.
QString wordsOf(const Transfer &transfer, CURLcode code, const char *said, long status) {
  if (transfer.refusedByUs)
    return tr("the server offers no login, and none was made");
  if (code == CURLE_USE_SSL_FAILED && status < 400)
    return tr("the server offers no encryption (STARTTLS)");
  if (status >= 400 && !transfer.lastLine.isEmpty())
    return QString::fromUtf8(transfer.lastLine);
  return QString::fromUtf8(*said != '\0' ? said : curl_easy_strerror(code));
}

MailAnswer::Stage stageOf(const Transfer &transfer, CURLcode code, long status) {
  if (code == CURLE_OK)
    return MailAnswer::Stage::Accepted;
  if (transfer.refusedByUs || code == CURLE_USE_SSL_FAILED || code == CURLE_LOGIN_DENIED)
    return MailAnswer::Stage::Refused;
  if (status >= 400)
    return MailAnswer::Stage::Refused;
  return transfer.given > 0 ? MailAnswer::Stage::Lost : MailAnswer::Stage::NotConnected;
}

MailAnswer carryOut(const MailTransfer &mail, const Stop &cancelled, const Stop &ends) {
  Transfer transfer{.mail = mail, .cancelled = cancelled, .ends = ends};
  const std::unique_ptr<CURL, CurlFree> curl(curl_easy_init());
  const std::unique_ptr<curl_slist, CurlFree> to(curl_slist_append(nullptr, ('<' + mail.recipient.toUtf8() + '>').constData()));
  if (!curl || !to)
    return {.said = u"libcurl"_s};
  std::array<char, CURL_ERROR_SIZE> said{};
  setPlace(curl.get(), mail);
  setCallbacks(curl.get(), transfer);
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ('<' + mail.sender.toUtf8() + '>').constData());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, said.data());
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(mail.timeout.count()));
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(mail.timeout.count() / 2));
  const CURLcode code = curl_easy_perform(curl.get());
  long status = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  const MailAnswer::Stage stage = stageOf(transfer, code, status);
  return {.stage = stage,
          .code = static_cast<int>(status),
          .said = stage == MailAnswer::Stage::Accepted ? QString::fromUtf8(transfer.acceptance)
                                                       : wordsOf(transfer, code, said.data(), status)};
}
}  // namespace

CurlMail::CurlMail(QObject *parent) : QObject(parent), m_ends(std::make_shared<std::atomic_bool>(false)) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  Q_UNUSED(ready)
  std::signal(SIGPIPE, SIG_IGN);  // as Qt does for its own sockets: with NOSIGNAL libcurl leaves it alone, and OpenSSL raises it
  m_threads.setMaxThreadCount(2);
}

CurlMail::~CurlMail() {
  *m_ends = true;
  m_threads.waitForDone();
}

Call<MailAnswer> *CurlMail::send(const MailTransfer &transfer, QObject *context) {
  if (transfer.host.isEmpty() || transfer.sender.isEmpty() || transfer.recipient.isEmpty())
    return Call<MailAnswer>::finished(context, fail(ErrorKind::Input, tr("A mail needs a server, a sender and a recipient")));
  auto *call = new Call<MailAnswer>(context);
  const Stop cancelled = std::make_shared<std::atomic_bool>(false);
  call->setCanceller([cancelled] { *cancelled = true; });
  auto *watcher = new QFutureWatcher<MailAnswer>(call);
  connect(watcher, &QFutureWatcher<MailAnswer>::finished, call, [call, watcher] { call->finish(watcher->result()); });
  watcher->setFuture(
      QtConcurrent::run(&m_threads, [transfer, cancelled, ends = m_ends] { return carryOut(transfer, cancelled, ends); }));
  return call;
}

}  // namespace sternway::notify

#include "moc_curlmail.cpp"
