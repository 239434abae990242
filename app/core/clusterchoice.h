// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace sternway {

/// Several clusters may write into one Prometheus, Thanos or Mimir; a label of the series then tells them apart.
struct ClusterChoice {
  enum class State {
    One,   ///< nothing speaks for a second cluster
    Kept,  ///< only series and alerts of the open context's count
    Open   ///< there are several, and which one is the open context's is not known: nothing is measured
  };
  State state = State::One;
  QString label;       ///< "cluster"; empty: there is none
  QString value;       ///< the open context's; One: the only one there is. Empty: series without the label
  QStringList values;  ///< all that the label has, sorted; the empty one is that of series without it
  QString why;         ///< one sentence: by what the value is known, or why it is not
  QString hint = {};   ///< Open: the value that the context's name speaks for, which settles nothing; empty: none

  [[nodiscard]] bool isKept() const { return state == State::Kept; }
  [[nodiscard]] bool isOpen() const { return state == State::Open; }
  friend bool operator==(const ClusterChoice &, const ClusterChoice &) = default;
};

// As the setting and --cluster-label say it: "cluster=eu-1"; "none": nothing is kept to.

/// ErrorKind::Input: neither.
[[nodiscard]] Result<ClusterChoice> parseClusterLabel(const QString &text);
/// Of a label and a value; no label: "none".
[[nodiscard]] QString clusterLabelText(const QString &label, const QString &value);

}  // namespace sternway
