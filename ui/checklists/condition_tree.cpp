#include "condition_tree.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "checklist_words.h"
#include "choice_box.h"
#include "comparison_form.h"
#include "edited_checklist.h"
#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int placeRole = Qt::UserRole;

JsonNode newComparison()
{
    return jsonObject({{u"fact"_s, jsonText(u"status"_s)}, {u"eq"_s, jsonText(u"failed"_s)}});
}

QString groupKind(const JsonNode *node)
{
    for (const QString &kind : {u"all"_s, u"any"_s, u"not"_s}) {
        if (node && node->member(kind))
            return kind;
    }
    return {};
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

ConditionTree::ConditionTree(EditedChecklist &edited, const QString &owner, const QString &key, bool optional,
                             const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_owner(owner)
    , m_key(key)
    , m_optional(optional)
    , m_question(question)
    , m_tree(new QTreeWidget(this))
    , m_tools(new QWidget(this))
    , m_kind(new ChoiceBox(this))
    , m_hint(textLabel({}, TextRole::Muted, this))
    , m_form(new ComparisonForm(this))
{
    setObjectName(u"condition_"_s + key);
    m_tree->setObjectName(u"conditionTree_"_s + key);
    m_tree->setAccessibleName(tr("Condition"));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(18);
    m_tree->setProperty("role", u"framed"_s);
    m_tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->installEventFilter(this);
    m_kind->setObjectName(u"groupKind_"_s + key);
    m_kind->setAccessibleName(tr("How the group holds"));
    m_kind->setChoices({{u"all"_s, tr("All of these hold")}, {u"any"_s, tr("Any of these holds")}});
    makeButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_hint);
    layout->addWidget(m_tree);
    layout->addWidget(m_tools);
    layout->addWidget(m_kind);
    layout->addWidget(m_form);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ConditionTree::showCurrent);
    connect(m_kind, &ChoiceBox::chosen, this, &ConditionTree::changeKind);
    connect(m_form, &ComparisonForm::edited, this, [this](const JsonNode &comparison) {
        const QString place = current();
        m_edited.edit([&](ChecklistDocument &d) { return d.replace(place, comparison, place); });
    });
    refresh();
}

void ConditionTree::makeButtons()
{
    m_add = new KeyButton(tr("Add"), {}, ButtonKind::Plain, m_tools);
    m_add->setObjectName(u"addComparison_"_s + m_key);
    m_add->setHelp(tr("Add a comparison (Insert)"));
    m_addGroup = tool(u"addGroup_"_s + m_key, tr("Add group"), tr("Add a group of conditions (Shift+Insert)"),
                      m_tools);
    m_group = tool(u"makeGroup_"_s + m_key, tr("Group"), tr("Put the row into a group of its own"), m_tools);
    m_not = tool(u"negate_"_s + m_key, tr("Not"), tr("Turn the row into its opposite, or back"), m_tools);
    m_up = tool(u"moveUp_"_s + m_key, u"↑"_s, tr("Move up (Alt+Up)"), m_tools);
    m_down = tool(u"moveDown_"_s + m_key, u"↓"_s, tr("Move down (Alt+Down)"), m_tools);
    m_remove = tool(u"takeOut_"_s + m_key, tr("Remove"), tr("Take the row out (Delete)"), m_tools);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QPushButton *button :
         std::initializer_list<QPushButton *>{m_add, m_addGroup, m_group, m_not, m_up, m_down, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    for (QPushButton *narrow : {m_up, m_down})
        narrow->setFixedWidth(34);
    connect(m_add, &QPushButton::clicked, this, [this] { add(false); });
    connect(m_addGroup, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_group, &QPushButton::clicked, this, &ConditionTree::group);
    connect(m_not, &QPushButton::clicked, this, &ConditionTree::negate);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ConditionTree::takeOut);
}

QString ConditionTree::pointer() const
{
    return childPointer(m_owner, m_key);
}

QString ConditionTree::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, placeRole).toString() : QString();
}

const JsonNode *ConditionTree::question() const
{
    return m_question.isEmpty() ? nullptr : m_edited.at(m_question);
}

void ConditionTree::addRows(const JsonNode &node, const QString &place, QTreeWidgetItem *parent)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setText(0, ChecklistWords::condition(node));
    item->setToolTip(0, item->text(0));
    item->setData(0, placeRole, place);
    item->setExpanded(true);
    const QString kind = groupKind(&node);
    if (kind.isEmpty())
        return;
    QFont bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    const QString content = childPointer(place, kind);
    const JsonNode &children = *node.member(kind);
    if (kind == u"not") {
        addRows(children, content, item);
        return;
    }
    for (size_t i = 0; i < children.items.size(); ++i)
        addRows(children.items[i], childPointer(content, i), item);
}

QTreeWidgetItem *ConditionTree::itemAt(const QString &place) const
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, placeRole).toString() == place)
            return *it;
    }
    return nullptr;
}

void ConditionTree::refresh()
{
    const QString kept = m_wanted.isEmpty() ? current() : std::exchange(m_wanted, {});
    const JsonNode *node = m_edited.at(pointer());
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        if (node)
            addRows(*node, pointer(), nullptr);
        m_tree->expandAll();
        QTreeWidgetItem *item = itemAt(kept);
        if (!item && !kept.isEmpty())
            item = itemAt(parentPointer(parentPointer(kept)));
        m_tree->setCurrentItem(item ? item : m_tree->topLevelItem(0));
    }
    int rows = 0;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        ++rows;
    m_tree->setVisible(node != nullptr);
    m_tree->setFixedHeight(std::max(1, rows) * (fontMetrics().height() + 8) + 6);
    m_hint->setVisible(!node);
    m_hint->setText(m_key == u"applies"_s ? tr("No condition: applies to every payment.")
                                          : tr("No condition."));
    showCurrent();
}

bool ConditionTree::select(const QString &place)
{
    for (QString at = place; at.size() >= pointer().size(); at = parentPointer(at)) {
        if (QTreeWidgetItem *item = itemAt(at)) {
            m_tree->setCurrentItem(item);
            m_tree->setFocus();
            return true;
        }
    }
    return false;
}

void ConditionTree::showCurrent()
{
    const QString place = current();
    const JsonNode *node = place.isEmpty() ? nullptr : m_edited.at(place);
    const QString kind = groupKind(node);
    const bool may = !m_edited.isReadOnly() && !m_edited.document().syntaxError();
    const JsonNode *list = node && place != pointer() ? m_edited.at(parentPointer(place)) : nullptr;
    m_kind->setVisible(kind == u"all" || kind == u"any");
    m_kind->choose(kind);
    m_form->setVisible(node && kind.isEmpty());
    if (node && kind.isEmpty())
        m_form->setComparison(*node, question());
    for (QPushButton *button : {m_group, m_not})
        button->setEnabled(may && node);
    for (QPushButton *button : {m_up, m_down})
        button->setEnabled(may && list && list->isArray());
    m_remove->setEnabled(may && node && (m_optional || place != pointer()));
    m_add->setEnabled(may);
    m_addGroup->setEnabled(may);
    m_form->setEnabled(may);
    m_kind->setEnabled(may);
}

void ConditionTree::put(const QString &place, const JsonNode &value, const QString &wanted)
{
    m_wanted = wanted;
    m_edited.step([&](ChecklistDocument &d) { return d.replace(place, value); });
    m_wanted.clear();
}

void ConditionTree::add(bool group)
{
    const JsonNode fresh = group ? jsonObject({{u"any"_s, jsonList({newComparison()})}}) : newComparison();
    const QString place = current();
    const JsonNode *node = place.isEmpty() ? nullptr : m_edited.at(place);
    if (!node) {
        m_wanted = pointer();
        m_edited.step([&](ChecklistDocument &d) { return d.setMember(m_owner, m_key, fresh); });
        return;
    }
    const QString kind = groupKind(node);
    QString list;
    size_t index = 0;
    if (kind == u"all" || kind == u"any") {
        list = childPointer(place, kind);
        index = node->member(kind)->items.size();
    } else if (const QString parent = parentPointer(place);
               place != pointer() && m_edited.at(parent) && m_edited.at(parent)->isArray()) {
        list = parent;
        index = lastToken(place).toUInt() + 1;
    }
    if (list.isEmpty()) {
        put(place, jsonObject({{u"all"_s, jsonList({*node, fresh})}}), place + u"/all/1"_s);
        return;
    }
    m_wanted = childPointer(list, index);
    m_edited.step([&](ChecklistDocument &d) { return d.insert(list, index, fresh); });
    m_wanted.clear();
}

void ConditionTree::negate()
{
    const QString place = current();
    const JsonNode *node = m_edited.at(place);
    if (!node)
        return;
    const JsonNode *inner = node->member(u"not");
    put(place, inner ? JsonNode(*inner) : jsonObject({{u"not"_s, *node}}), place);
}

void ConditionTree::group()
{
    const QString place = current();
    if (const JsonNode *node = m_edited.at(place))
        put(place, jsonObject({{u"all"_s, jsonList({*node})}}), place);
}

void ConditionTree::changeKind(const QString &kind)
{
    const QString place = current();
    const JsonNode *node = m_edited.at(place);
    const QString before = groupKind(node);
    if (!before.isEmpty() && before != kind)
        put(place, jsonObject({{kind, *node->member(before)}}), place);
}

/// A group that would be empty goes with its last row.
void ConditionTree::takeOut()
{
    QString place = current();
    if (place.isEmpty() || (place == pointer() && !m_optional))
        return;
    while (place != pointer()) {
        const JsonNode *parent = m_edited.at(parentPointer(place));
        if (parent && parent->isArray() && parent->items.size() > 1)
            break;
        // Out of "not", or the only one of a list: the group itself goes.
        const QString group =
            parent && parent->isArray() ? parentPointer(parentPointer(place)) : parentPointer(place);
        if (group == pointer() && !m_optional)
            return;
        place = group;
    }
    m_edited.step([&](ChecklistDocument &d) { return d.remove(place); });
}

void ConditionTree::move(int by)
{
    const QString place = current();
    const uint index = lastToken(place).toUInt();
    m_wanted = childPointer(parentPointer(place), size_t(int(index) + by));
    m_edited.step([&](ChecklistDocument &d) { return d.move(place, by); });
    m_wanted.clear();
}

bool ConditionTree::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers() & Qt::AltModifier;
        const auto press = [](QPushButton *button) {
            button->click();
            return true;
        };
        if (key->key() == Qt::Key_Insert)
            return press(key->modifiers() & Qt::ShiftModifier ? m_addGroup
                                                              : static_cast<QPushButton *>(m_add));
        if (key->key() == Qt::Key_Delete)
            return press(m_remove);
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
            return press(key->key() == Qt::Key_Up ? m_up : m_down);
        if (key->key() == Qt::Key_F2 || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            QWidget *form = m_form->isHidden() ? static_cast<QWidget *>(m_kind) : m_form;
            form->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace desk
