#include "checklist_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include "diagnosis_words.h"
#include "wording.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("ChecklistWords", text);
}

QString translated(const QHash<QString, const char *> &names, const QString &key)
{
    const auto name = names.constFind(key);
    return name == names.cend() ? key : said(*name);
}

QString joined(const JsonNode &list, const QString &sign)
{
    QStringList parts;
    for (const JsonNode &item : list.items)
        parts.append(ChecklistWords::fact(item.text));
    return parts.join(sign);
}

QString constant(const JsonNode &node)
{
    switch (node.type) {
    case JsonNode::Type::Boolean:
        return node.boolean ? said(QT_TRANSLATE_NOOP("ChecklistWords", "yes"))
                            : said(QT_TRANSLATE_NOOP("ChecklistWords", "no"));
    case JsonNode::Type::Integer:
        return QString::number(node.integer);
    case JsonNode::Type::Real:
        return node.text;
    case JsonNode::Type::Text:
        return ChecklistWords::word(node.text);
    case JsonNode::Type::Array: {
        QStringList words;
        for (const JsonNode &item : node.items)
            words.append(constant(item));
        return words.join(said(QT_TRANSLATE_NOOP("ChecklistWords", ", ")));
    }
    case JsonNode::Type::Object:
        return ChecklistWords::operand(node);
    case JsonNode::Type::Null:
        break;
    }
    return u"–"_s;
}

} // namespace

QString ChecklistWords::fact(const QString &name)
{
    if (name == u"answer")
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "what the customer says"));
    const auto slot = factSlot(name);
    return slot ? labelText(*slot).in(QLocale().name()) : name;
}

QString ChecklistWords::factChoice(const QString &name)
{
    const QString label = fact(name);
    return label == name ? label : u"%1 · %2"_s.arg(label, name);
}

QString ChecklistWords::factHelp(const QString &name)
{
    if (name == u"answer")
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "The answer to this check's question."));
    const auto slot = factSlot(name);
    if (!slot)
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "There is no such fact."));
    const FactInfo &info = factTable()[*slot];
    const QString form =
        info.presentMayStand
            ? said(QT_TRANSLATE_NOOP("ChecklistWords",
                                     "%1. Read from %2 as of the payment; where no change is on "
                                     "record, the present value stands."))
            : said(QT_TRANSLATE_NOOP("ChecklistWords", "%1. Read from %2 as of the payment."));
    return form.arg(type(info.type, QString::fromLatin1(info.unit)), QString::fromLatin1(info.source));
}

QString ChecklistWords::type(FactType type, const QString &unit)
{
    switch (type) {
    case FactType::Money:
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "Money, in the currency of the payment"));
    case FactType::Boolean:
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "Yes or no"));
    case FactType::Instant:
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "Date and time"));
    case FactType::Integer:
        return unit == u"ms" ? said(QT_TRANSLATE_NOOP("ChecklistWords", "Duration"))
                             : said(QT_TRANSLATE_NOOP("ChecklistWords", "Whole number"));
    case FactType::Text:
        break;
    }
    return unit == u"month"  ? said(QT_TRANSLATE_NOOP("ChecklistWords", "Month, as 2026-05"))
           : unit == u"date" ? said(QT_TRANSLATE_NOOP("ChecklistWords", "Date, as 2026-05-31"))
           : unit == u"word" ? said(QT_TRANSLATE_NOOP("ChecklistWords", "Word of a closed set"))
                             : said(QT_TRANSLATE_NOOP("ChecklistWords", "Text"));
}

QString ChecklistWords::word(const QString &word)
{
    const QString language = QLocale().name();
    const QString text = wordText(word).in(language);
    if (text != word)
        return text;
    const QString name = cause(word);
    return name != word ? name : schemeName(word);
}

QString ChecklistWords::cause(const QString &cause)
{
    if (cause == u"from_code")
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "what the response code says"));
    if (cause == u"none")
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "none"));
    const QString name = causeName(cause).in(QLocale().name());
    return name.isEmpty() ? cause : name;
}

QString ChecklistWords::nextStep(const QString &step)
{
    static const QHash<QString, const char *> names{
        {u"open_ticket"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Open a ticket")},
        {u"place_hold"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Freeze the account")},
        {u"check_channel"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Check the channel")},
        {u"query_payment"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Query the payment")},
        {u"verify"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Verify the caller")},
        {u"show_holds"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Show the holds")},
        {u"show_history"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Show the history")},
        {u"show_original"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Show the original payment")},
        {u"contact_bank"_s, QT_TRANSLATE_NOOP("ChecklistWords", "Send the customer to the bank")}};
    return translated(names, step);
}

QString ChecklistWords::outcome(const QString &outcome)
{
    const auto known = fromText<OutcomeClass>(outcome);
    return known ? wordOf(*known) : outcome;
}

QString ChecklistWords::basis(const QString &basis)
{
    static const QHash<QString, const char *> names{
        {u"records"_s, QT_TRANSLATE_NOOP("ChecklistWords", "the records")},
        {u"code"_s, QT_TRANSLATE_NOOP("ChecklistWords", "the response code alone")},
        {u"customer"_s, QT_TRANSLATE_NOOP("ChecklistWords", "the customer's answer")}};
    return translated(names, basis);
}

QString ChecklistWords::verdict(const QString &verdict)
{
    const auto known = fromText<Verdict>(verdict);
    return known ? statusOf(*known).word : verdict;
}

QString ChecklistWords::op(const QString &op)
{
    static const QHash<QString, const char *> names{
        {u"eq"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is")},
        {u"ne"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is not")},
        {u"lt"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is less than")},
        {u"le"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is at most")},
        {u"gt"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is more than")},
        {u"ge"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is at least")},
        {u"in"_s, QT_TRANSLATE_NOOP("ChecklistWords", "is one of")}};
    return translated(names, op);
}

QStringList ChecklistWords::opsFor(FactType type, const QString &unit)
{
    const bool ordered =
        type != FactType::Boolean && (type != FactType::Text || unit == u"month" || unit == u"date");
    QStringList ops{u"eq"_s, u"ne"_s};
    if (ordered)
        ops << u"lt"_s << u"le"_s << u"gt"_s << u"ge"_s;
    if (type == FactType::Text || (type == FactType::Integer && unit != u"ms"))
        ops << u"in"_s;
    return ops;
}

QString ChecklistWords::operand(const JsonNode &node)
{
    if (const JsonNode *name = node.member(u"fact"))
        return fact(name->text);
    if (const JsonNode *sum = node.member(u"sum"))
        return joined(*sum, u" + "_s);
    if (const JsonNode *difference = node.member(u"difference"))
        return joined(*difference, u" − "_s);
    const JsonNode *amount = node.member(u"amount");
    const JsonNode *currency = node.member(u"currency");
    if (amount && currency)
        return u"%1 %2"_s.arg(currency->text, amount->text);
    return u"–"_s;
}

QString ChecklistWords::condition(const JsonNode &node)
{
    if (node.member(u"all"))
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "All of these hold"));
    if (node.member(u"any"))
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "Any of these holds"));
    if (node.member(u"not"))
        return said(QT_TRANSLATE_NOOP("ChecklistWords", "This does not hold"));
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const QString &key = node.keys[i];
        if (key != u"fact" && key != u"sum" && key != u"difference")
            return u"%1 %2 %3"_s.arg(operand(node), op(key), constant(node.items[i]));
    }
    return operand(node);
}

QString ChecklistWords::local(const JsonNode *node)
{
    if (!node)
        return {};
    const bool chinese = QLocale().name().startsWith(u"zh"_s);
    const JsonNode *text = node->member(chinese ? u"zh_CN" : u"en");
    return text ? text->text : QString();
}

StatusWord ChecklistWords::state(ChecklistState state)
{
    switch (state) {
    case ChecklistState::Draft:
        return {u"✎"_s, said(QT_TRANSLATE_NOOP("ChecklistWords", "Draft")), Tone::Warn};
    case ChecklistState::Active:
        return {u"●"_s, said(QT_TRANSLATE_NOOP("ChecklistWords", "Active")), Tone::Good};
    case ChecklistState::Retired:
        break;
    }
    return {u"○"_s, said(QT_TRANSLATE_NOOP("ChecklistWords", "Retired")), Tone::Neutral};
}

QString ChecklistWords::place(const JsonNode &root, const QString &pointer)
{
    QStringList tokens = pointerTokens(pointer);
    QStringList parts;
    if (tokens.size() > 1 && tokens[0] == u"checks") {
        const JsonNode *check = nodeAt(root, u"/checks/"_s + tokens[1]);
        const QString title = check ? local(check->member(u"title")) : QString();
        const QString number = QString::number(tokens[1].toInt() + 1);
        parts << (title.isEmpty() ? said(QT_TRANSLATE_NOOP("ChecklistWords", "check %1")).arg(number)
                                  : title);
        tokens = tokens.mid(2);
        if (tokens.size() > 1 && tokens[0] == u"cases") {
            const QString which = QString::number(tokens[1].toInt() + 1);
            parts << said(QT_TRANSLATE_NOOP("ChecklistWords", "case %1")).arg(which);
            tokens = tokens.mid(2);
        }
    } else if (tokens.size() > 2 && tokens[0] == u"tests" && tokens[1] == u"cases") {
        const JsonNode *test = nodeAt(root, u"/tests/cases/"_s + tokens[2]);
        const JsonNode *name = test ? test->member(u"name") : nullptr;
        parts << said(QT_TRANSLATE_NOOP("ChecklistWords", "test case %1")).arg(name ? name->text : tokens[2]);
        tokens = tokens.mid(3);
    }
    return (parts + tokens.mid(0, 1)).join(u" › "_s);
}

} // namespace desk
