#include "customer_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "chip.h"
#include "error_text.h"
#include "format.h"
#include "icons.h"
#include "key_button.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Chip *namedChip(const QString &name, QWidget *parent)
{
    auto *chip = new Chip(parent);
    chip->setObjectName(name);
    chip->hide();
    return chip;
}

} // namespace

CustomerHeader::CustomerHeader(const UserNo &user, QWidget *parent)
    : QFrame(parent)
    , m_user(user)
    , m_avatar(new QLabel(this))
    , m_name(plainLabel(u"customerName"_s, this))
    , m_about(plainLabel(u"customerAbout"_s, this))
    , m_phone(plainLabel(u"customerPhone"_s, this))
    , m_email(plainLabel(u"customerEmail"_s, this))
    , m_idNumber(plainLabel(u"customerIdNumber"_s, this))
    , m_status(namedChip(u"customerStatus"_s, this))
    , m_vip(namedChip(u"customerVip"_s, this))
    , m_kyc(namedChip(u"customerKyc"_s, this))
    , m_twoFactor(namedChip(u"customerTwoFactor"_s, this))
    , m_verification(namedChip(u"customerVerification"_s, this))
    , m_retry(new QToolButton(this))
{
    setObjectName(u"customerHeader"_s);
    m_avatar->setObjectName(u"customerAvatar"_s);
    m_avatar->setProperty("role", u"avatar"_s);
    m_avatar->setFixedSize(44, 44);
    m_avatar->setAlignment(Qt::AlignCenter);
    m_name->setProperty("role", u"title"_s);
    m_about->setProperty("role", u"muted"_s);
    m_email->setProperty("role", u"muted"_s);
    m_idNumber->setProperty("role", u"muted"_s);
    m_retry->setObjectName(u"customerRetry"_s);
    m_retry->setText(tr("Try again"));
    m_retry->setAccessibleName(tr("Read the customer again"));
    m_retry->setProperty("role", u"button"_s);
    connect(m_retry, &QToolButton::clicked, this, &CustomerHeader::retryWanted);

    auto *verify = new KeyButton(tr("Verify"), QKeySequence(Qt::Key_F4), ButtonKind::Plain, this);
    verify->setObjectName(u"verifyButton"_s);
    verify->setHelp(tr("Record which questions the caller passed"));
    auto *hold = new KeyButton(tr("Freeze…"), QKeySequence(u"Ctrl+Shift+F"_s), ButtonKind::Danger, this);
    hold->setObjectName(u"holdButton"_s);
    hold->setHelp(tr("Stop payments, withdrawals or sign-ins of this customer at once"));
    auto *ticket = new KeyButton(tr("New ticket"), QKeySequence(u"Ctrl+N"_s), ButtonKind::Primary, this);
    ticket->setObjectName(u"ticketButton"_s);
    ticket->setHelp(tr("Open a complaint of this customer"));
    connect(verify, &QPushButton::clicked, this, &CustomerHeader::verifyWanted);
    connect(hold, &QPushButton::clicked, this, &CustomerHeader::holdWanted);
    connect(ticket, &QPushButton::clicked, this, &CustomerHeader::ticketWanted);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_avatar);
    layout->addWidget(buildFacts(), 1);
    layout->addWidget(verify);
    layout->addWidget(hold);
    layout->addWidget(ticket);
    showLoading();
    showVerification({}, false);
}

QWidget *CustomerHeader::buildFacts()
{
    auto *facts = new QWidget(this);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(revealButton(RevealField::Name)),
          static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_vip), static_cast<QWidget *>(m_status),
          static_cast<QWidget *>(m_verification), static_cast<QWidget *>(m_retry)})
        first->addWidget(widget);
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    const std::initializer_list<std::pair<QLabel *, RevealField>> fields{
        {m_phone, RevealField::Phone}, {m_email, RevealField::Email}, {m_idNumber, RevealField::IdNumber}};
    for (const auto &[label, field] : fields) {
        second->addWidget(label);
        second->addWidget(revealButton(field));
    }
    second->addWidget(m_kyc);
    second->addWidget(m_twoFactor);
    second->addStretch(1);
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addLayout(second);
    return facts;
}

QToolButton *CustomerHeader::revealButton(RevealField field)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"reveal_"_s + toText(field));
    button->setAutoRaise(true);
    button->setIconSize({14, 14});
    button->setProperty("field", int(field));
    m_reveals.append(button);
    // Locked, it leads to what unlocks it.
    connect(button, &QToolButton::clicked, this,
            [this, field] { m_mayReveal ? revealWanted(field) : verifyWanted(); });
    return button;
}

void CustomerHeader::showLoading()
{
    m_name->setText(tr("Loading…"));
    m_about->setText(m_user.value());
    m_retry->hide();
    setEnabled(true);
}

void CustomerHeader::showCustomer(const Customer &customer)
{
    m_retry->hide();
    m_name->setText(customer.name);
    const QString name = customer.name.trimmed();
    QString initial;
    for (const QChar letter : name) {
        if (letter.isLetter()) {
            initial = letter.toUpper();
            break;
        }
    }
    m_avatar->setText(initial.isEmpty() ? u"?"_s : initial);
    m_about->setText(tr("%1 · since %2").arg(customer.userNo.value(), formatDay(customer.createdAt)));
    m_about->setToolTip(instantToolTip(customer.createdAt));
    m_phone->setText(customer.phone);
    m_email->setText(customer.email);
    m_idNumber->setText(customer.idNumber);
    m_phone->setAccessibleName(tr("Phone %1").arg(customer.phone));
    m_email->setAccessibleName(tr("E-mail %1").arg(customer.email));
    m_idNumber->setAccessibleName(tr("ID number %1").arg(customer.idNumber));
    m_idNumber->setToolTip(tr("ID number, masked"));
    for (QToolButton *reveal : std::as_const(m_reveals)) {
        const auto field = RevealField(reveal->property("field").toInt());
        const bool has = field == RevealField::Name    ? true
                         : field == RevealField::Phone ? !customer.phone.isEmpty()
                         : field == RevealField::Email ? !customer.email.isEmpty()
                                                       : !customer.idNumber.isEmpty();
        reveal->setVisible(has);
    }
    m_vip->setStatus({u"★"_s, tr("VIP"), Tone::Warn});
    m_vip->setVisible(customer.vip);
    m_status->setStatus(userStatus(customer.status));
    m_status->setVisible(customer.status != u"active");
    m_kyc->setStatus(kycStatus(customer.kycLevel));
    m_kyc->show();
    const bool weak = customer.twoFactor.isEmpty() || customer.twoFactor == u"none";
    m_twoFactor->setStatus(
        {weak ? u"!"_s : u"✓"_s, twoFactorWord(customer.twoFactor), weak ? Tone::Warn : Tone::Accent});
    m_twoFactor->show();
}

void CustomerHeader::showError(const Error &error)
{
    const ErrorText text = errorText(error);
    m_name->setText(text.title);
    m_about->setText(m_user.value());
    m_name->setToolTip(text.advice);
    m_retry->setVisible(text.mayRetry);
}

void CustomerHeader::showVerification(const std::optional<Verification> &verification, bool mayReveal)
{
    m_verification->setStatus(verification ? verificationStatus(*verification)
                                           : StatusWord{u"?"_s, tr("Caller not verified"), Tone::Warn});
    m_verification->setToolTip(verification && verification->locked
                                   ? tr("Three questions failed within 24 hours: verification is locked.")
                                   : tr("What the caller proved in this contact"));
    m_verification->show();
    setLocked(!mayReveal);
}

void CustomerHeader::setLocked(bool locked)
{
    m_mayReveal = !locked;
    for (QToolButton *reveal : std::as_const(m_reveals)) {
        const QString field = wordOf(RevealField(reveal->property("field").toInt()));
        const QString text = locked ? tr("%1 is locked until the caller is verified (F4)").arg(field)
                                    : tr("Reveal for a reason: %1").arg(field);
        reveal->setIcon(deskIcon(locked ? u"lock"_s : u"eye"_s));
        reveal->setToolTip(text);
        reveal->setAccessibleName(text);
    }
}

} // namespace desk
