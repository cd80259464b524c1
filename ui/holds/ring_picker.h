#pragma once

#include <QWidget>
#include <optional>

#include "desk_context.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace desk {

class EmptyState;
class TextTableModel;

/// Which ring: what of the customer's others have too, and who they are once somebody asks for it, which
/// leaves its row in the audit. Choosing something else takes the names away again.
class RingPicker : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the widget. \a link: what is chosen to begin with, where it is among the choices.
    RingPicker(DeskContext &desk, const UserNo &user, const std::optional<CustomerLink> &link,
               QWidget *parent = nullptr);

    /// The hold against which the members are judged; \a until: UTC, invalid for open-ended.
    void setTerms(HoldScope scope, const QDateTime &until);
    /// What is shown; none until somebody asked for it.
    const std::optional<RingPreview> &preview() const { return m_preview; }
    /// How many of them the hold would be placed on.
    int toFreeze() const;
    /// Takes the names away: they must be asked for anew.
    void forget();

public Q_SLOTS:
    void askWho();

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChoices();
    QWidget *makeMembers();
    void readChoices();
    void readMembers();
    void showChoices(const QList<RingChoice> &choices);
    void showMembers(const QList<RingMember> &members);
    void follow();
    const RingChoice *chosen() const;

    DeskContext &m_desk;
    UserNo m_user;
    const std::optional<CustomerLink> m_link;
    HoldScope m_scope = HoldScope::Outgoing;
    QDateTime m_until;
    QList<RingChoice> m_choices;
    QList<RingMember> m_members;
    std::optional<RingPreview> m_preview;
    quint64 m_generation = 0; ///< of what was asked last about the ring
    TextTableModel *m_choiceModel;
    TextTableModel *m_memberModel;
    QTableView *m_choiceTable = nullptr;
    QTableView *m_memberTable = nullptr;
    QStackedWidget *m_choicePages;
    QStackedWidget *m_memberPages;
    EmptyState *m_noChoice;
    EmptyState *m_noMember;
    QPushButton *m_show = nullptr;
    QLabel *m_count;
};

} // namespace desk
