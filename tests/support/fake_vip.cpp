#include "fake_answer.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 grantSeconds = 8 * 60 * 60;

} // namespace

Future<VipRequestId> FakeVip::request(const CommandId &command, const UserNo &user, const QString &note)
{
    return m_desk.answer<VipRequestId>(
        "requestVip",
        [this, command, user, note]() -> Result<VipRequestId> {
            if (note.trimmed().size() < 8)
                return failure(ErrorKind::Invalid, "requestVip", "note_too_short");
            if (asked.contains(user))
                return failure(ErrorKind::Conflict, "requestVip", "request_open");
            asked.append(user);
            const QDateTime now = m_desk.clock.now();
            requests.append(
                {VipRequestId(command.value()), user, {}, m_desk.me.name, note, now, now.addDays(1), false});
            return VipRequestId(command.value());
        },
        true);
}

Future<QDateTime> FakeVip::decide(const CommandId &, const VipRequestId &request, Decision decision,
                                  const QString &)
{
    return m_desk.answer<QDateTime>(
        "decideVip",
        [this, request, decision]() -> Result<QDateTime> {
            const auto it = std::ranges::find(requests, request, &VipRequest::id);
            if (it == requests.end())
                return failure(ErrorKind::NotFound, "decideVip", "unknown_request");
            if (!it->mayDecide)
                return failure(ErrorKind::Denied, "decideVip", "same_person");
            requests.erase(it);
            return decision == Decision::Approved ? m_desk.clock.now().addSecs(grantSeconds) : QDateTime();
        },
        true);
}

Future<QDateTime> FakeVip::grant(const CommandId &, const UserNo &, const Login &, const QString &)
{
    return m_desk.answer<QDateTime>(
        "grantVip", [this]() -> Result<QDateTime> { return m_desk.clock.now().addSecs(grantSeconds); }, true);
}

Future<QList<VipRequest>> FakeVip::openRequests()
{
    return m_desk.answer<QList<VipRequest>>("vipRequests", [this]() -> Result<QList<VipRequest>> {
        return m_desk.mode == FakeMode::Empty ? QList<VipRequest>() : requests;
    });
}

} // namespace desk
