#include "query_lock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "format.h"
#include "icons.h"
#include "key_button.h"
#include "text_label.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int tickMs = 1000;

/// "0:07", "12:30", "1:02:03".
QString countdownText(qint64 seconds)
{
    const QString minutes = QString::number(seconds / 60 % 60);
    const QString rest = QString::number(seconds % 60).rightJustified(2, u'0');
    if (seconds < 3600)
        return minutes + u':' + rest;
    return u"%1:%2:%3"_s.arg(seconds / 3600).arg(minutes.rightJustified(2, u'0')).arg(rest);
}

} // namespace

QueryLock::QueryLock(const Diagnosis &diagnosis, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_from(diagnosis.queryFrom ? QDateTime::fromMSecsSinceEpoch(*diagnosis.queryFrom, Qt::UTC)
                                 : QDateTime())
    , m_seconds(diagnosis.queryAfterSeconds)
    , m_countdown(textLabel({}, TextRole::Body, this))
    , m_last(textLabel({}, TextRole::Muted, this))
    , m_record(
          new KeyButton(tr("Record the query's result…"), QKeySequence(Qt::Key_Q), ButtonKind::Plain, this))
{
    setObjectName(u"queryLock"_s);
    setProperty("role", u"note"_s);
    setAccessibleName(tr("Trying again is locked"));
    auto *sign = new QLabel(this);
    sign->setPixmap(deskIcon(u"lock"_s, Tone::Warn).pixmap(14, 14));
    auto *title = textLabel(tr("“Try again” is locked: the outcome is unknown"), TextRole::Warn, this);
    title->setObjectName(u"diagnosisQueryFirst"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(sign, 0, Qt::AlignTop);
    head->addWidget(title, 1);
    const QString number = diagnosis.orderNo.value();
    auto *reuse =
        textLabel(diagnosis.refund ? tr("Query and repeat with the same refund number only: %1").arg(number)
                                   : tr("Query and repeat with the same order number only: %1").arg(number),
                  TextRole::Body, this);
    reuse->setObjectName(u"queryReuse"_s);
    reuse->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_countdown->setObjectName(u"queryCountdown"_s);
    m_last->setObjectName(u"queryLast"_s);
    m_last->hide();
    m_record->setObjectName(u"queryRecord"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(reuse);
    layout->addWidget(m_countdown);
    layout->addWidget(m_last);
    layout->addWidget(m_record, 0, Qt::AlignLeft);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &QueryLock::refresh);
    connect(m_record, &QPushButton::clicked, this, &QueryLock::recordWanted);
    refresh();
}

void QueryLock::setLatest(const std::optional<PaymentQuery> &latest)
{
    m_latest = latest;
    m_last->setVisible(latest.has_value());
    if (latest)
        m_last->setText(
            tr("Last query: %1, %2, %3")
                .arg(wordOf(latest->result), latest->by, formatInstant(latest->at, m_clock.now(), true)));
    refresh();
}

QDateTime QueryLock::due() const
{
    const QDateTime from = m_latest && (!m_from.isValid() || m_latest->at > m_from) ? m_latest->at : m_from;
    return from.isValid() ? from.addSecs(m_seconds) : QDateTime();
}

void QueryLock::refresh()
{
    const QDateTime when = due();
    // Rounded up: the button is not offered while "0:00" is shown.
    const qint64 left = when.isValid() ? (m_clock.now().msecsTo(when) + 999) / 1000 : 0;
    if (left > 0) {
        m_countdown->setText(
            tr("Query in %1 (waiting time: %n seconds)", nullptr, m_seconds).arg(countdownText(left)));
        m_tick.start();
    } else {
        m_countdown->setText(tr("Query it at the channel now, then record what it says."));
        m_tick.stop();
    }
    m_record->setEnabled(left <= 0);
    m_record->setHelp(left > 0 ? tr("Possible once the waiting time is over")
                               : tr("Record whether the payment succeeded, failed or is still unknown"));
}

} // namespace desk
