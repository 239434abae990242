// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/checkdialog.h"

#include "core/plan.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>

namespace test_checkdialog {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestCheckDialog : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void whatIsFoundCanBeCopied() {
    FakeWorkspace workspace;
    workspace.setFindings(
        {{.id = u"version"_s, .title = u"Sternway 1"_s, .detail = {}, .remedy = {}},
         {.id = u"keychain"_s, .severity = Severity::Warn, .title = u"No keychain"_s, .detail = {}, .remedy = u"Start one."_s}});
    CheckDialog dialog(workspace);
    const auto *copy = dialog.findChild<QPushButton *>(u"copyReport"_s);
    QVERIFY(!copy->isEnabled());  // half a report helps nobody
    QTRY_VERIFY(copy->isEnabled());
    dialog.findChild<QPushButton *>(u"copyReport"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"  Sternway 1\n? No keychain. Start one.\n"_s);
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"checkReport"_s)->isReadOnly());
  }
};

STERNWAY_GUI_TEST(TestCheckDialog)

}  // namespace test_checkdialog
#include "test_checkdialog.moc"
