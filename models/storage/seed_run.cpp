#include "seed_run.h"

#include <QDateTime>

#include "import_audit.h"
#include "seed_desk.h"
#include "seed_stories.h"
#include "seed_writer.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// Customers share a group's payments unevenly, as they do in life; a group of ten gets exactly its part.
constexpr std::array<qint64, 10> shares{8, 15, 25, 40, 60, 80, 105, 140, 200, 327};

class Seeding
{
public:
    Seeding(AdminConnection &connection, const SeedOptions &options)
        : m_connection(connection), m_options(options), m_writer(connection), m_desk(m_world)
    {
        m_world.seed = options.seed;
        m_world.now =
            options.now > 0 ? options.now : QDateTime::currentMSecsSinceEpoch() / seedHour * seedHour;
        m_ordinary = std::max<qint64>(options.users - qint64(seedStories().size()), 0);
        m_world.users = quint64(m_ordinary);
        m_world.payments = quint64(options.payments);
        m_world.sink = &m_writer;
    }

    Result<SeedReport> run()
    {
        if (const auto empty = checkEmpty(); !empty)
            return std::unexpected(empty.error());
        auto done = begin();
        if (done)
            done = fill();
        if (done)
            done =
                auditAdministration(m_connection, u"seeded"_s, u"workspace"_s, u"demo"_s,
                                    u"users=%1 payments=%2"_s.arg(m_ordinary + qint64(seedStories().size()))
                                        .arg(m_world.paymentCount));
        if (done)
            done = commit();
        if (!done) {
            static_cast<void>(m_connection.rollback());
            return std::unexpected(done.error());
        }
        if (const auto finished = m_connection.script(u"seed/finish"_s); !finished)
            return std::unexpected(finished.error());
        return SeedReport{m_ordinary + qint64(seedStories().size()), m_world.paymentCount, m_writer.rows()};
    }

private:
    Result<void> checkEmpty()
    {
        QSqlQuery query = m_connection.prepared(u"seed/first_user"_s);
        if (const auto asked = m_connection.run(query, u"seed"_s); !asked)
            return asked;
        if (query.next())
            return std::unexpected(Error{ErrorKind::Conflict, u"seed"_s, u"already_seeded"_s, {}, {}});
        return {};
    }

    Result<void> begin()
    {
        if (const auto begun = m_connection.begin(); !begun)
            return begun;
        return m_connection.script(u"seed/begin"_s);
    }

    Result<void> commit()
    {
        auto done = m_writer.settle(true);
        if (done)
            done = m_connection.script(u"seed/end"_s);
        return done ? m_connection.commit() : done;
    }

    Result<void> fill()
    {
        m_desk.putStaff();
        seedSurroundings(m_world);
        for (const SeedStory &story : seedStories())
            m_desk.remember(seedStory(m_world, story));
        for (qint64 group = 0; group * 10 < m_ordinary; ++group) {
            if (const auto done = fillGroup(group); !done)
                return done;
        }
        m_desk.fileStories();
        return m_writer.settle(true);
    }

    Result<void> fillGroup(qint64 group)
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
            if (const auto done = settle(group * 10 + i + 1); !done)
                return done;
        }
        return {};
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

    Result<void> settle(qint64 number)
    {
        constexpr qint64 rowsOfTransaction = 2'000'000;
        auto done = m_writer.settle();
        if (done && m_connection.dialect() == Dialect::Sqlite
            && m_writer.rows() - m_committed > rowsOfTransaction) {
            done = commit();
            m_committed = m_writer.rows();
            if (done)
                done = begin();
        }
        if (m_options.progress && (number % 64 == 0 || number == m_ordinary))
            m_options.progress(number, m_ordinary);
        return done;
    }

    AdminConnection &m_connection;
    const SeedOptions &m_options;
    SeedWriter m_writer;
    SeedWorld m_world;
    SeedDesk m_desk;
    qint64 m_ordinary = 0;  ///< customers without a story
    qint64 m_committed = 0; ///< rows
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
