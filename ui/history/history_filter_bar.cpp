#include "history_filter_bar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include "key_button.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int customPeriod = -1;
constexpr int allTime = 0;

QDateTime startOfDay(const QDate &day)
{
    return day.startOfDay(Qt::LocalTime).toUTC();
}

template <class E>
QComboBox *closedSetBox(const QString &name, const QString &label, const QString &all, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(label);
    box->addItem(all);
    for (size_t i = 0; i < closedSet<E>.size(); ++i)
        box->addItem(wordOf(E(i)), int(i));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(7);
    return box;
}

} // namespace

HistoryFilterBar::HistoryFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_currency(*Currency::fromCode(u"CNY"))
    , m_period(new QComboBox(this))
    , m_kind(closedSetBox<PaymentKind>(u"historyKind"_s, tr("Kind of payment"), tr("All kinds"), this))
    , m_status(
          closedSetBox<PaymentStatus>(u"historyStatus"_s, tr("State of the payment"), tr("All states"), this))
    , m_text(new QLineEdit(this))
    , m_moreButton(new QPushButton(tr("More"), this))
    , m_more(nullptr)
    , m_typing(new QTimer(this))
{
    m_more = buildMore();
    m_period->setObjectName(u"historyPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    m_period->setToolTip(tr("Period"));
    m_period->addItem(tr("Last 90 days"), 90);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("All time"), allTime);
    m_period->addItem(tr("From … to …"), customPeriod);
    m_text->setObjectName(u"historyText"_s);
    m_text->setPlaceholderText(tr("Name or reference"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setToolTip(
        tr("Part of the counterparty's name, or an order, merchant order or channel reference (/)"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(72);
    m_moreButton->setObjectName(u"historyMore"_s);
    m_moreButton->setAccessibleName(tr("Amounts and days"));
    m_moreButton->setToolTip(tr("Filter by amount, jump to a day"));
    m_moreButton->setCheckable(true);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_period);
    line->addWidget(m_kind);
    line->addWidget(m_status);
    line->addWidget(m_text, 1);
    line->addWidget(m_moreButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_more);
    m_more->hide();

    m_typing->setSingleShot(true);
    m_typing->setInterval(250);
    connect(m_typing, &QTimer::timeout, this, &HistoryFilterBar::announce);
    for (QLineEdit *field : {m_text, m_min, m_max}) {
        connect(field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
        connect(field, &QLineEdit::returnPressed, this, &HistoryFilterBar::announce);
    }
    for (QComboBox *box : {m_period, m_kind, m_status})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::announce);
    for (QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_moreButton, &QPushButton::toggled, m_more, &QWidget::setVisible);
}

QLineEdit *HistoryFilterBar::amountField(const QString &name, const QString &label, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setPlaceholderText(label);
    field->setAccessibleName(label);
    field->setMaximumWidth(124);
    return field;
}

QWidget *HistoryFilterBar::buildMore()
{
    auto *more = new QWidget(this);
    const QDate today = m_clock.now().toLocalTime().date();
    const auto dayField = [today](const QString &name, const QString &label, QWidget *parent) {
        auto *field = new QDateEdit(today, parent);
        field->setObjectName(name);
        field->setAccessibleName(label);
        field->setToolTip(label);
        field->setCalendarPopup(true);
        field->setDisplayFormat(u"yyyy-MM-dd"_s);
        return field;
    };
    m_dates = new QWidget(more);
    m_from = dayField(u"historyFrom"_s, tr("First day"), m_dates);
    m_from->setDate(today.addDays(-90));
    m_to = dayField(u"historyTo"_s, tr("Last day"), m_dates);
    auto *dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->addWidget(m_from);
    dates->addWidget(new QLabel(u"–"_s, m_dates));
    dates->addWidget(m_to);
    m_dates->hide();
    m_min = amountField(u"historyMin"_s, tr("Least amount"), more);
    m_max = amountField(u"historyMax"_s, tr("Most amount"), more);
    m_day = dayField(u"historyDay"_s, tr("Day to jump to"), more);
    auto *jump = new QPushButton(tr("Jump to day"), more);
    jump->setObjectName(u"historyJump"_s);
    jump->setAccessibleName(jump->text());
    jump->setToolTip(tr("Show the payments of this day and scroll on from there"));
    connect(jump, &QPushButton::clicked, this,
            [this] { Q_EMIT jumpWanted(startOfDay(m_day->date().addDays(1))); });
    auto *line = new QHBoxLayout(more);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_dates);
    line->addWidget(m_min);
    line->addWidget(new QLabel(u"–"_s, more));
    line->addWidget(m_max);
    line->addStretch(1);
    line->addWidget(m_day);
    line->addWidget(jump);
    return more;
}

std::optional<qint64> HistoryFilterBar::amountOf(QLineEdit *field) const
{
    const auto minor = parseDecimal(field->text().trimmed(), m_currency);
    return minor && *minor >= 0 ? std::optional(*minor) : std::nullopt;
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter filter;
    const int days = m_period->currentData().toInt();
    const QDate today = m_clock.now().toLocalTime().date();
    if (days > 0) {
        filter.from = startOfDay(today.addDays(-days));
    } else if (days == customPeriod) {
        filter.from = startOfDay(std::min(m_from->date(), m_to->date()));
        filter.to = startOfDay(std::max(m_from->date(), m_to->date()).addDays(1));
    }
    if (m_kind->currentIndex() > 0)
        filter.kind = PaymentKind(m_kind->currentData().toInt());
    if (m_status->currentIndex() > 0)
        filter.status = PaymentStatus(m_status->currentData().toInt());
    filter.minMinor = amountOf(m_min);
    filter.maxMinor = amountOf(m_max);
    filter.text = m_text->text().trimmed();
    return filter;
}

void HistoryFilterBar::setCurrency(const Currency &currency)
{
    m_currency = currency;
    showProblems();
}

void HistoryFilterBar::clear()
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_period->setCurrentIndex(m_period->findData(allTime));
        m_kind->setCurrentIndex(0);
        m_status->setCurrentIndex(0);
        for (QLineEdit *field : {m_text, m_min, m_max})
            field->clear();
    }
    announce();
}

void HistoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void HistoryFilterBar::announce()
{
    const bool custom = m_period->currentData().toInt() == customPeriod;
    m_dates->setVisible(custom);
    if (custom || !m_min->text().isEmpty() || !m_max->text().isEmpty())
        m_moreButton->setChecked(true); // what filters is to be seen
    showProblems();
    if (m_setting)
        return;
    m_typing->stop();
    Q_EMIT changed(filter());
}

void HistoryFilterBar::showProblems()
{
    for (QLineEdit *field : {m_min, m_max}) {
        const bool wrong = !field->text().trimmed().isEmpty() && !amountOf(field);
        field->setToolTip(wrong ? tr("Not an amount in %1: write it like 50.00.").arg(m_currency.code())
                                : QString());
        field->setAccessibleDescription(field->toolTip());
        if (field->property("wrong").toBool() == wrong)
            continue;
        field->setProperty("wrong", wrong);
        field->style()->unpolish(field);
        field->style()->polish(field);
    }
}

} // namespace desk
