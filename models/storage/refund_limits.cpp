#include "refund_limits.h"

#include <QSqlQuery>

#include "admin_connection.h"
#include "error_map.h"
#include "import_audit.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"refund_limits"_s;

Result<void> write(AdminConnection &admin, const RefundLimit &limit)
{
    const QString kind = toText(limit.kind);
    const QString currency = limit.limit.currency.code();
    QSqlQuery query = admin.prepared(u"refund/set_limit"_s);
    query.bindValue(u":kind"_s, kind);
    query.bindValue(u":currency"_s, currency);
    query.bindValue(u":limit"_s, limit.limit.minor);
    if (const auto done = admin.run(query, operation); !done)
        return done;
    query.finish();
    return auditAdministration(admin, u"refund_limit_set"_s, u"settings"_s, u"refund_limits"_s,
                               u"kind=%1 amount=%2:%3"_s.arg(kind).arg(limit.limit.minor).arg(currency));
}

} // namespace

Result<QList<RefundLimit>> refundLimits(const WorkspaceUrl &url)
{
    const auto admin = AdminConnection::openCurrent(url);
    if (!admin)
        return std::unexpected(admin.error());
    QSqlQuery query = (*admin)->prepared(u"refund/limits"_s);
    if (const auto done = (*admin)->run(query, operation); !done)
        return std::unexpected(done.error());
    QList<RefundLimit> all;
    while (query.next()) {
        const auto kind = fromText<StaffKind>(query.value(0).toString());
        const auto currency = Currency::fromCode(query.value(1).toString());
        if (kind && currency)
            all.append({*kind, {query.value(2).toLongLong(), *currency}});
    }
    return all;
}

Result<void> setRefundLimit(const WorkspaceUrl &url, const RefundLimit &limit)
{
    if (limit.kind != StaffKind::Agent && limit.kind != StaffKind::Supervisor)
        return failure(ErrorKind::Invalid, operation, u"invalid_kind"_s);
    if (limit.limit.minor < 0)
        return failure(ErrorKind::Invalid, operation, u"invalid_amount"_s);
    const auto admin = AdminConnection::openCurrent(url);
    if (!admin)
        return std::unexpected(admin.error());
    if (const auto begun = (*admin)->begin(); !begun)
        return begun;
    if (const auto done = write(**admin, limit); !done) {
        (void)(*admin)->rollback();
        return done;
    }
    return (*admin)->commit();
}

} // namespace desk
