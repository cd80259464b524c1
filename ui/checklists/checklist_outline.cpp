#include "checklist_outline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "checklist.h"
#include "checklist_words.h"
#include "edited_checklist.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int placeRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1;

JsonNode emptyText()
{
    return jsonObject({{u"en"_s, jsonText({})}, {u"zh_CN"_s, jsonText({})}});
}

JsonNode newCase()
{
    return jsonObject(
        {{u"when"_s, jsonObject({{u"fact"_s, jsonText(u"status"_s)}, {u"eq"_s, jsonText(u"failed"_s)}})},
         {u"cause"_s, jsonText(u"unknown"_s)},
         {u"basis"_s, jsonText(u"records"_s)},
         {u"rank"_s, jsonNumber(900)},
         {u"advice"_s, emptyText()}});
}

/// Every text in \a node, for the search.
void collect(const JsonNode &node, QString &words)
{
    if (node.isText())
        words += node.text + u'\n';
    for (const JsonNode &item : node.items)
        collect(item, words);
}

QString textOf(const JsonNode &node, QStringView key)
{
    const JsonNode *member = node.member(key);
    return member ? member->text : QString();
}

QPushButton *tool(const QString &name, const QString &text, const QString &help, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(help);
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ChecklistOutline::ChecklistOutline(EditedChecklist &edited, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_addCheck(new QToolButton(this))
    , m_addCase(tool(u"addCase"_s, tr("+ Case"), tr("Add a case to the check"), this))
    , m_up(tool(u"outlineUp"_s, u"↑"_s, tr("Move up (Alt+Up)"), this))
    , m_down(tool(u"outlineDown"_s, u"↓"_s, tr("Move down (Alt+Down)"), this))
    , m_remove(tool(u"outlineRemove"_s, u"✕"_s, tr("Take out (Delete)"), this))
{
    m_search->setObjectName(u"checkSearch"_s);
    m_search->setAccessibleName(tr("Search the checks"));
    m_search->setPlaceholderText(tr("Search the checks (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"checkOutline"_s);
    m_tree->setAccessibleName(tr("Checks"));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    m_tree->setMinimumHeight(80);
    m_tree->installEventFilter(this);
    m_addCheck->setObjectName(u"addCheck"_s);
    m_addCheck->setText(tr("+ Check"));
    m_addCheck->setAccessibleName(tr("Add a check"));
    m_addCheck->setToolTip(tr("Add a check (Insert)"));
    m_addCheck->setProperty("role", u"button"_s);
    m_addCheck->setPopupMode(QToolButton::InstantPopup);
    m_addCheck->setMenu(new QMenu(m_addCheck));
    connect(m_addCheck->menu(), &QMenu::aboutToShow, this, &ChecklistOutline::fillMenu);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_addCheck);
    tools->addWidget(m_addCase);
    for (QPushButton *narrow : {m_up, m_down, m_remove}) {
        narrow->setFixedWidth(30);
        tools->addWidget(narrow);
    }
    tools->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addLayout(tools);
    setFocusProxy(m_tree);
    connect(m_search, &QLineEdit::textChanged, this, &ChecklistOutline::filter);
    connect(m_search, &QLineEdit::returnPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        refreshTools();
        Q_EMIT selected(place());
    });
    connect(m_addCase, &QPushButton::clicked, this, &ChecklistOutline::addCase);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ChecklistOutline::takeOut);
    refresh();
}

QString ChecklistOutline::place() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, placeRole).toString() : QString();
}

QTreeWidgetItem *ChecklistOutline::itemAt(const QString &place) const
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, placeRole).toString() == place)
            return *it;
    }
    return nullptr;
}

void ChecklistOutline::addCheckRow(const JsonNode &check, size_t index)
{
    const QString place = childPointer(u"/checks"_s, index);
    const auto wrong = [this](const QString &at) {
        return std::ranges::any_of(m_problems, [&at](const QString &problem) {
            return problem == at || problem.startsWith(at + u'/');
        });
    };
    const auto label = [&wrong](const QString &at, const QString &text) {
        return wrong(at) ? u"✕ "_s + text : text;
    };
    auto *item = new QTreeWidgetItem(m_tree);
    const QString title = ChecklistWords::local(check.member(u"title"));
    item->setText(0, label(place, title.isEmpty() ? textOf(check, u"id") : title));
    item->setToolTip(0, textOf(check, u"id"));
    item->setData(0, placeRole, place);
    QString words;
    collect(check, words);
    item->setData(0, wordsRole, words);
    const JsonNode *cases = check.member(u"cases");
    for (size_t i = 0; cases && i < cases->items.size(); ++i) {
        const JsonNode &one = cases->items[i];
        auto *row = new QTreeWidgetItem(item);
        const QString at = childPointer(place + u"/cases"_s, i);
        row->setText(0, label(at, u"%1. %2"_s.arg(i + 1).arg(ChecklistWords::cause(textOf(one, u"cause")))));
        const JsonNode *when = one.member(u"when");
        row->setToolTip(0, when ? ChecklistWords::condition(*when) : QString());
        row->setData(0, placeRole, at);
    }
}

void ChecklistOutline::refresh()
{
    const QString kept = m_wanted.isNull() ? place() : std::exchange(m_wanted, {});
    QStringList open;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->isExpanded())
            open.append(m_tree->topLevelItem(i)->data(0, placeRole).toString());
    }
    const bool had = m_tree->topLevelItemCount() > 0;
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        auto *general = new QTreeWidgetItem(m_tree);
        general->setText(0, tr("The checklist as a whole"));
        general->setData(0, placeRole, QString(u""_s));
        const JsonNode *checks = m_edited.at(u"/checks"_s);
        for (size_t i = 0; checks && i < checks->items.size(); ++i)
            addCheckRow(checks->items[i], i);
        for (const QString &at : open) {
            if (QTreeWidgetItem *item = itemAt(at))
                item->setExpanded(true);
        }
        QString at = kept;
        while (!at.isEmpty() && !itemAt(at))
            at = parentPointer(at);
        m_tree->setCurrentItem(itemAt(at) ? itemAt(at) : m_tree->topLevelItem(0));
        filter();
    }
    refreshTools();
    if (!had || place() != kept)
        Q_EMIT selected(place());
}

void ChecklistOutline::select(const QString &pointer)
{
    for (QString at = pointer; !at.isEmpty(); at = parentPointer(at)) {
        if (QTreeWidgetItem *item = itemAt(at)) {
            if (item->isHidden())
                m_search->clear();
            m_tree->setCurrentItem(item);
            m_tree->scrollToItem(item);
            return;
        }
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void ChecklistOutline::markProblems(const QStringList &pointers)
{
    if (m_problems == pointers)
        return;
    m_problems = pointers;
    refresh();
}

void ChecklistOutline::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int i = 1; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        const bool found = wanted.isEmpty() || item->text(0).contains(wanted, Qt::CaseInsensitive)
                           || item->data(0, wordsRole).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!found);
    }
}

void ChecklistOutline::refreshTools()
{
    const bool may = !m_edited.isReadOnly() && !m_edited.document().syntaxError();
    const QString at = place();
    const JsonNode *parent = at.isEmpty() ? nullptr : m_edited.at(parentPointer(at));
    m_addCheck->setEnabled(may);
    m_addCase->setEnabled(may && !at.isEmpty());
    m_up->setEnabled(may && parent);
    m_down->setEnabled(may && parent);
    m_remove->setEnabled(may && parent && parent->items.size() > 1);
}

void ChecklistOutline::fillMenu()
{
    QMenu *menu = m_addCheck->menu();
    menu->clear();
    QStringList used;
    const JsonNode *checks = m_edited.at(u"/checks"_s);
    for (size_t i = 0; checks && i < checks->items.size(); ++i)
        used.append(textOf(checks->items[i], u"id"));
    for (const QString &id : Checklist::checkIds()) {
        if (!used.contains(id))
            menu->addAction(id, this, [this, id] { addCheck(id); })->setObjectName(u"newCheck_"_s + id);
    }
    if (menu->isEmpty())
        menu->addAction(tr("Every check is there already"))->setEnabled(false);
}

void ChecklistOutline::addCheck(const QString &id)
{
    const JsonNode *checks = m_edited.at(u"/checks"_s);
    if (!checks)
        return;
    const size_t index = checks->items.size();
    const JsonNode check =
        jsonObject({{u"id"_s, jsonText(id)}, {u"title"_s, emptyText()}, {u"cases"_s, jsonList({newCase()})}});
    m_wanted = childPointer(u"/checks"_s, index);
    m_edited.step([&](ChecklistDocument &d) { return d.insert(u"/checks"_s, index, check); });
    m_wanted = QString();
}

void ChecklistOutline::addCase()
{
    const QStringList tokens = pointerTokens(place());
    if (tokens.size() < 2)
        return;
    const QString list = u"/checks/%1/cases"_s.arg(tokens[1]);
    const JsonNode *cases = m_edited.at(list);
    const size_t index = tokens.size() > 3 ? tokens[3].toUInt() + 1 : cases ? cases->items.size() : 0;
    m_wanted = childPointer(list, index);
    m_edited.step([&](ChecklistDocument &d) { return d.insert(list, index, newCase()); });
    m_wanted = QString();
}

void ChecklistOutline::move(int by)
{
    const QString at = place();
    m_wanted = childPointer(parentPointer(at), size_t(lastToken(at).toInt() + by));
    m_edited.step([&](ChecklistDocument &d) { return d.move(at, by); });
    m_wanted = QString();
}

void ChecklistOutline::takeOut()
{
    const QString at = place();
    m_edited.step([&](ChecklistDocument &d) { return d.remove(at); });
}

bool ChecklistOutline::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (vertical && key->modifiers() & Qt::AltModifier) {
            (key->key() == Qt::Key_Up ? m_up : m_down)->click();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            m_remove->click();
            return true;
        }
        if (key->key() == Qt::Key_Insert && m_addCheck->isEnabled()) {
            m_addCheck->showMenu();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace desk
