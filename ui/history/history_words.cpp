#include "history_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "catalogue.h"
#include "diagnosis.h"
#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

static QString tr(const char *text)
{
    return QCoreApplication::translate("HistoryWords", text);
}

QString HistoryWords::header(HistoryColumn column) const
{
    switch (column) {
    case HistoryColumn::Time:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "Time"));
    case HistoryColumn::Kind:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "Kind"));
    case HistoryColumn::Counterparty:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "Counterparty"));
    case HistoryColumn::Amount:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "Amount"));
    case HistoryColumn::Status:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "State"));
    case HistoryColumn::BalanceAfter:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "Balance after"));
    }
    return {};
}

QString HistoryWords::cell(const PaymentRow &row, HistoryColumn column) const
{
    switch (column) {
    case HistoryColumn::Time:
        return formatInstant(row.createdAt, m_clock.now(), true);
    case HistoryColumn::Kind:
        return wordOf(row.kind);
    case HistoryColumn::Counterparty:
        return row.counterparty;
    case HistoryColumn::Amount:
        return formatSigned(row.amount, row.kind);
    case HistoryColumn::Status:
        return paymentState(row).text();
    case HistoryColumn::BalanceAfter:
        return row.balanceAfter ? formatMoney(*row.balanceAfter) : u"–"_s;
    }
    return {};
}

QString HistoryWords::toolTip(const PaymentRow &row, HistoryColumn column) const
{
    switch (column) {
    case HistoryColumn::Time:
        return instantToolTip(row.createdAt);
    case HistoryColumn::Counterparty:
        return tr(QT_TRANSLATE_NOOP("HistoryWords", "%1\nOrder %2"))
            .arg(row.counterparty, row.orderNo.value());
    case HistoryColumn::Amount:
        if (row.fee.minor > 0)
            return tr(QT_TRANSLATE_NOOP("HistoryWords", "Fee %1")).arg(formatMoney(row.fee));
        return {};
    case HistoryColumn::Status:
        if (!row.responseCode.isEmpty())
            return tr(QT_TRANSLATE_NOOP("HistoryWords", "%1 – response code %2 (%3)"))
                .arg(wordOf(row.status), row.responseCode, row.scheme);
        return wordOf(row.status);
    default:
        return {};
    }
}

StatusWord paymentState(const PaymentRow &row)
{
    StatusWord state = statusOf(row.status);
    if (row.status != PaymentStatus::Failed)
        return state;
    const ResponseCode *code = Catalogue::builtIn().find(row.scheme, row.responseCode);
    if (code && !code->approval && code->category != u"unknown")
        state.word = causeName(code->category).in(QLocale().name());
    return state;
}

bool movedMoney(PaymentStatus status)
{
    return status != PaymentStatus::Failed && status != PaymentStatus::Pending
           && status != PaymentStatus::Unknown;
}

} // namespace desk
