#include "hold_effects.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "chip.h"
#include "error_text.h"
#include "format.h"
#include "hold_words.h"
#include "panel.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// A widget for rows, emptied by deleting its children.
QWidget *rowsIn(Panel *panel)
{
    auto *area = new QScrollArea(panel);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *rows = new QWidget(area);
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->setAlignment(Qt::AlignTop);
    area->setWidget(rows);
    panel->body()->addWidget(area, 1);
    return rows;
}

void clearRows(QWidget *rows)
{
    while (QLayoutItem *item = rows->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QHBoxLayout *addRow(QWidget *rows, const QString &name)
{
    auto *row = new QWidget(rows);
    row->setObjectName(name);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    rows->layout()->addWidget(row);
    return layout;
}

} // namespace

HoldEffects::HoldEffects(QWidget *parent)
    : QWidget(parent)
    , m_flight(new Panel(tr("In flight now"), this))
    , m_flightText(textLabel({}, TextRole::Muted, m_flight))
    , m_holds(new Panel(tr("Standing holds"), this))
    , m_holdsText(textLabel(tr("Reading …"), TextRole::Muted, m_holds))
    , m_script(textLabel({}, TextRole::Body))
{
    m_flightText->setObjectName(u"inFlightText"_s);
    m_flight->body()->addWidget(m_flightText);
    m_flightRows = rowsIn(m_flight);
    m_holdsText->setObjectName(u"standingText"_s);
    m_holds->body()->addWidget(m_holdsText);
    m_holdRows = rowsIn(m_holds);
    auto *script = new Panel(tr("Tell the customer"), this);
    m_script->setObjectName(u"holdScript"_s);
    m_script->setAccessibleName(tr("What to tell the customer"));
    m_script->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    script->body()->addWidget(m_script);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_flight, 3);
    layout->addWidget(m_holds, 2);
    layout->addWidget(script);
    showInFlightLoading();
}

void HoldEffects::showInFlightLoading()
{
    m_flightText->setText(tr("Reading …"));
}

void HoldEffects::showInFlight(const Result<QList<InFlight>> &answer, const QDateTime &now)
{
    clearRows(m_flightRows);
    if (!answer) {
        m_flightText->setText(
            tr("Could not be read, you can freeze all the same. %1").arg(errorText(answer.error()).title));
        return;
    }
    const auto stopped =
        std::count_if(answer->begin(), answer->end(), [](const InFlight &e) { return e.stopped; });
    const int going = int(answer->size() - stopped);
    if (answer->isEmpty())
        m_flightText->setText(tr("No payment is on its way. From now on new ones are refused."));
    else if (going == 0)
        m_flightText->setText(tr("%n payment(s) on the way will be stopped.", nullptr, int(stopped)));
    else if (stopped == 0)
        m_flightText->setText(tr("%n payment(s) on the way will not be stopped.", nullptr, going));
    else
        m_flightText->setText(
            tr("%1 of %2 payments on the way will be stopped.").arg(stopped).arg(answer->size()));
    for (const InFlight &entry : *answer)
        addPayment(entry, now);
}

void HoldEffects::addPayment(const InFlight &entry, const QDateTime &now)
{
    const PaymentRow &payment = entry.payment;
    QHBoxLayout *row = addRow(m_flightRows, u"inFlightRow"_s);
    auto *what = textLabel(u"%1  %2"_s.arg(formatInstant(payment.createdAt, now), payment.counterparty),
                           TextRole::Body);
    what->setToolTip(instantToolTip(payment.createdAt));
    auto *amount = new MoneyLabel;
    amount->setMoney(payment.amount, payment.kind);
    row->addWidget(what, 1);
    row->addWidget(amount);
    row->addWidget(new Chip(entry.stopped ? StatusWord{u"■"_s, tr("Will be stopped"), Tone::Good}
                                          : StatusWord{u"→"_s, tr("Will not be stopped"), Tone::Warn}));
}

void HoldEffects::showHolds(const Result<QList<Hold>> &answer, const QDateTime &now)
{
    clearRows(m_holdRows);
    if (!answer) {
        m_holdsText->setText(errorText(answer.error()).title);
        return;
    }
    int standing = 0;
    for (const Hold &hold : *answer) {
        if (hold.standing) {
            ++standing;
            addHold(hold, now);
        }
    }
    m_holdsText->setVisible(standing == 0);
    m_holdsText->setText(tr("Nothing is frozen at the moment."));
}

void HoldEffects::addHold(const Hold &hold, const QDateTime &now)
{
    QHBoxLayout *row = addRow(m_holdRows, u"standingRow"_s);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(textLabel(tr("%1: %2").arg(wordOf(hold.scope), wordOf(hold.reason)), TextRole::Body));
    text->addWidget(textLabel(HoldWords::placed(hold, now), TextRole::Muted));
    row->addLayout(text, 1);
    if (hold.releaseRequested) {
        row->addWidget(new Chip({u"…"_s, tr("Release requested"), Tone::Warn}), 0, Qt::AlignTop);
        return;
    }
    auto *release = new QPushButton(tr("Request release …"));
    release->setObjectName(u"requestRelease"_s);
    release->setAccessibleName(tr("Request the release of this hold"));
    release->setAutoDefault(false);
    row->addWidget(release, 0, Qt::AlignTop);
    connect(release, &QPushButton::clicked, this, [this, hold] { Q_EMIT releaseWanted(hold); });
}

void HoldEffects::showScript(const QString &text)
{
    m_script->setText(text);
}

} // namespace desk
