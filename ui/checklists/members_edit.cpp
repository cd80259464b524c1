#include "members_edit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "checklist_words.h"
#include "constant_edit.h"
#include "edited_checklist.h"
#include "fact_box.h"
#include "fact_words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

ConstantKind kindOf(const QString &fact)
{
    ConstantKind kind;
    if (const auto slot = factSlot(fact)) {
        kind.type = factTable()[*slot].type;
        kind.unit = QString::fromLatin1(factTable()[*slot].unit);
        kind.words = factWords(fact);
    }
    return kind;
}

} // namespace

MembersEdit::MembersEdit(EditedChecklist &edited, const QString &pointer, Kind kind, QWidget *parent)
    : QWidget(parent), m_edited(edited), m_pointer(pointer), m_kind(kind), m_lines(new QVBoxLayout)
{
    const QString name = lastToken(pointer);
    setObjectName(u"members_"_s + name);
    m_add = new QPushButton(kind == Kind::Facts     ? tr("Add a fact")
                            : kind == Kind::Sayings ? tr("Add an answer")
                                                    : tr("Add a verdict"),
                            this);
    m_add->setObjectName(u"addMember_"_s + name);
    m_add->setAccessibleName(m_add->text());
    m_add->setAutoDefault(false);
    m_lines->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_lines);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &MembersEdit::add);
    refresh();
}

QStringList MembersEdit::keys() const
{
    const JsonNode *object = m_edited.at(m_pointer);
    return object ? QStringList(object->keys.begin(), object->keys.end()) : QStringList();
}

QStringList MembersEdit::possibleKeys() const
{
    QStringList possible;
    if (m_kind == Kind::Facts) {
        possible << u"currency"_s << u"time_zone"_s;
        for (const FactInfo &info : factTable())
            possible.append(QString::fromLatin1(info.name));
        return possible;
    }
    const JsonNode *checks = m_edited.at(u"/checks"_s);
    for (size_t i = 0; checks && i < checks->items.size(); ++i) {
        const JsonNode *id = checks->items[i].member(u"id");
        if (id && (m_kind == Kind::Verdicts || checks->items[i].member(u"question")))
            possible.append(id->text);
    }
    return possible;
}

QString MembersEdit::keyText(const QString &key) const
{
    if (m_kind == Kind::Facts) {
        return key == u"currency"    ? tr("currency of the amounts")
               : key == u"time_zone" ? tr("time zone of the account")
                                     : ChecklistWords::factChoice(key);
    }
    const JsonNode *checks = m_edited.at(u"/checks"_s);
    for (size_t i = 0; checks && i < checks->items.size(); ++i) {
        const JsonNode *id = checks->items[i].member(u"id");
        if (id && id->text == key)
            return ChecklistWords::local(checks->items[i].member(u"title"));
    }
    return key;
}

JsonNode MembersEdit::initial(const QString &key) const
{
    if (m_kind == Kind::Verdicts)
        return jsonText(u"fail"_s);
    if (m_kind == Kind::Sayings)
        return jsonText(u"?"_s);
    if (key == u"currency")
        return jsonText(u"CNY"_s);
    if (key == u"time_zone")
        return jsonText(u"Asia/Shanghai"_s);
    return ConstantEdit::initial(kindOf(key), ConstantEdit::Form::Fact);
}

/// Of the case's own amounts, else of those that all cases share.
QString MembersEdit::currency() const
{
    for (const QString &facts : {m_pointer, u"/tests/facts"_s}) {
        const QString code = m_edited.document().textAt(facts, u"currency"_s);
        if (!code.isEmpty())
            return code;
    }
    return u"CNY"_s;
}

void MembersEdit::refresh()
{
    QStringList shown;
    for (const Row &row : m_rows)
        shown.append(row.key);
    if (shown != keys())
        build();
    for (const Row &row : m_rows)
        row.refresh();
    const bool may = !m_edited.isReadOnly() && !m_edited.document().syntaxError();
    setEnabled(may);
}

void MembersEdit::build()
{
    for (const Row &row : m_rows) {
        row.line->hide();
        row.line->deleteLater();
        m_lines->removeWidget(row.line);
    }
    m_rows.clear();
    for (const QString &key : keys()) {
        m_rows.append(makeRow(key));
        m_lines->addWidget(m_rows.last().line);
    }
}

QWidget *MembersEdit::makeValue(const QString &key, Row &row)
{
    const QString place = childPointer(m_pointer, key);
    const auto write = [this, key, place](const JsonNode &value) {
        m_edited.edit([&](ChecklistDocument &d) { return d.setMember(m_pointer, key, value, place); });
    };
    const auto read = [this, key] {
        return m_edited.document().textAt(m_pointer, key);
    };
    if (m_kind == Kind::Facts && factSlot(key)) {
        auto *edit = new ConstantEdit(ConstantEdit::Form::Fact, this);
        edit->setKind(kindOf(key));
        connect(edit, &ConstantEdit::edited, this, write);
        row.refresh = [this, edit, place] {
            edit->setCurrency(currency());
            if (const JsonNode *value = m_edited.at(place))
                edit->setValue(*value);
        };
        return edit;
    }
    if (m_kind == Kind::Verdicts) {
        auto *box = new ChoiceBox(this);
        QList<std::pair<QString, QString>> choices;
        for (const char *verdict : closedSet<Verdict>)
            choices.append(
                {QString::fromLatin1(verdict), ChecklistWords::verdict(QString::fromLatin1(verdict))});
        box->setChoices(choices);
        connect(box, &ChoiceBox::chosen, this, [write](const QString &value) { write(jsonText(value)); });
        row.refresh = [box, read] {
            box->choose(read());
        };
        return box;
    }
    auto *line = new QLineEdit(this);
    connect(line, &QLineEdit::textEdited, this, [write](const QString &value) { write(jsonText(value)); });
    row.refresh = [line, read] {
        if (line->text() != read())
            line->setText(read());
    };
    return line;
}

MembersEdit::Row MembersEdit::makeRow(const QString &key)
{
    Row row;
    row.key = key;
    row.line = new QWidget(this);
    ChoiceBox *name = nullptr;
    if (m_kind == Kind::Facts) {
        auto *facts = new FactBox(row.line);
        facts->setFacts(possibleKeys());
        facts->setFact(key);
        name = facts;
    } else {
        name = new ChoiceBox(row.line);
        QList<std::pair<QString, QString>> choices;
        for (const QString &possible : possibleKeys())
            choices.append({possible, keyText(possible)});
        name->setChoices(choices);
        name->choose(key);
    }
    name->setObjectName(u"memberKey_"_s + key);
    name->setAccessibleName(m_kind == Kind::Facts ? tr("Fact") : tr("Check"));
    connect(name, &ChoiceBox::chosen, this, [this, key](const QString &to) { rename(key, to); });
    QWidget *value = makeValue(key, row);
    value->setObjectName(u"memberValue_"_s + key);
    value->setAccessibleName(tr("Value of %1").arg(keyText(key)));
    auto *out = new QPushButton(u"✕"_s, row.line);
    out->setObjectName(u"memberOut_"_s + key);
    out->setAccessibleName(tr("Take out %1").arg(keyText(key)));
    out->setToolTip(out->accessibleName());
    out->setFixedWidth(34);
    out->setAutoDefault(false);
    connect(out, &QPushButton::clicked, this, [this, key] {
        m_edited.step([&](ChecklistDocument &d) { return d.remove(childPointer(m_pointer, key)); });
    });
    auto *layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(name, 1);
    layout->addWidget(value, 1);
    layout->addWidget(out);
    return row;
}

void MembersEdit::add()
{
    const QStringList used = keys();
    for (const QString &key : possibleKeys()) {
        if (used.contains(key))
            continue;
        const JsonNode value = initial(key);
        m_edited.step([&](ChecklistDocument &d) {
            if (d.at(m_pointer))
                return d.setMember(m_pointer, key, value);
            return d.setMember(parentPointer(m_pointer), lastToken(m_pointer), jsonObject({{key, value}}));
        });
        if (!m_rows.isEmpty()) {
            if (auto *box = findChild<ChoiceBox *>(u"memberKey_"_s + key))
                box->setFocus();
        }
        return;
    }
}

/// Another fact or check in the same row; its value begins anew.
void MembersEdit::rename(const QString &key, const QString &to)
{
    if (keys().contains(to)) {
        build();
        refresh();
        return;
    }
    const JsonNode *object = m_edited.at(m_pointer);
    if (!object)
        return;
    JsonNode renamed = *object;
    for (size_t i = 0; i < renamed.keys.size(); ++i) {
        if (renamed.keys[i] == key) {
            renamed.keys[i] = to;
            if (m_kind != Kind::Verdicts)
                renamed.items[i] = initial(to);
        }
    }
    m_edited.step([&](ChecklistDocument &d) { return d.replace(m_pointer, renamed); });
}

} // namespace desk
