// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "core/format.h"
#include "net/httpexchange.h"
#include "net/linestream.h"
#include "net/opaquekey.h"
#include "net/websocket.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QVariant>

#include <algorithm>
#include <array>

namespace sternway::net {

using namespace Qt::StringLiterals;

namespace {
Result<QList<QSslCertificate>> certificates(const QByteArray &pem, const QString &what) {
  QList<QSslCertificate> list = QSslCertificate::fromData(pem, QSsl::Pem);
  if (list.isEmpty())
    return fail(ErrorKind::Input, tr("%1 holds no PEM certificate").arg(what),
                tr("It must contain -----BEGIN CERTIFICATE----- and be complete."));
  return list;
}

bool isEncrypted(const QByteArray &pem) {
  return pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || pem.contains("Proc-Type: 4,ENCRYPTED");
}

// Certificates, "EC PARAMETERS" or text may stand around the key.
QByteArray keyBlock(const QByteArray &pem) {
  const qsizetype label = pem.indexOf("PRIVATE KEY-----");
  const qsizetype begin = label < 0 ? -1 : pem.lastIndexOf("-----BEGIN ", label);
  const qsizetype end = begin < 0 ? -1 : pem.indexOf("PRIVATE KEY-----", pem.indexOf("-----END ", begin));
  return end < 0 ? QByteArray() : pem.mid(begin, end + qsizetype(sizeof("PRIVATE KEY-----")) - 1 - begin) + '\n';
}

/// The kind of a PKCS#8 key that QSslKey does not read, by its object identifier (RFC 8410, RFC 4055); empty: another.
QString foreignKind(const QByteArray &block) {
  static const std::array kinds{std::pair{QByteArray::fromHex("06032b6570"), u"Ed25519"_s},
                                std::pair{QByteArray::fromHex("06032b6571"), u"Ed448"_s},
                                std::pair{QByteArray::fromHex("06032b656e"), u"X25519"_s},
                                std::pair{QByteArray::fromHex("06092a864886f70d01010a"), u"RSA-PSS"_s}};
  if (block.startsWith("-----BEGIN OPENSSH"))
    return u"OpenSSH"_s;
  const QByteArray der =
      QByteArray::fromBase64(block.mid(block.indexOf('\n'), block.lastIndexOf("-----END") - block.indexOf('\n')));
  const auto found = std::ranges::find_if(kinds, [&der](const auto &kind) { return der.left(32).contains(kind.first); });
  return found == kinds.end() ? QString() : found->second;
}

Result<QSslKey> privateKey(const QByteArray &pem) {
  if (isEncrypted(pem))
    return fail(ErrorKind::Unsupported, tr("The client key is encrypted with a passphrase"),
                tr("Give a key without one, as kubectl needs it too, for example by openssl pkey."));
  const QByteArray block = keyBlock(pem);
  const QString kind = foreignKind(block);
  const bool opaque = kind.startsWith("Ed"_L1) && takesOpaqueKeys();
  if (!kind.isEmpty() && !opaque)
    return fail(
        ErrorKind::Unsupported, tr("Client keys of type %1 are not supported").arg(kind),
        tr("kubectl may support them. Request a certificate with an RSA or EC key (openssl genpkey -algorithm EC -pkeyopt "
           "ec_paramgen_curve:P-256), or use a token."));
  if (opaque) {
    if (const QSslKey key = opaqueKey(block); !key.isNull())
      return key;
  } else if (!block.isEmpty()) {
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
      QSslKey key(block, algorithm, QSsl::Pem, QSsl::PrivateKey);
      if (!key.isNull())
        return key;
    }
  }
  return fail(ErrorKind::Input, tr("The client key cannot be read"),
              tr("It must be a PEM key, RSA, EC or Ed25519: RSA PRIVATE KEY, EC PRIVATE KEY or PRIVATE KEY (PKCS#8)."));
}

Result<Done> addClientCertificate(QSslConfiguration &configuration, const TlsSettings &settings) {
  if (settings.keyPem.isEmpty() || settings.certificatePem.isEmpty())
    return fail(ErrorKind::Input, settings.keyPem.isEmpty() ? tr("There is a client certificate and no client key")
                                                            : tr("There is a client key and no client certificate"));
  const auto chain = TRY(certificates(settings.certificatePem, tr("The client certificate")));
  const auto key = TRY(privateKey(settings.keyPem));
  configuration.setLocalCertificateChain(chain);
  configuration.setPrivateKey(key);
  return Done{};
}

/// A system's bundle takes some 25 ms to read, so it is read again only when it has changed.
QList<QSslCertificate> authoritiesOf(const QString &path) {
  static QMutex mutex;
  static QVariantList read;
  static QList<QSslCertificate> authorities;
  const QFileInfo file(path);
  const QVariantList found{file.canonicalFilePath(), file.size(), file.lastModified(), file.metadataChangeTime()};
  const QMutexLocker locker(&mutex);
  if (authorities.isEmpty() || found != read)
    authorities = QSslCertificate::fromPath(path);
  read = found;
  return authorities;
}

void useAuthoritiesOfTheEnvironment(QSslConfiguration &configuration) {
  if (const QString file = qEnvironmentVariable("SSL_CERT_FILE"); !file.isEmpty())
    if (const QList<QSslCertificate> authorities = authoritiesOf(file); !authorities.isEmpty())
      configuration.setCaCertificates(authorities);
}
}  // namespace

Result<QSslConfiguration> sslConfiguration(const TlsSettings &settings) {
  QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
  configuration.setProtocol(QSsl::TlsV1_2OrLater);
  if (settings.caPem.isEmpty()) {
    useAuthoritiesOfTheEnvironment(configuration);
  } else {
    const auto authorities = TRY(certificates(settings.caPem, tr("The certificate authority")));
    configuration.setCaCertificates(authorities);
  }
  if (!settings.certificatePem.isEmpty() || !settings.keyPem.isEmpty()) {
    TRY(addClientCertificate(configuration, settings));
  }
  configuration.setPeerVerifyMode(settings.skipVerify ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
  return configuration;
}

Transport::Transport(TransportSettings settings, std::shared_ptr<Authorizer> authorizer, QObject *parent)
    : QObject(parent), m_core(std::make_shared<TransportCore>(std::move(settings), std::move(authorizer))) {}

Transport::~Transport() {
  Q_EMIT m_core->closing();
}

Call<HttpResponse> *Transport::send(const HttpRequest &request, QObject *context) {
  auto *call = new Call<HttpResponse>(context);
  auto *exchange = new HttpExchange(m_core, request, HttpExchange::Kind::Whole, {}, call);
  call->setCanceller([exchange] { exchange->stop(); });
  QObject::connect(exchange, &HttpExchange::succeeded, call, [call, exchange] { call->finish(exchange->takeResponse()); });
  QObject::connect(exchange, &HttpExchange::failed, call, [call](const Error &error) { call->finish(tl::unexpected(error)); });
  exchange->start();
  return call;
}

HttpStream *Transport::stream(const HttpRequest &request, std::chrono::milliseconds silence, QObject *context) {
  return new LineStream(m_core, request, silence, context);
}

WebSocket *Transport::webSocket(const HttpRequest &request, const QStringList &subprotocols, QObject *context) {
  return new WebSocket(m_core, request, subprotocols, context);
}

std::shared_ptr<Authorizer> Transport::authorizer() const {
  return m_core->authorizer;
}

const TransportSettings &Transport::settings() const {
  return m_core->settings;
}

}  // namespace sternway::net

#include "moc_transport.cpp"
