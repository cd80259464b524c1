#include "failure_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

#include "chip.h"
#include "error_text.h"
#include "format.h"
#include "key_button.h"
#include "vip_lock.h"

using namespace Qt::StringLiterals;

namespace desk {

FailureBanner::FailureBanner(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_state(new Chip(this))
    , m_text(new QLabel(this))
    , m_show(new KeyButton(tr("Show diagnosis"), QKeySequence(Qt::Key_D), ButtonKind::Plain, this))
    , m_retry(new QPushButton(tr("Try again"), this))
{
    setObjectName(u"failureBanner"_s);
    setProperty("role", u"card"_s);
    m_text->setObjectName(u"failureText"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_show->setObjectName(u"showDiagnosis"_s);
    m_show->setHelp(tr("Show the checks, their evidence and what to say"));
    m_retry->setObjectName(u"failureRetry"_s);
    m_retry->setAccessibleName(tr("Read the latest failure again"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_state);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_retry);
    connect(m_show, &QPushButton::clicked, this, &FailureBanner::diagnosisWanted);
    connect(m_retry, &QPushButton::clicked, this, &FailureBanner::retryWanted);
    showNothing();
}

void FailureBanner::showFailure(const PaymentRow &payment)
{
    m_payment = payment;
    m_state->setStatus(statusOf(payment.status));
    m_state->show();
    m_show->show();
    m_retry->hide();
    setTone(payment.status == PaymentStatus::Failed ? Tone::Bad : Tone::Warn);
    setWhy(tr("finding out why…"));
    m_awaitsReason = true;
    show();
}

void FailureBanner::showReason(const Diagnosis &diagnosis)
{
    const QString language = QLocale().name();
    const QString headline = diagnosis.headline.in(language);
    setWhy(headline.isEmpty() ? causeName(diagnosis.primaryCause).in(language) : headline);
}

void FailureBanner::showNoReason(const Error &error)
{
    setWhy(tr("the reason could not be read (%1)").arg(errorText(error).title));
}

void FailureBanner::showError(const Error &error)
{
    if (isVipLocked(error)) {
        showNothing();
        return;
    }
    const ErrorText text = errorText(error);
    m_payment.reset();
    m_state->hide();
    m_show->hide();
    m_retry->setVisible(text.mayRetry);
    setTone(Tone::Warn);
    m_text->setText(tr("The latest failure could not be read. %1").arg(text.title).toHtmlEscaped());
    m_text->setAccessibleName(m_text->text());
    show();
}

void FailureBanner::showNothing()
{
    m_payment.reset();
    hide();
}

void FailureBanner::setTone(Tone tone)
{
    setProperty("tone", toneName(tone));
    style()->unpolish(this);
    style()->polish(this);
}

void FailureBanner::setWhy(const QString &why)
{
    m_why = why;
    m_awaitsReason = false;
    showText();
}

void FailureBanner::setZone(const QString &zone)
{
    m_zone = zone;
    if (m_payment)
        showText();
}

void FailureBanner::showText()
{
    QString when = formatInstant(m_payment->createdAt, m_clock.now());
    if (const QString there = accountTime(m_payment->createdAt, m_zone); !there.isEmpty())
        when += u" ("_s + there + u')';
    const QString what = tr("%1 · %2 · <b>%3</b> · <b>%4</b>")
                             .arg(when, wordOf(m_payment->kind), m_payment->counterparty.toHtmlEscaped(),
                                  formatMoney(m_payment->amount).toHtmlEscaped());
    m_text->setText(what + u" — "_s + m_why.toHtmlEscaped());
    m_text->setToolTip(instantToolTip(m_payment->createdAt));
    QString plain = m_text->text();
    m_text->setAccessibleName(plain.remove(u"<b>"_s).remove(u"</b>"_s));
}

} // namespace desk
