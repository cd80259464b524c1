#include "customer_tab.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include "answer.h"
#include "customer_cards.h"
#include "customer_header.h"
#include "diagnosis_panel.h"
#include "diagnosis_service.h"
#include "failure_banner.h"
#include "history_panel.h"
#include "link_card.h"
#include "link_words.h"
#include "links_dialog.h"
#include "loading_card.h"
#include "payment_detail_pane.h"
#include "vip_bar.h"
#include "vip_lock.h"

// What the customer's tab reads, part by part: one that fails leaves the others alone.
namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 callBackSeconds =
    30 * 60; ///< how long after a verified contact a field may still be revealed
constexpr int signInsShown = 4;
constexpr int ticketsShown = 5;

/// Reads into \a card: \a make turns the answer into a widget, null when there is nothing, which \a none
/// says.
template <class T, class Make>
void fill(LoadingCard *card, const Future<T> &future, const QString &none, Make make)
{
    onAnswer(card, future, [card, none, make](const Result<T> &answer) {
        if (!answer) {
            card->showError(answer.error());
            return;
        }
        QWidget *content = make(*answer);
        content ? card->showContent(content) : card->showEmpty(none);
    });
}

} // namespace

void CustomerTab::readCustomer()
{
    onAnswer(this, m_desk.workspace.customers().customer(m_user), [this](const Result<Customer> &customer) {
        if (!customer) {
            if (!m_customer)
                m_header->showError(customer.error());
            return;
        }
        m_customer = *customer;
        m_header->showCustomer(*customer);
        m_diagnosis->setCustomerLocale(customer->locale);
        m_contacts->setText(tr("%n contacts in the last 30 days", nullptr, customer->contacts30d));
        setWindowTitle(title());
        Q_EMIT titleChanged(title());
    });
}

void CustomerTab::readAccounts()
{
    const auto reading = m_desk.workspace.customers().accounts(m_user);
    onAnswer(this, reading, [this](const Result<QList<Account>> &answer) {
        const bool locked = !answer && isVipLocked(answer.error());
        m_vip->setLocked(locked);
        if (locked) { // what was read while they were let in goes too
            m_diagnosis->showNothing();
            m_detail->showNothing();
        }
    });
    fill(m_accounts, reading, tr("No account yet."), [this](const QList<Account> &accounts) {
        if (!accounts.isEmpty()) {
            m_history->setCurrency(accounts.first().balance.currency);
            m_banner->setZone(accounts.first().timeZone);
            m_diagnosis->setZone(accounts.first().timeZone);
        }
        return accountsContent(accounts);
    });
}

void CustomerTab::readCards()
{
    fill(m_cards, m_desk.workspace.customers().cards(m_user), tr("No bank card is bound."), cardsContent);
}

void CustomerTab::readSignIns()
{
    onAnswer(m_signIns, m_desk.workspace.customers().devices(m_user),
             [this](const Result<QList<Device>> &devices) {
                 if (!devices) {
                     m_signIns->showError(devices.error());
                     return;
                 }
                 fill(m_signIns, m_desk.workspace.customers().signIns(m_user, signInsShown),
                      tr("Nobody signed in yet."), [this, devices = *devices](const QList<SignIn> &signIns) {
                          return signInsContent(devices, signIns, m_desk.clock.now());
                      });
             });
}

void CustomerTab::readHolds()
{
    onAnswer(m_holds, m_desk.workspace.holds().holds(m_user), [this](const Result<QList<Hold>> &holds) {
        if (!holds) {
            m_holds->setTone(Tone::Neutral);
            m_holds->showError(holds.error());
            return;
        }
        QWidget *content = holdsContent(*holds, m_desk.clock.now());
        m_holds->setTone(content ? Tone::Bad : Tone::Neutral);
        content ? m_holds->showContent(content) : m_holds->showEmpty(tr("No hold is standing."));
    });
}

void CustomerTab::readTickets()
{
    TicketFilter unsolved;
    unsolved.user = m_user;
    unsolved.unsolvedOnly = true;
    const auto tickets = m_desk.workspace.tickets().list(unsolved, {}, ticketsShown, std::stop_token());
    fill(m_tickets, tickets, tr("No ticket is open."), [this](const Page<TicketRow> &page) {
        return ticketsContent(page.rows,
                              [this](const TicketNo &ticket) { m_desk.navigator.openTicket(ticket); });
    });
}

void CustomerTab::readLinks()
{
    m_linkReads.ask(
        this, [this](std::stop_token) { return m_desk.workspace.customers().links(m_user); },
        [this](const Result<QList<CustomerLink>> &links) {
            links ? showSharedLinks(*links) : showNoLinks(links.error());
        });
}

/// Reads them once more where somebody may have frozen or released one of those who share something. Many
/// changes at once are one read, and none is made for a tab that nobody sees: it is when they come back to
/// it. What cannot be read leaves what is shown as it is, unless it may not be seen any more.
void CustomerTab::lookAtLinks()
{
    if (!m_linksShown || !isVisible() || std::exchange(m_linksAsked, true))
        return;
    const auto look = [this] {
        m_linksAsked = false;
        m_linkReads.ask(
            this, [this](std::stop_token) { return m_desk.workspace.customers().links(m_user); },
            [this](const Result<QList<CustomerLink>> &links) {
                if (links && *links != m_shared)
                    showSharedLinks(*links);
                else if (!links && isVipLocked(links.error()))
                    reload();
                else if (!links && links.error().kind == ErrorKind::Denied)
                    showNoLinks(links.error());
            });
    };
    QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

void CustomerTab::showSharedLinks(const QList<CustomerLink> &links)
{
    const bool focused = m_links->isAncestorOf(QApplication::focusWidget());
    m_linksShown = true;
    m_shared = links;
    m_links->setTone(std::ranges::any_of(m_shared, isAlarming) ? Tone::Bad : Tone::Neutral);
    QWidget *content = linksContent(m_shared, m_desk.clock.now(), [this] { showLinks(); });
    content ? m_links->showContent(content) : m_links->showEmpty(tr("Nothing shared."));
    if (focused && content)
        content->findChild<QPushButton *>(u"linksShow"_s)->setFocus();
    if (m_linksDialog)
        m_linksDialog->showLinks(m_shared, m_desk.clock.now());
}

void CustomerTab::showNoLinks(const Error &error)
{
    m_linksShown = false;
    m_shared.clear();
    m_links->setTone(Tone::Neutral);
    m_links->showError(error);
    if (m_linksDialog && error.kind == ErrorKind::Denied)
        m_linksDialog->reject(); // what may not be seen any more
}

void CustomerTab::showLinks()
{
    auto *dialog = new LinksDialog(m_user, m_customer ? m_customer->name : QString(), m_shared,
                                   m_desk.clock.now(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_linksDialog = dialog;
    if (m_desk.isSupervisor())
        dialog->offerRing();
    connect(dialog, &LinksDialog::ringWanted, this,
            [this](const CustomerLink &link) { m_desk.navigator.openRingDialog(m_user, link); });
    dialog->open();
}

void CustomerTab::readVerification()
{
    ContactStore &contacts = m_desk.workspace.contacts();
    const auto judge = [this, &contacts](const ContactId &contact, bool open) {
        onAnswer(this, contacts.verification(contact), [this, open](const Result<Verification> &answer) {
            const bool verified = answer && answer->verified;
            showVerification(open && answer ? std::optional(*answer) : std::nullopt, verified);
        });
    };
    onAnswer(this, contacts.openContact(m_user), [this, &contacts, judge](const Result<Contact> &open) {
        if (open) {
            judge(open->id, true);
            return;
        }
        showVerification({}, false);
        // Calling back: who was verified lately may still be shown for a reason.
        onAnswer(this, contacts.contacts(m_user, 1), [this, judge](const Result<QList<Contact>> &last) {
            if (!last || last->isEmpty() || !last->first().endedAt.isValid())
                return;
            if (last->first().endedAt.secsTo(m_desk.clock.now()) < callBackSeconds)
                judge(last->first().id, false);
        });
    });
}

void CustomerTab::showVerification(const std::optional<Verification> &verification, bool mayReveal)
{
    const bool verified = verification && verification->verified;
    m_header->showVerification(verification, mayReveal);
    m_diagnosis->setVerified(verified);
    m_history->setVerified(verified);
    m_detail->setVerified(verified);
}

void CustomerTab::readLatestFailure()
{
    onAnswer(this, m_desk.workspace.history().latestFailure(m_user),
             [this](const Result<PaymentRow> &failure) {
                 if (std::exchange(m_linksDue, false))
                     QMetaObject::invokeMethod(this, &CustomerTab::readLinks, Qt::QueuedConnection);
                 if (!failure) {
                     const bool none = failure.error().kind == ErrorKind::NotFound;
                     none ? m_banner->showNothing() : m_banner->showError(failure.error());
                     return;
                 }
                 m_banner->showFailure(*failure);
                 if (m_wanted.isEmpty())
                     look(*failure);
                 else
                     showBannerReason(*failure);
             });
}

void CustomerTab::showBannerReason(const PaymentRow &failure)
{
    onAnswer(this, m_desk.diagnosis.diagnose(failure.orderNo, {}),
             [this](const Result<Diagnosis> &diagnosis) {
                 diagnosis ? m_banner->showReason(*diagnosis) : m_banner->showNoReason(diagnosis.error());
             });
}

} // namespace desk
