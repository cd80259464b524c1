#pragma once

#include <QWidget>

#include "customer_store.h"
#include "hold_store.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QRadioButton;

namespace desk {

class KeyChoice;

/// What a hold is made of: scope, account, reason (keys 1…7), note, end. Has defaults for all but the reason.
class HoldForm : public QWidget
{
    Q_OBJECT

public:
    static constexpr int noteLength = 8; ///< of HoldReason::Other, as the database wants it

    explicit HoldForm(QWidget *parent = nullptr);

    void setAccounts(const QList<Account> &accounts);
    /// No account is chosen: the hold stands on all of them.
    void coverAllAccounts();
    HoldScope scope() const;
    /// Empty: all accounts; always so for HoldScope::SignIn.
    AccountId account() const;
    /// True once nothing is missing; what is missing is in hint().
    bool isComplete() const { return hint().isEmpty(); }
    /// What is still to do, as a sentence; empty when nothing is.
    QString hint() const;
    /// \a now: UTC, from which the ends of 24 hours and 7 days count. Meaningful when isComplete().
    PlaceHold hold(const UserNo &user, const QDateTime &now) const;

Q_SIGNALS:
    void changed();
    void targetChanged(); ///< scope or account

private:
    QWidget *makeScopes();
    QWidget *makeEnd();
    void followScope();

    QList<QRadioButton *> m_scopes;
    QLabel *m_effect;
    QComboBox *m_account;
    KeyChoice *m_reason;
    QPlainTextEdit *m_note;
    QLabel *m_noteLabel;
    QComboBox *m_end;
    QDateTimeEdit *m_until;
};

} // namespace desk
