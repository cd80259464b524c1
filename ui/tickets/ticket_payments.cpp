#include "ticket_payments.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "answer.h"
#include "chip.h"
#include "diagnosis_words.h"
#include "elided_label.h"
#include "format.h"
#include "panel.h"
#include "rail.h"
#include "text_label.h"
#include "ticket_words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// "Youpin ¥35.80" of a snapshot.
QString partyAndAmount(const QJsonObject &content)
{
    QString party = content["merchant"_L1].toString();
    if (party.isEmpty())
        party = content["payee"_L1].toString();
    if (party.isEmpty())
        party = content["card"_L1].toString();
    const Money amount = moneyIn(content, u"amount"_s);
    const QString money = amount.currency.code().isEmpty() ? QString() : formatMoney(amount);
    return u"%1 %2"_s.arg(party, money).trimmed();
}

/// What the payment's present state has that the snapshot had not; empty when nothing differs.
QString difference(const QJsonObject &then, const PaymentRow &now)
{
    const auto status = fromText<PaymentStatus>(then["status"_L1].toString());
    if (status && *status != now.status)
        return TicketPayments::tr("now: %1").arg(wordOf(now.status));
    const QString code = then["response_code"_L1].toString();
    if (then.contains("response_code"_L1) && code != now.responseCode)
        return TicketPayments::tr("now: code %1").arg(now.responseCode);
    return {};
}

} // namespace

TicketPayments::TicketPayments(DeskContext &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void TicketPayments::showTicket(const TicketDetail &ticket)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TicketSnapshot &snapshot : ticket.snapshots)
        addSnapshot(snapshot);
    for (const TicketDiagnosis &diagnosis : ticket.diagnoses)
        addDiagnosis(diagnosis);
    setVisible(m_layout->count() > 0);
}

void TicketPayments::addSnapshot(const TicketSnapshot &snapshot)
{
    const QJsonObject &content = snapshot.content;
    auto *panel = new Panel({}, this);
    panel->setObjectName(u"snapshot"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(textLabel(tr("Payment as filed"), TextRole::Heading, panel));
    row->addWidget(textLabel(partyAndAmount(content), TextRole::Subtitle, panel));
    if (const auto status = fromText<PaymentStatus>(content["status"_L1].toString()))
        row->addWidget(new Chip(statusOf(*status), panel));
    auto *changed = new Chip(panel);
    changed->setObjectName(u"snapshotDifference"_s);
    changed->setVisible(false);
    row->addWidget(changed);
    const QDateTime at = QDateTime::fromString(content["created_at"_L1].toString(), Qt::ISODate);
    QStringList rest;
    if (at.isValid())
        rest << formatInstant(at, m_desk.clock.now());
    rest << snapshot.orderNo.value()
         << u"%1 %2"_s
                .arg(schemeName(content["scheme"_L1].toString()), content["response_code"_L1].toString())
                .trimmed();
    rest.removeAll(QString());
    auto *muted = new ElidedLabel(rest.join(u" · "_s), panel);
    muted->setProperty("role", u"muted"_s);
    muted->setToolTip(muted->text() + u'\n'
                      + tr("Taken when the ticket was filed, %1").arg(instantToolTip(snapshot.takenAt)));
    row->addWidget(muted, 1);
    panel->body()->addLayout(row);
    m_layout->addWidget(panel);
    if (!servesCustomers(m_desk.self))
        return; // the payment itself would be refused
    auto *open = new QPushButton(tr("Open payment"), panel);
    open->setObjectName(u"openPayment"_s);
    open->setAccessibleName(tr("Open payment %1").arg(snapshot.orderNo.value()));
    row->addWidget(open);
    connect(open, &QPushButton::clicked, this,
            [this, order = snapshot.orderNo] { m_desk.navigator.openPayment(order); });
    onAnswer(changed, m_desk.workspace.history().detail(snapshot.orderNo),
             [content, changed](const Result<PaymentDetail> &answer) {
                 const QString text = answer ? difference(content, answer->row) : QString();
                 changed->setStatus({u"≠"_s, text, Tone::Warn});
                 changed->setVisible(!text.isEmpty());
             });
}

void TicketPayments::addDiagnosis(const TicketDiagnosis &diagnosis)
{
    auto *panel = new Panel({}, this);
    panel->setObjectName(u"diagnosisAsFiled"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(textLabel(tr("Diagnosis as filed"), TextRole::Heading, panel));
    row->addWidget(textLabel(TicketWords::diagnosis(diagnosis.content), TextRole::Body, panel), 1);
    if (servesCustomers(m_desk.self))
        addScripts(row, diagnosis.content, panel);
    panel->body()->addLayout(row);
    m_layout->addWidget(panel);
}

/// One button a language; the customer's goes first.
void TicketPayments::addScripts(QHBoxLayout *row, const QJsonObject &content, QWidget *parent)
{
    const QJsonObject reply = content["reply"_L1].toObject();
    QStringList languages{u"en"_s, u"zh_CN"_s};
    if (content["reply_language"_L1].toString().startsWith(u"zh"_s))
        languages.move(1, 0);
    for (const QString &language : std::as_const(languages)) {
        const QString text = reply[language].toString();
        if (text.isEmpty())
            continue;
        const QString name = language == u"en" ? u"English"_s : u"中文"_s; // each is named in itself
        auto *put = new QPushButton(tr("Put into the reply: %1").arg(name), parent);
        put->setObjectName(u"putReply_"_s + language);
        put->setProperty("kind", u"link"_s);
        put->setAccessibleName(put->text());
        put->setToolTip(text);
        connect(put, &QPushButton::clicked, this, [this, text] { Q_EMIT replyWanted(text); });
        row->addWidget(put);
    }
}

} // namespace desk
