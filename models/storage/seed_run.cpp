#include "seed_run.h"

#include <QDateTime>
#include <atomic>
#include <thread>

#include "error_map.h"
#include "import_audit.h"
#include "seed_desk.h"
#include "seed_ring.h"
#include "seed_stories.h"
#include "seed_writer.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// Customers share a group's payments unevenly, as they do in life; a group of ten gets exactly its part.
constexpr std::array<qint64, 10> shares{8, 15, 25, 40, 60, 80, 105, 140, 200, 327};

/// Makes the world, in a thread of its own: it touches no connection.
class SeedMaker
{
public:
    SeedMaker(Dialect dialect, const SeedOptions &options, SeedQueue &queue)
        : m_options(options), m_packer(dialect, queue), m_desk(m_world)
    {
        m_world.seed = options.seed;
        m_world.now =
            options.now > 0 ? options.now : QDateTime::currentMSecsSinceEpoch() / seedHour * seedHour;
        m_ordinary = std::max<qint64>(options.users - m_told, 0);
        m_world.users = m_ordinary;
        m_world.payments = options.payments;
        m_world.sink = &m_packer;
    }

    void make()
    {
        m_desk.putStaff();
        seedSurroundings(m_world);
        for (const SeedStory &story : seedStories())
            m_desk.remember(seedStory(m_world, story));
        seedFraudRing(m_world);
        for (qint64 group = 0; group * 10 < m_ordinary && m_packer.isWanted(); ++group)
            makeGroup(group);
        m_desk.fileStories();
        m_packer.finish();
    }

    qint64 customers() const { return m_ordinary; } ///< without a story
    qint64 made() const { return m_made; }          ///< of them so far; from any thread

    /// After make().
    SeedReport report() const { return {m_ordinary + m_told, m_world.paymentCount, m_packer.rows()}; }

private:
    void makeGroup(qint64 group)
    {
        const qint64 size = std::min<qint64>(10, m_ordinary - group * 10);
        const qint64 payments = share(group * 10 + size) - share(group * 10);
        SeedRandom random(m_world.seed, 500'000'000 + quint64(group));
        const qint64 turn = random.below(10);
        qint64 given = 0;
        for (qint64 i = 0; i < size; ++i) {
            const qint64 mine =
                i + 1 == size ? payments - given : payments * shares[size_t((i + turn) % 10)] / 1000;
            given += mine;
            live(group * 10 + i + 1, mine);
        }
        m_made += size;
    }

    /// Payments of the first \a customers together.
    qint64 share(qint64 customers) const
    {
        const qint64 whole = m_options.payments / m_ordinary;
        return whole * customers + m_options.payments % m_ordinary * customers / m_ordinary;
    }

    void live(qint64 number, qint64 payments)
    {
        SeedCustomer customer(m_world, 100 + number);
        customer.kycLevel = int(customer.random().between(1, 3));
        customer.vip = customer.random().chance(30);
        customer.live(payments, m_world.now - 365 * seedDay, m_desk.lifeEnds(number), true);
        m_desk.serve(customer, number);
        customer.finish();
    }

    const qint64 m_told = qint64(seedStories().size() + seedRing().size()); ///< customers with a story
    const SeedOptions &m_options;
    SeedPacker m_packer;
    SeedWorld m_world;
    SeedDesk m_desk;
    qint64 m_ordinary = 0;
    std::atomic<qint64> m_made = 0;
};

/// Stores a world in one transaction, so that one that is broken off leaves nothing behind. What would be
/// looked after row by row (secondary indexes, SQLite's triggers) is put away at its beginning and comes back
/// at its end.
class Seeding
{
public:
    Seeding(AdminConnection &connection, const SeedOptions &options)
        : m_connection(connection), m_options(options), m_maker(connection.dialect(), options, m_queue)
    {
    }

    Result<SeedReport> run()
    {
        if (const auto empty = checkEmpty(); !empty)
            return std::unexpected(empty.error());
        // Others may have the file open; then it is written the slower way.
        if (m_connection.dialect() == Dialect::Sqlite)
            static_cast<void>(m_connection.script(u"seed/alone"_s));
        auto done = m_connection.script(u"seed/prepare"_s);
        if (done)
            done = transact();
        // Whatever happened, the connection gets its settings back.
        const auto finished = m_connection.script(u"seed/finish"_s);
        if (done)
            done = finished;
        return done ? Result<SeedReport>(m_maker.report()) : std::unexpected(done.error());
    }

private:
    Result<void> transact()
    {
        auto done = m_connection.begin();
        if (done)
            done = fill();
        if (done)
            done = m_connection.commit();
        if (!done)
            static_cast<void>(m_connection.rollback());
        return done;
    }

    Result<void> fill()
    {
        auto done = m_connection.script(u"seed/begin"_s);
        if (done)
            done = putAway();
        if (done)
            done = store();
        if (done)
            done = m_connection.script(u"seed/end"_s);
        for (qsizetype i = 0; done && i < m_bringBack.size(); ++i)
            done = m_connection.connection().execute(u"seed"_s, m_bringBack[i]);
        if (!done)
            return std::unexpected(inTheWay(done.error()));
        const SeedReport report = m_maker.report();
        return auditAdministration(m_connection, u"seeded"_s, u"workspace"_s, u"demo"_s,
                                   u"users=%1 payments=%2"_s.arg(report.users).arg(report.payments));
    }

    Result<void> checkEmpty()
    {
        QSqlQuery query = m_connection.prepared(u"seed/first_user"_s);
        if (const auto asked = m_connection.run(query, u"seed"_s); !asked)
            return asked;
        if (query.next())
            return failure(ErrorKind::Conflict, u"seed"_s, u"already_seeded"_s);
        return checkPeople();
    }

    /// Somebody of this desk may have the number or the login of one of the demo's people.
    Result<void> checkPeople()
    {
        QSqlQuery query = m_connection.prepared(u"seed/colleague_taken"_s);
        for (const SeedPerson &person : seedPeople()) {
            query.bindValue(u":employee_no"_s, person.employeeNo);
            query.bindValue(u":login"_s, person.login);
            if (const auto asked = m_connection.run(query, u"seed"_s); !asked)
                return asked;
            if (query.next())
                return failure(ErrorKind::Conflict, u"seed"_s, u"demo_in_the_way"_s);
            query.finish();
        }
        return {};
    }

    /// What was there has a key of the demo's.
    static Error inTheWay(Error error)
    {
        if (error.reason == u"exists_already")
            error.reason = u"demo_in_the_way"_s;
        return error;
    }

    Result<void> putAway()
    {
        QSqlQuery query = m_connection.prepared(u"seed/put_away"_s);
        if (const auto asked = m_connection.run(query, u"seed"_s); !asked)
            return asked;
        QStringList statements;
        while (query.next()) {
            statements.append(query.value(0).toString());
            m_bringBack.append(query.value(1).toString());
        }
        query.finish();
        for (const QString &statement : std::as_const(statements)) {
            if (const auto done = m_connection.connection().execute(u"seed"_s, statement); !done)
                return done;
        }
        return {};
    }

    Result<void> store()
    {
        SeedWriter writer(m_connection);
        const std::jthread maker([this] { m_maker.make(); });
        while (const auto block = m_queue.pop()) {
            if (auto written = writer.write(*block); !written) {
                m_queue.abandon();
                return std::unexpected(inTheWay(written.error()));
            }
            if (m_options.progress)
                m_options.progress(m_maker.made(), m_maker.customers());
        }
        return {};
    }

    AdminConnection &m_connection;
    const SeedOptions &m_options;
    SeedQueue m_queue;
    SeedMaker m_maker;
    QStringList m_bringBack; ///< statements
};

} // namespace

Result<SeedReport> seedWorkspace(AdminConnection &connection, const SeedOptions &options)
{
    return Seeding(connection, options).run();
}

Result<SeedReport> seedWorkspace(const WorkspaceUrl &url, const SeedOptions &options)
{
    auto connection = AdminConnection::openCurrent(url);
    if (!connection)
        return std::unexpected(connection.error());
    return seedWorkspace(**connection, options);
}

} // namespace desk
