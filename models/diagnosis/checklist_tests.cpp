#include "checklist_tests.h"

#include <set>

#include "catalogue.h"
#include "evaluation.h"
#include "json_reading.h"

namespace desk {

namespace {

constexpr size_t mostTests = 1000;

Compiled<QJsonValue> valueOf(const JsonNode &node)
{
    switch (node.type) {
    case JsonNode::Type::Null:
        return QJsonValue();
    case JsonNode::Type::Boolean:
        return QJsonValue(node.boolean);
    case JsonNode::Type::Integer:
        return QJsonValue(node.integer);
    case JsonNode::Type::Text:
        return QJsonValue(node.text);
    default:
        return wrongAt(node, QStringLiteral("a text, a whole number, true, false or null expected"));
    }
}

/// Each fact is judged alone, so that what is wrong is told where it stands.
Compiled<void> add(QJsonObject &document, const JsonNode &facts)
{
    if (!facts.isObject())
        return wrongAt(facts, QStringLiteral("an object expected"));
    for (size_t i = 0; i < facts.keys.size(); ++i) {
        const QString &key = facts.keys[i];
        const auto value = valueOf(facts.items[i]);
        if (!value)
            return std::unexpected(value.error());
        QJsonObject alone{{key, *value}};
        if (key != u"currency")
            alone.insert(QStringLiteral("currency"), QStringLiteral("CNY"));
        if (const auto good = factsFromJson(alone); !good) {
            const bool unknown = good.error().endsWith(QLatin1StringView("no such fact"));
            const qsizetype place = unknown ? facts.keyOffsets[i] : facts.items[i].offset;
            return std::unexpected(PlacedError{place, good.error()});
        }
        document.insert(key, *value);
    }
    return {};
}

Compiled<Answers> readAnswers(const JsonNode &node, const Checklist &checklist, const QString &currency)
{
    if (!node.isObject())
        return wrongAt(node, QStringLiteral("answers by check expected"));
    Answers answers;
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (!node.items[i].isText())
            return wrongAt(node.items[i], QStringLiteral("text expected"));
        const Answers alone{{node.keys[i], node.items[i].text}};
        if (const auto refused = refusedAnswer(checklist, alone, currency))
            return std::unexpected(PlacedError{node.keyOffsets[i], *refused});
        answers.insert(alone);
    }
    return answers;
}

Compiled<void> readVerdicts(const JsonNode &node, const Checklist &checklist, ChecklistTest &test)
{
    if (!node.isObject() || node.keys.empty())
        return wrongAt(node, QStringLiteral("verdicts by check expected"));
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (std::ranges::find(checklist.checks, node.keys[i], &Check::id) == checklist.checks.end())
            return std::unexpected(
                PlacedError{node.keyOffsets[i], QStringLiteral("this checklist has no such check")});
        const auto verdict = fromText<Verdict>(node.items[i].text);
        if (!node.items[i].isText() || !verdict)
            return wrongAt(node.items[i],
                           QStringLiteral("fail, pass, unknown, ask or not_applicable expected"));
        test.verdicts.append({node.keys[i], *verdict});
    }
    return {};
}

Compiled<void> readExpected(const JsonNode &node, const Checklist &checklist, ChecklistTest &test)
{
    const QStringList known = {QStringLiteral("outcome"), QStringLiteral("primary_cause"),
                               QStringLiteral("verdicts")};
    if (const auto good = keysOf(node, known, {}); !good)
        return good;
    if (node.keys.empty())
        return wrongAt(node, QStringLiteral("outcome, primary_cause or verdicts expected"));
    if (const JsonNode *outcome = node.member(u"outcome")) {
        test.outcome = fromText<OutcomeClass>(outcome->text);
        if (!outcome->isText() || !test.outcome)
            return wrongAt(*outcome, QStringLiteral("not an outcome class"));
    }
    if (const JsonNode *cause = node.member(u"primary_cause")) {
        if (!cause->isText() || (cause->text != u"none" && !std::ranges::count(causes(), cause->text)))
            return wrongAt(*cause, QStringLiteral("not one of the causes, and not none"));
        test.primaryCause = cause->text == u"none" ? QString() : cause->text;
    }
    if (const JsonNode *verdicts = node.member(u"verdicts"))
        return readVerdicts(*verdicts, checklist, test);
    return {};
}

Compiled<ChecklistTest> readTest(const JsonNode &node, const QJsonObject &common, const Checklist &checklist)
{
    const QStringList known = {QStringLiteral("name"), QStringLiteral("expect"), QStringLiteral("facts"),
                               QStringLiteral("answers")};
    if (const auto good = keysOf(node, known, known.first(2)); !good)
        return std::unexpected(good.error());
    ChecklistTest test;
    test.offset = node.offset;
    const auto name = textOf(*node.member(u"name"), 200);
    if (!name)
        return std::unexpected(name.error());
    test.name = *name;
    QJsonObject given = common;
    const JsonNode *own = node.member(u"facts");
    if (own) {
        if (const auto good = add(given, *own); !good)
            return std::unexpected(good.error());
    }
    auto facts = factsFromJson(given);
    if (!facts)
        return wrongAt(own ? *own : node, facts.error());
    test.facts = *std::move(facts);
    if (const JsonNode *said = node.member(u"answers")) {
        auto answers = readAnswers(*said, checklist, test.facts.currency);
        if (!answers)
            return std::unexpected(answers.error());
        test.answers = *std::move(answers);
    }
    if (const auto good = readExpected(*node.member(u"expect"), checklist, test); !good)
        return std::unexpected(good.error());
    return test;
}

} // namespace

Compiled<std::vector<ChecklistTest>> readTests(const JsonNode &node, const Checklist &checklist)
{
    const QStringList known = {QStringLiteral("cases"), QStringLiteral("facts")};
    if (const auto good = keysOf(node, known, known.first(1)); !good)
        return std::unexpected(good.error());
    QJsonObject common;
    if (const JsonNode *facts = node.member(u"facts")) {
        if (const auto good = add(common, *facts); !good)
            return std::unexpected(good.error());
    }
    const JsonNode &cases = *node.member(u"cases");
    if (!cases.isArray() || cases.items.size() > mostTests)
        return wrongAt(cases, QStringLiteral("a list of at most 1,000 cases expected"));
    std::vector<ChecklistTest> tests;
    std::set<QString> names;
    for (const JsonNode &item : cases.items) {
        auto test = readTest(item, common, checklist);
        if (!test)
            return std::unexpected(test.error());
        if (!names.insert(test->name).second)
            return wrongAt(*item.member(u"name"), QStringLiteral("this name was given before"));
        tests.push_back(*std::move(test));
    }
    return tests;
}

} // namespace desk
