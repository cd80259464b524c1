#include "sql_vip_store.h"

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

VipRequest requestOf(const Row &row)
{
    return {.id = row.id<VipRequestId>("id"_L1),
            .userNo = row.id<UserNo>("user_no"_L1),
            .customer = row.text("customer"_L1),
            .requestedBy = row.text("requested_by"_L1),
            .note = row.text("note"_L1),
            .at = row.instant("at"_L1),
            .lapsesAt = row.instant("lapses_at"_L1),
            .mayDecide = row.flag("may_decide"_L1)};
}

QDateTime expiryOf(const QJsonObject &answer)
{
    return instantOf(answer["expires_at"_L1]);
}

} // namespace

Future<VipRequestId> SqlVipStore::request(const CommandId &command, const UserNo &user, const QString &note)
{
    return answeredId<VipRequestId>(
        m_executor.command(u"request_vip"_s, command, {{u"user_no"_s, user.value()}, {u"note"_s, note}}),
        "request_id"_L1);
}

Future<QDateTime> SqlVipStore::decide(const CommandId &command, const VipRequestId &request,
                                      Decision decision, const QString &note)
{
    return answered<QDateTime>(m_executor.command(u"decide_vip"_s, command,
                                                  {{u"request_id"_s, request.value()},
                                                   {u"decision"_s, toText(decision)},
                                                   {u"note"_s, orUnset(note)}}),
                               expiryOf);
}

Future<QDateTime> SqlVipStore::grant(const CommandId &command, const UserNo &user, const Login &login,
                                     const QString &note)
{
    return answered<QDateTime>(
        m_executor.command(u"grant_vip"_s, command,
                           {{u"user_no"_s, user.value()}, {u"member"_s, login.value()}, {u"note"_s, note}}),
        expiryOf);
}

Future<QList<VipRequest>> SqlVipStore::openRequests()
{
    return m_executor.read<VipRequest>(
        u"vip_requests_open"_s,
        {{u"login"_s, m_executor.login().value()}, {u"now"_s, QDateTime::currentDateTimeUtc()}}, requestOf);
}

} // namespace desk
