#include "command_attempt.h"

#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestCommandAttempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIdStaysUntilTheAnswerIsKnown_data();
    void theIdStaysUntilTheAnswerIsKnown();
    void aSecondSendDuringTheFirstDoesNothing();
    void asksAgainWhenTheLinkIsBack();
};

namespace {

std::function<Future<int>(const CommandId &)> asking(QStringList &ids, std::optional<ErrorKind> &error)
{
    return [&](const CommandId &command) {
        ids << command.value();
        return QtFuture::makeReadyFuture(error ? Result<int>(std::unexpected(Error{*error, {}, {}, {}, {}}))
                                               : Result<int>(7));
    };
}

} // namespace

void TestCommandAttempt::theIdStaysUntilTheAnswerIsKnown_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("open");
    QTest::newRow("unavailable") << int(ErrorKind::Unavailable) << true;
    QTest::newRow("timeout") << int(ErrorKind::Timeout) << true;
    QTest::newRow("busy") << int(ErrorKind::Busy) << true;
    QTest::newRow("cancelled") << int(ErrorKind::Cancelled) << true;
    QTest::newRow("denied") << int(ErrorKind::Denied) << false;
    QTest::newRow("conflict") << int(ErrorKind::Conflict) << false;
    QTest::newRow("invalid") << int(ErrorKind::Invalid) << false;
}

void TestCommandAttempt::theIdStaysUntilTheAnswerIsKnown()
{
    QFETCH(int, error);
    QFETCH(bool, open);
    FakeDesk desk;
    CommandAttempt attempt(desk);
    QStringList ids;
    std::optional<ErrorKind> failure = ErrorKind(error);
    int answer = 0;
    const auto done = [&](const int &value) {
        answer = value;
    };
    attempt.send<int>(asking(ids, failure), done);
    QTRY_VERIFY(attempt.phase() != CommandAttempt::Phase::Sending);
    QCOMPARE(attempt.isOpen(), open);
    failure.reset();
    if (open)
        attempt.askAgain();
    else
        attempt.send<int>(asking(ids, failure), done);
    QTRY_COMPARE(answer, 7);
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids.at(0) == ids.at(1), open);
    QCOMPARE(attempt.phase(), CommandAttempt::Phase::Done);
}

void TestCommandAttempt::aSecondSendDuringTheFirstDoesNothing()
{
    FakeDesk desk;
    CommandAttempt attempt(desk);
    QPromise<Result<int>> promise;
    promise.start();
    int sent = 0;
    const auto ask = [&](const CommandId &) {
        ++sent;
        return promise.future();
    };
    attempt.send<int>(ask, [](const int &) {});
    attempt.send<int>(ask, [](const int &) {});
    attempt.askAgain();
    QCOMPARE(sent, 1);
    QCOMPARE(attempt.phase(), CommandAttempt::Phase::Sending);
    promise.addResult(Result<int>(1));
    promise.finish();
    QTRY_COMPARE(attempt.phase(), CommandAttempt::Phase::Done);
}

void TestCommandAttempt::asksAgainWhenTheLinkIsBack()
{
    FakeDesk desk;
    CommandAttempt attempt(desk);
    QStringList ids;
    std::optional<ErrorKind> failure = ErrorKind::Unavailable;
    attempt.send<int>(asking(ids, failure), [](const int &) {});
    QTRY_COMPARE(attempt.phase(), CommandAttempt::Phase::Unconfirmed);
    failure.reset();
    desk.setLink(LinkState::Connected);
    QTRY_COMPARE(attempt.phase(), CommandAttempt::Phase::Done);
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids.at(0), ids.at(1));
}

QTEST_MAIN(TestCommandAttempt)
#include "tst_command_attempt.moc"
