#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "answer.h"
#include "history_csv.h"
#include "history_export.h"

using namespace desk;

namespace {

template <class T>
Future<T> ready(const T &value)
{
    return QtFuture::makeReadyFuture(Result<T>(value));
}

template <class T>
Future<T> failing(ErrorKind kind)
{
    return QtFuture::makeReadyFuture(Result<T>(std::unexpected(Error{kind})));
}

PaymentRow payment(int number)
{
    const Currency cny = *Currency::fromCode(u"CNY");
    PaymentRow row;
    row.id = PaymentId(QString::number(number));
    row.orderNo = OrderNo(u"O%1"_qs.arg(number));
    row.amount = {5000, cny};
    row.fee = {0, cny};
    row.createdAt = QDateTime::fromMSecsSinceEpoch(1'780'000'000'123, Qt::UTC);
    return row;
}

class PagedHistory final : public HistoryStore
{
public:
    Future<Page<PaymentRow>> page(const UserNo &, const HistoryFilter &, const Cursor &after, int limit,
                                  std::stop_token) override
    {
        if (fail && !after.isEmpty())
            return failing<Page<PaymentRow>>(ErrorKind::Unavailable);
        Page<PaymentRow> page;
        for (int i = after.toInt(); i < count && page.rows.size() < limit; ++i)
            page.rows.append(payment(i));
        const int end = after.toInt() + int(page.rows.size());
        page.next = end < count ? QString::number(end) : QString();
        return ready(page);
    }
    Future<Page<PaymentRow>> pageBefore(const UserNo &, const HistoryFilter &, const Cursor &, int,
                                        std::stop_token) override
    {
        return failing<Page<PaymentRow>>(ErrorKind::Internal);
    }
    Future<QList<CurrencyTotal>> totals(const UserNo &, const HistoryFilter &, std::stop_token) override
    {
        return failing<QList<CurrencyTotal>>(ErrorKind::Internal);
    }
    Future<PaymentDetail> detail(const OrderNo &) override
    {
        return failing<PaymentDetail>(ErrorKind::Internal);
    }
    Future<PaymentRow> latestFailure(const UserNo &) override
    {
        return failing<PaymentRow>(ErrorKind::Internal);
    }

    Future<QDateTime> beginExport(const CommandId &, const UserNo &, const HistoryFilter &) override
    {
        ++begun;
        return mayExport ? ready(QDateTime::currentDateTimeUtc()) : failing<QDateTime>(ErrorKind::Denied);
    }

    int count = 1'203;
    int begun = 0;
    bool fail = false;
    bool mayExport = true;
};

class OneContact final : public ContactStore
{
public:
    Future<ContactId> open(const CommandId &, const UserNo &, ContactChannel) override
    {
        return failing<ContactId>(ErrorKind::Internal);
    }
    Future<QDateTime> close(const CommandId &, const ContactId &, ContactOutcome, const QString &) override
    {
        return failing<QDateTime>(ErrorKind::Internal);
    }
    Future<QList<Contact>> contacts(const UserNo &, int) override { return ready(QList<Contact>()); }
    Future<Contact> openContact(const UserNo &) override
    {
        return hasContact ? ready(Contact()) : failing<Contact>(ErrorKind::NotFound);
    }
    Future<Verification> verify(const CommandId &, const ContactId &, VerificationQuestion, bool) override
    {
        return failing<Verification>(ErrorKind::Internal);
    }
    Future<Verification> verification(const ContactId &) override
    {
        Verification answer;
        answer.verified = verified;
        return ready(answer);
    }
    Future<Revealed> reveal(const CommandId &, const UserNo &, RevealField, RevealReason,
                            const QString &) override
    {
        return failing<Revealed>(ErrorKind::Internal);
    }
    Future<QDateTime> recordCopy(const CommandId &, const QString &) override
    {
        return failing<QDateTime>(ErrorKind::Internal);
    }

    bool hasContact = true;
    bool verified = true;
};

struct Fixture
{
    Result<int> run(const QString &target)
    {
        const auto future = job.write(UserNo(u"U1"_qs), {}, target);
        std::optional<Result<int>> answer;
        QObject here;
        onAnswer(&here, future, [&](const Result<int> &rows) { answer = rows; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 120'000) ? *answer
                                                                            : std::unexpected(Error{});
    }

    PagedHistory history;
    OneContact contacts;
    HistoryExport job{history, contacts};
    QTemporaryDir dir;
    QString path = dir.filePath(u"history.csv"_qs);
};

} // namespace

class TestHistoryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesALine_data()
    {
        QTest::addColumn<QString>("counterparty");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << u"街角咖啡"_qs << QByteArray("街角咖啡");
        QTest::newRow("comma and quote") << u"A \"B\", C"_qs << QByteArray("\"A \"\"B\"\", C\"");
        QTest::newRow("line break") << u"A\nB"_qs << QByteArray("\"A\nB\"");
        QTest::newRow("formula") << u"=HYPERLINK(1)"_qs << QByteArray("'=HYPERLINK(1)");
        QTest::newRow("plus") << u"+86"_qs << QByteArray("'+86");
    }

    void writesALine()
    {
        QFETCH(QString, counterparty);
        QFETCH(QByteArray, field);
        PaymentRow row = payment(7);
        row.counterparty = counterparty;
        row.balanceAfter = Money{1200, row.amount.currency};
        QCOMPARE(historyCsvLine(row),
                 "O7,2026-05-28T20:26:40.123Z,payment,out," + field + ",50.00,0.00,CNY,pending,,,12.00\r\n");
    }

    void writesEveryPage()
    {
        Fixture f;
        QSignalSpy written(&f.job, &HistoryExport::written);
        QCOMPARE(f.run(f.path).value(), 1'203);
        QCOMPARE(written.size(), 3);
        QFile file(f.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 1'204);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void refusesUnverified_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("no contact") << false;
        QTest::newRow("not verified") << true;
    }

    void refusesUnverified()
    {
        QFETCH(bool, open);
        Fixture f;
        f.contacts.hasContact = open;
        f.contacts.verified = false;
        const auto answer = f.run(f.path);
        QCOMPARE(answer.error().kind, ErrorKind::Denied);
        QCOMPARE(answer.error().reason, u"not_verified"_qs);
        QVERIFY(!QFile::exists(f.path));
    }

    void leavesNothingBehindWhenItFails()
    {
        Fixture f;
        f.history.fail = true;
        QCOMPARE(f.run(f.path).error().kind, ErrorKind::Unavailable);
        QVERIFY(QDir(f.dir.path()).isEmpty());
        f.history.fail = false;
        QCOMPARE(f.run(f.dir.filePath(u"no/such/folder.csv"_qs)).error().kind, ErrorKind::Storage);
        QCOMPARE(f.run(f.path).value(), 1'203);
    }

    void isOnRecordFirst()
    {
        Fixture f;
        QCOMPARE(f.run(f.path).value(), 1'203);
        QCOMPARE(f.history.begun, 1);
        f.history.mayExport = false;
        QCOMPARE(f.run(f.dir.filePath(u"second.csv"_qs)).error().kind, ErrorKind::Denied);
        QVERIFY(!QFile::exists(f.dir.filePath(u"second.csv"_qs)));
    }

    void refusesTooMany()
    {
        Fixture f;
        f.history.count = HistoryExport::mostRows;
        QCOMPARE(f.run(f.path).value(), HistoryExport::mostRows);
        f.history.count = HistoryExport::mostRows + 1;
        QCOMPARE(f.run(f.path).error().reason, u"too_many_rows"_qs);
    }

    void stopsAtOnce()
    {
        Fixture f;
        const auto future = f.job.write(UserNo(u"U1"_qs), {}, f.path);
        f.job.stop();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        QCoreApplication::processEvents();
        QVERIFY(QDir(f.dir.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHistoryExport)
#include "tst_history_export.moc"
