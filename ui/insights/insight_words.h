#pragma once

#include <QCoreApplication>

#include "diagnosed_order_model.h"
#include "mass_diagnosis.h"
#include "words.h"

namespace desk {

/// Sentences about many payments at once.
class InsightWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::InsightWords)

public:
    static QString number(qint64 value);
    /// 0.125 → "12.5 %" in the form of the language.
    static QString percent(double share);
    /// The name of a cause; "" is a payment that had not failed after all.
    static QString cause(const QString &cause);
    static QString dimension(InsightDimension dimension);
    /// The name of a slice: the channel's or merchant's, an issuer, an hour, or what stands for none.
    static QString slice(const MassAnswer &answer, InsightDimension dimension, const QString &key);
    /// For ears and tooltip: name, payments, share, cumulative share.
    static QString line(const QString &label, const ParetoLine &line, bool cumulative);
    /// "¥1,234.00 · US$12.00"; no more than \a most currencies, the largest counts of minor units first.
    static QString atStake(const PaymentTally &tally, int most = 4);
    static QString column(DiagnosedOrderModel::Column column);
    static QString cell(const DiagnosedOrder &one, DiagnosedOrderModel::Column column, const QDateTime &now);
};

} // namespace desk
