#include "error_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace desk {

namespace {

struct Wording
{
    const char *title;
    const char *advice;
};

struct ReasonWording
{
    const char *reason;
    Wording wording;
};

constexpr auto ofReason = std::to_array<ReasonWording>({
    {"wrong_password",
     {QT_TRANSLATE_NOOP("ErrorText", "The person or the password is wrong."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the spelling and Caps Lock, then try again.")}},
    {"not_staff",
     {QT_TRANSLATE_NOOP("ErrorText", "This person is not on the staff of this workspace."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask a security officer to add or reactivate you.")}},
    {"right_missing",
     {QT_TRANSLATE_NOOP("ErrorText", "Your role does not include this."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask a supervisor or a security officer.")}},
    {"supervisor_needed",
     {QT_TRANSLATE_NOOP("ErrorText", "Only a supervisor may do this."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask a supervisor; escalating the ticket tells them.")}},
    {"same_person",
     {QT_TRANSLATE_NOOP("ErrorText", "A second person must decide this."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "You placed the hold or asked for its release. Ask another supervisor.")}},
    {"release_not_approved",
     {QT_TRANSLATE_NOOP("ErrorText", "The release of this hold was not approved."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Request it; a supervisor who neither placed nor requested it decides.")}},
    {"not_verified",
     {QT_TRANSLATE_NOOP("ErrorText", "The caller is not verified."),
      QT_TRANSLATE_NOOP("ErrorText", "Record two passed questions with F4 first.")}},
    {"verification_locked",
     {QT_TRANSLATE_NOOP("ErrorText", "Verification is locked for this customer."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Three questions failed within 24 hours. Offer to call back, or ask a supervisor.")}},
    {"contact_ended",
     {QT_TRANSLATE_NOOP("ErrorText", "This contact has ended."),
      QT_TRANSLATE_NOOP("ErrorText", "Start a new contact, then go on.")}},
    {"unknown_contact",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no contact with this customer."),
      QT_TRANSLATE_NOOP("ErrorText", "Start a contact first, then go on.")}},
    {"no_grant",
     {QT_TRANSLATE_NOOP("ErrorText", "This field was not opened."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask for it again with its reason.")}},
    {"grant_expired",
     {QT_TRANSLATE_NOOP("ErrorText", "The time to show this field is over."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask for it again with its reason.")}},
    {"under_hold",
     {QT_TRANSLATE_NOOP("ErrorText", "A hold stops this payment."),
      QT_TRANSLATE_NOOP("ErrorText", "Request the release of the hold; a supervisor decides.")}},
    {"hold_closed",
     {QT_TRANSLATE_NOOP("ErrorText", "This hold no longer stands."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the list of holds; it may have been released or have lapsed.")}},
    {"request_open",
     {QT_TRANSLATE_NOOP("ErrorText", "Its release was already requested."),
      QT_TRANSLATE_NOOP("ErrorText", "A supervisor decides on it under Approvals.")}},
    {"request_decided",
     {QT_TRANSLATE_NOOP("ErrorText", "Somebody has already decided on this request."),
      QT_TRANSLATE_NOOP("ErrorText", "Look at the list again.")}},
    {"request_lapsed",
     {QT_TRANSLATE_NOOP("ErrorText", "This request has lapsed."),
      QT_TRANSLATE_NOOP("ErrorText", "Requests live for 72 hours. Request the release again.")}},
    {"until_past",
     {QT_TRANSLATE_NOOP("ErrorText", "The end of the hold lies in the past."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose a later time, or leave the hold open-ended.")}},
    {"account_of_other_user",
     {QT_TRANSLATE_NOOP("ErrorText", "This account belongs to another customer."),
      QT_TRANSLATE_NOOP("ErrorText", "Close the dialog and open it again from the customer.")}},
    {"note_too_short",
     {QT_TRANSLATE_NOOP("ErrorText", "The note is too short."),
      QT_TRANSLATE_NOOP("ErrorText", "Say in at least eight characters why.")}},
    {"reason_too_short",
     {QT_TRANSLATE_NOOP("ErrorText", "The reason is too short."),
      QT_TRANSLATE_NOOP("ErrorText", "Say in at least eight characters why.")}},
    {"version_conflict",
     {QT_TRANSLATE_NOOP("ErrorText", "Somebody else changed this while you were working."),
      QT_TRANSLATE_NOOP("ErrorText", "What you typed is still here. Look at the change and send again.")}},
    {"transition_not_allowed",
     {QT_TRANSLATE_NOOP("ErrorText", "The ticket cannot go into this state from where it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Look at its present state and choose another one.")}},
    {"ticket_closed",
     {QT_TRANSLATE_NOOP("ErrorText", "This ticket is closed."),
      QT_TRANSLATE_NOOP("ErrorText", "A supervisor can open it again with a reason.")}},
    {"ticket_solved",
     {QT_TRANSLATE_NOOP("ErrorText", "This ticket is already solved."),
      QT_TRANSLATE_NOOP("ErrorText", "Open it again first.")}},
    {"highest_level",
     {QT_TRANSLATE_NOOP("ErrorText", "The ticket is already at the highest level."),
      QT_TRANSLATE_NOOP("ErrorText", "Its owner and the supervisors know of it.")}},
    {"missing_disposition",
     {QT_TRANSLATE_NOOP("ErrorText", "How did the ticket end?"),
      QT_TRANSLATE_NOOP("ErrorText", "Choose a disposition, then resolve it.")}},
    {"missing_reason",
     {QT_TRANSLATE_NOOP("ErrorText", "A reason is missing."),
      QT_TRANSLATE_NOOP("ErrorText", "Say why, then try again.")}},
    {"missing_note",
     {QT_TRANSLATE_NOOP("ErrorText", "A note is missing."),
      QT_TRANSLATE_NOOP("ErrorText", "Say why, then try again.")}},
    {"text_too_long",
     {QT_TRANSLATE_NOOP("ErrorText", "The text is too long."),
      QT_TRANSLATE_NOOP("ErrorText", "Shorten it, or split it into two.")}},
    {"text_length",
     {QT_TRANSLATE_NOOP("ErrorText", "The text is empty or too long."),
      QT_TRANSLATE_NOOP("ErrorText", "Check it and try again.")}},
    {"subject_length",
     {QT_TRANSLATE_NOOP("ErrorText", "The subject is empty or too long."),
      QT_TRANSLATE_NOOP("ErrorText", "Check it and try again.")}},
    {"command_reused",
     {QT_TRANSLATE_NOOP("ErrorText", "This step was already taken with other content."),
      QT_TRANSLATE_NOOP("ErrorText", "Close the dialog, look at the present state and start again.")}},
    {"unknown_user",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no customer with this number."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the number, or search by the phone.")}},
    {"unknown_payment",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no payment with this order number."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the number, or search by the customer.")}},
    {"unknown_ticket",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no ticket with this number."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the number, or search by the customer.")}},
    {"unknown_agent",
     {QT_TRANSLATE_NOOP("ErrorText", "There is nobody with this login on the desk."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose somebody from the list.")}},
    {"search_quota",
     {QT_TRANSLATE_NOOP("ErrorText", "You have searched very often in a short time."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait a minute, then go on.")}},
    {"schema_newer",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace is newer than this program."),
      QT_TRANSLATE_NOOP("ErrorText", "Update WalletDesk, then sign in again. Nothing was changed.")}},
    {"schema_older",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace is older than this program."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Ask the administrator to run walletdeskctl migrate. Nothing was changed.")}},
    {"not_a_workspace",
     {QT_TRANSLATE_NOOP("ErrorText", "This is not a workspace."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the address, or make one with walletdeskctl init.")}},
    {"file_missing",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no workspace file at this place."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the path, or make one with walletdeskctl init.")}},
    {"storage_corrupt",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace file is damaged."),
      QT_TRANSLATE_NOOP("ErrorText", "Do not go on with it. Keep the file and restore the last backup.")}},
    {"storage_read_only",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace cannot be written."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Its file, folder or server is read-only for you. Ask the administrator, then try again.")}},
    {"storage_full",
     {QT_TRANSLATE_NOOP("ErrorText", "The disk of the workspace is full."),
      QT_TRANSLATE_NOOP("ErrorText", "Make room on it and try again. What was saved is safe.")}},
    {"storage_io",
     {QT_TRANSLATE_NOOP("ErrorText", "The disk of the workspace does not answer properly."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the disk and its cables or network, then try again.")}},
    {"server_gone",
     {QT_TRANSLATE_NOOP("ErrorText", "The server is gone."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the network. What you typed is kept; WalletDesk goes on trying.")}},
    {"server_down",
     {QT_TRANSLATE_NOOP("ErrorText", "The server does not answer."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the address and the network, then try again.")}},
    {"tls_refused",
     {QT_TRANSLATE_NOOP("ErrorText", "No protected connection could be made."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "The server's certificate was not accepted. Tell the administrator; do not go round it.")}},
    {"schema_changed",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace was altered by hand."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator. Nothing was changed by this program.")}},
    {"server_starting",
     {QT_TRANSLATE_NOOP("ErrorText", "The server is starting."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.")}},
    {"too_many_connections",
     {QT_TRANSLATE_NOOP("ErrorText", "The server has no connection left."),
      QT_TRANSLATE_NOOP("ErrorText", "Close other desks of yours, or ask the administrator.")}},
    {"unconfirmed",
     {QT_TRANSLATE_NOOP("ErrorText", "Your last step is not confirmed yet."),
      QT_TRANSLATE_NOOP("ErrorText", "It was sent; WalletDesk is checking it and will not do it twice.")}},
});

constexpr std::array<Wording, closedSet<ErrorKind>.size()> ofKind{{
    {QT_TRANSLATE_NOOP("ErrorText", "It was not found."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the number; it may also be closed to you.")},
    {QT_TRANSLATE_NOOP("ErrorText", "It is no longer in the state you saw."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "What you typed is still here. Look at the present state and try again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "You may not do this."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask a supervisor or a security officer.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Something is missing or not allowed here."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the fields and try again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The workspace is busy."),
     QT_TRANSLATE_NOOP("ErrorText", "Another program is writing to it. Try again in a moment.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The workspace cannot be reached."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the network. What you typed is kept; WalletDesk goes on trying.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The answer took too long."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again, or narrow what you ask for.")},
    {QT_TRANSLATE_NOOP("ErrorText", "It was stopped."),
     QT_TRANSLATE_NOOP("ErrorText", "A newer request took its place.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The workspace does not fit this program."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Its schema has another version. Ask the administrator. Nothing was changed.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The workspace cannot be read or written."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Its disk may be full or read-only, or its file damaged. Nothing was lost.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The program made a mistake."),
     QT_TRANSLATE_NOOP("ErrorText", "Tell the administrator this number: %1")},
}};

bool mayRetry(ErrorKind kind)
{
    return kind == ErrorKind::Busy || kind == ErrorKind::Unavailable || kind == ErrorKind::Timeout
           || kind == ErrorKind::Cancelled || kind == ErrorKind::Storage || kind == ErrorKind::Internal;
}

} // namespace

ErrorText errorText(const Error &error)
{
    const auto it = std::ranges::find_if(
        ofReason, [&](const ReasonWording &row) { return error.reason == QLatin1StringView(row.reason); });
    const Wording &wording = it == ofReason.end() ? ofKind[size_t(error.kind)] : it->wording;
    ErrorText text{QCoreApplication::translate("ErrorText", wording.title),
                   QCoreApplication::translate("ErrorText", wording.advice), mayRetry(error.kind)};
    if (text.advice.contains(QLatin1StringView("%1")))
        text.advice = text.advice.arg(error.correlation.isEmpty() ? error.operation : error.correlation);
    return text;
}

} // namespace desk
