#pragma once

#include <QWidget>

#include "hold_store.h"

class QLabel;

namespace desk {

class Panel;

/// The right half of the hold dialog: what is in flight and whether it will be stopped, which holds stand
/// already, and what to tell the customer.
class HoldEffects : public QWidget
{
    Q_OBJECT

public:
    explicit HoldEffects(QWidget *parent = nullptr);

    void showInFlightLoading();
    void showInFlight(const Result<QList<InFlight>> &answer, const QDateTime &now);
    void showHolds(const Result<QList<Hold>> &answer, const QDateTime &now);
    /// In the language of the customer; read out or copied.
    void showScript(const QString &text);

Q_SIGNALS:
    void releaseWanted(const desk::Hold &hold);

private:
    void addPayment(const InFlight &entry, const QDateTime &now);
    void addHold(const Hold &hold, const QDateTime &now);

    Panel *m_flight;
    QLabel *m_flightText;
    QWidget *m_flightRows;
    Panel *m_holds;
    QLabel *m_holdsText;
    QWidget *m_holdRows;
    QLabel *m_script;
};

} // namespace desk
