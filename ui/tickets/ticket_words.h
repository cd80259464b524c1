#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

#include "ticket_list_model.h"
#include "words.h"

namespace desk {

/// Names of the staff by login; a login that is missing is shown as it is.
using StaffNames = QHash<QString, QString>;

/// Sentences about tickets that several screens share.
class TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::TicketWords)

public:
    static QString column(TicketListModel::Column column);
    static QString cell(const TicketRow &row, TicketListModel::Column column, const QDateTime &now);
    static QString toolTip(const TicketRow &row, TicketListModel::Column column);
    static QString owner(const TicketRow &row);
    static QString level(int level);
    /// What a change did: "State Open → Resolved"; empty for kinds that are texts.
    static QString change(const TicketEvent &event, const StaffNames &names);
    /// What an event did, with its person, for the account of a conflict.
    static QString who(const TicketEvent &event, const StaffNames &names, const QDateTime &now);
    /// A diagnosis document (Diagnosis::toJson) in one line: cause, outcome, order.
    static QString diagnosis(const QJsonObject &document);
    /// The category that a diagnosis document's cause belongs to.
    static TicketCategory categoryOf(const QJsonObject &document);
    /// Whether one of the documents says that money was taken and the order not settled: a complaint.
    static bool isMoneyTaken(const QList<QJsonObject> &documents);
};

/// The amount under \a key of a snapshot; without a currency when there is none.
Money moneyIn(const QJsonObject &content, const QString &key);

} // namespace desk
