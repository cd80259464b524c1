#pragma once

#include <QWidget>

#include "diagnosis.h"
#include "money.h"

namespace desk {

/// What the customer said to one check's question, as far as it was asked.
struct GivenAnswer
{
    bool given = false;
    bool known = true; ///< false: "don't know"
    QString value;
};

/// One check: sign, title, evidence, and its question where only the customer knows.
class FindingRow final : public QWidget
{
    Q_OBJECT

public:
    FindingRow(const Finding &finding, const GivenAnswer &answer, const Currency &currency,
               const QString &language, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QString &check, const QString &value);
    void notKnown(const QString &check);
    void withdrawn(const QString &check); ///< the answer given is to be asked again
};

} // namespace desk
