#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>

#include "clock.h"
#include "workspace.h"

namespace desk {

class Banner;

/// Tells what became of the steps whose answer a run of the program that ended never saw: a line each, until
/// it is closed. While that cannot be told yet the line says so, and it is asked again.
class LostCommands : public QWidget
{
    Q_OBJECT

public:
    /// Asks by itself. Both must outlive it.
    LostCommands(Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    /// "Placing a hold"; empty for what only records a read, which nobody has to be told of.
    static QString stepName(const QString &command);
    /// "Placing a hold, Today 14:03" for each of the person's steps in \a commands.
    static QStringList stepLines(const QList<SentCommand> &commands, const QDateTime &now);

private:
    void ask();
    void show(const LostCommand &lost);

    Workspace &m_workspace;
    const Clock &m_clock;
    QTimer m_again;
    QHash<CommandId, Banner *> m_lines;
};

} // namespace desk
