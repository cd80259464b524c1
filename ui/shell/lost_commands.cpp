#include "lost_commands.h"

#include <QVBoxLayout>

#include "answer.h"
#include "banner.h"
#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int askAgainMs = 5000;

struct Step
{
    const char *command;
    const char *name;
};

constexpr std::array steps{
    Step{"place_hold", QT_TRANSLATE_NOOP("desk::LostCommands", "Placing a hold")},
    Step{"place_ring_hold", QT_TRANSLATE_NOOP("desk::LostCommands", "Freezing a ring of customers")},
    Step{"request_release", QT_TRANSLATE_NOOP("desk::LostCommands", "Asking for a release")},
    Step{"decide_release", QT_TRANSLATE_NOOP("desk::LostCommands", "Deciding on a release")},
    Step{"open_ticket", QT_TRANSLATE_NOOP("desk::LostCommands", "Opening a ticket")},
    Step{"add_ticket_note", QT_TRANSLATE_NOOP("desk::LostCommands", "Adding a note to a ticket")},
    Step{"add_ticket_reply", QT_TRANSLATE_NOOP("desk::LostCommands", "Replying on a ticket")},
    Step{"assign_ticket", QT_TRANSLATE_NOOP("desk::LostCommands", "Assigning a ticket")},
    Step{"set_ticket_state", QT_TRANSLATE_NOOP("desk::LostCommands", "Changing a ticket's state")},
    Step{"escalate_ticket", QT_TRANSLATE_NOOP("desk::LostCommands", "Escalating a ticket")},
    Step{"open_contact", QT_TRANSLATE_NOOP("desk::LostCommands", "Beginning a contact")},
    Step{"close_contact", QT_TRANSLATE_NOOP("desk::LostCommands", "Ending a contact")},
    Step{"record_verification", QT_TRANSLATE_NOOP("desk::LostCommands", "Recording a verification")},
    Step{"declare_incident", QT_TRANSLATE_NOOP("desk::LostCommands", "Declaring an incident")},
    Step{"attach_incident_tickets",
         QT_TRANSLATE_NOOP("desk::LostCommands", "Attaching tickets to an incident")},
    Step{"announce_incident", QT_TRANSLATE_NOOP("desk::LostCommands", "Announcing an incident")},
    Step{"reply_incident", QT_TRANSLATE_NOOP("desk::LostCommands", "Writing the reply of an incident")},
    Step{"reply_incident_ticket", QT_TRANSLATE_NOOP("desk::LostCommands", "Replying on a ticket")},
    Step{"close_incident", QT_TRANSLATE_NOOP("desk::LostCommands", "Closing an incident")},
    Step{"settle_incident_ticket", QT_TRANSLATE_NOOP("desk::LostCommands", "Changing a ticket's state")},
    Step{"record_payment_query", QT_TRANSLATE_NOOP("desk::LostCommands", "Recording what a query found")},
    Step{"record_cause_feedback",
         QT_TRANSLATE_NOOP("desk::LostCommands", "Confirming or correcting a cause")},
    Step{"add_staff", QT_TRANSLATE_NOOP("desk::LostCommands", "Adding a member of staff")},
    Step{"deactivate_staff", QT_TRANSLATE_NOOP("desk::LostCommands", "Deactivating a member of staff")},
    Step{"set_password", QT_TRANSLATE_NOOP("desk::LostCommands", "Setting a password")}};

} // namespace

LostCommands::LostCommands(Workspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_clock(clock)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LostCommands::ask);
    ask();
}

QString LostCommands::stepName(const QString &command)
{
    const auto step = std::ranges::find_if(
        steps, [&](const Step &one) { return command == QLatin1StringView(one.command); });
    return step == steps.end() ? tr("A step") : tr(step->name);
}

QStringList LostCommands::stepLines(const QList<SentCommand> &commands, const QDateTime &now)
{
    QStringList lines;
    for (const SentCommand &command : commands) {
        if (changesSomething(command))
            lines.append(tr("%1, %2").arg(stepName(command.name), formatInstant(command.at, now)));
    }
    return lines;
}

void LostCommands::ask()
{
    onAnswer(this, m_workspace.commands().lost(), [this](const Result<QList<LostCommand>> &answer) {
        bool known = answer.has_value();
        for (const LostCommand &lost : answer.value_or(QList<LostCommand>())) {
            known = known && lost.outcome != CommandOutcome::Unknown;
            show(lost);
        }
        if (!known)
            m_again.start(askAgainMs);
    });
}

void LostCommands::show(const LostCommand &lost)
{
    const CommandId id = lost.command.id;
    const QString line = stepLines({lost.command}, m_clock.now()).value(0);
    if (line.isEmpty()) {
        if (lost.outcome != CommandOutcome::Unknown)
            m_workspace.commands().forget(id);
        return;
    }
    Banner *&banner = m_lines[id];
    if (!banner) {
        banner = new Banner(this);
        banner->setObjectName(u"lostCommand"_s);
        layout()->addWidget(banner);
        connect(banner, &Banner::closed, this, [this, id] {
            m_workspace.commands().forget(id);
            m_lines.take(id)->deleteLater();
        });
    }
    switch (lost.outcome) {
    case CommandOutcome::Done:
        banner->showUntilClosed(Tone::Good,
                                tr("%1: it was done. The program ended before it could tell you.").arg(line));
        break;
    case CommandOutcome::NotDone:
        banner->showUntilClosed(
            Tone::Bad,
            tr("%1: it was not done, the program ended before that. Please do it again.").arg(line));
        break;
    case CommandOutcome::Unknown:
        banner->showStanding(Tone::Warn, tr("%1: unconfirmed, checking whether it was done.").arg(line));
        break;
    }
}

} // namespace desk
