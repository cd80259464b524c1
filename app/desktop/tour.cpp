#include "tour.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTabBar>
#include <QTreeWidget>
#include <cstdio>
#include <utility>

#include "desk_app.h"
#include "search_box.h"
#include "search_results.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int pollMs = 50;
constexpr int settlePolls = 6;      ///< a step's picture is taken when nothing was missing for this long
constexpr int stepLimitMs = 90'000; ///< the demo world is made in the first step

template <class W = QWidget>
W *visible(const QWidget *root, const char *name)
{
    if (!root)
        return nullptr;
    for (W *widget : root->findChildren<W *>(QString::fromLatin1(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool hasText(const QWidget *root, const char *name)
{
    const QLabel *label = visible<QLabel>(root, name);
    return label && !label->text().isEmpty();
}

bool hasRows(const QWidget *root, const char *name)
{
    const auto *view = visible<QAbstractItemView>(root, name);
    return view && view->model() && view->model()->rowCount() > 0;
}

/// Clicks as a person does: only what can be seen and is not locked.
bool click(const QWidget *root, const char *name)
{
    auto *button = visible<QAbstractButton>(root, name);
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

void pressKey(QWidget *widget, int key, const QString &text = {})
{
    for (QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        QApplication::postEvent(widget, new QKeyEvent(type, key, Qt::NoModifier, text));
}

/// The window with the dialogs that lie over it, as one picture: without a window manager nobody else puts
/// them together.
QPixmap picture(QWidget *window)
{
    QPixmap whole = window->grab();
    QPainter painter(&whole);
    for (QDialog *dialog : window->findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        const QPixmap pixmap = dialog->grab();
        const QSize size = dialog->size();
        const QPoint place((window->width() - size.width()) / 2, (window->height() - size.height()) / 2);
        painter.fillRect(window->rect(), QColor(0, 0, 0, 90));
        painter.drawPixmap(place, pixmap);
    }
    return whole;
}

} // namespace

Tour::Tour(DeskApp &desk, QString folder) : m_desk(desk), m_folder(std::move(folder))
{
    makeSteps();
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &Tour::advance);
}

Tour::~Tour() = default;

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        std::fprintf(stderr, "walletdesk: tour: the folder of the pictures cannot be made\n");
        Q_EMIT finished(1);
        return;
    }
    m_waited.start();
    m_poll.start();
}

void Tour::makeSteps()
{
    const auto window = [this] {
        return m_desk.mainWindow();
    };
    const auto opened = [this, window](const char *name) {
        return visible(window(), name) != nullptr;
    };

    m_steps.push_back({"sign-in", [] { return true; },
                       [this] {
                           return m_desk.signInWindow() != nullptr;
                       }});
    m_steps.push_back({"start",
                       [this] {
                           m_desk.signInAsAsked();
                           return true;
                       },
                       [opened] {
                           return opened("customersHome");
                       }});
    m_steps.push_back({"search",
                       [window] {
                           // Without a window manager nobody else makes it the active window.
                           window()->activateWindow();
                           QApplication::setActiveWindow(window());
                           SearchBox &box = window()->searchBox();
                           box.setFocus();
                           for (QChar digit : u"8000"_s)
                               pressKey(&box, digit.unicode(), digit);
                           return true;
                       },
                       [window] {
                           const SearchResults &results = window()->searchBox().results();
                           const SearchHit *hit = results.hit(results.firstHit());
                           return window()->searchBox().isListOpen() && hit
                                  && hit->match == SearchMatch::Phone && hit->phone.endsWith(u"8000"_s);
                       }});
    m_steps.push_back({"customer",
                       [window] {
                           pressKey(&window()->searchBox(), Qt::Key_Return);
                           return true;
                       },
                       [window, opened] {
                           return opened("customerTab") && hasText(window(), "failureText")
                                  && hasRows(window(), "historyTable");
                       }});
    m_steps.push_back({"diagnosis", [window] { return click(window(), "showDiagnosis"); },
                       [window] {
                           return hasText(window(), "diagnosisCause");
                       }});
    m_steps.push_back({"hold", [window] { return click(window(), "holdButton"); },
                       [opened] {
                           return opened("holdDialog") && opened("holdConfirm");
                       }});
    m_steps.push_back({"hold-placed",
                       [window, chosen = false]() mutable {
                           if (!chosen)
                               chosen = click(window(), "holdReason_account_takeover");
                           return chosen && click(window(), "holdConfirm");
                       },
                       [window] {
                           return hasText(window(), "holdDone");
                       }});
    m_steps.push_back({"after-hold", [window] { return click(window(), "holdClose"); },
                       [opened] {
                           return !opened("holdDialog");
                       }});
    m_steps.push_back({"ticket-form", [window] { return click(window(), "diagnosisTicket"); },
                       [opened] {
                           return opened("openTicketDialog") && opened("attachedPayment");
                       }});
    m_steps.push_back({"ticket", [window] { return click(window(), "openTicket"); },
                       [window, opened] {
                           return opened("ticketTab") && opened("ticketThread")
                                  && hasText(window(), "ticketSubject")
                                  && window()->work().current.startsWith(u"ticket:"_s);
                       }});
    makeSupervisorSteps();
}

/// What the person of the demo sees besides: a supervisor.
void Tour::makeSupervisorSteps()
{
    const auto window = [this] {
        return m_desk.mainWindow();
    };
    // Seven days: just after midnight nothing has failed today.
    m_steps.push_back({"insights",
                       [window, asked = false]() mutable {
                           if (!std::exchange(asked, true))
                               click(window(), "rail_insights");
                           return click(window(), "period2");
                       },
                       [window] {
                           return hasRows(window(), "causeBars") && hasText(window(), "insightSummary");
                       }});
    m_steps.push_back({"dictionary",
                       [window, asked = false]() mutable {
                           if (!std::exchange(asked, true))
                               click(window(), "rail_knowledge");
                           auto *search = visible<QLineEdit>(window(), "dictionarySearch");
                           if (search)
                               search->setText(u"33"_s);
                           return search != nullptr;
                       },
                       [window] {
                           return visible(window(), "dictionaryDetail")
                                  && hasText(window(), "dictionaryCount");
                       }});
    m_steps.push_back({"checklist",
                       [window] {
                           auto *pages = visible<QTabBar>(window(), "knowledgePages");
                           pages->setCurrentIndex(pages->count() - 1);
                           auto *outline = visible<QTreeWidget>(window(), "checkOutline");
                           if (!outline || outline->topLevelItemCount() < 2)
                               return false;
                           outline->setCurrentItem(outline->topLevelItem(1)->child(0));
                           return true;
                       },
                       [window] {
                           return hasRows(window(), "conditionTree_when");
                       }});
    m_steps.push_back({"checklist-compare",
                       [window, edited = false, asked = false]() mutable {
                           // A wrong cause: comparing is for finding such before anybody activates it.
                           auto *field = visible<QComboBox>(window(), "field_checks_0_cases_0_cause");
                           if (field && !std::exchange(edited, true)) {
                               field->setFocus();
                               pressKey(field, Qt::Key_Down);
                               return false; // the key arrives first
                           }
                           asked = asked || (edited && click(window(), "checklistCompare"));
                           return asked && click(window(), "compareStart");
                       },
                       [window] {
                           return hasRows(window(), "compareList");
                       }});
    m_steps.push_back({"audit", [window] { return click(window(), "rail_audit"); },
                       [window] {
                           return hasRows(window(), "auditTable");
                       }});
    m_steps.push_back({"links",
                       [window, asked = false]() mutable {
                           if (!std::exchange(asked, true))
                               window()->openCustomer(UserNo(u"U1000041"_s)); // of the demo's ring
                           return click(window(), "linksShow");
                       },
                       [window] {
                           return visible(window(), "linkGraph") != nullptr;
                       }});
    m_steps.push_back({"ring",
                       [window, closed = false, asked = false]() mutable {
                           closed = closed || click(window(), "linksClose");
                           asked = asked || (closed && click(window(), "ringButton"));
                           return asked && hasRows(window(), "ringChoices") && click(window(), "ringShow");
                       },
                       [window] {
                           return hasRows(window(), "ringMembers");
                       }});
}

void Tour::advance()
{
    if (m_at == m_steps.size()) {
        m_poll.stop();
        std::printf("walletdesk: tour: %zu pictures\n", m_pictures);
        Q_EMIT finished(0);
        return;
    }
    Step &step = m_steps[m_at];
    if (m_waited.elapsed() > stepLimitMs) {
        fail(m_acted ? u"what it should show did not come"_s : u"what it needs is not on the screen"_s);
        return;
    }
    if (!m_acted) {
        m_acted = step.act();
        return;
    }
    m_settled = step.shown() ? m_settled + 1 : 0;
    if (m_settled < settlePolls)
        return;
    if (step.picture && !save(step)) {
        fail(u"its picture cannot be written"_s);
        return;
    }
    ++m_at;
    m_acted = false;
    m_settled = 0;
    m_waited.restart();
}

bool Tour::save(const Step &step)
{
    QWidget *window = m_desk.mainWindow();
    if (!window)
        window = m_desk.signInWindow();
    const QString theme = &m_desk.theme().tokens() == &Tokens::dark() ? u"dark"_s : u"light"_s;
    const QString name = u"%1/%2-%3-%4-%5.png"_s.arg(m_folder)
                             .arg(int(++m_pictures), 2, 10, QChar(u'0'))
                             .arg(QLatin1StringView(step.name), m_desk.language(), theme);
    return picture(window).save(name);
}

void Tour::fail(const QString &why)
{
    m_poll.stop();
    const Step &step = m_steps[m_at];
    std::fprintf(stderr, "walletdesk: tour: step \"%s\" failed: %s\n", step.name, qPrintable(why));
    QWidget *window = m_desk.mainWindow();
    if (!window)
        window = m_desk.signInWindow();
    if (window)
        picture(window).save(m_folder + u"/failed.png"_s);
    Q_EMIT finished(1);
}

} // namespace desk
