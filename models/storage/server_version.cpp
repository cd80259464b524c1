#include "server_version.h"

#include "error_map.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// "14.9"; three numbers before PostgreSQL 10.
QString releaseOf(int version)
{
    const int major = version / 10000;
    return major >= 10 ? u"%1.%2"_s.arg(major).arg(version % 10000)
                       : u"%1.%2.%3"_s.arg(major).arg(version / 100 % 100).arg(version % 100);
}

} // namespace

Result<void> checkServerVersion(int version)
{
    if (version >= leastServerVersion)
        return {};
    return std::unexpected(
        Error{ErrorKind::Schema, u"open"_s, u"server_too_old"_s, releaseOf(version), newCorrelation()});
}

} // namespace desk
