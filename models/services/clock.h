#pragma once

#include <QDateTime>

namespace desk {

/// Where the program takes the time from: injected, so that tests decide it. Always UTC.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace desk
