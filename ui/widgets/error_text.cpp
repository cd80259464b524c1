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
    {"same_person",
     {QT_TRANSLATE_NOOP("ErrorText", "A second person must decide this."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "You placed the hold or asked for its release. Ask another supervisor.")}},
    {"not_verified",
     {QT_TRANSLATE_NOOP("ErrorText", "The caller is not verified."),
      QT_TRANSLATE_NOOP("ErrorText", "Record two passed questions with F4 first.")}},
    {"locked",
     {QT_TRANSLATE_NOOP("ErrorText", "Verification is locked for this customer."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Three questions failed. It opens again 24 hours after the first of them.")}},
    {"under_hold",
     {QT_TRANSLATE_NOOP("ErrorText", "A hold stops this payment."),
      QT_TRANSLATE_NOOP("ErrorText", "Request the release of the hold; a supervisor decides.")}},
    {"command_reused",
     {QT_TRANSLATE_NOOP("ErrorText", "This step was already taken with other content."),
      QT_TRANSLATE_NOOP("ErrorText", "Close the dialog, look at the present state and start again.")}},
    {"version",
     {QT_TRANSLATE_NOOP("ErrorText", "Somebody else changed this while you were working."),
      QT_TRANSLATE_NOOP("ErrorText", "What you typed is still here. Look at the change and send again.")}},
    {"quota",
     {QT_TRANSLATE_NOOP("ErrorText", "You have reached your limit for this."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait a little, or ask your supervisor.")}},
    {"wrong_password",
     {QT_TRANSLATE_NOOP("ErrorText", "The person or the password is wrong."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the spelling and Caps Lock, then try again.")}},
    {"not_staff",
     {QT_TRANSLATE_NOOP("ErrorText", "This person is not on the staff of this workspace."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask a security officer to add or reactivate you.")}},
    {"schema_too_new",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace is newer than this program."),
      QT_TRANSLATE_NOOP("ErrorText", "Update WalletDesk, then sign in again. Nothing was changed.")}},
    {"schema_too_old",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace is older than this program."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Ask the administrator to run walletdeskctl migrate. Nothing was changed.")}},
    {"not_a_workspace",
     {QT_TRANSLATE_NOOP("ErrorText", "This is not a workspace."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the address, or make one with walletdeskctl init.")}},
    {"corrupt",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace file is damaged."),
      QT_TRANSLATE_NOOP("ErrorText", "Do not go on with it. Keep the file and restore the last backup.")}},
    {"read_only",
     {QT_TRANSLATE_NOOP("ErrorText", "The workspace cannot be written."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Its file or folder is read-only for you. Mend the permissions and try again.")}},
    {"full",
     {QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
      QT_TRANSLATE_NOOP("ErrorText", "Make room on it and try again. Nothing was lost.")}},
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
