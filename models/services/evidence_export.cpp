#include "evidence_export.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

QByteArray evidenceHead(const QDateTime &now, bool whole, const QString &previous)
{
    return line({{u"format"_s, u"walletdesk-evidence"_s},
                 {u"version"_s, 1},
                 {u"exported_at"_s, now.toUTC().toString(Qt::ISODateWithMs)},
                 {u"whole"_s, whole},
                 {u"previous"_s, orNull(previous)}});
}

QByteArray evidenceLine(const Seal &seal)
{
    return line({{u"seal"_s, QJsonObject{{u"number"_s, seal.number},
                                         {u"series"_s, seal.series},
                                         {u"opening"_s, seal.opening},
                                         {u"cluster"_s, seal.cluster},
                                         {u"timeline"_s, seal.timeline},
                                         {u"at"_s, seal.at.toMSecsSinceEpoch()},
                                         {u"window_from"_s, seal.windowFrom},
                                         {u"window_to"_s, seal.windowTo},
                                         {u"base_id"_s, seal.baseId},
                                         {u"covered_from"_s, orNull(seal.coveredFrom)},
                                         {u"covered_to"_s, orNull(seal.coveredTo)},
                                         {u"first_id"_s, orNull(seal.firstId)},
                                         {u"last_id"_s, orNull(seal.lastId)},
                                         {u"rows"_s, seal.rows},
                                         {u"batch"_s, seal.batch},
                                         {u"previous"_s, orNull(seal.previous)},
                                         {u"root"_s, seal.root}}}});
}

QByteArray evidenceLine(const AuditRow &row)
{
    const AuditFields &fields = row.fields;
    return line({{u"row"_s, QJsonObject{{u"id"_s, row.id},
                                        {u"at"_s, fields.atMs},
                                        {u"login"_s, fields.login},
                                        {u"action"_s, fields.action},
                                        {u"target_kind"_s, fields.targetKind},
                                        {u"target_id"_s, fields.targetId},
                                        {u"command_id"_s, orNull(fields.commandId)},
                                        {u"detail"_s, fields.detail},
                                        {u"txid"_s, orNull(fields.txid)},
                                        {u"leaf"_s, row.leaf}}}});
}

QByteArray evidenceEnd(qint64 seals, qint64 rows)
{
    return line({{u"end"_s, QJsonObject{{u"seals"_s, seals}, {u"rows"_s, rows}}}});
}

} // namespace desk
