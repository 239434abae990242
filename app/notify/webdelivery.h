// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/channel.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::notify {

/// How a service of the web says no.
struct WebService {
  QString name;                                  ///< as people know it: "Slack"
  QHash<int, QString> remedies = {};             ///< by status: what to do
  QList<int> waits{429};                         ///< statuses that mean: later
  bool (*isLimit)(const WebAnswer &) = nullptr;  ///< whether it means that all the same; null: never
};

/// What came of a request that has no good answer; nothing: it has one, of the statuses 200 to 299. What the service says of it
/// is in the detail: \c message, \c error, \c errors, \c errorMessages of its JSON, else the text.
[[nodiscard]] std::optional<Delivery> failureOf(const WebService &service, const Result<WebAnswer> &answer);
/// An answer of 200 to 299 that makes no sense: it may come from something in between.
[[nodiscard]] Delivery oddAnswer(const WebService &service);
[[nodiscard]] QJsonDocument jsonOf(const WebAnswer &answer);
/// An id that may be a text or a number; empty: it is neither.
[[nodiscard]] QString idText(const QJsonValue &value);

/// A request with JSON in it.
[[nodiscard]] WebRequest jsonRequest(const QByteArray &method, const QString &address, const QJsonObject &body);
[[nodiscard]] WebRequest getRequest(const QString &address);
void addHeader(WebRequest &request, const QByteArray &name, const QByteArray &value);
/// The address without slashes at its end, or what is usual.
[[nodiscard]] QString addressOf(const ChannelSetting &setting, const QString &usual = {});
/// For one part of a path, or a value of a query.
[[nodiscard]] QString urlPart(const QString &text);

/// Sends it; \a read makes the delivery of an answer of 200 to 299.
[[nodiscard]] Call<Delivery> *deliver(const ChannelContext &context, const WebRequest &request, const WebService &service,
                                      std::function<Delivery(const WebAnswer &)> read, QObject *parent);
using Found = std::optional<Delivery>;
/// Asks; \a read says whether the message is in the answer. Whatever else is answered is an error.
[[nodiscard]] Call<Found> *lookUp(const ChannelContext &context, const WebRequest &request, const WebService &service,
                                  std::function<Result<Found>(const WebAnswer &)> read, QObject *parent);

}  // namespace sternway::notify
