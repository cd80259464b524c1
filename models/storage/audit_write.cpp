#include "audit_write.h"

#include "connection.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

Result<void> writeAudit(Connection &connection, const QString &operation, const AuditFields &fields)
{
    const auto query = connection.run(operation, sessionText(u"write_audit"_s, Dialect::Sqlite),
                                      {{u"at"_s, fields.atMs},
                                       {u"login"_s, fields.login},
                                       {u"action"_s, fields.action},
                                       {u"target_kind"_s, fields.targetKind},
                                       {u"target_id"_s, fields.targetId},
                                       {u"command_id"_s, fields.commandId},
                                       {u"detail"_s, fields.detail},
                                       {u"leaf"_s, auditLeaf(fields)}});
    if (!query)
        return std::unexpected(query.error());
    (*query)->finish();
    return {};
}

} // namespace desk
