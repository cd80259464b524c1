#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>

#include "customers_home.h"
#include "desk_context.h"
#include "kept_work.h"
#include "preferences.h"
#include "rail.h"
#include "screens.h"
#include "typed_text.h"

class QToolButton;

namespace desk {

class Banner;
class DocumentTabs;
class SearchBox;
class StatusStrip;

/// A dialog that was open, by its name and its property "about"; a dialog without that is not kept.
struct KeptDialog
{
    QString key;
    QString title;
    TypedText typed;
    std::function<void(Navigator &)> reopen; ///< empty: its text waits until the person opens it again
};

/// What is open in a window: taken over by the next one when the language is switched or the seat unlocked.
/// Memory only.
struct OpenWork
{
    QStringList keys; ///< "customer:U1", "ticket:T1", in the order of the tabs
    QString current;  ///< empty: the section's own page
    Section section = Section::Customers;
    QList<RecentCustomer> recent;
    QString search;                      ///< what stands in the search box
    QHash<QString, TypedText> typed;     ///< fields by key; a section's own page by the section's word
    QHash<QString, QVariantMap> screens; ///< KeepsWork::keptWork() by the same keys
    QList<KeptDialog> dialogs;
};

/// The one window: rail, search box, tabs, status strip. It is the Navigator of its screens.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All but \a screens must outlive the window.
    MainWindow(Workspace &workspace, DiagnosisService &diagnosis, const Clock &clock, Staff self,
               const QString &privateFolder, DraftStore &drafts, Screens screens, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openCustomer(const UserNo &user);
    void openTicket(const TicketNo &ticket);
    void openPayment(const OrderNo &order);
    void openAudit(const UserNo &user);
    void openDictionary(const QString &scheme, const QString &code);
    void showSection(Section section);
    /// Window modal; goes by itself when it is closed. \a reopen: makes it again after a lock.
    void showDialog(QDialog *dialog, const std::function<void(Navigator &)> &reopen = {});
    void showMessage(Tone tone, const QString &text);

    OpenWork work() const;
    void restoreWork(const OpenWork &work);
    const Screens &screens() const { return m_screens; }
    DeskContext &context() { return m_context; }
    SearchBox &searchBox() { return *m_search; }
    /// Says "Demo workspace" instead of the path of its file.
    void nameDemo();
    /// Marks the present choices in the person's menu.
    void setChoices(const QString &language, ThemeMode theme);
    void setLockMinutes(int minutes);

Q_SIGNALS:
    void languageChosen(const QString &language);
    void themeChosen(desk::ThemeMode mode);
    void lockAsked();
    void lockMinutesChosen(int minutes);
    void signOutAsked();
    void switchAsked(); ///< signing out, for the next person at the same workspace

protected:
    void closeEvent(QCloseEvent *event) override;
    /// Fills dialogs that open with what was typed in them before.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTopBar();
    QMenu *makePersonMenu();
    void addSeatActions(QMenu *menu);
    void reopenDialogs();
    void makeKeys();
    void makeHome(Section section);
    void openHit(const SearchHit &hit);
    void tabChanged();
    void linkChanged(LinkState state);
    /// Calls \a leave when no step is without an answer, else once the person knows which and wants it all
    /// the same.
    void leave(const std::function<void()> &leave);
    QStringList unansweredSteps() const;
    void showKeys();

    Screens m_screens;
    Navigator *m_navigator;
    DeskContext m_context;
    Rail *m_rail;
    SearchBox *m_search = nullptr;
    QToolButton *m_personMenu = nullptr;
    DocumentTabs *m_tabs;
    Banner *m_linkBanner;
    Banner *m_message;
    StatusStrip *m_status;
    CustomersHome *m_home;
    QActionGroup *m_languages = nullptr;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_lockMinutes = nullptr;
    QList<RecentCustomer> m_recent;
    QHash<QDialog *, std::function<void(Navigator &)>> m_reopen;
    QList<KeptDialog> m_keptDialogs; ///< not opened again yet
    bool m_mayClose = false;
};

} // namespace desk
