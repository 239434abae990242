// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet's table with 20,000 services: how long a key stroke of the filter, a click on a header, a step of scrolling and a
// round of new verdicts keep the event loop, painting included. Theirs is a QTableView with a QSortFilterProxyModel over the same
// model.
#include "bench/measure.h"
#include "models/fleetmodel.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
constexpr int rowCount = 20'000;
/// FleetAssessor judges some hundred services in the 4 ms of a slice.
constexpr int atOnce = 200;

FleetRow rowOf(int i, int round) {
  FleetRow row;
  row.ref = {
      .context = u"bench"_s, .nameSpace = u"team-%1"_s.arg(i % 100), .name = u"service-%1"_s.arg(i), .kind = Kind::Deployment};
  ServiceStatus status;
  status.ref = row.ref;
  status.errorRate = ((i + round) * 7919 % 1000) / 10000.0;
  status.p99 = ((i + round) * 104729 % 1000) / 1000.0;
  for (int k = 0; k < 120; ++k)
    status.errorHistory.append({15'000LL * (k + round), 0.01 + 0.005 * std::sin((k + round) / 4.0 + i)});
  const bool isBad = (i + round) % 5 == 0;
  status.verdict.action = isBad ? Action::Rollback : Action::None;
  status.sentence = isBad ? u"Roll back now: error rate 12.1 % > 10 % for 2 min"_s : u"Do nothing: all metrics are good"_s;
  row.status = std::make_shared<const ServiceStatus>(status);
  row.revision = i % 30;
  row.images = QStringList{u"registry.example.com/service-%1:v1.%2.0"_s.arg(i).arg(i % 30)};
  return row;
}

template <typename Function>
double milliseconds(Function function) {
  QElapsedTimer timer;
  timer.start();
  function();
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double slowest(const QList<double> &times) {
  return *std::ranges::max_element(times);
}

double quantile(QList<double> times, double q) {
  std::ranges::sort(times);
  return times[std::min(static_cast<qsizetype>(q * static_cast<double>(times.size())), times.size() - 1)];
}

QJsonObject use(FleetModel &model, QTableView &view, const QString &prefix,
                const std::function<void(const QString &)> &setFilter) {
  view.resize(1200, 700);
  view.show();
  QCoreApplication::processEvents();
  QList<double> filter;
  for (const QString &text : {u"s"_s, u"service-1"_s, u"service-19"_s, u"team-9"_s, QString()})
    filter << milliseconds([&] { setFilter(text); });
  QList<double> sort;
  for (const int column : {FleetColumns::ErrorRate, FleetColumns::Service, FleetColumns::P99, FleetColumns::Image})
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
      sort << milliseconds([&] { view.sortByColumn(column, order); });
  view.sortByColumn(FleetColumns::Verdict, Qt::DescendingOrder);
  QCoreApplication::processEvents();
  QList<double> scroll;
  for (int i = 0; i < 300; ++i)
    scroll << milliseconds([&] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 120); });
  QList<double> update;
  for (int first = 0; first < 20 * atOnce; first += atOnce) {
    ChangeSet<FleetRow> changes{.reset = false, .upserted = {}, .removed = {}};
    for (int i = first; i < first + atOnce; ++i)
      changes.upserted.append(rowOf(i * 7 % rowCount, 1));
    update << milliseconds([&] { model.apply(changes); });
  }
  return {{prefix + u"FilterMax"_s, slowest(filter)},
          {prefix + u"SortMax"_s, slowest(sort)},
          {prefix + u"ScrollP50"_s, quantile(scroll, 0.5)},
          {prefix + u"ScrollP99"_s, quantile(scroll, 0.99)},
          {prefix + u"UpdateMax"_s, slowest(update)}};
}

void fill(FleetModel &model) {
  QList<FleetRow> rows;
  for (int i = 0; i < rowCount; ++i)
    rows.append(rowOf(i, 0));
  model.apply({.reset = true, .upserted = rows, .removed = {}});
}

QJsonObject ours() {
  FleetModel model;
  fill(model);
  TableView view;
  view.proxy().setTieColumn(FleetColumns::Service);
  view.setSourceModel(&model);
  return use(model, view, u"our"_s, [&view](const QString &text) { view.proxy().setFilterText(text); });
}

QJsonObject theirs() {
  FleetModel model;
  fill(model);
  QTableView view;
  QSortFilterProxyModel proxy;
  proxy.setSourceModel(&model);
  proxy.setSortRole(SortRole);
  proxy.setFilterKeyColumn(-1);
  view.setModel(&proxy);
  view.setSortingEnabled(true);
  return use(model, view, u"their"_s, [&proxy](const QString &text) { proxy.setFilterFixedString(text); });
}
}  // namespace

int main(int argc, char **argv) {
  QApplication app(argc, argv);
  QJsonObject result{{u"rows"_s, rowCount}};
  for (const QJsonObject &part : {ours(), theirs()})
    for (auto it = part.begin(); it != part.end(); ++it)
      result.insert(it.key(), it.value());
  bench::print(result);
  return 0;
}
