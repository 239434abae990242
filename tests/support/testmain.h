// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestGuiApplication = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using TestGuiApplication = QGuiApplication;
#else
using TestGuiApplication = QCoreApplication;
#endif

/// One program holds the test classes of a folder; its first argument names the one to run, the others are Qt Test's:
/// `tests_core TestFormat`, `tests_core TestFormat durations -v2`. `ctest -R test_format` does the same.

namespace sternway::testing {

using Run = int (*)(int argc, char **argv);

/// At namespace scope, so that main() knows what the first argument may be: a test class, or a program that a test starts.
struct Registration {
  Registration(const char *name, Run run);
};

template <typename Application, typename Class>
int runClass(int argc, char **argv) {
  Application application(argc, argv);
  Class test;
  return QTest::qExec(&test, argc, argv);
}

}  // namespace sternway::testing

#define STERNWAY_TEST(Class) \
  static const sternway::testing::Registration registered##Class(#Class, &sternway::testing::runClass<QCoreApplication, Class>);
#define STERNWAY_GUI_TEST(Class) \
  static const sternway::testing::Registration registered##Class(#Class, &sternway::testing::runClass<TestGuiApplication, Class>);
