#pragma once

#include "contact_store.h"
#include "executor.h"

namespace desk {

/// Contacts, verification and reveals over the executor. \a executor outlives the store's calls.
class SqlContactStore final : public ContactStore
{
public:
    explicit SqlContactStore(Executor &executor) : m_executor(executor) {}

    Future<ContactId> open(const CommandId &command, const UserNo &user, ContactChannel channel) override;
    Future<QDateTime> close(const CommandId &command, const ContactId &contact, ContactOutcome outcome,
                            const QString &note) override;
    Future<QList<Contact>> contacts(const UserNo &user, int limit) override;
    Future<Contact> openContact(const UserNo &user) override;
    Future<Verification> verify(const CommandId &command, const ContactId &contact,
                                VerificationQuestion question, bool passed) override;
    Future<Verification> verification(const ContactId &contact) override;
    Future<Revealed> reveal(const CommandId &command, const UserNo &user, RevealField field,
                            RevealReason reason, const QString &note) override;
    Future<QDateTime> recordCopy(const CommandId &command, const QString &grant) override;

private:
    Executor &m_executor;
};

} // namespace desk
