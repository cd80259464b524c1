#pragma once

#include <QCoreApplication>

#include "audit_model.h"

namespace desk {

/// The evidence in sentences.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::AuditWords)

public:
    /// The actions that the product writes, by their words, in the order of a case's life.
    static QStringList actions();
    /// "Customer opened"; a word that this program does not know is shown as it is.
    static QString action(const QString &word);
    static QString column(AuditModel::Column column);
    static QString cell(const AuditEntry &entry, AuditModel::Column column, const QDateTime &now);
    static QString toolTip(const AuditEntry &entry, AuditModel::Column column);
    /// On whom or what.
    static QString target(const AuditEntry &entry);
    /// "scope=outgoing reason=lost_phone" in words.
    static QString detail(const AuditEntry &entry);
    /// "Li Wei opened 83 customers between 10:02 and 11:02."
    static QString alert(const BrowsingAlert &alert, const QDateTime &now);
};

} // namespace desk
