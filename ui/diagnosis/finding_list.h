#pragma once

#include <QWidget>
#include <functional>

#include "finding_row.h"

class QVBoxLayout;

namespace desk {

/// The checks of a diagnosis in the order in which an agent needs them: what failed, what to ask, what could
/// not be checked; what passed and what does not apply are one line each that unfolds.
class FindingList final : public QWidget
{
    Q_OBJECT

public:
    /// Which lines are unfolded; kept by the owner, so that an answer does not fold them again.
    struct Folds
    {
        bool passed = false;
        bool notApplicable = false;
    };
    using GivenOf = std::function<GivenAnswer(const QString &check)>;

    /// \a folds outlives the list. An answered question stays where it was asked, whatever became of it.
    FindingList(const QList<Finding> &findings, const GivenOf &given, const Currency &currency, Folds &folds,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QString &check, const QString &value);
    void notKnown(const QString &check);
    void withdrawn(const QString &check);

private:
    void addRow(QVBoxLayout *layout, const Finding &finding, const GivenAnswer &given,
                const Currency &currency);
    /// A line \a text that shows and hides rows, which \a fill puts into a widget when they are first shown;
    /// \a open is where that is kept. \a key: none for no key.
    void addFold(const QString &name, const QString &text, const QString &help, int key,
                 const std::function<void(QWidget *)> &fill, bool &open);
};

} // namespace desk
