#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "banner.h"
#include "catalogue.h"
#include "diagnosis_service.h"
#include "draft_store.h"
#include "fake_desk.h"
#include "lost_commands.h"
#include "main_window.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What a run of the program that ended left open, and leaving while an answer is still to come.
class TestLostCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        m_diagnosis = std::make_unique<DiagnosisService>(*m_desk, Catalogue::builtIn());
    }
    void cleanup() { m_window.reset(); }

    void saysWhatBecameOfIt_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("text");
        QTest::newRow("done")
            << u"place_hold"_s << int(CommandOutcome::Done)
            << u"✓  Placing a hold, %1: it was done. The program ended before it could tell "
               "you."_s;
        QTest::newRow("not done") << u"open_ticket"_s << int(CommandOutcome::NotDone)
                                  << u"✕  Opening a ticket, %1: it was not done, the program ended before "
                                     "that. Please do it again."_s;
        QTest::newRow("unknown name") << u"of_a_later_version"_s << int(CommandOutcome::Done)
                                      << u"✓  A step, %1: it was done. The program ended before it could "
                                         "tell you."_s;
    }

    void saysWhatBecameOfIt()
    {
        QFETCH(QString, command);
        QFETCH(int, outcome);
        QFETCH(QString, text);
        m_desk->lostCommands = {{sent(command), CommandOutcome(outcome)}};
        open();
        QTRY_COMPARE(lines().size(), 1);
        const QString at =
            LostCommands::stepLines({sent(u"place_hold"_s)}, m_desk->clock.now()).first().section(u", "_s, 1);
        QCOMPARE(lines().first()->text(), text.arg(at));
        QTest::mouseClick(lines().first()->findChild<QToolButton *>(u"bannerClose"_s), Qt::LeftButton);
        QTRY_COMPARE(lines().size(), 0);
        QVERIFY2(m_desk->lostCommands.isEmpty(), "told, so it is forgotten");
    }

    void stayUntilTheyAreClosed()
    {
        m_desk->lostCommands = {{sent(u"place_hold"_s), CommandOutcome::Done},
                                {sent(u"place_hold"_s), CommandOutcome::NotDone}};
        open();
        QTRY_COMPARE(lines().size(), 2);
        m_window.reset();
        QCOMPARE(m_desk->lostCommands.size(), 2);
    }

    void unknownIsAskedAgain()
    {
        m_desk->lostCommands = {{sent(u"place_hold"_s), CommandOutcome::Unknown}};
        open();
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY(lines().first()->text().contains(u"unconfirmed, checking"_s));
        QVERIFY(!lines().first()->findChild<QToolButton *>(u"bannerClose"_s)->isVisible());
        m_desk->lostCommands.first().outcome = CommandOutcome::Done;
        QTRY_VERIFY_WITH_TIMEOUT(lines().first()->text().contains(u"The program ended"_s), 9000);
        QCOMPARE(lines().size(), 1);
    }

    void recordsOfReadsAreNobodysStep()
    {
        m_desk->lostCommands = {{sent(u"open_customer"_s), CommandOutcome::NotDone}};
        open();
        QTRY_VERIFY(m_desk->lostCommands.isEmpty());
        QVERIFY(lines().isEmpty());
    }

    void closingWarnsWhileUnanswered()
    {
        m_desk->sentCommands = {sent(u"open_search"_s), sent(u"place_hold"_s)};
        open();
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->close());
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        QVERIFY(box()->isVisible() && box()->informativeText().startsWith(u"Placing a hold, "_s));
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->close());
        QTest::mouseClick(buttonOf(u"Leave"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void signingOutWarnsToo()
    {
        open();
        QSignalSpy asked(m_window.get(), &MainWindow::signOutAsked);
        auto *signOut = m_window->findChild<QAction *>(u"signOut"_s);
        m_desk->sentCommands = {sent(u"place_hold"_s)};
        signOut->trigger();
        QCOMPARE(asked.count(), 0);
        QTest::mouseClick(buttonOf(u"Stay"_s), Qt::LeftButton);
        QTRY_VERIFY(!box());
        m_desk->sentCommands.clear();
        signOut->trigger();
        QCOMPARE(asked.count(), 1);
    }

private:
    SentCommand sent(const QString &name) const
    {
        return {newCommandId(), name, m_desk->clock.now().addSecs(-120)};
    }
    void open()
    {
        m_window = std::make_unique<MainWindow>(*m_desk, *m_diagnosis, m_desk->clock, m_desk->me, QString(),
                                                m_drafts, Screens{});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    QList<Banner *> lines() const { return m_window->findChildren<Banner *>(u"lostCommand"_s); }
    QMessageBox *box() const { return m_window->findChild<QMessageBox *>(u"unconfirmedBox"_s); }
    QAbstractButton *buttonOf(const QString &text) const
    {
        for (QAbstractButton *button : box()->buttons()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<DiagnosisService> m_diagnosis;
    DraftStore m_drafts;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLostCommands)
#include "tst_lost_commands.moc"
