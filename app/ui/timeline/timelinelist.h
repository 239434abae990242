// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timelinemodel.h"

#include <QListView>

namespace sternway::ui {

class TimelineDelegate;

/// A timeline as a list of events, each as high as its text. A long one has rows of one height, where what is cut stands in the
/// tooltip: the heights of tens of thousands of texts would have to be known before the first is shown. GUI thread; the events
/// outlive it.
class TimelineList final : public QListView {
  Q_OBJECT
public:
  explicit TimelineList(models::TimelineFilter &events, QWidget *parent = nullptr);

  static constexpr int longFrom = 1000;  ///< so many events are a long timeline

private:
  void fit();

  TimelineDelegate *m_delegate;
};

}  // namespace sternway::ui
