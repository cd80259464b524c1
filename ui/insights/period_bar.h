#pragma once

#include <QWidget>

#include "clock.h"
#include "mass_answer.h"

class QButtonGroup;
class QDateEdit;

namespace desk {

/// The choice of a period: today, yesterday, the last seven days, or days of one's own (both included). Days
/// are those of the agent's zone.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    enum Choice { Today, Yesterday, SevenDays, Custom };
    static constexpr int longestDays = 92;

    /// \a clock must outlive the bar.
    explicit PeriodBar(const Clock &clock, QWidget *parent = nullptr);

    Choice choice() const;
    void choose(Choice choice);
    /// The period as it is now, UTC: what ends today ends with the day.
    InstantRange range() const;

Q_SIGNALS:
    void changed();

private:
    void follow(Choice choice);

    const Clock &m_clock;
    QButtonGroup *m_choices;
    QWidget *m_days;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace desk
