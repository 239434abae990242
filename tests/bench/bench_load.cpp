// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_load EVENTS_PER_MINUTE SECONDS
// Makes watch events: patches an annotation of the lab's ghost pods (namespace scale-0000), one after the other, at a rate.
#include "bench/benchsupport.h"
#include "kube/apiclient.h"
#include "kube/reflector.h"

#include <QCoreApplication>

#include <cstdio>

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;

namespace {

constexpr int maxInFlight = 32;

struct Load {
  bench::Connection connection;
  QList<Pod> pods;
  QTimer timer;
  QElapsedTimer since;
  double perSecond = 0;
  qint64 sent = 0;
  qint64 failed = 0;
  int inFlight = 0;

  void patchNext() {
    HttpRequest request;
    request.method = "PATCH";
    request.path = apiPath(resourcePath(pods[sent % pods.size()].ref));
    request.contentType = "application/merge-patch+json";
    request.body = R"({"metadata":{"annotations":{"bench":")" + QByteArray::number(sent) + R"("}}})";
    ++sent;
    ++inFlight;
    connection.client->send(request, &timer)->then([this](const Result<HttpResponse> &result) {
      --inFlight;
      failed += result ? 0 : 1;
    });
  }

  /// As many as the clock says are due.
  void tick() {
    const auto due = static_cast<qint64>(perSecond * static_cast<double>(since.elapsed()) / 1000);
    while (sent < due && inFlight < maxInFlight)
      patchNext();
  }
};

}  // namespace

int main(int argc, char **argv) {
  const QCoreApplication app(argc, argv);
  const int perMinute = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
  const int seconds = argc > 2 ? QByteArray(argv[2]).toInt() : 60;
  Load load;
  load.perSecond = perMinute / 60.0;
  QObject::connect(&load.timer, &QTimer::timeout, &app, [&load] { load.tick(); });
  const ListQuery all{.collection = resourcePath(Kind::Pod, QStringLiteral("scale-0000"))};
  collect<Pod>(*load.connection.client, all, {.context = {}, .kind = Kind::Pod}, &load.timer)
      ->then([&](const Result<QList<Pod>> &pods) {
        if (!pods || pods->isEmpty()) {
          std::fputs("no ghost pods in namespace scale-0000: fill the lab with scale.py first\n", stderr);
          QCoreApplication::exit(1);
          return;
        }
        load.pods = *pods;
        load.since.start();
        load.timer.start(5);
        QTimer::singleShot(seconds * 1000, &app, [] { QCoreApplication::exit(0); });
      });
  const int status = QCoreApplication::exec();
  bench::print({{QStringLiteral("sent"), load.sent}, {QStringLiteral("failed"), load.failed}});
  return status;
}
