#pragma once

#include <QWidget>

#include "clock.h"
#include "history_store.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimer;
class QPushButton;

namespace desk {

/// What of the history is shown: period, kind, state and text in one line, dates, amounts and the jump to a
/// day in a second one that opens on demand. Days are days of the agent's zone.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(const Clock &clock, QWidget *parent = nullptr);

    /// What is set now; amounts that cannot be read do not filter.
    HistoryFilter filter() const;
    /// The currency whose decimals the amounts are typed in.
    void setCurrency(const Currency &currency);
    /// Everything of all time.
    void clear();
    void focusText();

Q_SIGNALS:
    void changed(const desk::HistoryFilter &filter);
    void jumpWanted(const QDateTime &below); ///< UTC, exclusive end of the chosen day

private:
    QWidget *buildMore();
    QLineEdit *amountField(const QString &name, const QString &label, QWidget *parent);
    std::optional<qint64> amountOf(QLineEdit *field) const;
    void announce();
    void showProblems();

    const Clock &m_clock;
    Currency m_currency;
    QComboBox *m_period;
    QComboBox *m_kind;
    QComboBox *m_status;
    QLineEdit *m_text;
    QPushButton *m_moreButton;
    QWidget *m_more;
    QWidget *m_dates = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QLineEdit *m_min = nullptr;
    QLineEdit *m_max = nullptr;
    QDateEdit *m_day = nullptr;
    QTimer *m_typing;
    bool m_setting = false; ///< several fields change at once
};

} // namespace desk
