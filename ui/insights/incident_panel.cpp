#include "incident_panel.h"

#include <QLabel>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

#include "command_attempt.h"
#include "command_status.h"
#include "diagnosis_words.h"
#include "error_text.h"
#include "format.h"
#include "insight_words.h"
#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int mostShown = 4; ///< the rest is reached by scrolling

QString codeText(const QString &scheme, const QString &code)
{
    return code.isEmpty() ? IncidentPanel::tr("no answer") : (schemeName(scheme) + u' ' + code).trimmed();
}

bool isAbout(const Incident &incident, const IncidentSuggestion &one)
{
    const DeclareIncident &declared = incident.declared;
    return declared.dimension == one.dimension && declared.entity == one.key && declared.scheme == one.scheme
           && declared.responseCode == one.responseCode;
}

} // namespace

IncidentPanel::IncidentPanel(DeskContext &desk, QWidget *parent)
    : Panel(tr("Incidents"), parent)
    , m_desk(desk)
    , m_finder(desk.workspace.insights())
    , m_attempt(new CommandAttempt(desk.workspace, this))
    , m_list(new QListWidget(this))
    , m_state(textLabel({}, TextRole::Muted, this))
    , m_button(new KeyButton(tr("Declare"), QKeySequence(Qt::Key_D), ButtonKind::Primary, this))
    , m_status(new CommandStatus(*m_attempt, this))
{
    setObjectName(u"incidentPanel"_s);
    m_list->setObjectName(u"incidentList"_s);
    m_list->setAccessibleName(tr("Incidents, suggested and open"));
    m_state->setObjectName(u"incidentState"_s);
    m_state->setWordWrap(false);
    m_button->setObjectName(u"incidentAct"_s);
    addToHeading(m_state);
    addToHeading(m_button);
    body()->addWidget(m_list);
    body()->addWidget(m_status);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &IncidentPanel::act);
    }
    connect(m_list, &QListWidget::itemDoubleClicked, this, &IncidentPanel::act);
    connect(m_list, &QListWidget::currentRowChanged, this, &IncidentPanel::refresh);
    connect(m_button, &QPushButton::clicked, this, &IncidentPanel::act);
    connect(m_attempt, &CommandAttempt::phaseChanged, this, &IncidentPanel::refresh);
    connect(&desk.navigator, &Navigator::incidentsChanged, this, &IncidentPanel::reload);
    showRows();
}

void IncidentPanel::reload()
{
    m_error.reset();
    m_reading.ask(
        this, [this](std::stop_token) { return m_desk.workspace.incidents().incidents(true, {}, 50); },
        [this](const Result<Page<Incident>> &page) {
            if (page)
                m_open = page->rows;
            else
                m_error = page.error();
            showRows();
        });
    m_finding.ask(
        this, [this](std::stop_token stop) { return m_finder.find(m_desk.clock.now(), stop); },
        [this](const Result<QList<IncidentSuggestion>> &found) {
            m_looked = true;
            if (found)
                m_suggestions = *found;
            else
                m_error = found.error();
            showRows();
        });
}

void IncidentPanel::showRows()
{
    m_suggestions.removeIf([this](const IncidentSuggestion &one) {
        return std::any_of(m_open.cbegin(), m_open.cend(),
                           [&](const Incident &incident) { return isAbout(incident, one); });
    });
    const int before = m_list->currentRow();
    m_list->clear();
    for (const IncidentSuggestion &one : std::as_const(m_suggestions))
        m_list->addItem(u"▲ "_s
                        + tr("%1 · %2 · %3: %4 of %5 payments failed so (%6, usually %7), %n customer(s)",
                             nullptr, int(one.customers))
                              .arg(InsightWords::dimension(one.dimension), one.label,
                                   codeText(one.scheme, one.responseCode), InsightWords::number(one.failed),
                                   InsightWords::number(one.attempts), InsightWords::percent(one.share()),
                                   InsightWords::percent(one.usualShare)));
    for (const Incident &one : std::as_const(m_open))
        m_list->addItem(u"■ "_s
                        + tr("%1 · %2 · %3: open since %4, %n ticket(s)", nullptr, one.tickets)
                              .arg(InsightWords::dimension(one.declared.dimension), one.label,
                                   codeText(one.declared.scheme, one.declared.responseCode),
                                   formatInstant(one.declared.startedAt, m_desk.clock.now())));
    const int rows = m_list->count();
    m_list->setCurrentRow(rows > 0 ? std::clamp(before, 0, rows - 1) : -1);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::max(18, m_list->sizeHintForRow(0)) * std::min(rows, mostShown) + 4);
    if (m_error)
        m_state->setText(u"✕ "_s + errorText(*m_error).title);
    else if (!m_looked)
        m_state->setText(tr("Looking at the last hour …"));
    else
        m_state->setText(m_suggestions.isEmpty() ? tr("Nothing stands out in the last hour.")
                                                 : tr("%n code(s) stand out in the last hour", nullptr,
                                                      int(m_suggestions.size())));
    refresh();
}

void IncidentPanel::refresh()
{
    const int row = m_list->currentRow();
    const bool suggestion = row >= 0 && row < m_suggestions.size();
    m_button->setVisible(row >= 0);
    m_button->setEnabled(!m_attempt->isOpen());
    m_button->setText(suggestion ? tr("Declare") : tr("Handle"));
    m_button->setAccessibleName(m_button->text());
    m_button->setHelp(
        suggestion ? tr("Declare this incident: tickets can be attached to it, and all be told at once.")
                   : tr("Tickets, announcement, reply and closing of this incident."));
    m_status->setVisible(m_attempt->phase() != CommandAttempt::Phase::Idle
                         && m_attempt->phase() != CommandAttempt::Phase::Done);
}

void IncidentPanel::act()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_attempt->isOpen())
        return;
    if (row >= m_suggestions.size()) {
        Q_EMIT openAsked(m_open[row - m_suggestions.size()].id);
        return;
    }
    const IncidentSuggestion one = m_suggestions[row];
    m_attempt->send<IncidentId>(
        [this, one](const CommandId &command) {
            return m_desk.workspace.incidents().declareIncident(
                command, {one.dimension, one.key, one.scheme, one.responseCode, one.window.from, {}});
        },
        [this](const IncidentId &id) {
            Q_EMIT m_desk.navigator.incidentsChanged();
            Q_EMIT openAsked(id);
        });
}

} // namespace desk
