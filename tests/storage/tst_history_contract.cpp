#include <QTest>

#include "test_desk.h"

using namespace desk;

namespace {

constexpr qint64 firstMs = 1'750'000'000'000;

QString instant(const TestDesk &desk, qint64 ms)
{
    if (desk.dialect() == Dialect::Sqlite)
        return QString::number(ms);
    return u'\'' + QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs) + u'\'';
}

/// 60 payments of u-1 in three currencies, six of each millisecond; one of u-2.
void fillWorld(TestDesk &desk)
{
    const QString at = instant(desk, firstMs);
    QVERIFY(desk.adminExec(
        u"INSERT INTO wallet.users (id, user_no, name, phone, email, id_number, created_at) VALUES "
        "('u-1', 'U1', '李雷', '13812345678', 'li@example.com', '110101199003071234', %1), "
        "('u-2', 'U2', 'Jane Doe', NULL, NULL, NULL, %1)"_qs.arg(at)));
    QVERIFY(desk.adminExec(
        u"INSERT INTO wallet.accounts (id, user_id, currency, balance_minor, daily_limit_minor, "
        "time_zone) VALUES ('a-cny', 'u-1', 'CNY', 120050, 500000, 'Asia/Shanghai'), "
        "('a-jpy', 'u-1', 'JPY', 1200, NULL, 'Asia/Tokyo'), "
        "('a-kwd', 'u-1', 'KWD', 1234, NULL, 'Asia/Kuwait'), "
        "('a-2', 'u-2', 'CNY', 0, NULL, 'Asia/Shanghai')"_qs));
    QVERIFY(desk.adminExec(u"INSERT INTO wallet.merchants (id, merchant_no, name) VALUES "
                           "('m1', 'M1', '100%_街角 Coffee')"_qs));
    QVERIFY(desk.adminExec(u"INSERT INTO wallet.cards (id, user_id, issuer, last4, bound_at) VALUES "
                           "('c1', 'u-1', '招商银行', '6677', %1)"_qs.arg(at)));
    const QStringList currencies = {u"CNY"_qs, u"JPY"_qs, u"KWD"_qs};
    QStringList values;
    for (int i = 0; i < 60; ++i) {
        const QString currency = currencies[i % 3];
        const bool merchant = i % 4 == 0;
        const bool payee = i % 4 == 1;
        const bool card = i % 4 == 2;
        values +=
            u"('p%1', 'WD20260501%1', %2, %3, 'u-1', 'a-%4', '%5', %6, 1, '%7', '%8', %9"_qs
                .arg(i, 6, 10, QChar(u'0'))
                .arg(i == 7 ? u"'92233720368547758079'"_qs : u"NULL"_qs)
                .arg(i == 8 ? u"'Ref-A%b_c'"_qs : u"NULL"_qs)
                .arg(currency.toLower(), i % 5 == 0 ? u"top_up"_qs : u"payment"_qs)
                .arg(1000 + i)
                .arg(currency, i % 10 == 9 ? u"failed"_qs : u"succeeded"_qs, instant(desk, firstMs + i / 6))
            + u", 20250615, %1, %2, %3)"_qs.arg(merchant ? u"'m1'"_qs : u"NULL"_qs,
                                                payee ? u"'韩梅梅'"_qs : u"NULL"_qs,
                                                card ? u"'c1'"_qs : u"NULL"_qs);
    }
    QVERIFY(desk.adminExec(
        u"INSERT INTO wallet.payments (id, order_no, merchant_order_no, channel_ref, user_id, account_id, "
        u"kind, "
        "amount_minor, fee_minor, currency, status, created_at, local_day, merchant_id, payee_name, card_id) VALUES "_qs
        + values.join(u", ")));
    QVERIFY(
        desk.adminExec(u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, "
                       "currency, status, created_at, local_day, original_id) VALUES "
                       "('r1', '9223372036854775808', 'u-2', 'a-2', 'refund', 5, 'CNY', 'succeeded', %1, "
                       "20250615, 'p000000')"_qs.arg(at)));
    QVERIFY(
        desk.adminExec(u"INSERT INTO wallet.payment_events (id, payment_id, at, kind, detail) VALUES "
                       "('e2', 'p000000', %2, 'settled', ''), ('e1', 'p000000', %1, 'created', 'app')"_qs.arg(
                           at, instant(desk, firstMs + 5))));
}

} // namespace

class TestHistoryContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }

    void init()
    {
        QFETCH_GLOBAL(QString, backend);
        if (m_desk && m_backend == backend)
            return;
        m_workspace.reset();
        m_desk = std::make_unique<TestDesk>(backend);
        m_backend = backend;
        fillWorld(*m_desk);
        m_workspace = m_desk->workspaceOf(u"alice"_qs);
    }

    void cleanupTestCase()
    {
        m_workspace.reset();
        m_desk.reset();
    }

    void pagesExactlyOverTies()
    {
        QStringList forward;
        Cursor cursor;
        int pages = 0;
        do {
            const auto page = m_desk->wait(history().page(user(), {}, cursor, 7, {}));
            QVERIFY2(page, page ? "" : qPrintable(page.error().reason + page.error().state));
            QVERIFY(page->rows.size() <= 7);
            for (const PaymentRow &row : page->rows)
                forward += row.id.value();
            cursor = page->next;
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(pages, 9);
        QCOMPARE(forward.size(), 60);
        QStringList sorted = forward;
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        QCOMPARE(forward, sorted);

        // And back up again from the oldest row, newest first within each page.
        const auto oldest = m_desk->wait(history().page(user(), {}, {}, 60, {}));
        QCOMPARE(oldest->rows.size(), 60);
        QVERIFY(oldest->next.isEmpty());
        QStringList back{forward.last()};
        cursor = cursorOf(oldest->rows.last());
        do {
            const auto page = m_desk->wait(history().pageBefore(user(), {}, cursor, 7, {}));
            QVERIFY(page);
            for (auto it = page->rows.crbegin(); it != page->rows.crend(); ++it)
                back.prepend(it->id.value());
            if (!page->next.isEmpty())
                QCOMPARE(page->next, cursorOf(page->rows.first()));
            cursor = page->next;
        } while (!cursor.isEmpty());
        QCOMPARE(back, forward);
    }

    void refusesAForeignCursor()
    {
        const auto page = m_desk->wait(history().page(user(), {}, u"nonsense"_qs, 7, {}));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Invalid);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("rows");
        const auto row = [](const char *name, int rows) {
            QTest::newRow(name) << QString::fromLatin1(name) << rows;
        };
        row("none", 60);
        row("status", 6);
        row("kind", 12);
        row("currency", 20);
        row("amount", 11);
        row("window", 12);
        row("everything", 1);
        row("merchant", 15);
        row("merchant, other case", 15);
        row("per cent is a character", 15);
        row("underscore is a character", 15);
        row("wildcards find nothing", 0);
        row("payee", 15);
        row("issuer", 15);
        row("order", 1);
        row("part of an order", 1);
        row("merchant order of 20 digits", 1);
        row("channel reference", 1);
        row("quote", 0);
        row("other customer", 1);
    }

    void filters()
    {
        QFETCH(QString, name);
        QFETCH(int, rows);
        HistoryFilter filter;
        UserNo who = user();
        if (name == u"status" || name == u"everything")
            filter.status = PaymentStatus::Failed;
        if (name == u"kind")
            filter.kind = PaymentKind::TopUp;
        if (name == u"currency" || name == u"everything")
            filter.currency = Currency::fromCode(u"CNY");
        if (name == u"amount" || name == u"everything") {
            filter.minMinor = 1005;
            filter.maxMinor = name == u"amount" ? 1015 : 1050;
        }
        if (name == u"window" || name == u"everything") {
            filter.from = QDateTime::fromMSecsSinceEpoch(firstMs + 1, Qt::UTC);
            filter.to = QDateTime::fromMSecsSinceEpoch(firstMs + (name == u"window" ? 3 : 5), Qt::UTC);
        }
        const QHash<QString, QString> texts = {
            {u"merchant"_qs, u"Coffee"_qs},
            {u"merchant, other case"_qs, u"ＣＯＦＦＥＥ"_qs},
            {u"per cent is a character"_qs, u"100%"_qs},
            {u"underscore is a character"_qs, u"%_街"_qs},
            {u"wildcards find nothing"_qs, u"1_0%C"_qs},
            {u"payee"_qs, u"梅梅"_qs},
            {u"issuer"_qs, u"招商"_qs},
            {u"order"_qs, u"WD20260501000012"_qs},
            {u"part of an order"_qs, u"501000012"_qs},
            {u"merchant order of 20 digits"_qs, u"92233720368547758079"_qs},
            {u"channel reference"_qs, u"a%b_C"_qs},
            {u"quote"_qs, u"' OR 1=1 --"_qs},
        };
        filter.text = texts.value(name);
        if (name == u"other customer")
            who = UserNo(u"U2"_qs);
        const auto page = m_desk->wait(history().page(who, filter, {}, 100, {}));
        QVERIFY2(page, page ? "" : qPrintable(page.error().reason + page.error().state));
        QCOMPARE(page->rows.size(), rows);
        const auto totals = m_desk->wait(history().totals(who, filter, {}));
        QVERIFY(totals);
        int counted = 0;
        for (const CurrencyTotal &total : *totals)
            counted += total.count;
        QCOMPARE(counted, rows);
    }

    void totals()
    {
        const auto totals = m_desk->wait(history().totals(user(), {}, {}));
        QVERIFY(totals);
        QCOMPARE(totals->size(), 3);
        for (int c = 0; c < 3; ++c) {
            qint64 in = 0;
            qint64 out = 0;
            for (int i = c; i < 60; i += 3) {
                if (i % 10 == 9)
                    continue;
                (i % 5 == 0 ? in : out) += i % 5 == 0 ? 1000 + i - 1 : 1000 + i + 1;
            }
            QCOMPARE(totals->at(c).in.minor, in);
            QCOMPARE(totals->at(c).out.minor, out);
            QCOMPARE(totals->at(c).count, 20);
            QVERIFY(!totals->at(c).capped);
        }
        QCOMPARE(totals->at(0).in.currency.code(), u"CNY"_qs);
    }

    void namesTheOtherSide()
    {
        const auto page = m_desk->wait(history().page(user(), {}, {}, 60, {}));
        QHash<QString, QString> shown;
        for (const PaymentRow &row : page->rows)
            shown[row.id.value()] = row.counterparty;
        QCOMPARE(shown.value(u"p000004"_qs), u"100%_街角 Coffee"_qs);
        QCOMPARE(shown.value(u"p000005"_qs), u"**梅"_qs);
        QCOMPARE(shown.value(u"p000006"_qs), u"招商银行 **** 6677"_qs);
        QCOMPARE(shown.value(u"p000007"_qs), QString());
        const PaymentRow &newest = page->rows.first();
        QCOMPARE(newest.amount.toDecimal() + newest.amount.currency.code(), u"1.059KWD"_qs);
        QCOMPARE(page->rows.at(1).amount.toDecimal() + page->rows.at(1).amount.currency.code(),
                 u"1058JPY"_qs);
    }

    void detail()
    {
        const auto detail = m_desk->wait(history().detail(OrderNo(u"WD20260501000000"_qs)));
        QVERIFY(detail);
        QCOMPARE(detail->userNo, user());
        QCOMPARE(detail->timeline.size(), 2);
        QCOMPARE(detail->timeline[0].kind, u"created"_qs);
        QCOMPARE(detail->timeline[1].at.toMSecsSinceEpoch(), firstMs + 5);
        QCOMPARE(detail->relatives.size(), 1);
        QCOMPARE(detail->relatives[0].orderNo.value(), u"9223372036854775808"_qs);
        QCOMPARE(detail->merchantNo, u"M1"_qs);
        QCOMPARE(detail->timeZone, u"Asia/Shanghai"_qs);
        QCOMPARE(detail->funding, u"balance"_qs);
        const auto refund = m_desk->wait(history().detail(OrderNo(u"9223372036854775808"_qs)));
        QCOMPARE(refund->relatives.value(0).orderNo.value(), u"WD20260501000000"_qs);
        QCOMPARE(m_desk->wait(history().detail(OrderNo(u"none"_qs))).error().kind, ErrorKind::NotFound);
    }

    void latestFailure()
    {
        // Those of the world are older than 90 days.
        QCOMPARE(m_desk->wait(history().latestFailure(user())).error().kind, ErrorKind::NotFound);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const QString insert =
            u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, "
            "currency, status, created_at, local_day) VALUES ('%1', '%1', 'u-2', 'a-2', "
            "'payment', 5, 'CNY', '%2', %3, 20250615)"_qs;
        QVERIFY(m_desk->adminExec(insert.arg(u"f1"_qs, u"failed"_qs, instant(*m_desk, now - 3'600'000))));
        QVERIFY(m_desk->adminExec(insert.arg(u"f2"_qs, u"pending"_qs, instant(*m_desk, now + 3'000))));
        QCOMPARE(m_desk->wait(history().latestFailure(UserNo(u"U2"_qs)))->orderNo.value(), u"f1"_qs);
        QVERIFY(m_desk->adminExec(insert.arg(u"f3"_qs, u"pending"_qs, instant(*m_desk, now - 120'000))));
        QCOMPARE(m_desk->wait(history().latestFailure(UserNo(u"U2"_qs)))->orderNo.value(), u"f3"_qs);
        QVERIFY(m_desk->adminExec(u"DELETE FROM wallet.payments WHERE id IN ('f1', 'f2', 'f3')"_qs));
    }

    void customer()
    {
        CustomerStore &store = m_workspace->customers();
        const QString opened = u"SELECT count(*) FROM evidence.audit WHERE action = 'customer_opened' AND "
                               "target_id = 'u-1' AND login = 'alice'"_qs;
        const int before = m_desk->adminValue(opened).toInt();
        const auto customer = m_desk->wait(store.customer(user()));
        QVERIFY2(customer, customer ? "" : qPrintable(customer.error().reason + customer.error().state));
        QCOMPARE(customer->name, u"*雷"_qs);
        QCOMPARE(customer->phone, u"138****5678"_qs);
        QCOMPARE(customer->email, u"l***@example.com"_qs);
        QCOMPARE(customer->idNumber, u"1****************4"_qs);
        QCOMPARE(customer->createdAt.toMSecsSinceEpoch(), firstMs);
        QCOMPARE(m_desk->adminValue(opened).toInt(), before + 1);
        QCOMPARE(m_desk->wait(store.customer(UserNo(u"none"_qs))).error().kind, ErrorKind::NotFound);

        const auto accounts = m_desk->wait(store.accounts(user()));
        QVERIFY(accounts);
        QCOMPARE(accounts->size(), 3);
        QCOMPARE(accounts->at(0).balance.toDecimal(), u"1200.50"_qs);
        QCOMPARE(accounts->at(0).dailyLimit->minor, qint64(500000));
        QVERIFY(!accounts->at(0).monthlyLimit);
        QCOMPARE(accounts->at(1).balance.toDecimal(), u"1200"_qs);
        QCOMPARE(accounts->at(2).balance.toDecimal(), u"1.234"_qs);
        const auto cards = m_desk->wait(store.cards(user()));
        QCOMPARE(cards->value(0).number, u"**** 6677"_qs);
        QVERIFY(!cards->value(0).unboundAt.isValid());
        QVERIFY(m_desk->wait(store.devices(user()))->isEmpty());
        QVERIFY(m_desk->wait(store.signIns(user(), 10))->isEmpty());
    }

    void spentToday()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const QString today =
            QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Tokyo")).toString(u"yyyyMMdd"_qs);
        const QString insert =
            u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, "
            "currency, status, created_at, local_day) VALUES ('%1', '%1', 'u-1', 'a-jpy', '%2', "
            "%3, 'JPY', '%4', %5, %6)"_qs;
        const QString at = instant(*m_desk, now);
        QVERIFY(
            m_desk->adminExec(insert.arg(u"s1"_qs, u"payment"_qs, u"300"_qs, u"succeeded"_qs, at, today)));
        QVERIFY(
            m_desk->adminExec(insert.arg(u"s2"_qs, u"withdrawal"_qs, u"20"_qs, u"pending"_qs, at, today)));
        QVERIFY(m_desk->adminExec(insert.arg(u"s3"_qs, u"payment"_qs, u"9"_qs, u"failed"_qs, at, today)));
        QVERIFY(m_desk->adminExec(insert.arg(u"s4"_qs, u"top_up"_qs, u"7"_qs, u"succeeded"_qs, at, today)));
        const auto accounts = m_desk->wait(m_workspace->customers().accounts(user()));
        QCOMPARE(accounts->at(1).spentToday.minor, qint64(320));
        QVERIFY(m_desk->adminExec(u"DELETE FROM wallet.payments WHERE id IN ('s1', 's2', 's3', 's4')"_qs));
    }

    void exportNeedsAVerifiedCaller()
    {
        HistoryFilter filter;
        filter.from = QDateTime::fromMSecsSinceEpoch(1'000, Qt::UTC);
        filter.status = PaymentStatus::Failed;
        filter.text = u"王小明"_qs; // a name: not for the record
        const auto refused = m_desk->wait(history().beginExport(newCommandId(), user(), filter));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        QCOMPARE(refused.error().reason, u"not_verified"_qs);
        ContactStore &contacts = m_workspace->contacts();
        const auto contact = m_desk->wait(contacts.open(newCommandId(), user(), ContactChannel::Call));
        QVERIFY(contact);
        for (const auto question : {VerificationQuestion::SmsCode, VerificationQuestion::IdLast4})
            QVERIFY(m_desk->wait(contacts.verify(newCommandId(), *contact, question, true)));
        QVERIFY(m_desk->wait(history().beginExport(newCommandId(), user(), filter)));
        QCOMPARE(m_desk->adminValue(u"SELECT detail FROM evidence.audit WHERE action = 'history_exported'"_qs)
                     .toString(),
                 u"from=1000 status=failed text=yes"_qs);
    }

private:
    HistoryStore &history() { return m_workspace->history(); }
    static UserNo user() { return UserNo(u"U1"_qs); }

    std::unique_ptr<TestDesk> m_desk;
    std::shared_ptr<Workspace> m_workspace;
    QString m_backend;
};

QTEST_GUILESS_MAIN(TestHistoryContract)
#include "tst_history_contract.moc"
