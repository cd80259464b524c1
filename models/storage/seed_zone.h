#pragma once

#include <QString>
#include <QTimeZone>
#include <vector>

namespace desk {

/// Local time of one zone in a seeded year. Asking QTimeZone for each of millions of payments would take
/// longer than all the rest, so its changes are looked up once.
class SeedZone
{
public:
    SeedZone() = default;
    /// Knows [\a from, \a until), UTC milliseconds, by heart; other instants are asked for.
    SeedZone(const QTimeZone &zone, qint64 from, qint64 until);

    /// Milliseconds of local time since 1970-01-01T00:00 local time.
    qint64 toLocal(qint64 utc) const;
    int localHour(qint64 utc) const;
    int localDay(qint64 utc) const;        ///< yyyymmdd
    QString localDigits(qint64 utc) const; ///< yyyyMMddhhmmss

private:
    struct Stretch
    {
        qint64 until = 0;
        qint64 offset = 0; ///< milliseconds
    };
    qint64 ask(qint64 utc) const;

    QTimeZone m_zone;
    qint64 m_from = 0;
    std::vector<Stretch> m_stretches;
};

} // namespace desk
