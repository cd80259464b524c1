#include "context.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>
#include <QUuid>
#include <cstdio>
#include <unicode/uchar.h>
#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

#include "ctl_text.h"
#include "sql_workspace_opener.h"
#include "wording.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// One line typed on the terminal, unseen; empty without a terminal.
QString askedWithoutEcho(const QString &prompt)
{
#ifdef Q_OS_UNIX
    if (isatty(STDIN_FILENO) == 0)
        return {};
    std::fputs(prompt.toLocal8Bit().constData(), stderr);
    termios before{};
    tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    QTextStream input(stdin);
    const QString typed = input.readLine();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    return typed;
#else
    Q_UNUSED(prompt)
    return {};
#endif
}

/// How many columns of a terminal \a text takes: Chinese takes two a character.
qsizetype columnsOf(const QString &text)
{
    qsizetype columns = 0;
    for (const char32_t c : text.toStdU32String()) {
        const int width = u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH);
        columns += width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
    }
    return columns;
}

QString passwordPrompt(const QString &person)
{
    return Ctl::tr("Password of %1: ").arg(person);
}

/// "URL: " before an error of the workspace itself, since the URL may come from the environment.
QString placeOf(const std::string &workspace, const Error &error)
{
    static const QStringList ofWorkspaces{u"wrong_password"_s, u"not_staff"_s,    u"not_owner"_s,
                                          u"locked"_s,         u"file_missing"_s, u"not_a_workspace"_s};
    const bool concerned = ofWorkspaces.contains(error.reason) || error.reason.startsWith(u"server_")
                           || error.reason.startsWith(u"storage_") || error.reason.startsWith(u"schema_");
    const auto url = WorkspaceUrl::parse(QString::fromStdString(workspace));
    return concerned && url ? url->displayName() + u": "_s : QString();
}

} // namespace

static QString protectionText(const QStringList &lowered)
{
    return Ctl::tr("The URL lowers the protection of the connection: %1.").arg(lowered.join(u", "));
}

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return ExitCode::NotFound;
    case ErrorKind::Denied:
        return ExitCode::Denied;
    case ErrorKind::Conflict:
        return ExitCode::Conflict;
    case ErrorKind::Invalid:
        return ExitCode::Invalid;
    case ErrorKind::Unavailable:
        return ExitCode::Unavailable;
    case ErrorKind::Busy:
    case ErrorKind::Timeout:
        return ExitCode::Busy;
    case ErrorKind::Schema:
        return ExitCode::Schema;
    case ErrorKind::Storage:
        return ExitCode::Storage;
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    return ExitCode::Other;
}

void Context::run(const std::function<Result<void>(Workspace &)> &verb)
{
    if (m_refused)
        return finish(std::unexpected(*m_refused));
    if (!m_workspace) {
        auto opened = openWorkspace();
        if (!opened)
            return finish(std::unexpected(opened.error()));
        m_workspace = *opened;
        if (const QStringList lowered = m_workspace->loweredProtection(); !lowered.isEmpty())
            warn(protectionText(lowered));
        tellLink(m_workspace);
        if (!json())
            tellLost(*m_workspace);
    }
    finish(verb(*m_workspace));
}

void Context::runOnUrl(const std::function<Result<void>(const WorkspaceUrl &)> &verb)
{
    if (m_refused)
        return finish(std::unexpected(*m_refused));
    if (m_options.workspace.empty())
        return finish(std::unexpected(Error{ErrorKind::Invalid, {}, u"workspace_missing"_s, {}, {}}));
    const auto url = WorkspaceUrl::parse(QString::fromStdString(m_options.workspace));
    if (!url)
        return finish(std::unexpected(url.error()));
    if (const QStringList lowered = url->loweredProtection(); !lowered.isEmpty())
        warn(protectionText(lowered));
    auto done = verb(*url);
    if (!done && done.error().reason == u"wrong_password" && url->dialect == Dialect::Postgres) {
        const QString secret = password(passwordPrompt(url->user));
        if (!secret.isEmpty()) {
            qputenv("PGPASSWORD", secret.toUtf8()); // libpq's own way, for this process alone
            done = verb(*url);
        }
    }
    finish(done);
}

void Context::runAlone(const std::function<Result<void>()> &verb)
{
    if (m_refused)
        return finish(std::unexpected(*m_refused));
    finish(verb());
}

void Context::finish(const Result<void> &done)
{
    if (done)
        return;
    m_exit = exitCodeOf(done.error().kind);
    if (m_options.workspace.empty() && done.error().reason == u"workspace_missing")
        m_exit = ExitCode::Usage;
    warn(placeOf(m_options.workspace, done.error()) + wordedError(done.error()));
}

Result<std::shared_ptr<Workspace>> Context::openWorkspace()
{
    if (m_options.workspace.empty())
        return std::unexpected(Error{ErrorKind::Invalid, {}, u"workspace_missing"_s, {}, {}});
    const QString text = QString::fromStdString(m_options.workspace);
    const auto url = WorkspaceUrl::parse(text);
    if (!url)
        return std::unexpected(url.error());
    const Login as(QString::fromStdString(m_options.as));
    SqlWorkspaceOpener opener(as.isEmpty());
    QString secret;
    if (url->dialect == Dialect::Sqlite && !as.isEmpty())
        secret = password(passwordPrompt(as.value()));
    auto opened = wait(opener.open(text, as, secret));
    const bool ask =
        !opened && opened.error().reason == u"wrong_password" && url->dialect == Dialect::Postgres;
    if (!ask)
        return opened;
    const QString person = as.isEmpty() ? url->user : as.value();
    secret = password(passwordPrompt(person));
    return secret.isEmpty() ? opened : wait(opener.open(text, as, secret));
}

/// Says so while the answer of a command is not known, and when it can be asked again.
void Context::tellLink(const std::shared_ptr<Workspace> &workspace)
{
    QObject::connect(workspace.get(), &Workspace::linkChanged, workspace.get(),
                     [this, unconfirmed = false](LinkState state) mutable {
                         if (state == LinkState::Unconfirmed && !unconfirmed)
                             warn(Ctl::tr("Sent, but the answer is not known yet: still asking. Nothing is "
                                          "done twice."));
                         else if (state == LinkState::Connected && unconfirmed)
                             warn(Ctl::tr("Connected again: the answer is known now."));
                         unconfirmed = state == LinkState::Unconfirmed
                                       || (unconfirmed && state != LinkState::Connected);
                     });
}

/// What became of commands that an earlier run of either program sent and ended before their answer came.
/// Scripts are not told: the next person is.
void Context::tellLost(Workspace &workspace)
{
    const auto lost = wait(workspace.commands().lost());
    for (const LostCommand &one : lost.value_or(QList<LostCommand>())) {
        const QString sent =
            Ctl::tr("%1, sent %2").arg(one.command.name, one.command.at.toString(Qt::ISODate));
        if (changesSomething(one.command)) {
            switch (one.outcome) {
            case CommandOutcome::Done:
                warn(Ctl::tr("%1: it was done; the program ended before it could tell.").arg(sent));
                break;
            case CommandOutcome::NotDone:
                warn(Ctl::tr("%1: it was not done and will not be; do it again.").arg(sent));
                break;
            case CommandOutcome::Unknown:
                warn(Ctl::tr("%1: unconfirmed, it may still be running.").arg(sent));
                break;
            }
        }
        if (one.outcome != CommandOutcome::Unknown)
            workspace.commands().forget(one.command.id);
    }
}

Result<CommandId> Context::commandId() const
{
    if (m_options.command.empty())
        return newCommandId();
    const QUuid given = QUuid::fromString(QString::fromStdString(m_options.command));
    if (given.isNull())
        return std::unexpected(Error{ErrorKind::Invalid, {}, u"command_id"_s, {}, {}});
    return CommandId(given.toString(QUuid::WithoutBraces));
}

QString Context::password(const QString &prompt) const
{
    if (qEnvironmentVariableIsSet("WALLETDESK_PASSWORD"))
        return qEnvironmentVariable("WALLETDESK_PASSWORD");
    return askedWithoutEcho(prompt);
}

QString Context::newPassword(const QString &prompt) const
{
    if (qEnvironmentVariableIsSet("WALLETDESK_NEW_PASSWORD"))
        return qEnvironmentVariable("WALLETDESK_NEW_PASSWORD");
    const QString first = askedWithoutEcho(prompt);
    if (first.isEmpty())
        return {};
    const QString second = askedWithoutEcho(Ctl::tr("Once more: "));
    return first == second ? first : QString();
}

void Context::print(const QJsonObject &object)
{
    line(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Context::line(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void Context::warn(const QString &text)
{
    const QByteArray bytes = "walletdeskctl: " + text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void Context::table(const QStringList &headers, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < headers.size(); ++column) {
        qsizetype width = columnsOf(headers[column]);
        for (const QStringList &row : rows)
            width = std::max(width, columnsOf(row.value(column)));
        widths.append(width);
    }
    const auto put = [&](const QStringList &row) {
        QString text;
        for (qsizetype column = 0; column < headers.size(); ++column)
            text += row.value(column) + QString(widths[column] - columnsOf(row.value(column)) + 2, u' ');
        line(text.trimmed().isEmpty() ? QString() : QString(text).remove(QRegularExpression(u"\\s+$"_s)));
    };
    put(headers);
    for (const QStringList &row : rows)
        put(row);
}

} // namespace desk
