#pragma once

#include <QWidget>

#include "command_attempt.h"

class QLabel;
class QPushButton;

namespace desk {

/// One line that says where a CommandAttempt stands: sending, unconfirmed with "Ask again", or why it was
/// refused. While nothing is under way it shows the hint of the screen.
class CommandStatus : public QWidget
{
    Q_OBJECT

public:
    /// \a attempt must outlive the line.
    explicit CommandStatus(CommandAttempt &attempt, QWidget *parent = nullptr);

    /// What is still to do before the command can be sent; empty when nothing is.
    void setHint(const QString &hint);
    /// Takes no room while it has nothing to say.
    void hideWhenSilent();
    QString text() const;

private:
    void show();
    void word();

    CommandAttempt &m_attempt;
    QString m_hint;
    QLabel *m_label;
    QPushButton *m_again;
    bool m_hidesWhenSilent = false;
};

} // namespace desk
