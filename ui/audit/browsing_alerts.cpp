#include "browsing_alerts.h"

#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

#include "audit_words.h"
#include "icons.h"
#include "key_shortcut.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int mostShown = 3; ///< the rest is reached by scrolling

} // namespace

BrowsingAlerts::BrowsingAlerts(AuditStore &audit, const Clock &clock, QWidget *parent)
    : Panel(tr("Unusual browsing in the last 24 hours"), parent)
    , m_audit(audit)
    , m_clock(clock)
    , m_list(new QListWidget(this))
{
    setObjectName(u"browsingAlerts"_s);
    setTone(Tone::Warn);
    m_list->setObjectName(u"browsingAlertList"_s);
    m_list->setAccessibleName(tr("Who saw unusually much within an hour"));
    m_list->setToolTip(tr("Enter shows what the person saw."));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_list);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &BrowsingAlerts::choose);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        addKey(m_list, QKeySequence(key), tr("Show what the person saw"), [this] {
            choose();
        })->setContext(Qt::WidgetShortcut);
    }
    hide();
}

void BrowsingAlerts::reload()
{
    m_request.ask(
        this, [this](std::stop_token) { return m_audit.browsingAlerts(m_clock.now()); },
        [this](const Result<QList<BrowsingAlert>> &alerts) {
            if (alerts)
                show(*alerts);
        });
}

void BrowsingAlerts::show(const QList<BrowsingAlert> &alerts)
{
    const int current = m_list->currentRow();
    m_shown = alerts;
    m_list->clear();
    for (const BrowsingAlert &alert : alerts) {
        auto *item = new QListWidgetItem(deskIcon(u"alert"_s, Tone::Warn),
                                         AuditWords::alert(alert, m_clock.now()), m_list);
        item->setSizeHint(QSize(0, 28));
    }
    m_list->setFixedHeight(2 + 28 * std::min(mostShown, int(alerts.size())));
    if (!alerts.isEmpty())
        m_list->setCurrentRow(qBound(0, current, int(alerts.size()) - 1));
    setVisible(!alerts.isEmpty());
}

void BrowsingAlerts::choose()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_shown.size())
        Q_EMIT chosen(m_shown[row]);
}

} // namespace desk
