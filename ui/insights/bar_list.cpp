#include "bar_list.h"

#include <QShortcut>

#include "pareto_delegate.h"

namespace desk {

BarList::BarList(const QString &name, const QString &accessible, ParetoModel::Wording wording,
                 QWidget *parent)
    : QListView(parent)
    , m_model(new ParetoModel(std::move(wording), this))
    , m_delegate(new ParetoDelegate(true, this))
{
    setObjectName(name);
    setAccessibleName(accessible);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    const auto open = [this] {
        if (const auto key = current())
            Q_EMIT opened(*key);
    };
    connect(this, &QListView::doubleClicked, this, open);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, open);
    }
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(m_model->lineAt(index.row()).key);
    });
}

void BarList::setLines(const QList<ParetoLine> &lines, bool cumulative)
{
    m_delegate->setCumulative(cumulative);
    m_model->setLines(lines);
}

std::optional<QString> BarList::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->lineAt(index.row()).key) : std::nullopt;
}

void BarList::makeCurrent(const QString &key)
{
    if (const int row = m_model->rowOf(key); row >= 0)
        setCurrentIndex(m_model->index(row));
}

} // namespace desk
