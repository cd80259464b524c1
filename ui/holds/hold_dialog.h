#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk {

class Chip;
class CommandStatus;
class HoldEffects;
class HoldForm;

/// Freezes a customer: Ctrl+Shift+F, a reason key (1…7), Enter. Nothing that is still being read keeps the
/// agent from placing the hold. Afterwards it says what is frozen and how a release works.
class HoldDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a desk must outlive the dialog.
    HoldDialog(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);

    const HoldId &placedHold() const { return m_placed; }

Q_SIGNALS:
    void placed(const desk::HoldId &hold);

public Q_SLOTS:
    /// Esc closes; while the answer is open the dialog stays.
    void reject() override;

private:
    QWidget *makeHeader();
    QWidget *makeFormPage();
    QWidget *makeDonePage();
    void readCustomer();
    void readHolds();
    void readInFlight();
    void place();
    void showDone();
    void askRelease(const Hold &hold);
    void refresh();
    QString name() const;

    DeskContext &m_desk;
    UserNo m_user;
    Customer m_customer;
    HoldId m_placed;
    PlaceHold m_sent;
    quint64 m_flightGeneration = 0;
    CommandAttempt m_attempt;
    QLabel *m_title;
    QLabel *m_subtitle;
    Chip *m_frozen;
    QStackedWidget *m_pages;
    HoldForm *m_form = nullptr;
    HoldEffects *m_effects = nullptr;
    CommandStatus *m_status = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_doneTitle = nullptr;
    QLabel *m_doneScript = nullptr;
    QPushButton *m_doneClose = nullptr;
};

} // namespace desk
