#include "wording.h"

#include <QCoreApplication>
#include <QHash>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, const char *> &reasons()
{
    static const QHash<QString, const char *> table{
        {u"wrong_password"_s,
         QT_TRANSLATE_NOOP("ctl", "The login or password is wrong. Check --as or the URL's user, "
                                  "and WALLETDESK_PASSWORD or PGPASSFILE.")},
        {u"not_staff"_s,
         QT_TRANSLATE_NOOP("ctl", "This login is not an active member of staff here. Ask a security "
                                  "officer to add it.")},
        {u"kind_missing"_s, QT_TRANSLATE_NOOP("ctl", "This takes another kind of staff than you are.")},
        {u"card_number"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The text holds what looks like a full card number, which must not be stored. "
                           "Mask it, or give --card-number-is-meant if it is none.")},
        {u"workspace_missing"_s,
         QT_TRANSLATE_NOOP("ctl", "No workspace is named. Give --workspace URL or set "
                                  "WALLETDESK_WORKSPACE.")},
        {u"password_in_url"_s,
         QT_TRANSLATE_NOOP("ctl", "A password must not be part of the workspace URL. Use "
                                  "PGPASSFILE, PGPASSWORD or the prompt.")},
        {u"unknown_scheme"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace URL starts neither with sqlite: nor with "
                                  "postgresql://.")},
        {u"path_missing"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace URL names no file. Write sqlite:/path/desk.db.")},
        {u"database_missing"_s, QT_TRANSLATE_NOOP("ctl", "The workspace URL names no database. Write "
                                                         "postgresql://user@host/database.")},
        {u"option_refused"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace URL has an option that is not allowed there.")},
        {u"server_down"_s,
         QT_TRANSLATE_NOOP("ctl", "The database server cannot be reached. Check the host and port, "
                                  "and that it runs.")},
        {u"tls_refused"_s,
         QT_TRANSLATE_NOOP("ctl", "The server's certificate was not accepted: another name, or signed by "
                                  "somebody else. No login and no password was sent to it.")},
        {u"tls_missing"_s,
         QT_TRANSLATE_NOOP("ctl", "The server offers no TLS. No login and no password was sent to it.")},
        {u"tls_root_missing"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The root certificate that the server's must be signed by is not there: put it "
                           "to ~/.postgresql/root.crt, or name it with sslrootcert=FILE in the URL.")},
        {u"channel_binding_refused"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The server does not prove that it knows the password's verifier (SCRAM with "
                           "channel binding). The password was not sent.")},
        {u"server_gone"_s, QT_TRANSLATE_NOOP("ctl", "The connection to the database broke. Try again.")},
        {u"too_many_connections"_s,
         QT_TRANSLATE_NOOP("ctl", "The database takes no more connections. Close other "
                                  "windows of this login, or try again later.")},
        {u"evidence_faults"_s,
         QT_TRANSLATE_NOOP("ctl", "The evidence was changed. The lines above say where.")},
        {u"cannot_read"_s, QT_TRANSLATE_NOOP("ctl", "The file cannot be read.")},
        {u"no_anchor_lines"_s,
         QT_TRANSLATE_NOOP("ctl", "The anchor has no seal of WalletDesk. Check which file it is.")},
        {u"unconfirmed"_s,
         QT_TRANSLATE_NOOP("ctl", "The command was sent and its answer is not known. Ask again with "
                                  "the same --command.")},
        {u"locked"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace is locked by another program. Try again when it is "
                                  "done.")},
        {u"file_missing"_s,
         QT_TRANSLATE_NOOP("ctl", "There is no workspace at that path. Make one with: walletdeskctl "
                                  "init")},
        {u"storage_full"_s,
         QT_TRANSLATE_NOOP("ctl", "The disk is full. Nothing was changed; free some space and try "
                                  "again.")},
        {u"storage_read_only"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace cannot be written to. Check the rights of "
                                  "the file and its folder.")},
        {u"storage_corrupt"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace file is damaged. Restore the last backup; do not "
                                  "work on with this file.")},
        {u"storage_io"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace file cannot be read or written. Check the disk.")},
        {u"pooler_between"_s,
         QT_TRANSLATE_NOOP(
             "ctl", "A connection pooler stands between this program and the server. Give the server's own "
                    "address and port: sessions must not be shared.")},
        {u"server_too_old"_s,
         QT_TRANSLATE_NOOP("ctl", "The server runs PostgreSQL %1; WalletDesk needs 15 or later. Upgrade the "
                                  "server (a dump and restore, or pg_upgrade). Nothing was changed.")},
        {u"schema_newer"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace was made by a newer WalletDesk. Install the newer "
                                  "version.")},
        {u"schema_older"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace is older than this WalletDesk. An administrator "
                                  "must run: walletdeskctl migrate")},
        {u"schema_changed"_s,
         QT_TRANSLATE_NOOP("ctl", "A migration that was applied differs from this program's. "
                                  "Install the release that matches the workspace.")},
        {u"not_a_workspace"_s,
         QT_TRANSLATE_NOOP("ctl", "That is not a WalletDesk workspace. Check the URL, or make "
                                  "one with: walletdeskctl init")},
        {u"already_initialised"_s,
         QT_TRANSLATE_NOOP("ctl", "The workspace exists already. Nothing was changed.")},
        {u"unknown_kind"_s, QT_TRANSLATE_NOOP("ctl", "There is no such kind of records. See: walletdeskctl "
                                                     "import --help")},
        {u"cannot_open"_s, QT_TRANSLATE_NOOP("ctl", "The file cannot be read. Check its path and rights.")},
        {u"encoding"_s,
         QT_TRANSLATE_NOOP("ctl", "The file is neither UTF-8 nor GB18030 throughout. Nothing was "
                                  "read; save it in one of them.")},
        {u"unclosed_quote"_s,
         QT_TRANSLATE_NOOP("ctl", "A quote is opened in the file and never closed. Nothing was stored.")},
        {u"empty_file"_s,
         QT_TRANSLATE_NOOP("ctl", "The file is empty. Its first row must name the columns.")},
        {u"missing_column"_s,
         QT_TRANSLATE_NOOP("ctl", "The file lacks columns that this kind needs. Nothing was read.")},
        {u"doubled_column"_s, QT_TRANSLATE_NOOP("ctl", "A column is there twice. Nothing was read.")},
        {u"rows_rejected"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "Rows were rejected, so nothing was stored. Mend them, or store the good ones "
                           "with --keep-going.")},
        {u"already_seeded"_s,
         QT_TRANSLATE_NOOP("ctl", "There are customers in this workspace already. Seed an empty one.")},
        {u"demo_in_the_way"_s,
         QT_TRANSLATE_NOOP("ctl", "Something in this workspace has a number of the demo's: a member of staff "
                                  "(E0001 to E0005, demo.…), a merchant or a channel. Nothing was written. "
                                  "Seed a workspace of its own; its security officer takes another "
                                  "--employee.")},
        {u"not_an_instant"_s,
         QT_TRANSLATE_NOOP("ctl", "That is no instant. Write it like 2026-05-01T04:00:00Z.")},
        {u"unknown_zone"_s, QT_TRANSLATE_NOOP("ctl", "That is no time zone. Write it like Asia/Shanghai.")},
        {u"rejects_file"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The file of rejected rows cannot be written. Name another with --rejects.")},
        {u"not_owner"_s,
         QT_TRANSLATE_NOOP("ctl", "The database's administrator must do this. Use a URL whose user is "
                                  "a superuser.")},
        {u"officer_incomplete"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "A security officer takes --employee, --name and a password: asked for twice, or "
                           "taken from WALLETDESK_NEW_PASSWORD.")},
        {u"unknown_hold"_s,
         QT_TRANSLATE_NOOP("ctl", "There is no hold with that id. See: walletdeskctl hold list")},
        {u"unknown_request"_s, QT_TRANSLATE_NOOP("ctl", "There is no request with that id.")},
        {u"unknown_ticket"_s, QT_TRANSLATE_NOOP("ctl", "There is no ticket with that number.")},
        {u"unknown_contact"_s, QT_TRANSLATE_NOOP("ctl", "You have no contact with that id.")},
        {u"unknown_login"_s, QT_TRANSLATE_NOOP("ctl", "There is no member of staff with that login.")},
        {u"no_open_contact"_s,
         QT_TRANSLATE_NOOP("ctl", "You have no open contact with this customer. Open one with: walletdeskctl "
                                  "contact open")},
        {u"other_login"_s, QT_TRANSLATE_NOOP("ctl", "That is told to its own login alone.")},
        {u"clock_differs"_s,
         QT_TRANSLATE_NOOP("ctl", "The clock of this computer is more than a day wrong. Set it right.")},
        {u"invalid_query_result"_s,
         QT_TRANSLATE_NOOP("ctl", "A query's result is succeeded, failed or still_unknown.")},
        {u"invalid_cause"_s, QT_TRANSLATE_NOOP("ctl", "There is no such cause. See docs/diagnosis.md.")},
        {u"invalid_check"_s,
         QT_TRANSLATE_NOOP("ctl", "A check given as wrong did not fail in this diagnosis.")},
        {u"invalid_result"_s, QT_TRANSLATE_NOOP("ctl", "Say --passed or --failed.")},
        {u"missing_note"_s, QT_TRANSLATE_NOOP("ctl", "--note must say something.")},
        {u"text_length"_s, QT_TRANSLATE_NOOP("ctl", "The text needs 1 to 20,000 characters.")},
        {u"subject_length"_s, QT_TRANSLATE_NOOP("ctl", "The subject needs 1 to 300 characters.")},
        {u"unknown_user"_s, QT_TRANSLATE_NOOP("ctl", "There is no customer with that number.")},
        {u"unknown_account"_s, QT_TRANSLATE_NOOP("ctl", "The customer has no account with that id.")},
        {u"unknown_payment"_s,
         QT_TRANSLATE_NOOP("ctl", "The customer has no payment with that order number.")},
        {u"unknown_agent"_s,
         QT_TRANSLATE_NOOP("ctl", "That login is no active agent or supervisor; only they own tickets.")},
        {u"note_too_short"_s, QT_TRANSLATE_NOOP("ctl", "The note needs at least 8 characters.")},
        {u"reason_too_short"_s, QT_TRANSLATE_NOOP("ctl", "The reason needs at least 8 characters.")},
        {u"unknown_link"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The customer has no such device or card, and paid nobody by such an order. "
                           "Without --device, --card and --payee, hold ring lists what there is.")},
        {u"ring_too_large"_s,
         QT_TRANSLATE_NOOP("ctl", "More than 200 customers share this; so many cannot be shown or frozen at "
                                  "once.")},
        {u"ring_changed"_s,
         QT_TRANSLATE_NOOP("ctl", "The ring is not the one that was counted any more; nobody was frozen. Try "
                                  "again.")},
        {u"no_ring_preview"_s,
         QT_TRANSLATE_NOOP("ctl", "There is no preview with that id of yours. Give --preview first.")},
        {u"ring_preview_expired"_s,
         QT_TRANSLATE_NOOP("ctl", "The preview is older than 15 minutes. Give --preview again.")},
        {u"until_past"_s, QT_TRANSLATE_NOOP("ctl", "--until lies in the past.")},
        {u"hold_closed"_s, QT_TRANSLATE_NOOP("ctl", "The hold does not stand any more.")},
        {u"request_open"_s,
         QT_TRANSLATE_NOOP("ctl", "A release of this hold was asked for already and waits for a decision.")},
        {u"request_decided"_s, QT_TRANSLATE_NOOP("ctl", "Somebody has decided on this request already.")},
        {u"request_lapsed"_s, QT_TRANSLATE_NOOP("ctl", "The request has lapsed. Ask anew.")},
        {u"not_refundable"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "Only a payment that succeeded and is not refunded in full can be refunded.")},
        {u"exceeds_paid"_s,
         QT_TRANSLATE_NOOP("ctl", "That is more than is left of the payment, what is refunded and under way "
                                  "taken off.")},
        {u"above_limit"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "That is above your own limit, what you approved already counted in. Another "
                           "supervisor must decide.")},
        {u"amount_not_positive"_s, QT_TRANSLATE_NOOP("ctl", "The amount must be more than nothing.")},
        {u"invalid_amount"_s,
         QT_TRANSLATE_NOOP("ctl", "Write an amount like 12.00, with the decimals of its currency.")},
        {u"invalid_currency"_s, QT_TRANSLATE_NOOP("ctl", "That is no currency. Write its code, like CNY.")},
        {u"currency_differs"_s, QT_TRANSLATE_NOOP("ctl", "The payment was made in another currency.")},
        {u"not_requester"_s, QT_TRANSLATE_NOOP("ctl", "Only who asked for it can take it back.")},
        {u"requester_inactive"_s,
         QT_TRANSLATE_NOOP("ctl", "Who asked for it has left the desk: reject it and ask anew.")},
        {u"same_person"_s,
         QT_TRANSLATE_NOOP("ctl", "This takes another person: you placed it, asked for it, or it is you.")},
        {u"contact_ended"_s, QT_TRANSLATE_NOOP("ctl", "The contact has ended. Open a new one.")},
        {u"not_verified"_s,
         QT_TRANSLATE_NOOP("ctl", "The caller is not verified: two questions must be passed in your open "
                                  "contact, or within the last 30 minutes.")},
        {u"verification_locked"_s,
         QT_TRANSLATE_NOOP("ctl", "Verification is locked for 24 hours after three failed answers.")},
        {u"grant_expired"_s,
         QT_TRANSLATE_NOOP("ctl", "The 120 seconds of this reveal are over. Reveal again.")},
        {u"version_conflict"_s,
         QT_TRANSLATE_NOOP("ctl", "Somebody changed it meanwhile. Read it again; nothing was changed.")},
        {u"same_author"_s,
         QT_TRANSLATE_NOOP(
             "ctl",
             "You wrote this version or a draft that it grew from. Another supervisor must activate it.")},
        {u"not_tested"_s, QT_TRANSLATE_NOOP("ctl", "You have not run the test cases of this version, or some "
                                                   "failed. See: walletdeskctl checklist test")},
        {u"cases_failed"_s,
         QT_TRANSLATE_NOOP(
             "ctl",
             "Some test cases fail: such a version cannot be activated. See: walletdeskctl checklist test")},
        {u"content_changed"_s,
         QT_TRANSLATE_NOOP("ctl", "The text is not the one that was tested. Nothing was changed.")},
        {u"checklist_active"_s, QT_TRANSLATE_NOOP("ctl", "This version is the active one.")},
        {u"checklist_not_draft"_s,
         QT_TRANSLATE_NOOP("ctl", "This version is no draft; only drafts can be discarded.")},
        {u"draft_discarded"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "This draft was discarded or saved anew. See: walletdeskctl checklist list")},
        {u"no_earlier_checklist"_s, QT_TRANSLATE_NOOP("ctl", "No other version was active before.")},
        {u"never_active"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "That version was never active. To make it so: walletdeskctl checklist activate")},
        {u"unknown_checklist"_s,
         QT_TRANSLATE_NOOP("ctl", "There is no such version. See: walletdeskctl checklist list")},
        {u"checklist_id"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The id of a checklist has 1 to 100 letters, digits and signs without blanks.")},
        {u"checklist_size"_s, QT_TRANSLATE_NOOP("ctl", "The checklist is empty or larger than 1 MB.")},
        {u"transition_not_allowed"_s,
         QT_TRANSLATE_NOOP("ctl", "The ticket cannot go from its state to that one.")},
        {u"missing_disposition"_s,
         QT_TRANSLATE_NOOP("ctl", "Resolving takes --disposition: say how it ended.")},
        {u"missing_reason"_s, QT_TRANSLATE_NOOP("ctl", "Reopening a closed ticket takes --reason.")},
        {u"no_response_code"_s, QT_TRANSLATE_NOOP("ctl", "This payment has no response code.")},
        {u"checks_invalid"_s,
         QT_TRANSLATE_NOOP("ctl", "The judgement of the checks cannot be read. Diagnose the payment again.")},
        {u"ticket_closed"_s, QT_TRANSLATE_NOOP("ctl", "The ticket is closed; a supervisor can reopen it.")},
        {u"unknown_entity"_s, QT_TRANSLATE_NOOP("ctl", "There is no such channel, issuer or merchant.")},
        {u"starts_later"_s, QT_TRANSLATE_NOOP("ctl", "An incident cannot begin in the future.")},
        {u"incident_stands"_s, QT_TRANSLATE_NOOP("ctl", "This incident is declared already.")},
        {u"unknown_incident"_s, QT_TRANSLATE_NOOP("ctl", "There is no such incident.")},
        {u"incident_closed"_s, QT_TRANSLATE_NOOP("ctl", "This incident is closed.")},
        {u"incident_open"_s, QT_TRANSLATE_NOOP("ctl", "The incident is still open.")},
        {u"incident_immutable"_s, QT_TRANSLATE_NOOP("ctl", "What was declared does not change.")},
        {u"incident_replied"_s, QT_TRANSLATE_NOOP("ctl", "The reply of this incident was given already.")},
        {u"no_reply_yet"_s, QT_TRANSLATE_NOOP("ctl", "The incident has no reply yet.")},
        {u"not_attached"_s, QT_TRANSLATE_NOOP("ctl", "The ticket is not attached to the incident.")},
        {u"ticket_settled"_s, QT_TRANSLATE_NOOP("ctl", "The ticket was settled with the incident already.")},
        {u"ticket_solved"_s, QT_TRANSLATE_NOOP("ctl", "The ticket is resolved or closed already.")},
        {u"highest_level"_s, QT_TRANSLATE_NOOP("ctl", "The ticket is at the highest level already.")},
        {u"supervisor_needed"_s, QT_TRANSLATE_NOOP("ctl", "Only a supervisor may do this.")},
        {u"vip_grant_needed"_s,
         QT_TRANSLATE_NOOP("ctl", "VIP customer: locked until a supervisor lets you look (vip request).")},
        {u"no_grant_needed"_s, QT_TRANSLATE_NOOP("ctl", "This customer's records are open to you.")},
        {u"kinds_invalid"_s, QT_TRANSLATE_NOOP("ctl", "Give --kind or --team.")},
        {u"reveal_quota"_s,
         QT_TRANSLATE_NOOP("ctl", "You have revealed as many fields as one hour allows; wait.")},
        {u"customer_quota"_s,
         QT_TRANSLATE_NOOP("ctl", "You have opened as many customers as one hour allows; wait.")},
        {u"customer_not_opened"_s, QT_TRANSLATE_NOOP("ctl", "This customer's records are not open.")},
        {u"right_missing"_s, QT_TRANSLATE_NOOP("ctl", "This takes another kind of staff than you are.")},
        {u"person_differs"_s,
         QT_TRANSLATE_NOOP("ctl", "That employee number is of somebody with another name. Check --person; a "
                                  "further login of the same person takes the name that staff list has.")},
        {u"login_taken"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "That login exists already on this server. Nobody was added: choose another.")},
        {u"login_invalid"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "A login starts with a small letter and has only small letters, digits, '.', "
                           "'_' and '-', 63 at most.")},
        {u"already_inactive"_s, QT_TRANSLATE_NOOP("ctl", "That login was deactivated already.")},
        {u"password_too_short"_s,
         QT_TRANSLATE_NOOP("ctl", "A password needs at least 8 characters. Type it twice, or set "
                                  "WALLETDESK_NEW_PASSWORD.")},
        {u"answer"_s,
         QT_TRANSLATE_NOOP("ctl", "An answer does not fit its question. Write CHECK=VALUE with one of the "
                                  "choices, an amount like 12.00, a date like 2026-05-31 or text; never a "
                                  "full card number.")},
        {u"facts"_s,
         QT_TRANSLATE_NOOP("ctl", "A line is no set of facts. See: walletdeskctl checklist facts")},
        {u"checklist"_s, QT_TRANSLATE_NOOP("ctl", "The checklist is not valid.")},
        {u"file_not_found"_s,
         QT_TRANSLATE_NOOP("ctl", "The file cannot be read. Check its path and rights.")},
        {u"currency_needed"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The customer's accounts differ in their currencies' decimals. Say which with "
                           "--currency.")},
        {u"too_many_rows"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "More than 100,000 payments pass the filter. Narrow it; nothing was written.")},
        {u"file_exists"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "There is a file of that name already. Nothing is overwritten: name another.")},
        {u"not_empty"_s,
         QT_TRANSLATE_NOOP("ctl", "The database holds a workspace already. Restore into an empty one.")},
        {u"dump_tool_missing"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "pg_dump or pg_restore is not installed here (package postgresql-client).")},
        {u"dump_failed"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "pg_dump did not finish: it must be as new as the server, the disk must have "
                           "room, and the login must be a superuser. No backup was made.")},
        {u"restore_failed"_s,
         QT_TRANSLATE_NOOP("ctl", "pg_restore did not finish; nothing was restored. It must be as new as the "
                                  "pg_dump that made the file.")},
        {u"restore_differs"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "What was restored has other numbers of rows than the backup. Do not use it.")},
        {u"manifest_missing"_s,
         QT_TRANSLATE_NOOP("ctl", "There is no backup of that name, or FILE.json beside it is missing.")},
        {u"manifest_invalid"_s, QT_TRANSLATE_NOOP("ctl", "FILE.json beside the backup cannot be read.")},
        {u"backup_changed"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The file is not the one that the backup wrote: it was changed or damaged.")},
        {u"other_database"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "The backup is of the other kind of database: SQLite and PostgreSQL do not mix.")},
        {u"not_healthy"_s, QT_TRANSLATE_NOOP("ctl", "Something is bad; what to do stands beside it.")},
        {u"cannot_write"_s,
         QT_TRANSLATE_NOOP("ctl", "The file cannot be written. Check its folder and rights.")},
        {u"cursor"_s, QT_TRANSLATE_NOOP("ctl", "--after takes the cursor that the page before gave.")},
        {u"command_id"_s, QT_TRANSLATE_NOOP("ctl", "--command takes a UUID.")},
        {u"command_reused"_s,
         QT_TRANSLATE_NOOP("ctl", "This command id was used with other arguments. Use a new "
                                  "one.")},
    };
    return table;
}

const char *wordedKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return QT_TRANSLATE_NOOP("ctl", "Nothing with that number was found. Check it and try again.");
    case ErrorKind::Conflict:
        return QT_TRANSLATE_NOOP(
            "ctl", "Somebody else changed it, or it is no longer in that state. Read it again.");
    case ErrorKind::Denied:
        return QT_TRANSLATE_NOOP("ctl", "You may not do this.");
    case ErrorKind::Invalid:
        return QT_TRANSLATE_NOOP("ctl", "An argument is missing or not acceptable. See --help.");
    case ErrorKind::Busy:
        return QT_TRANSLATE_NOOP("ctl", "The workspace is busy. Try again.");
    case ErrorKind::Unavailable:
        return QT_TRANSLATE_NOOP("ctl", "The workspace cannot be reached. Try again later.");
    case ErrorKind::Timeout:
        return QT_TRANSLATE_NOOP("ctl",
                                 "It took too long and was stopped. Narrow the question, or try again.");
    case ErrorKind::Cancelled:
        return QT_TRANSLATE_NOOP("ctl", "It was stopped.");
    case ErrorKind::Schema:
        return QT_TRANSLATE_NOOP("ctl", "The workspace does not fit this version of WalletDesk.");
    case ErrorKind::Storage:
        return QT_TRANSLATE_NOOP("ctl", "The workspace cannot be stored. Check the disk.");
    case ErrorKind::Internal:
        break;
    }
    return QT_TRANSLATE_NOOP("ctl", "This is a defect of WalletDesk. Please report the words in brackets.");
}

/// "--sub-category" for the reason "invalid_sub_category".
QString optionOf(const QString &reason)
{
    return u"--"_s + reason.section(u'_', 1).replace(u'_', u'-');
}

QString wordedReason(const Error &error)
{
    if (const char *text = reasons().value(error.reason, nullptr))
        return QCoreApplication::translate("ctl", text).replace(u"%1"_s, error.state); // the server's release
    if (error.reason.startsWith(u"invalid_"))
        return QCoreApplication::translate("ctl", "%1 does not take that value. See --help.")
            .arg(optionOf(error.reason));
    if (error.reason.startsWith(u"missing_"))
        return QCoreApplication::translate("ctl", "%1 is needed. See --help.").arg(optionOf(error.reason));
    return QCoreApplication::translate("ctl", wordedKind(error.kind));
}

} // namespace

QString wordedError(const Error &error)
{
    const QString worded = wordedReason(error);
    QStringList marks;
    for (const QString &mark : {error.operation, error.reason, error.state, error.correlation}) {
        if (!mark.isEmpty())
            marks.append(mark);
    }
    return marks.isEmpty() ? worded : worded + u" ["_s + marks.join(u", ") + u']';
}

} // namespace desk
