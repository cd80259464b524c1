#include "customer_tab.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "answer.h"
#include "contact_bar.h"
#include "customer_header.h"
#include "diagnosis_panel.h"
#include "failure_banner.h"
#include "history_panel.h"
#include "incident_notices.h"
#include "key_button.h"
#include "loading_card.h"
#include "payment_detail_pane.h"
#include "rail.h"
#include "vip_bar.h"
#include "vip_lock.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int looksPerLinks = 3; ///< looks of the history, once a minute: counting costs more than looking

/// Scrolls up and down only: never narrower than what it holds beside its scroll bar.
class CardColumn final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override
    {
        const int cards = widget() ? widget()->minimumSizeHint().width() : 0;
        return {cards + verticalScrollBar()->sizeHint().width(), QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QSettings sizesOf(const DeskContext &desk)
{
    return QSettings(desk.privateFolder + u"/columns.ini"_s, QSettings::IniFormat);
}

} // namespace

CustomerTab::CustomerTab(DeskContext &desk, const UserNo &user, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_user(user)
    , m_header(new CustomerHeader(user, this))
    , m_banner(new FailureBanner(desk.clock, this))
    , m_vip(new VipBar(desk, user, this))
    , m_history(new HistoryPanel(desk, user, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"customerTab"_s);
    setProperty("role", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_splitter->setObjectName(u"customerSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(m_history);
    m_splitter->addWidget(buildRight());
    // A wide screen gives the diagnosis room to be read, not only the history.
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 6);
    m_splitter->setStretchFactor(2, 3);
    m_splitter->setSizes({230, 622, 304});
    restoreSizes();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_header);
    auto *contact = new QHBoxLayout;
    contact->addWidget(new ContactBar(desk, user, this), 1, Qt::AlignTop);
    auto *aside = new QHBoxLayout;
    aside->addWidget(m_contacts);
    if (desk.isSupervisor())
        aside->addWidget(makeRingButton());
    if (hasSection(desk.self, Section::Audit))
        aside->addWidget(makeAuditButton());
    contact->addLayout(aside);
    contact->setAlignment(aside, Qt::AlignTop); // the bar has a second row while a contact is being ended
    layout->addLayout(contact);
    layout->addWidget(m_vip);
    layout->addWidget(new IncidentNotices(desk.workspace, desk.navigator, desk.clock, this, user));
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    setWindowTitle(title());
    connectParts();
    addKeys();
    setFocusProxy(m_history->table());
    reload();
}

CustomerTab::~CustomerTab() = default;

QWidget *CustomerTab::makeRingButton()
{
    auto *ring = new KeyButton(tr("Freeze ring…"), QKeySequence(u"Ctrl+Shift+R"_s), ButtonKind::Plain, this);
    ring->setObjectName(u"ringButton"_s);
    ring->setHelp(tr("Freeze all customers who share a device, a card or a payee with this one"));
    connect(ring, &QPushButton::clicked, this, [this] { m_desk.navigator.openRingDialog(m_user, {}); });
    return ring;
}

QWidget *CustomerTab::makeAuditButton()
{
    auto *audit = new KeyButton(tr("Audit"), QKeySequence(u"Ctrl+Shift+A"_s), ButtonKind::Plain, this);
    audit->setObjectName(u"auditButton"_s);
    audit->setHelp(tr("Who saw or did what to this customer: the evidence of the last seven days"));
    connect(audit, &QPushButton::clicked, this, [this] { m_desk.navigator.openAudit(m_user); });
    return audit;
}

QWidget *CustomerTab::buildLeft()
{
    auto *scroll = new CardColumn(this);
    scroll->setObjectName(u"customerCards"_s);
    scroll->setAccessibleName(tr("Accounts, holds, linked accounts, cards, devices and tickets"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QWidget(scroll);
    m_accounts = new LoadingCard(u"accountsCard"_s, tr("Accounts"), column);
    m_cards = new LoadingCard(u"bankCardsCard"_s, tr("Bank cards"), column);
    m_signIns = new LoadingCard(u"signInsCard"_s, tr("Devices and sign-ins"), column);
    m_holds = new LoadingCard(u"holdsCard"_s, tr("Holds"), column);
    m_tickets = new LoadingCard(u"ticketsCard"_s, tr("Open tickets"), column);
    m_links = new LoadingCard(u"linksCard"_s, tr("Linked accounts"), column);
    m_contacts = new QLabel(this);
    m_contacts->setObjectName(u"contactsCount"_s);
    m_contacts->setProperty("role", u"muted"_s);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (LoadingCard *card : {m_accounts, m_holds, m_links, m_cards, m_signIns, m_tickets})
        layout->addWidget(card);
    layout->addStretch(1);
    scroll->setWidget(column);
    column->setAutoFillBackground(false);
    return scroll;
}

QWidget *CustomerTab::buildRight()
{
    auto *right = new QFrame(this);
    right->setProperty("role", u"card"_s);
    right->setObjectName(u"paymentPanel"_s);
    right->setMinimumWidth(260);
    m_right = new QStackedWidget(right);
    m_diagnosis = new DiagnosisPanel(m_desk, DiagnosisPanel::sourceOf(m_desk.diagnosis), m_right);
    m_detail = new PaymentDetailPane(m_desk, m_right);
    m_right->addWidget(m_diagnosis);
    m_right->addWidget(m_detail);
    m_diagnosisButton = new QPushButton(tr("Diagnosis"), right);
    m_diagnosisButton->setObjectName(u"diagnosisButton"_s);
    m_diagnosisButton->setAccessibleName(tr("Show the diagnosis of the payment"));
    m_detailButton = new KeyButton(tr("Timeline"), QKeySequence(Qt::Key_T), ButtonKind::Plain, right);
    m_detailButton->setObjectName(u"detailButton"_s);
    m_detailButton->setHelp(tr("Show the payment's timeline, relatives and references"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 0);
    head->setSpacing(8);
    for (QPushButton *button : {m_diagnosisButton, static_cast<QPushButton *>(m_detailButton)}) {
        button->setCheckable(true);
        head->addWidget(button);
    }
    head->addStretch(1);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_right, 1);
    connect(m_diagnosisButton, &QPushButton::clicked, this, [this] { showRight(m_diagnosis); });
    connect(m_detailButton, &QPushButton::clicked, this, [this] { showRight(m_detail); });
    showRight(m_diagnosis);
    return right;
}

void CustomerTab::connectParts()
{
    Navigator &navigator = m_desk.navigator;
    connect(m_header, &CustomerHeader::verifyWanted, this,
            [&] { m_desk.navigator.openVerifyDialog(m_user); });
    connect(m_header, &CustomerHeader::holdWanted, this, [&] { m_desk.navigator.openHoldDialog(m_user); });
    connect(m_header, &CustomerHeader::ticketWanted, this,
            [&] { m_desk.navigator.openTicketDialog(m_user, {}, {}); });
    connect(m_header, &CustomerHeader::revealWanted, this,
            [&](RevealField field) { m_desk.navigator.openRevealDialog(m_user, field); });
    connect(m_header, &CustomerHeader::retryWanted, this, &CustomerTab::readCustomer);
    connect(m_banner, &FailureBanner::retryWanted, this, &CustomerTab::readLatestFailure);
    connect(m_banner, &FailureBanner::diagnosisWanted, this, [this] {
        if (m_banner->payment())
            look(*m_banner->payment());
        showRight(m_diagnosis);
    });
    connect(m_accounts, &LoadingCard::retryWanted, this, &CustomerTab::readAccounts);
    connect(m_cards, &LoadingCard::retryWanted, this, &CustomerTab::readCards);
    connect(m_signIns, &LoadingCard::retryWanted, this, &CustomerTab::readSignIns);
    connect(m_holds, &LoadingCard::retryWanted, this, &CustomerTab::readHolds);
    connect(m_tickets, &LoadingCard::retryWanted, this, &CustomerTab::readTickets);
    connect(m_links, &LoadingCard::retryWanted, this, &CustomerTab::readLinks);
    connect(m_history, &HistoryPanel::selected, this, &CustomerTab::look);
    connect(m_history, &HistoryPanel::arrived, this, [this] {
        readAccounts();
        readLatestFailure();
    });
    connect(&m_desk.workspace, &Workspace::linkChanged, this, [this](LinkState state) {
        m_missed = m_missed || state == LinkState::Offline;
        if (state == LinkState::Connected)
            readWhatWasMissed();
    });
    connect(m_vip, &VipBar::letIn, this, &CustomerTab::reload);
    connect(m_history, &HistoryPanel::looked, this, [this] {
        m_vip->lookAgain();
        if (++m_looks % looksPerLinks == 0)
            lookAtLinks();
    });
    connect(m_history, &HistoryPanel::activated, this, [this] { showRight(m_diagnosis); });
    connect(m_detail, &PaymentDetailPane::paymentWanted, this, [this](const PaymentRow &payment) {
        look(payment);
        showRight(m_detail);
    });
    connect(m_diagnosis, &DiagnosisPanel::diagnosed, this, [this](const Diagnosis &diagnosis) {
        if (m_banner->payment() && m_banner->payment()->orderNo == diagnosis.orderNo)
            m_banner->showReason(diagnosis);
    });
    connect(m_diagnosis, &DiagnosisPanel::failed, this, [this](const OrderNo &order, const Error &error) {
        if (m_banner->payment() && m_banner->payment()->orderNo == order)
            m_banner->showNoReason(error);
    });
    connect(&navigator, &Navigator::holdsChanged, this, [this](const UserNo &user) {
        if (user == m_user) {
            readHolds();
            readCustomer();
        }
        lookAtLinks(); // it may be one of those who share something
    });
    connect(&navigator, &Navigator::ticketChanged, this, &CustomerTab::readTickets);
    connect(&navigator, &Navigator::contactChanged, this, [this](const UserNo &user) {
        if (user == m_user) {
            readVerification();
            readCustomer();
        }
    });
}

void CustomerTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readWhatWasMissed();
    lookAtLinks();
}

/// Once it is reached again and the tab is to be seen.
void CustomerTab::readWhatWasMissed()
{
    if (m_missed && isVisible() && m_desk.workspace.linkState() == LinkState::Connected) {
        m_missed = false;
        reload();
    }
}

void CustomerTab::addKeys()
{
    addKey(this, QKeySequence(Qt::Key_F5), tr("Read everything again"), [this] { reload(); });
    addKey(this, QKeySequence(Qt::Key_Slash), tr("Filter the history"), [this] { m_history->focusFilter(); });
}

QString CustomerTab::title() const
{
    return m_customer ? u"%1 · %2"_s.arg(m_customer->name, m_user.value()) : m_user.value();
}

void CustomerTab::showPayment(const OrderNo &order)
{
    m_wanted = order;
    onAnswer(this, m_desk.workspace.history().detail(order),
             [this, order](const Result<PaymentDetail> &detail) {
                 if (m_wanted != order)
                     return;
                 if (detail)
                     look(detail->row);
                 else if (!isVipLocked(detail.error()) && detail.error().kind != ErrorKind::Unavailable)
                     m_desk.navigator.showMessage(Tone::Bad, tr("The payment could not be shown."));
             });
}

void CustomerTab::reload()
{
    readCustomer();
    readAccounts();
    readCards();
    readSignIns();
    readHolds();
    readTickets();
    readVerification();
    m_linksDue = true;
    readLatestFailure();
    m_history->reload();
    if (!m_wanted.isEmpty())
        showPayment(m_wanted);
}

void CustomerTab::look(const PaymentRow &payment)
{
    m_wanted = payment.orderNo;
    if (m_banner->awaitsReason() && m_banner->payment()->orderNo != payment.orderNo)
        showBannerReason(*m_banner->payment());
    m_history->select(payment.orderNo);
    m_diagnosis->showPayment(m_user, payment);
    m_detail->showPayment(payment.orderNo);
    const bool wentWell =
        payment.status == PaymentStatus::Succeeded || payment.status == PaymentStatus::Refunded
        || payment.status == PaymentStatus::PartiallyRefunded || payment.status == PaymentStatus::Reversed;
    if (std::exchange(m_shown, payment.orderNo) != payment.orderNo)
        showRight(wentWell ? static_cast<QWidget *>(m_detail) : m_diagnosis);
}

QVariantMap CustomerTab::keptWork() const
{
    if (m_wanted.isEmpty())
        return {};
    return {{u"order"_s, m_wanted.value()},
            {u"timeline"_s, m_right->currentWidget() == m_detail},
            {u"answers"_s, m_diagnosis->givenAnswers()}};
}

void CustomerTab::restoreKeptWork(const QVariantMap &work)
{
    const OrderNo order(work.value(u"order"_s).toString());
    if (order.isEmpty())
        return;
    m_shown = order;
    showRight(work.value(u"timeline"_s).toBool() ? static_cast<QWidget *>(m_detail) : m_diagnosis);
    m_diagnosis->restoreAnswers(order, work.value(u"answers"_s).toMap());
    showPayment(order);
}

void CustomerTab::showRight(QWidget *pane)
{
    m_right->setCurrentWidget(pane);
    m_diagnosisButton->setChecked(pane == m_diagnosis);
    m_detailButton->setChecked(pane == m_detail);
}

void CustomerTab::restoreSizes()
{
    if (m_desk.privateFolder.isEmpty())
        return;
    const QByteArray state = sizesOf(m_desk).value(u"customer/splitter"_s).toByteArray();
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    connect(m_splitter, &QSplitter::splitterMoved, this, &CustomerTab::saveSizes);
}

void CustomerTab::saveSizes() const
{
    sizesOf(m_desk).setValue(u"customer/splitter"_s, m_splitter->saveState());
}

} // namespace desk
