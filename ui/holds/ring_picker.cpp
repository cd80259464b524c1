#include "ring_picker.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "answer.h"
#include "empty_state.h"
#include "format.h"
#include "linked_ring.h"
#include "panel.h"
#include "plain_table.h"
#include "ring_words.h"
#include "text_label.h"
#include "text_table_model.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

RingPicker::RingPicker(DeskContext &desk, const UserNo &user, const std::optional<CustomerLink> &link,
                       QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_user(user)
    , m_link(link)
    , m_choiceModel(new TextTableModel(
          {{tr("Shared")}, {tr("What it is")}, {tr("Last")}, {tr("Customers"), true}}, this))
    , m_memberModel(new TextTableModel({{tr("Customer")}, {tr("Name")}, {tr("Phone")}, {tr("Status")}}, this))
    , m_choicePages(new QStackedWidget(this))
    , m_memberPages(new QStackedWidget(this))
    , m_noChoice(new EmptyState(this))
    , m_noMember(new EmptyState(this))
    , m_count(textLabel({}, TextRole::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeChoices(), 2);
    layout->addWidget(makeMembers(), 3);
    connect(m_choiceTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RingPicker::forget);
    connect(m_choiceTable, &QTableView::doubleClicked, this, &RingPicker::askWho);
    connect(m_show, &QPushButton::clicked, this, &RingPicker::askWho);
    connect(m_noChoice, &EmptyState::actionTriggered, this, &RingPicker::readChoices);
    connect(m_noMember, &EmptyState::actionTriggered, this, &RingPicker::askWho);
    setFocusProxy(m_choiceTable);
    readChoices();
}

QWidget *RingPicker::makeChoices()
{
    auto *panel = new Panel(tr("What they share"), this);
    m_choiceTable = plainTable(m_choiceModel, u"ringChoices"_s, tr("What others have too"), 1, panel);
    m_choiceTable->setColumnWidth(0, 96);
    m_choiceTable->setColumnWidth(2, 132);
    m_choiceTable->setColumnWidth(3, 88);
    m_show = new QPushButton(tr("Show who they are"), panel);
    m_show->setObjectName(u"ringShow"_s);
    m_show->setAccessibleName(m_show->text());
    m_show->setToolTip(tr("Lists the customers, masked (Enter). That they were shown is on record."));
    m_choicePages->addWidget(m_noChoice);
    m_choicePages->addWidget(m_choiceTable);
    panel->body()->addWidget(m_choicePages, 1);
    panel->addToHeading(m_show);
    return panel;
}

QWidget *RingPicker::makeMembers()
{
    auto *panel = new Panel(tr("Who would be frozen"), this);
    m_memberTable = plainTable(m_memberModel, u"ringMembers"_s, tr("Customers of the ring"), 1, panel);
    m_memberTable->setColumnWidth(0, 96);
    m_memberTable->setColumnWidth(2, 116);
    m_memberTable->setColumnWidth(3, 150);
    m_count->setObjectName(u"ringCount"_s);
    m_count->setWordWrap(false);
    m_memberPages->addWidget(m_noMember);
    m_memberPages->addWidget(m_memberTable);
    panel->body()->addWidget(m_memberPages, 1);
    panel->addToHeading(m_count);
    return panel;
}

void RingPicker::readChoices()
{
    m_noChoice->showLoading();
    m_choicePages->setCurrentWidget(m_noChoice);
    forget();
    onAnswer(this, m_desk.workspace.holds().ringChoices(m_user),
             [this](const Result<QList<RingChoice>> &answer) {
                 if (!answer)
                     m_noChoice->showError(answer.error());
                 else if (answer->isEmpty())
                     m_noChoice->showEmpty(tr("Nothing that others could share."),
                                           tr("No device, no card, and nobody paid within 30 days."));
                 else
                     showChoices(*answer);
             });
}

void RingPicker::showChoices(const QList<RingChoice> &choices)
{
    m_choices = choices;
    QList<QStringList> rows;
    for (const RingChoice &one : choices) {
        const QString members =
            one.members > ringLimit ? tr("over %1").arg(ringLimit) : QString::number(one.members);
        rows.append({wordOf(one.link), one.label, formatInstant(one.at, m_desk.clock.now()), members});
    }
    m_choiceModel->setRows(std::move(rows));
    m_choicePages->setCurrentWidget(m_choiceTable);
    const auto wanted = m_link ? choiceOf(*m_link, choices) : 0;
    // What was meant and is not there any more must not become something else by Enter.
    if (wanted) {
        m_choiceTable->selectRow(int(*wanted));
        m_choiceTable->scrollTo(m_choiceModel->index(int(*wanted), 0));
    } else {
        m_noMember->showEmpty(tr("What you chose is not in this list any more."),
                              tr("Choose what they share, then have them shown."));
    }
    m_choiceTable->setFocus();
    follow();
}

const RingChoice *RingPicker::chosen() const
{
    const QModelIndexList rows = m_choiceTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_choices[rows.first().row()];
}

void RingPicker::forget()
{
    ++m_generation;
    m_preview.reset();
    m_members.clear();
    m_memberModel->setRows({});
    m_noMember->showEmpty(tr("Choose what they share, then have them shown."));
    follow();
}

void RingPicker::askWho()
{
    const RingChoice *choice = chosen();
    if (!choice || m_preview)
        return;
    m_noMember->showLoading();
    const quint64 generation = ++m_generation;
    onAnswer(this, m_desk.workspace.holds().previewRing(m_user, choice->link, choice->linkId),
             [this, generation](const Result<RingPreview> &answer) {
                 if (generation != m_generation)
                     return;
                 if (!answer) {
                     m_noMember->showError(answer.error());
                     return;
                 }
                 m_preview = *answer;
                 readMembers();
             });
}

void RingPicker::setTerms(HoldScope scope, const QDateTime &until)
{
    // An end counts from now, minute by minute; who is held does not hang on seconds.
    if (scope == m_scope && until.isValid() == m_until.isValid() && qAbs(until.secsTo(m_until)) < 60)
        return;
    m_scope = scope;
    m_until = until;
    if (m_preview)
        readMembers();
}

void RingPicker::readMembers()
{
    const quint64 generation = ++m_generation;
    onAnswer(this, m_desk.workspace.holds().ringMembers(m_preview->id, m_scope, m_until),
             [this, generation](const Result<QList<RingMember>> &answer) {
                 if (generation != m_generation)
                     return;
                 if (answer) {
                     showMembers(*answer);
                     return;
                 }
                 forget();
                 m_noMember->showError(answer.error());
             });
}

void RingPicker::showMembers(const QList<RingMember> &members)
{
    m_members = members;
    QList<QStringList> rows;
    for (const RingMember &one : members) {
        const QString status = one.held  ? u"■ "_s + tr("Frozen already")
                               : one.vip ? QString()
                                         : userStatus(one.status).text();
        rows.append({one.user.value(), one.vip ? tr("VIP, not shown") : one.name, one.phone, status});
    }
    m_memberModel->setRows(std::move(rows));
    follow();
}

int RingPicker::toFreeze() const
{
    return int(std::ranges::count_if(
        m_members, [](const RingMember &one) { return !one.held && one.status != u"closed"; }));
}

void RingPicker::follow()
{
    const bool isShown = m_preview && !m_members.isEmpty();
    m_memberPages->setCurrentWidget(isShown ? static_cast<QWidget *>(m_memberTable) : m_noMember);
    m_count->setText(isShown ? tr("%n customer(s)", nullptr, int(m_members.size())) : QString());
    m_show->setEnabled(chosen() && !isShown);
    m_show->setDefault(m_show->isEnabled());
    Q_EMIT changed();
}

} // namespace desk
