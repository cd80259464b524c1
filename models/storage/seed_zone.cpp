#include "seed_zone.h"

#include <QDateTime>
#include <chrono>

namespace desk {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

/// 20260501 for local milliseconds.
qint64 dayOf(qint64 local)
{
    using namespace std::chrono;
    const year_month_day date(floor<days>(sys_time<milliseconds>(milliseconds(local))));
    return int(date.year()) * 10'000LL + unsigned(date.month()) * 100LL + unsigned(date.day());
}

qint64 timeOf(qint64 local)
{
    return (local % dayMs + dayMs) % dayMs;
}

} // namespace

SeedZone::SeedZone(const QTimeZone &zone, qint64 from, qint64 until) : m_zone(zone), m_from(from)
{
    qint64 offset = ask(from);
    for (qint64 at = from; at < until; at += dayMs) {
        const qint64 next = ask(at + dayMs);
        if (next == offset)
            continue;
        qint64 before = at; // still the old offset
        qint64 after = at + dayMs;
        while (after - before > 1) {
            const qint64 middle = before + (after - before) / 2;
            (ask(middle) == offset ? before : after) = middle;
        }
        m_stretches.push_back({after, offset});
        offset = next;
    }
    m_stretches.push_back({until, offset});
}

qint64 SeedZone::ask(qint64 utc) const
{
    return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC)) * 1000LL;
}

qint64 SeedZone::toLocal(qint64 utc) const
{
    if (utc >= m_from) {
        for (const Stretch &stretch : m_stretches) {
            if (utc < stretch.until)
                return utc + stretch.offset;
        }
    }
    return utc + ask(utc);
}

int SeedZone::localHour(qint64 utc) const
{
    return int(timeOf(toLocal(utc)) / hourMs);
}

int SeedZone::localDay(qint64 utc) const
{
    return int(dayOf(toLocal(utc)));
}

QString SeedZone::localDigits(qint64 utc) const
{
    const qint64 local = toLocal(utc);
    const qint64 second = timeOf(local) / 1000;
    const qint64 clock = second / 3600 * 10'000 + second / 60 % 60 * 100 + second % 60;
    return QString::number(dayOf(local) * 1'000'000 + clock);
}

} // namespace desk
