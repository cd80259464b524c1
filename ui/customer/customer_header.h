#pragma once

#include <QFrame>
#include <optional>

#include "contact_store.h"
#include "customer_store.h"

class QLabel;
class QToolButton;

namespace desk {

class Chip;
class KeyButton;

/// Who it is, masked, whether one may talk to them, and the three things one does for them.
class CustomerHeader final : public QFrame
{
    Q_OBJECT

public:
    explicit CustomerHeader(const UserNo &user, QWidget *parent = nullptr);

    void showLoading();
    void showCustomer(const Customer &customer);
    void showError(const Error &error);
    /// \a verification: of the open contact, none when there is none. \a mayReveal: verified now, or lately
    /// enough to call back.
    void showVerification(const std::optional<Verification> &verification, bool mayReveal);

Q_SIGNALS:
    void verifyWanted();
    void holdWanted();
    void ticketWanted();
    void revealWanted(desk::RevealField field);
    void retryWanted();

private:
    QWidget *buildFacts();
    QToolButton *revealButton(RevealField field);
    void setLocked(bool locked);

    const UserNo m_user;
    QLabel *m_avatar;
    QLabel *m_name;
    QLabel *m_about;
    QLabel *m_phone;
    QLabel *m_email;
    QLabel *m_idNumber;
    Chip *m_status;
    Chip *m_vip;
    Chip *m_kyc;
    Chip *m_twoFactor;
    Chip *m_verification;
    QToolButton *m_retry;
    QList<QToolButton *> m_reveals;
    bool m_mayReveal = false;
};

} // namespace desk
