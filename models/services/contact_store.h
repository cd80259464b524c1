#pragma once

#include <QDateTime>

#include "id.h"
#include "result.h"
#include "sets.h"

namespace desk {

/// Where a caller's verification stands within one contact.
struct Verification
{
    QList<VerificationQuestion> passed;
    QList<VerificationQuestion> failed;
    bool verified = false; ///< two different questions passed, and not locked
    bool locked = false;   ///< three failures within 24 h, over all contacts of the customer
};

struct Contact
{
    ContactId id;
    ContactChannel channel = ContactChannel::Call;
    QString handledBy; ///< name of the person
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid while it lasts
    QString outcome;   ///< ContactOutcome, empty while it lasts
    QString note;
};

struct Revealed
{
    QString value;       ///< the unmasked field: never logged, never stored
    QDateTime expiresAt; ///< UTC; hide it then
    QString grant;       ///< what recordCopy() names
};

/// Calls, chats and mails; who the caller proved to be; fields shown with a reason.
class ContactStore
{
public:
    virtual ~ContactStore() = default;
    /// Opens a contact, or answers the one that this person has open with the customer.
    virtual Future<ContactId> open(const CommandId &command, const UserNo &user, ContactChannel channel) = 0;
    virtual Future<QDateTime> close(const CommandId &command, const ContactId &contact,
                                    ContactOutcome outcome, const QString &note) = 0;
    virtual Future<QList<Contact>> contacts(const UserNo &user, int limit) = 0;
    /// The person's own open contact with the customer; NotFound when there is none.
    virtual Future<Contact> openContact(const UserNo &user) = 0;
    /// Records one question as passed or failed within an open contact of one's own.
    virtual Future<Verification> verify(const CommandId &command, const ContactId &contact,
                                        VerificationQuestion question, bool passed) = 0;
    virtual Future<Verification> verification(const ContactId &contact) = 0;
    /// Two committed steps: a grant with its audit row, then the read within 120 s. Denied unless the caller
    /// is verified in \a contact or was within the last 30 minutes (calling back).
    virtual Future<Revealed> reveal(const CommandId &command, const UserNo &user, RevealField field,
                                    RevealReason reason, const QString &note) = 0;
    /// Puts on record that a revealed field is copied: ask before it goes to the clipboard. \a grant is of
    /// Revealed. Denied (no_grant, grant_expired) for another login's and when its time is
    /// over, which is what it answers (UTC).
    virtual Future<QDateTime> recordCopy(const CommandId &command, const QString &grant) = 0;
};

} // namespace desk
