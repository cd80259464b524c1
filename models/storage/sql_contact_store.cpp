#include "sql_contact_store.h"

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Contact contactOf(const Row &row)
{
    return {.id = row.id<ContactId>("id"_L1),
            .channel = row.member<ContactChannel>("channel"_L1),
            .handledBy = row.text("handled_by"_L1),
            .startedAt = row.instant("started_at"_L1),
            .endedAt = row.instant("ended_at"_L1),
            .outcome = row.text("outcome"_L1),
            .note = row.text("note"_L1)};
}

void addOnce(QList<VerificationQuestion> &list, VerificationQuestion question)
{
    if (!list.contains(question))
        list.append(question);
}

Result<Verification> readVerification(Session &session, const ContactId &contact)
{
    bool known = false;
    Verification verification;
    const auto done = session.rows(
        u"verification_of_contact"_s,
        {{u"contact_id"_s, contact.value()}, {u"now"_s, QDateTime::currentDateTimeUtc()}},
        [&](const Row &row) {
            known = true;
            verification.locked = row.flag("locked"_L1);
            if (const auto question = row.optionalMember<VerificationQuestion>("question"_L1))
                addOnce(row.flag("passed"_L1) ? verification.passed : verification.failed, *question);
        });
    if (!done)
        return std::unexpected(done.error());
    if (!known)
        return std::unexpected(
            Error{ErrorKind::NotFound, u"verification_of_contact"_s, u"unknown_contact"_s, {}, {}});
    verification.verified = verification.passed.size() >= 2 && !verification.locked;
    return verification;
}

} // namespace

Future<ContactId> SqlContactStore::open(const CommandId &command, const UserNo &user, ContactChannel channel)
{
    return answeredId<ContactId>(
        m_executor.command(u"open_contact"_s, command,
                           {{u"user_no"_s, user.value()}, {u"channel"_s, toText(channel)}}),
        "contact_id"_L1);
}

Future<QDateTime> SqlContactStore::close(const CommandId &command, const ContactId &contact,
                                         ContactOutcome outcome, const QString &note)
{
    return answered<QDateTime>(m_executor.command(u"close_contact"_s, command,
                                                  {{u"contact_id"_s, contact.value()},
                                                   {u"outcome"_s, toText(outcome)},
                                                   {u"note"_s, orUnset(note)}}),
                               [](const QJsonObject &answer) { return instantOf(answer["ended_at"_L1]); });
}

Future<QList<Contact>> SqlContactStore::contacts(const UserNo &user, int limit)
{
    return m_executor.read<Contact>(
        u"contacts_of_user"_s, {{u"user_no"_s, user.value()}, {u"lim"_s, qBound(1, limit, 200)}}, contactOf);
}

Future<Contact> SqlContactStore::openContact(const UserNo &user)
{
    return m_executor.readOne<Contact>(u"contacts_of_user"_s,
                                       {{u"user_no"_s, user.value()},
                                        {u"login"_s, m_executor.login().value()},
                                        {u"open"_s, true},
                                        {u"lim"_s, 1}},
                                       contactOf);
}

Future<Verification> SqlContactStore::verify(const CommandId &command, const ContactId &contact,
                                             VerificationQuestion question, bool passed)
{
    return chained<Verification>(
        m_executor.command(
            u"record_verification"_s, command,
            {{u"contact_id"_s, contact.value()}, {u"question"_s, toText(question)}, {u"passed"_s, passed}}),
        [this, contact](const QJsonObject &) { return verification(contact); });
}

Future<Verification> SqlContactStore::verification(const ContactId &contact)
{
    return m_executor.work<Verification>(u"verification_of_contact"_s, [contact](Session &session) {
        return readVerification(session, contact);
    });
}

Future<Revealed> SqlContactStore::reveal(const CommandId &command, const UserNo &user, RevealField field,
                                         RevealReason reason, const QString &note)
{
    // Two transactions: what one showed, its rollback would un-record.
    auto granted = m_executor.command(u"grant_reveal"_s, command,
                                      {{u"user_no"_s, user.value()},
                                       {u"field"_s, toText(field)},
                                       {u"reason"_s, toText(reason)},
                                       {u"note"_s, orUnset(note)}});
    return chained<Revealed>(std::move(granted), [this](const QJsonObject &answer) {
        const Params params{{u"grant_id"_s, answer["grant_id"_L1].toString()},
                            {u"now"_s, QDateTime::currentDateTimeUtc()}};
        return m_executor.work<Revealed>(u"reveal_field"_s, [params](Session &session) {
            auto revealed = session.one<Revealed>(u"reveal_field"_s, params, [&params](const Row &row) {
                return Revealed{row.text("value"_L1), row.instant("expires_at"_L1),
                                params.value(u"grant_id"_s).toString()};
            });
            if (!revealed
                && revealed.error().kind == ErrorKind::NotFound) // SQLite answers no row for a late one
                revealed =
                    std::unexpected(Error{ErrorKind::Denied, u"reveal_field"_s, u"grant_expired"_s, {}, {}});
            return revealed;
        });
    });
}

Future<QDateTime> SqlContactStore::recordCopy(const CommandId &command, const QString &grant)
{
    return answered<QDateTime>(m_executor.command(u"record_copy"_s, command, {{u"grant_id"_s, grant}}),
                               [](const QJsonObject &answer) { return instantOf(answer["expires_at"_L1]); });
}

} // namespace desk
