#include "incident_notices.h"

#include <QLocale>
#include <QVBoxLayout>

#include "banner.h"
#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

using namespace std::chrono_literals;

IncidentNotices::IncidentNotices(Workspace &workspace, Navigator &navigator, const Clock &clock,
                                 QWidget *parent, const UserNo &user)
    : QWidget(parent), m_workspace(workspace), m_clock(clock), m_user(user)
{
    setObjectName(user.isEmpty() ? u"incidentNotices"_s : u"customerNotices"_s);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    for (int i = 0; i < mostLines; ++i) {
        m_lines.append(new Banner(this));
        lines->addWidget(m_lines.last());
    }
    m_again.setInterval(60s);
    connect(&m_again, &QTimer::timeout, this, &IncidentNotices::read);
    connect(&navigator, &Navigator::incidentsChanged, this, &IncidentNotices::read);
    m_again.start();
    setVisible(false);
    read();
}

void IncidentNotices::read()
{
    if (!m_user.isEmpty()) {
        onAnswer(this, m_workspace.incidents().noticesOf(m_user),
                 [this](const Result<QList<IncidentNotice>> &notices) {
                     if (notices)
                         show(*notices);
                 });
        return;
    }
    onAnswer(this, m_workspace.incidents().incidents(true, {}, 50),
             [this](const Result<Page<Incident>> &page) {
                 if (!page)
                     return;
                 QList<IncidentNotice> notices;
                 for (const Incident &one : page->rows) {
                     if (one.announcedAt.isValid())
                         notices.append({one.id, one.label, one.declared.startedAt, one.announcement});
                 }
                 show(notices);
             });
}

void IncidentNotices::show(const QList<IncidentNotice> &notices)
{
    for (int i = 0; i < mostLines; ++i) {
        m_lines[i]->setVisible(false);
        if (i >= notices.size())
            continue;
        const IncidentNotice &one = notices[i];
        const QString since = formatInstant(one.startedAt, m_clock.now());
        const QString text = one.text.in(QLocale().name());
        m_lines[i]->showStanding(
            Tone::Warn, m_user.isEmpty() ? tr("Incident since %1: %2").arg(since, text)
                                         : tr("This customer is affected, since %1: %2").arg(since, text));
    }
    setVisible(!notices.isEmpty());
}

} // namespace desk
