#include "history_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "catalogue.h"
#include "diagnosis.h"
#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

} // namespace

QString HistoryWords::header(HistoryColumn column) const
{
    switch (column) {
    case HistoryColumn::Time:
        return Words::tr("Time");
    case HistoryColumn::Kind:
        return Words::tr("Kind");
    case HistoryColumn::Counterparty:
        return Words::tr("Counterparty");
    case HistoryColumn::Amount:
        return Words::tr("Amount");
    case HistoryColumn::Status:
        return Words::tr("State");
    case HistoryColumn::BalanceAfter:
        return Words::tr("Balance after");
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
        return Words::tr("%1\nOrder %2").arg(row.counterparty, row.orderNo.value());
    case HistoryColumn::Amount:
        if (row.fee.minor > 0)
            return Words::tr("Fee %1").arg(formatMoney(row.fee));
        return {};
    case HistoryColumn::Status:
        if (!row.responseCode.isEmpty())
            return Words::tr("%1 – response code %2 (%3)")
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
