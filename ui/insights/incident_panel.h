#pragma once

#include "answer.h"
#include "desk_context.h"
#include "incident_finder.h"
#include "panel.h"

class QLabel;
class QListWidget;

namespace desk {

class CommandAttempt;
class CommandStatus;
class KeyButton;

/// Incidents on the Insights screen: what stands out in the last hour and could be declared, and what was
/// declared and is open. Up and Down go through them, Enter declares or opens the current one.
class IncidentPanel : public Panel
{
    Q_OBJECT

public:
    /// \a desk must outlive the panel.
    explicit IncidentPanel(DeskContext &desk, QWidget *parent = nullptr);

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void openAsked(const desk::IncidentId &id);

private:
    void showRows();
    void act();
    void refresh();

    DeskContext &m_desk;
    IncidentFinder m_finder;
    NewestOnly m_finding;
    NewestOnly m_reading;
    CommandAttempt *m_attempt;
    std::optional<Error> m_error;
    bool m_looked = false; ///< the look for suggestions has answered
    QList<Incident> m_open;
    QList<IncidentSuggestion> m_suggestions; ///< without those that are declared
    QListWidget *m_list;
    QLabel *m_state;
    KeyButton *m_button;
    CommandStatus *m_status;
};

} // namespace desk
