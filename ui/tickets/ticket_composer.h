#pragma once

#include <QTimer>
#include <QWidget>

#include "command_attempt.h"
#include "desk_context.h"
#include "draft_store.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace desk {

class CardWarning;
class CommandStatus;
class KeyButton;

/// Where replies and internal notes are typed. Each kind has a text of its own, saved as a draft every few
/// seconds; a text goes only when it was sent. Nothing that happens to the ticket elsewhere touches it.
class TicketComposer : public QWidget
{
    Q_OBJECT

public:
    /// \a desk and \a attempt must outlive the composer.
    TicketComposer(DeskContext &desk, CommandAttempt &attempt, const TicketNo &ticket,
                   QWidget *parent = nullptr);
    ~TicketComposer() override;

    DraftKind kind() const { return m_kind; }
    void showKind(DraftKind kind);
    /// showKind(), and the keyboard goes there.
    void setKind(DraftKind kind);
    QString text(DraftKind kind) const;
    /// Puts \a text into the reply, behind what is typed there already.
    void addToReply(const QString &text);
    /// The text of \a kind was sent: it and its draft go.
    void sent(DraftKind kind);
    /// The orders of the ticket: their numbers are no card numbers.
    void setOrders(const QStringList &orders);
    /// A closed ticket takes no text; what was typed stays.
    void setClosed(bool closed);

Q_SIGNALS:
    /// Ctrl+Enter or the button, with a text that is not blank.
    void sendWanted(desk::DraftKind kind, const QString &text);

private:
    QPlainTextEdit *makeEdit(DraftKind kind);
    QPlainTextEdit *edit(DraftKind kind) const { return kind == DraftKind::Reply ? m_reply : m_note; }
    void restore();
    void saveDrafts();
    void send();
    void refresh();

    DeskContext &m_desk;
    CommandAttempt &m_attempt;
    TicketNo m_ticket;
    DraftKind m_kind = DraftKind::Reply;
    bool m_closed = false;
    bool m_dirty[2] = {false, false};
    QTimer m_saving;
    KeyButton *m_toReply;
    KeyButton *m_toNote;
    QLabel *m_audience;
    QLabel *m_draft;
    QPlainTextEdit *m_reply;
    QPlainTextEdit *m_note;
    QStackedWidget *m_edits;
    CardWarning *m_replyCards;
    CardWarning *m_noteCards;
    CommandStatus *m_status;
    KeyButton *m_sendReply;
    KeyButton *m_sendNote;
};

} // namespace desk
