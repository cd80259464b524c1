#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTest>

#include "admin_connection.h"
#include "incident_finder.h"
#include "seed_run.h"
#include "sql_text.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

struct Outage
{
    QString channel;
    qint64 from = 0; ///< UTC milliseconds
    qint64 to = 0;
};

/// A seeded world whose outages of channels leave their trace in payments: customers who get 91 while it
/// lasts, among others who get through.
class OutageWorld
{
public:
    OutageWorld() : m_desk(u"sqlite"_s)
    {
        SeedOptions options;
        options.users = 300;
        options.payments = 20'000;
        options.now = QDateTime(QDate(2026, 5, 1), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
        if (!seedWorkspace(m_desk.admin(), options))
            qFatal("the world cannot be seeded");
        QSqlQuery query(m_desk.admin().database());
        query.exec(
            u"SELECT channel, started_at, ended_at FROM channel_incidents WHERE severity = 'outage' AND "
            "started_at > %1 ORDER BY started_at"_s.arg(options.now - 300LL * 86'400'000));
        while (query.next())
            outages.append(
                {query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toLongLong()});
        m_desk.adminExec(u"INSERT INTO settings (key, value) VALUES ('importing', 'test')"_s);
        for (const Outage &outage : std::as_const(outages))
            leaveTrace(outage);
        m_desk.adminExec(u"DELETE FROM settings WHERE key = 'importing'"_s);
        m_workspace = m_desk.workspaceOf(u"sue"_s);
    }

    QList<IncidentSuggestion> look(qint64 at)
    {
        const IncidentFinder finder(m_workspace->insights());
        const auto found = TestDesk::wait(finder.find(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), {}));
        if (!found)
            qFatal("the look failed");
        return *found;
    }

    bool isQuiet(qint64 at) const
    {
        return std::none_of(outages.cbegin(), outages.cend(), [&](const Outage &outage) {
            return at >= outage.from && at - 3'600'000 <= outage.to;
        });
    }

    QList<Outage> outages;

private:
    void leaveTrace(const Outage &outage)
    {
        for (int i = 0; i < 24; ++i) {
            const bool fails = i % 2 == 0;
            m_desk.adminExec(
                u"INSERT INTO payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
                u"status, "
                "scheme, response_code, channel, created_at, local_day) "
                "SELECT 'x%1', 'X%1', a.user_id, a.id, 'payment', 1000, 'CNY', '%2', 'unionpay', %3, '%4', "
                "%5, "
                "20260101 FROM accounts AS a WHERE a.currency = 'CNY' ORDER BY a.id LIMIT 1 OFFSET %6"_s
                    .arg(++m_ids)
                    .arg(fails ? u"failed"_s : u"succeeded"_s, fails ? u"'91'"_s : u"NULL"_s, outage.channel)
                    .arg(outage.from + (outage.to - outage.from) * i / 24)
                    .arg(i * 7));
        }
    }

    TestDesk m_desk;
    std::shared_ptr<Workspace> m_workspace;
    int m_ids = 0;
};

} // namespace

class TestIncidentFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOutagesAndLittleElse()
    {
        OutageWorld world;
        QVERIFY(world.outages.size() >= 10);
        int found = 0;
        int suggestions = 0;
        int right = 0;
        for (const Outage &outage : std::as_const(world.outages)) {
            bool seen = false;
            for (const IncidentSuggestion &one : world.look(outage.to)) {
                ++suggestions;
                const bool isThis = one.dimension == InsightDimension::Channel && one.key == outage.channel
                                    && one.responseCode == u"91";
                right += isThis ? 1 : 0;
                seen = seen || isThis;
            }
            found += seen ? 1 : 0;
        }
        QRandomGenerator random(3);
        constexpr qint64 hour = 3'600'000;
        int looks = 0;
        while (looks < 100) {
            const qint64 at = world.outages.last().to - qint64(random.bounded(250 * 24)) * hour;
            if (!world.isQuiet(at))
                continue;
            ++looks;
            suggestions += int(world.look(at).size());
        }
        qInfo("%d of %d outages found; %d of %d suggestions were right, with %d looks at quiet hours", found,
              int(world.outages.size()), right, suggestions, looks);
        QVERIFY(found * 100 >= world.outages.size() * 95); // recall
        QVERIFY(right * 100 >= suggestions * 95);          // precision
    }
};

QTEST_GUILESS_MAIN(TestIncidentFinder)
#include "tst_incident_finder.moc"
