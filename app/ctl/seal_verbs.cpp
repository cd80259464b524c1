#include <QFile>
#include <QThread>
#include <fcntl.h>
#include <unistd.h>

#include "ctl_text.h"
#include "evidence_check.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct SealOptions
{
    std::string anchor;
    bool watch = false;
};

std::unexpected<Error> cannot(const QString &reason)
{
    return std::unexpected(Error{ErrorKind::Storage, u"seal"_s, reason, {}, {}});
}

/// The number of the newest seal that the file has; 0 for a file that is not there.
Result<qint64> newestAnchored(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly))
        return cannot(u"cannot_read"_s);
    qint64 newest = 0;
    while (!file.atEnd()) {
        for (const AnchorLine &line : anchorLines(file.readLine()))
            newest = std::max(newest, line.number);
    }
    return newest;
}

/// Appends one line and waits until the disk has it.
Result<void> append(const QString &path, const QByteArray &line)
{
    QFile file(path);
    const bool fresh = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return cannot(u"cannot_write"_s);
    if (fresh)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(line + '\n') < 0 || !file.flush() || fsync(file.handle()) != 0)
        return cannot(u"cannot_write"_s);
    return {};
}

void tell(Context &context, const SealOutcome &outcome)
{
    if (context.json())
        return context.print(
            {{u"number"_s, outcome.number > 0 ? QJsonValue(QString::number(outcome.number)) : QJsonValue()},
             {u"rows"_s, outcome.rows},
             {u"pending"_s, outcome.pending}});
    if (outcome.number > 0)
        context.line(Ctl::tr("Seal %1 covers %2 rows.").arg(outcome.number).arg(outcome.rows));
    else
        context.line(Ctl::tr("There is nothing to seal."));
    if (outcome.pending > 0)
        context.line(Ctl::tr("Rows that wait for a transaction to end: %1.").arg(outcome.pending));
}

/// Seals once; the newest root, whoever made it, goes to the anchor when that does not have it yet.
Result<SealOutcome> sealOnce(Context &context, Workspace &workspace, const QString &anchor, qint64 *anchored)
{
    const auto outcome = context.wait(workspace.audit().seal());
    if (!outcome || anchor.isEmpty())
        return outcome;
    const auto newest = context.wait(workspace.audit().sealState());
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->number > *anchored) {
        if (const auto written = append(anchor, anchorLine(*newest)); !written)
            return std::unexpected(written.error());
        *anchored = newest->number;
    }
    return outcome;
}

Result<void> seal(Context &context, Workspace &workspace, const SealOptions &options)
{
    const QString anchor = given(options.anchor);
    qint64 anchored = 0;
    if (!anchor.isEmpty()) {
        const auto newest = newestAnchored(anchor);
        if (!newest)
            return std::unexpected(newest.error());
        anchored = *newest;
    }
    bool away = false;
    while (true) {
        const auto outcome = sealOnce(context, workspace, anchor, &anchored);
        if (!outcome && (!options.watch || outcome.error().kind != ErrorKind::Unavailable))
            return std::unexpected(outcome.error());
        if (!outcome && !std::exchange(away, true))
            context.warn(Ctl::tr("The server does not answer; sealing goes on when it does."));
        if (outcome) {
            away = false;
            if (!options.watch || outcome->number > 0)
                tell(context, *outcome);
        }
        if (!options.watch)
            return {};
        QThread::sleep(1);
    }
}

} // namespace

void addSealVerbs(CLI::App &app, Context &context)
{
    auto options = std::make_shared<SealOptions>();
    CLI::App *verb = app.add_subcommand("seal", "Seal the evidence that has no seal yet; desktops do it too");
    verb->add_option(
        "--anchor", options->anchor,
        "Append the newest root to this file, which should be out of the database owner's reach");
    verb->add_flag("--watch", options->watch, "Seal every second until interrupted");
    verb->callback([&context, options] {
        context.run([&](Workspace &workspace) { return seal(context, workspace, *options); });
    });
}

} // namespace desk
