#include "checklist_versions.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "checklist.h"
#include "checklist_words.h"
#include "error_text.h"
#include "format.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

ChecklistVersions::ChecklistVersions(DeskContext &desk, std::function<bool(const ChecklistVersion &)> kept,
                                     QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kept(std::move(kept))
    , m_list(new QListWidget(this))
    , m_error(textLabel({}, TextRole::Bad, this))
    , m_again(new QPushButton(tr("Try again"), this))
{
    m_list->setObjectName(u"checklistVersions"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setMinimumHeight(76);
    m_error->setObjectName(u"versionsError"_s);
    m_again->setObjectName(u"versionsAgain"_s);
    m_again->setAccessibleName(m_again->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_error);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addWidget(m_list, 1);
    m_error->hide();
    m_again->hide();
    setFocusProxy(m_list);
    fill();
    connect(m_list, &QListWidget::currentRowChanged, this, &ChecklistVersions::chosen);
    connect(m_again, &QPushButton::clicked, this, &ChecklistVersions::reload);
}

ChecklistVersion ChecklistVersions::builtIn()
{
    ChecklistVersion version;
    version.id = Checklist::builtIn()->id;
    version.state = ChecklistState::Retired;
    return version;
}

QString ChecklistVersions::nameOf(const ChecklistVersion &version)
{
    return version.version == 0 ? tr("Built in") : tr("Version %1").arg(version.version);
}

void ChecklistVersions::reload()
{
    m_reading.ask(
        this, [this](std::stop_token) { return m_desk.workspace.checklists().list(); },
        [this](const Result<QList<ChecklistVersion>> &answer) {
            m_error->setVisible(!answer);
            m_again->setVisible(!answer);
            if (!answer) {
                const ErrorText text = errorText(answer.error());
                m_error->setText(u"✕ "_s + text.text());
                return;
            }
            m_versions = *answer;
            m_versions.append(builtIn());
            if (!active())
                m_versions.last().state = ChecklistState::Active;
            m_loaded = true;
            fill();
            Q_EMIT loaded();
        });
}

ChecklistVersion ChecklistVersions::current() const
{
    return m_versions.value(std::max(0, m_list->currentRow()));
}

const ChecklistVersion *ChecklistVersions::find(const QString &id, int version) const
{
    const auto it = std::ranges::find_if(
        m_versions, [&](const ChecklistVersion &one) { return one.id == id && one.version == version; });
    return it == m_versions.end() ? nullptr : &*it;
}

const ChecklistVersion *ChecklistVersions::active() const
{
    const auto it = std::ranges::find(m_versions, ChecklistState::Active, &ChecklistVersion::state);
    return it == m_versions.end() ? nullptr : &*it;
}

int ChecklistVersions::newestOf(const QString &id) const
{
    int newest = 0;
    for (const ChecklistVersion &one : m_versions) {
        const bool discarded = one.state == ChecklistState::Retired && !one.activatedAt.isValid();
        if (one.id == id && !discarded)
            newest = std::max(newest, one.version);
    }
    return newest;
}

void ChecklistVersions::select(const QString &id, int version)
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_versions.size(); ++row) {
        if (m_versions[row].id == id && m_versions[row].version == version)
            m_list->setCurrentRow(row);
    }
}

QString ChecklistVersions::rowText(const ChecklistVersion &version) const
{
    const StatusWord state = ChecklistWords::state(version.state);
    QString text = u"%1  %2"_s.arg(nameOf(version), state.text());
    const QDateTime now = m_desk.clock.now();
    if (version.version == 0)
        text += u'\n' + tr("ships with the program");
    else
        text += u'\n' + tr("%1, %2").arg(version.createdBy, formatInstant(version.createdAt, now));
    if (m_kept(version))
        text += u'\n' + tr("✎ unsaved changes");
    return text;
}

void ChecklistVersions::fill()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ChecklistVersion &version : m_versions) {
        auto *item = new QListWidgetItem(rowText(version), m_list);
        item->setToolTip(version.activatedBy.isEmpty()
                             ? version.id
                             : tr("%1, activated by %2, %3")
                                   .arg(version.id, version.activatedBy,
                                        formatInstant(version.activatedAt, m_desk.clock.now())));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void ChecklistVersions::refreshRows()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(rowText(m_versions[row]));
}

void ChecklistVersions::setEnabledList(bool enabled)
{
    m_list->setEnabled(enabled);
}

} // namespace desk
