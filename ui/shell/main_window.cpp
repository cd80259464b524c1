#include "main_window.h"

#include <QActionGroup>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "answer.h"
#include "banner.h"
#include "document_tabs.h"
#include "error_text.h"
#include "icons.h"
#include "idle_watch.h"
#include "incident_notices.h"
#include "keys_dialog.h"
#include "lost_commands.h"
#include "search_box.h"
#include "status_strip.h"
#include "window_navigator.h"

using namespace Qt::StringLiterals;

namespace desk {

static QString customerKey(const UserNo &user)
{
    return u"customer:"_s + user.value();
}

static QString ticketKey(const TicketNo &ticket)
{
    return u"ticket:"_s + ticket.value();
}

MainWindow::MainWindow(Workspace &workspace, DiagnosisService &diagnosis, const Clock &clock, Staff self,
                       const QString &privateFolder, DraftStore &drafts, Screens screens, QWidget *parent)
    : QMainWindow(parent)
    , m_screens(std::move(screens))
    , m_navigator(new WindowNavigator(*this))
    , m_context{workspace, diagnosis, clock, *m_navigator, std::move(self), privateFolder, drafts}
    , m_rail(new Rail(m_context.self, this))
    , m_tabs(new DocumentTabs(this))
    , m_linkBanner(new Banner(this))
    , m_message(new Banner(this))
    , m_status(new StatusStrip(this))
    , m_home(new CustomersHome(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"WalletDesk"_s);
    setWindowIcon(deskIcon(u"walletdesk"_s, Tone::Accent));
    m_linkBanner->setObjectName(u"linkBanner"_s);
    m_message->setObjectName(u"messageBanner"_s);

    auto *centre = new QWidget(this);
    auto *columns = new QHBoxLayout(centre);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeTopBar());
    column->addWidget(m_linkBanner);
    column->addWidget(new LostCommands(workspace, clock, this));
    if (hasSection(m_context.self, Section::Tickets))
        column->addWidget(new IncidentNotices(workspace, *m_navigator, clock, this));
    column->addWidget(m_tabs, 1);
    column->addWidget(m_message);
    columns->addLayout(column, 1);
    auto *outer = new QWidget(this);
    auto *rows = new QVBoxLayout(outer);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(centre, 1);
    rows->addWidget(m_status);
    setCentralWidget(outer);

    if (hasSection(m_context.self, Section::Customers)) {
        m_tabs->setHome(Section::Customers, m_home);
    } else {
        m_home->hide();
        m_search->hide();
        showSection(firstSection(m_context.self));
    }
    connect(m_home, &CustomersHome::searchAsked, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_home, &CustomersHome::customerAsked, this, &MainWindow::openCustomer);
    connect(m_tabs, &DocumentTabs::currentChanged, this, &MainWindow::tabChanged);
    connect(m_rail, &Rail::sectionAsked, this, &MainWindow::showSection);
    connect(m_status, &StatusStrip::keysAsked, this, &MainWindow::showKeys);
    connect(&workspace, &Workspace::linkChanged, this, &MainWindow::linkChanged);
    connect(&workspace, &Workspace::latencyMeasured, m_status, &StatusStrip::setLatency);
    m_status->setWorkspace(workspace.name());
    m_status->setLoweredProtection(workspace.loweredProtection());
    const Staff &me = m_context.self;
    m_status->setPerson(me.team.isEmpty() ? me.name : tr("%1 (%2)").arg(me.name, me.team));
    linkChanged(workspace.linkState());
    makeKeys();
    resize(1280, 800);
    restoreGeometry(Preferences::windowState(privateFolder));
    if (m_search->isHidden())
        m_tabs->currentScreen()->setFocus();
    else
        m_search->setFocus();
}

MainWindow::~MainWindow()
{
    // Dialogs and screens go before the context that they were made with.
    qDeleteAll(findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    delete m_navigator;
}

QWidget *MainWindow::makeTopBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(u"topBar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(44);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->setSpacing(12);
    m_search = new SearchBox(m_context.workspace.search(), m_context.clock, bar);
    connect(m_search, &SearchBox::chosen, this, &MainWindow::openHit);
    auto *person = new QToolButton(bar);
    person->setObjectName(u"personMenu"_s);
    person->setText(m_context.self.name);
    person->setIcon(deskIcon(u"person"_s));
    person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    person->setPopupMode(QToolButton::InstantPopup);
    person->setAutoRaise(true);
    person->setAccessibleName(tr("Signed in: %1").arg(m_context.self.name));
    person->setToolTip(tr("Language, theme, keys, locking and signing out (Alt+P)."));
    person->setMenu(makePersonMenu());
    m_personMenu = person;
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addWidget(person);
    return bar;
}

QMenu *MainWindow::makePersonMenu()
{
    auto *menu = new QMenu(this);
    auto *language = menu->addMenu(tr("Language"));
    m_languages = new QActionGroup(this);
    // Each language is named in itself, whatever the program speaks now.
    for (const auto &[code, name] : {std::pair(u"zh_CN"_s, u"中文"_s), std::pair(u"en"_s, u"English"_s)}) {
        QAction *action = language->addAction(name);
        action->setObjectName(u"language_"_s + code);
        action->setData(code);
        action->setCheckable(true);
        m_languages->addAction(action);
    }
    auto *theme = menu->addMenu(tr("Theme"));
    m_themes = new QActionGroup(this);
    const std::array names{tr("As the system"), tr("Light"), tr("Dark")};
    for (ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        QAction *action = theme->addAction(names[size_t(mode)]);
        action->setObjectName(u"theme_"_s + toText(mode));
        action->setData(int(mode));
        action->setCheckable(true);
        m_themes->addAction(action);
    }
    menu->addAction(tr("Keys"), this, &MainWindow::showKeys);
    menu->addSeparator();
    addSeatActions(menu);
    // Queued: the window may be rebuilt by it, and the menu belongs to the window.
    connect(
        m_languages, &QActionGroup::triggered, this,
        [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); },
        Qt::QueuedConnection);
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(ThemeMode(action->data().toInt())); });
    return menu;
}

void MainWindow::addSeatActions(QMenu *menu)
{
    menu->addAction(tr("Lock\tCtrl+L"), this, &MainWindow::lockAsked)->setObjectName(u"lock"_s);
    auto *after = menu->addMenu(tr("Lock when idle for"));
    m_lockMinutes = new QActionGroup(this);
    for (int minutes : {1, 2, 5, 10, IdleWatch::mostMinutes}) {
        QAction *action = after->addAction(tr("%n minute(s)", nullptr, minutes));
        action->setObjectName(u"lockMinutes_%1"_s.arg(minutes));
        action->setData(minutes);
        action->setCheckable(true);
        m_lockMinutes->addAction(action);
    }
    after->setToolTipsVisible(true);
    after->menuAction()->setToolTip(
        tr("While a contact is open it is always %n minute(s).", nullptr, IdleWatch::mostMinutes));
    menu->addAction(tr("Switch person"), this, [this] { leave([this] { Q_EMIT switchAsked(); }); })
        ->setObjectName(u"switchPerson"_s);
    menu->addAction(tr("Sign out"), this, [this] { leave([this] { Q_EMIT signOutAsked(); }); })
        ->setObjectName(u"signOut"_s);
    connect(m_lockMinutes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT lockMinutesChosen(action->data().toInt()); });
}

void MainWindow::setLockMinutes(int minutes)
{
    for (QAction *action : m_lockMinutes->actions())
        action->setChecked(action->data().toInt() == minutes);
}

void MainWindow::setChoices(const QString &language, ThemeMode theme)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
}

void MainWindow::makeKeys()
{
    if (hasSection(m_context.self, Section::Customers))
        addKey(this, QKeySequence(u"Ctrl+K"_s), tr("Search"), [this] {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->selectAll();
        });
    for (int i = 0; i < int(closedSet<Section>.size()); ++i) {
        if (hasSection(m_context.self, Section(i)))
            addKey(this, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), Rail::titleOf(Section(i)),
                   [this, i] { showSection(Section(i)); });
    }
    addKey(this, QKeySequence(u"Ctrl+Tab"_s), tr("Next tab"), [this] { m_tabs->step(1); });
    addKey(this, QKeySequence(u"Ctrl+Shift+Tab"_s), tr("Previous tab"), [this] { m_tabs->step(-1); });
    addKey(this, QKeySequence(u"Ctrl+W"_s), tr("Close the tab"), [this] { m_tabs->closeCurrent(); });
    addKey(this, QKeySequence(u"Ctrl+L"_s), tr("Lock"), [this] { Q_EMIT lockAsked(); });
    addKey(this, QKeySequence(u"Alt+P"_s), tr("Language, theme, locking, signing out"),
           [this] { m_personMenu->showMenu(); });
    addKey(this, QKeySequence(u"?"_s), tr("This list"), [this] { showKeys(); });
}

void MainWindow::showKeys()
{
    QList<KeyHelp> own = keysOf(this, Qt::FindDirectChildrenOnly);
    own.append({u"Esc"_s, tr("Close the list or the dialog")}); // Qt's own key
    showDialog(new KeysDialog(own, keysOf(m_tabs->currentScreen()), this));
}

void MainWindow::makeHome(Section section)
{
    if (m_tabs->home(section))
        return;
    if (section == Section::Tickets)
        m_tabs->setHome(section, m_screens.tickets(m_context, this));
    else if (section == Section::Approvals)
        m_tabs->setHome(section, m_screens.approvals(m_context, this));
    else if (section == Section::Insights)
        m_tabs->setHome(section, m_screens.insights(m_context, this));
    else if (section == Section::Knowledge)
        m_tabs->setHome(section, m_screens.knowledge(m_context, this));
    else if (section == Section::Audit)
        m_tabs->setHome(section, m_screens.audit(m_context, this));
}

void MainWindow::showSection(Section section)
{
    if (!hasSection(m_context.self, section))
        return;
    makeHome(section);
    m_tabs->showHome(section);
    if (section == Section::Customers)
        return;
    m_search->clearFocus(); // letters are the section's keys, no words to search for
    m_tabs->home(section)->setFocus();
}

void MainWindow::openDictionary(const QString &scheme, const QString &code)
{
    showSection(Section::Knowledge);
    m_screens.lookUp(m_tabs->home(Section::Knowledge), scheme, code);
}

void MainWindow::openAudit(const UserNo &user)
{
    if (!hasSection(m_context.self, Section::Audit))
        return;
    makeHome(Section::Audit);
    m_screens.showAuditOf(m_tabs->home(Section::Audit), user);
    showSection(Section::Audit);
}

void MainWindow::openCustomer(const UserNo &user)
{
    if (!hasSection(m_context.self, Section::Customers)) {
        openAudit(user); // what an auditor may see of a customer is who saw or did what to them
        return;
    }
    const QString key = customerKey(user);
    if (!m_tabs->goTo(key))
        m_tabs->open(key, m_screens.customer(m_context, user, this), u"person"_s);
    m_recent.removeIf([&](const RecentCustomer &one) { return one.user == user; });
    m_recent.prepend({user, m_tabs->titleOf(key)});
    m_recent = m_recent.mid(0, 8);
    m_home->setRecent(m_recent);
}

void MainWindow::openTicket(const TicketNo &ticket)
{
    const QString key = ticketKey(ticket);
    if (!m_tabs->goTo(key))
        m_tabs->open(key, m_screens.ticket(m_context, ticket, this), u"tickets"_s);
}

void MainWindow::openPayment(const OrderNo &order)
{
    onAnswer(this, m_context.workspace.history().detail(order),
             [this, order](const Result<PaymentDetail> &detail) {
                 if (!detail) {
                     showMessage(Tone::Bad, errorText(detail.error()).text());
                     return;
                 }
                 openCustomer(detail->userNo);
                 m_screens.showPayment(m_tabs->screen(customerKey(detail->userNo)), order);
             });
}

void MainWindow::openHit(const SearchHit &hit)
{
    switch (hit.type) {
    case SearchHitType::User:
        openCustomer(hit.userNo);
        break;
    case SearchHitType::Payment:
        openCustomer(hit.userNo);
        m_screens.showPayment(m_tabs->screen(customerKey(hit.userNo)), hit.orderNo);
        break;
    case SearchHitType::Ticket:
        openTicket(hit.ticketNo);
        break;
    }
    m_search->clearFocus(); // be it that nothing of the screen can have it yet
    if (QWidget *screen = m_tabs->currentScreen())
        screen->setFocus();
}

void MainWindow::showDialog(QDialog *dialog, const std::function<void(Navigator &)> &reopen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (reopen) {
        m_reopen.insert(dialog, reopen);
        connect(dialog, &QObject::destroyed, this, [this, dialog] { m_reopen.remove(dialog); });
    }
    dialog->open();
}

void MainWindow::showMessage(Tone tone, const QString &text)
{
    m_message->showMessage(tone, text);
}

void MainWindow::tabChanged()
{
    const QString key = m_tabs->currentKey();
    m_rail->setCurrent(key.startsWith(u"customer:"_s) ? Section::Customers
                       : key.startsWith(u"ticket:"_s) ? Section::Tickets
                                                      : m_tabs->section());
    // The customer's name is known only once it was read: the list of recent ones takes it from the tab.
    for (RecentCustomer &one : m_recent) {
        const QString title = m_tabs->titleOf(customerKey(one.user));
        if (!title.isEmpty())
            one.title = title;
    }
    if (key.isEmpty())
        m_home->setRecent(m_recent);
}

void MainWindow::linkChanged(LinkState state)
{
    m_status->setLink(state);
    m_linkBanner->showLink(state);
}

void MainWindow::nameDemo()
{
    m_status->setWorkspace(tr("Demo workspace"), m_context.workspace.name());
}

} // namespace desk
