#include "staff_guard.h"

#include "error_map.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

Result<QString> checkStaff(Connection &connection, const QString &operation, const QStringList &kinds)
{
    const auto query = connection.run(operation, sessionText(u"guard"_s, Dialect::Sqlite),
                                      {{u"login"_s, connection.login().value()}});
    if (!query)
        return std::unexpected(query.error());
    QString person;
    bool allowed = false;
    while ((*query)->next()) {
        person = (*query)->value(0).toString();
        allowed = allowed || kinds.contains((*query)->value(1).toString());
    }
    (*query)->finish();
    if (person.isEmpty())
        return std::unexpected(
            Error{ErrorKind::Denied, operation, u"not_staff"_s, u"WD001"_s, newCorrelation()});
    if (!allowed)
        return std::unexpected(
            Error{ErrorKind::Denied, operation, u"right_missing"_s, u"WD017"_s, newCorrelation()});
    return person;
}

} // namespace desk
