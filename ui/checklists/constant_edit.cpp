#include "constant_edit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyle>

#include "checklist_words.h"
#include "choice_box.h"
#include "money.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct DurationUnit
{
    QString unit;
    qint64 ms;
};

const QList<DurationUnit> &durationUnits()
{
    static const QList<DurationUnit> units{
        {u"d"_s, 86'400'000}, {u"h"_s, 3'600'000}, {u"min"_s, 60'000}, {u"s"_s, 1000}, {u"ms"_s, 1}};
    return units;
}

void markWrong(QLineEdit *line, bool wrong)
{
    if (line->property("wrong").toBool() == wrong)
        return;
    line->setProperty("wrong", wrong);
    line->style()->unpolish(line);
    line->style()->polish(line);
}

QString plainText(const JsonNode &node)
{
    if (node.isArray()) {
        QStringList parts;
        for (const JsonNode &item : node.items)
            parts.append(plainText(item));
        return parts.join(u", "_s);
    }
    return node.type == JsonNode::Type::Integer ? QString::number(node.integer) : node.text;
}

} // namespace

ConstantEdit::ConstantEdit(Form form, QWidget *parent) : QWidget(parent), m_form(form)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    build();
}

void ConstantEdit::setKind(const ConstantKind &kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    build();
}

QLineEdit *ConstantEdit::addLine(const QString &placeholder, bool stretch)
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"constantLine"_s);
    m_line->setAccessibleName(tr("Value"));
    m_line->setPlaceholderText(placeholder);
    m_line->setToolTip(ChecklistWords::type(m_kind.type, m_kind.unit));
    layout()->addWidget(m_line);
    if (!stretch)
        m_line->setMaximumWidth(140);
    connect(m_line, &QLineEdit::textEdited, this, &ConstantEdit::hand);
    return m_line;
}

void ConstantEdit::addWords()
{
    if (m_kind.many) {
        m_list = new QListWidget(this);
        m_list->setObjectName(u"constantWords"_s);
        m_list->setAccessibleName(tr("Values, several may be ticked"));
        m_list->setFixedHeight(std::min<int>(int(m_kind.words.size()), 6) * 24 + 8);
        for (const QString &word : m_kind.words) {
            auto *item = new QListWidgetItem(ChecklistWords::word(word), m_list);
            item->setData(Qt::UserRole, word);
            item->setToolTip(word);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
        layout()->addWidget(m_list);
        connect(m_list, &QListWidget::itemChanged, this, &ConstantEdit::hand);
        return;
    }
    m_box = new ChoiceBox(this);
    QList<std::pair<QString, QString>> choices;
    for (const QString &word : m_kind.words)
        choices.append({word, ChecklistWords::word(word)});
    m_box->setChoices(choices);
}

void ConstantEdit::build()
{
    for (QWidget *old : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
        layout()->removeWidget(old);
    }
    m_line = nullptr;
    m_box = nullptr;
    m_list = nullptr;
    const bool money = m_kind.type == FactType::Money;
    const bool duration = m_kind.type == FactType::Integer && m_kind.unit == u"ms";
    if (money || duration) {
        addLine(money ? u"0.00"_s : u"10"_s, false);
        if (duration || m_form == Form::Condition) {
            m_box = new ChoiceBox(this);
            QList<std::pair<QString, QString>> units;
            if (duration) {
                units = {{u"d"_s, tr("days")},
                         {u"h"_s, tr("hours")},
                         {u"min"_s, tr("minutes")},
                         {u"s"_s, tr("seconds")},
                         {u"ms"_s, tr("milliseconds")}};
            } else {
                for (const char *code : {"CNY", "USD", "EUR", "HKD", "GBP", "JPY", "KWD"})
                    units.append({QString::fromLatin1(code), QString::fromLatin1(code)});
            }
            m_box->setChoices(units);
        }
    } else if (m_kind.type == FactType::Boolean) {
        m_box = new ChoiceBox(this);
        m_box->setChoices({{u"true"_s, tr("yes")}, {u"false"_s, tr("no")}});
    } else if (!m_kind.words.isEmpty()) {
        addWords();
    } else {
        addLine(m_kind.type == FactType::Instant ? u"2026-05-01T04:00:00Z"_s
                : m_kind.many                    ? tr("values with commas between")
                : m_kind.unit == u"month"        ? u"2026-05"_s
                                                 : QString());
    }
    if (m_box) {
        m_box->setObjectName(u"constantChoice"_s);
        m_box->setAccessibleName(m_line ? tr("Unit") : tr("Value"));
        layout()->addWidget(m_box);
        connect(m_box, &ChoiceBox::chosen, this, &ConstantEdit::hand);
    }
    if (m_line)
        setFocusProxy(m_line);
    else
        setFocusProxy(m_box ? static_cast<QWidget *>(m_box) : m_list);
}

void ConstantEdit::setValue(const JsonNode &value)
{
    if (m_list) {
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->count(); ++i) {
            const QString word = m_list->item(i)->data(Qt::UserRole).toString();
            const auto same = [&word](const JsonNode &item) {
                return item.text == word;
            };
            m_list->item(i)->setCheckState(std::ranges::any_of(value.items, same) ? Qt::Checked
                                                                                  : Qt::Unchecked);
        }
        return;
    }
    const auto current = read();
    if (current && sameJson(*current, value))
        return; // what is being typed stays as it is typed
    QString text = plainText(value);
    if (m_kind.type == FactType::Boolean) {
        m_box->choose(value.boolean ? u"true"_s : u"false"_s);
        return;
    }
    if (m_kind.type == FactType::Money) {
        const JsonNode *amount = value.member(u"amount");
        const JsonNode *currency = value.member(u"currency");
        const auto known = Currency::fromCode(m_currency);
        text = amount  ? amount->text
               : known ? Money{value.integer, *known}.toDecimal()
                       : QString::number(value.integer);
        if (m_box && currency)
            m_box->choose(currency->text);
    } else if (m_kind.type == FactType::Integer && m_kind.unit == u"ms") {
        static const QRegularExpression form(u"^(\\d+)(ms|s|min|h|d)$"_s);
        const auto match = form.match(value.text);
        QString unit = match.hasMatch() ? match.captured(2) : u"ms"_s;
        text = match.hasMatch() ? match.captured(1) : QString::number(value.integer);
        if (!match.hasMatch()) {
            for (const DurationUnit &one : durationUnits()) {
                if (value.integer % one.ms == 0 && value.integer >= one.ms) {
                    unit = one.unit;
                    text = QString::number(value.integer / one.ms);
                    break;
                }
            }
        }
        m_box->choose(unit);
    } else if (m_box) {
        m_box->choose(value.text);
        return;
    }
    if (m_line->text() != text)
        m_line->setText(text);
    markWrong(m_line, false);
}

std::optional<JsonNode> ConstantEdit::readMoney() const
{
    const auto currency = Currency::fromCode(m_box ? m_box->choice() : m_currency);
    const auto minor =
        currency ? parseDecimal(m_line->text(), *currency) : std::unexpected(DecimalError::NotDecimal);
    if (!minor)
        return {};
    if (m_form == Form::Fact)
        return jsonNumber(*minor);
    return jsonObject({{u"amount"_s, jsonText(m_line->text())}, {u"currency"_s, jsonText(currency->code())}});
}

std::optional<JsonNode> ConstantEdit::readDuration() const
{
    bool good = false;
    const qint64 number = m_line->text().toLongLong(&good);
    if (!good || number < 0 || number > 999'999'999)
        return {};
    if (m_form == Form::Condition)
        return jsonText(QString::number(number) + m_box->choice());
    for (const DurationUnit &one : durationUnits()) {
        if (one.unit == m_box->choice())
            return jsonNumber(number * one.ms);
    }
    return {};
}

std::optional<JsonNode> ConstantEdit::readOne(const QString &text) const
{
    if (m_kind.type != FactType::Integer)
        return text.isEmpty() ? std::nullopt : std::optional(jsonText(text));
    bool good = false;
    const qint64 number = text.toLongLong(&good);
    return good ? std::optional(jsonNumber(number)) : std::nullopt;
}

std::optional<JsonNode> ConstantEdit::read() const
{
    if (m_kind.type == FactType::Money)
        return readMoney();
    if (m_kind.type == FactType::Integer && m_kind.unit == u"ms")
        return readDuration();
    if (m_kind.type == FactType::Boolean)
        return jsonFlag(m_box->choice() == u"true");
    std::vector<JsonNode> items;
    if (m_list) {
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                items.push_back(jsonText(m_list->item(i)->data(Qt::UserRole).toString()));
        }
        return jsonList(std::move(items));
    }
    if (m_box)
        return jsonText(m_box->choice());
    if (!m_kind.many)
        return readOne(m_line->text().trimmed());
    static const QRegularExpression commas(u"[,，、]"_s);
    for (const QString &part : m_line->text().split(commas)) {
        auto one = readOne(part.trimmed());
        if (!one)
            return {};
        items.push_back(*std::move(one));
    }
    return jsonList(std::move(items));
}

void ConstantEdit::hand()
{
    const auto value = read();
    if (m_line)
        markWrong(m_line, !value);
    if (value)
        Q_EMIT edited(*value);
}

JsonNode ConstantEdit::initial(const ConstantKind &kind, Form form)
{
    const auto one = [&kind, form]() -> JsonNode {
        switch (kind.type) {
        case FactType::Money:
            return form == Form::Fact ? jsonNumber(0)
                                      : jsonObject({{u"amount"_s, jsonText(u"0.00"_s)},
                                                    {u"currency"_s, jsonText(u"CNY"_s)}});
        case FactType::Integer:
            return kind.unit == u"ms" && form == Form::Condition ? jsonText(u"10min"_s) : jsonNumber(0);
        case FactType::Boolean:
            return jsonFlag(true);
        case FactType::Instant:
            return jsonText(u"2026-01-01T00:00:00Z"_s);
        case FactType::Text:
            break;
        }
        return jsonText(!kind.words.isEmpty()   ? kind.words.first()
                        : kind.unit == u"month" ? u"2026-01"_s
                        : kind.unit == u"date"  ? u"2026-01-31"_s
                                                : u"?"_s);
    };
    return kind.many ? jsonList({one()}) : one();
}

} // namespace desk
