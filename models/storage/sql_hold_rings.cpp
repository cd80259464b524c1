#include <QJsonArray>
#include <QJsonDocument>

#include "answers.h"
#include "sql_hold_store.h"

// Rings of customers who share a device, a card or a payee.
namespace desk {

using namespace Qt::StringLiterals;

namespace {

RingChoice choiceOf(const Row &row)
{
    return {
        .link = row.member<RingLink>("link"_L1),
        .linkId = row.text("link_id"_L1),
        .label = row.text("label"_L1),
        .at = row.instant("at"_L1),
        .members = int(row.integer("members"_L1)),
    };
}

RingMember memberOf(const Row &row)
{
    return {
        .user = row.id<UserNo>("user_no"_L1),
        .name = row.text("name"_L1),
        .phone = row.text("phone"_L1),
        .status = row.text("status"_L1),
        .vip = row.flag("vip"_L1),
        .held = row.flag("held"_L1),
        .start = row.flag("start"_L1),
    };
}

Result<QList<RingHold>> holdsOf(const QJsonObject &answer)
{
    QList<RingHold> holds;
    const QByteArray results = answer["results"_L1].toString().toUtf8();
    for (const QJsonValue &value : QJsonDocument::fromJson(results).array()) {
        const auto outcome = fromText<RingOutcome>(value["result"_L1].toString());
        if (!outcome)
            return std::unexpected(
                Error{ErrorKind::Internal, u"place_ring_hold"_s, u"unknown_word"_s, {}, {}});
        holds.append(
            {UserNo(value["user_no"_L1].toString()), *outcome, HoldId(value["hold_id"_L1].toString())});
    }
    return holds;
}

} // namespace

Future<QList<RingChoice>> SqlHoldStore::ringChoices(const UserNo &user)
{
    return m_executor.read<RingChoice>(
        u"ring_links"_s, {{u"user_no"_s, user.value()}, {u"now"_s, QDateTime::currentDateTimeUtc()}},
        choiceOf);
}

Future<RingPreview> SqlHoldStore::previewRing(const UserNo &user, RingLink link, const QString &linkId)
{
    // The read opens the customer where that is still to do, on record; the command asks for it.
    return chained<RingPreview>(ringChoices(user), [=, this](const QList<RingChoice> &) {
        return chained<RingPreview>(
            m_executor.command(
                u"preview_ring"_s, newCommandId(),
                {{u"user_no"_s, user.value()}, {u"link"_s, toText(link)}, {u"link_id"_s, orUnset(linkId)}}),
            [=, this](const QJsonObject &answer) {
                const RingPreview shown{.id = RingPreviewId(answer["preview_id"_L1].toString()),
                                        .user = user,
                                        .link = link,
                                        .linkId = linkId,
                                        .ring = {},
                                        .members = 0};
                return ringShown(shown);
            });
    });
}

/// What is told of a preview only once it is on record.
Future<RingPreview> SqlHoldStore::ringShown(const RingPreview &preview)
{
    return m_executor.readOne<RingPreview>(u"ring_digest"_s,
                                           {{u"preview"_s, preview.id.value()},
                                            {u"login"_s, m_executor.login().value()},
                                            {u"now"_s, QDateTime::currentDateTimeUtc()}},
                                           [preview](const Row &row) {
                                               RingPreview shown = preview;
                                               shown.ring = row.text("ring"_L1);
                                               shown.members = int(row.integer("members"_L1));
                                               return shown;
                                           });
}

Future<QList<RingMember>> SqlHoldStore::ringMembers(const RingPreviewId &preview, HoldScope scope,
                                                    const QDateTime &until)
{
    return m_executor.read<RingMember>(u"ring_members"_s,
                                       {{u"preview"_s, preview.value()},
                                        {u"scope"_s, toText(scope)},
                                        {u"until"_s, until},
                                        {u"login"_s, m_executor.login().value()},
                                        {u"now"_s, QDateTime::currentDateTimeUtc()}},
                                       memberOf);
}

Future<QList<RingHold>> SqlHoldStore::placeRing(const CommandId &command, const PlaceRingHold &hold)
{
    return answered<QList<RingHold>>(m_executor.command(u"place_ring_hold"_s, command,
                                                        {{u"user_no"_s, hold.preview.user.value()},
                                                         {u"link"_s, toText(hold.preview.link)},
                                                         {u"link_id"_s, orUnset(hold.preview.linkId)},
                                                         {u"ring"_s, orUnset(hold.preview.ring)},
                                                         {u"scope"_s, toText(hold.scope)},
                                                         {u"reason"_s, toText(hold.reason)},
                                                         {u"note"_s, orUnset(hold.note)},
                                                         {u"basis"_s, orUnset(hold.basis)},
                                                         {u"until"_s, hold.until}}),
                                     holdsOf);
}

} // namespace desk
