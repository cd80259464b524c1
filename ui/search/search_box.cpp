#include "search_box.h"

#include <QFocusEvent>
#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "answer.h"
#include "error_text.h"
#include "hit_delegate.h"
#include "icons.h"
#include "search_results.h"

using namespace Qt::StringLiterals;

namespace desk {

SearchBox::SearchBox(SearchStore &store, const Clock &clock, QWidget *parent)
    : QLineEdit(parent)
    , m_store(store)
    , m_clock(clock)
    , m_results(new SearchResults(this))
    , m_list(new QFrame(this))
    , m_view(new QListView(m_list))
{
    setObjectName(u"searchBox"_s);
    setPlaceholderText(tr("Phone, name, pinyin, order, card last 4, ticket…"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Find a customer, a payment or a ticket by anything the caller can read out (Ctrl+K)."));
    setClearButtonEnabled(true);
    addAction(deskIcon(u"search"_s, Tone::Neutral), QLineEdit::LeadingPosition);
    setMinimumWidth(320);
    setMaximumWidth(560);

    m_list->setObjectName(u"searchList"_s);
    m_list->setProperty("role", u"popup"_s);
    m_list->hide();
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(m_view);
    m_view->setObjectName(u"searchResults"_s);
    m_view->setAccessibleName(tr("Search results"));
    m_view->setModel(m_results);
    m_view->setItemDelegate(new HitDelegate(m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_view, &QListView::entered, this, [this](const QModelIndex &index) { select(index.row()); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });

    // Long enough to skip most letters of a fast typist, too short to be felt.
    m_pause.setInterval(60);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::startSearch);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::textTyped);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            closeList();
    });
}

SearchBox::~SearchBox()
{
    m_stop.request_stop();
}

bool SearchBox::isListOpen() const
{
    return m_list->isVisible();
}

void SearchBox::textTyped()
{
    m_chooseFirst = false;
    ++m_generation;
    m_stop.request_stop();
    m_waiting = !text().trimmed().isEmpty();
    if (m_waiting)
        m_pause.start();
    else
        m_pause.stop();
}

void SearchBox::startSearch()
{
    m_pause.stop();
    m_stop = std::stop_source();
    const int generation = ++m_generation;
    m_waiting = true;
    if (!isListOpen()) {
        m_results->setLine(tr("Searching…"));
        openList();
    }
    onAnswer(this, m_store.search(text(), m_stop.get_token()),
             [this, generation](const Result<SearchAnswer> &answer) {
                 if (generation == m_generation)
                     present(answer);
             });
}

void SearchBox::present(const Result<SearchAnswer> &answer)
{
    m_waiting = false;
    if (!answer) {
        if (answer.error().kind == ErrorKind::Cancelled)
            return;
        const ErrorText text = errorText(answer.error());
        m_results->setLine(text.title + u' ' + text.advice);
    } else {
        m_results->setAnswer(*answer, m_clock.now());
    }
    openList();
    select(m_results->firstHit());
    if (std::exchange(m_chooseFirst, false))
        choose(m_results->firstHit());
}

void SearchBox::openList()
{
    if (!hasFocus() && !isListOpen())
        return;
    if (m_list->parentWidget() != window()) {
        m_list->setParent(window());
        window()->installEventFilter(this);
    }
    m_list->show();
    m_list->raise();
    placeList();
}

void SearchBox::closeList()
{
    ++m_generation;
    m_pause.stop();
    m_stop.request_stop();
    m_waiting = false;
    m_list->hide();
}

void SearchBox::placeList()
{
    if (!isListOpen())
        return;
    const QPoint below = mapTo(window(), QPoint(0, height() + 4));
    int height = 12;
    for (int row = 0; row < m_results->rowCount(); ++row)
        height += m_view->sizeHintForRow(row);
    m_list->setGeometry(below.x(), below.y(), std::max(width(), 560),
                        std::min(height, window()->height() - below.y() - 16));
}

void SearchBox::select(int row)
{
    if (m_results->hit(row))
        m_view->setCurrentIndex(m_results->index(row));
}

void SearchBox::choose(int row)
{
    const SearchHit *found = m_results->hit(row);
    if (!found)
        return;
    const SearchHit hit = *found;
    closeList();
    clear();
    Q_EMIT chosen(hit);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const int row = m_view->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!isListOpen() && !text().isEmpty())
            startSearch();
        else
            select(m_results->step(row, event->key() == Qt::Key_Down ? 1 : -1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_waiting || (!isListOpen() && !text().trimmed().isEmpty())) {
            m_chooseFirst = true;
            if (m_pause.isActive() || !m_waiting)
                startSearch();
            return;
        }
        choose(m_results->hit(row) ? row : m_results->firstHit());
        return;
    case Qt::Key_Escape:
        if (isListOpen())
            closeList();
        else if (!text().isEmpty())
            clear();
        else if (parentWidget())
            parentWidget()->setFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        closeList();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeList();
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeList();
}

void SearchBox::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeList();
}

} // namespace desk
