#include "checklist.h"

#include <QFile>
#include <QRegularExpression>
#include <set>

#include "catalogue.h"
#include "checklist_tests.h"
#include "condition_currency.h"
#include "json_reading.h"

static void initChecklistResources()
{
    Q_INIT_RESOURCE(diagnosis_data);
}

namespace desk {

namespace {

/// Turns a parsed document into a compiled checklist. Each step stops at the first thing that is wrong.
class Reader
{
public:
    explicit Reader(Checklist &checklist) : m_checklist(checklist), m_compiler(checklist.program) {}

    Compiled<void> read(const JsonNode &root);

private:
    Compiled<LocalText> localText(const JsonNode &node) const;
    Compiled<LocalText> advice(const JsonNode &node) const;
    Compiled<bool> flag(const JsonNode *node, bool otherwise) const;
    Compiled<void> readWaits(const JsonNode &node);
    Compiled<void> readChecks(const JsonNode &node);
    Compiled<Check> readCheck(const JsonNode &node, quint16 answerSlot);
    Compiled<Question> readQuestion(const JsonNode &node) const;
    Compiled<Condition> condition(const JsonNode &node, const AnswerSlot *answer);
    Compiled<CheckCase> readCase(const JsonNode &node, const AnswerSlot *answer);
    Compiled<void> readCaseWords(const JsonNode &node, CheckCase &result) const;
    Compiled<void> readShown(const JsonNode &node, CheckCase &result) const;

    Checklist &m_checklist;
    ConditionCompiler m_compiler;
};

Compiled<LocalText> Reader::localText(const JsonNode &node) const
{
    const QStringList both = {QStringLiteral("en"), QStringLiteral("zh_CN")};
    if (const auto good = keysOf(node, both, both); !good)
        return std::unexpected(good.error());
    const auto en = textOf(*node.member(u"en"));
    const auto zh = textOf(*node.member(u"zh_CN"));
    if (!en || !zh)
        return std::unexpected(en ? zh.error() : en.error());
    return LocalText{*en, *zh};
}

Compiled<LocalText> Reader::advice(const JsonNode &node) const
{
    const auto result = localText(node);
    if (!result)
        return result;
    static const QRegularExpression placeholder(QStringLiteral("\\{([^}]*)\\}"));
    for (const JsonNode &language : node.items) {
        auto matches = placeholder.globalMatch(language.text);
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1);
            if (!factSlot(name))
                return wrongAt(language, QStringLiteral("the placeholder names no fact"));
            if (name.startsWith(QLatin1StringView("risk_")) || name.startsWith(QLatin1StringView("hold_")))
                return wrongAt(language, QStringLiteral("this fact must not be told"));
        }
    }
    return result;
}

Compiled<bool> Reader::flag(const JsonNode *node, bool otherwise) const
{
    if (!node)
        return otherwise;
    if (node->type != JsonNode::Type::Boolean)
        return wrongAt(*node, QStringLiteral("true or false expected"));
    return node->boolean;
}

Compiled<void> Reader::readWaits(const JsonNode &node)
{
    if (!node.isObject() || !node.member(u"default"))
        return wrongAt(node, QStringLiteral("seconds by scheme or scheme/code, with a default, expected"));
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const JsonNode &seconds = node.items[i];
        if (seconds.type != JsonNode::Type::Integer || seconds.integer < 0 || seconds.integer > 86400)
            return wrongAt(seconds, QStringLiteral("0 to 86400 seconds expected"));
        m_checklist.queryAfterSeconds.insert(node.keys[i], int(seconds.integer));
    }
    return {};
}

Compiled<Question> Reader::readQuestion(const JsonNode &node) const
{
    const QStringList known = {QStringLiteral("text"), QStringLiteral("type"), QStringLiteral("choices")};
    if (const auto good = keysOf(node, known, known.first(2)); !good)
        return std::unexpected(good.error());
    Question question;
    const auto wording = localText(*node.member(u"text"));
    if (!wording)
        return std::unexpected(wording.error());
    question.text = *wording;
    const JsonNode &type = *node.member(u"type");
    const auto questionType = fromText<QuestionType>(type.text);
    if (!type.isText() || !questionType)
        return wrongAt(type, QStringLiteral("choice, amount, date or text expected"));
    question.type = *questionType;
    const JsonNode *choices = node.member(u"choices");
    if ((question.type == QuestionType::Choice) != (choices != nullptr))
        return wrongAt(node, QStringLiteral("choices belong to the type choice, and only there"));
    if (!choices)
        return question;
    if (!choices->isObject() || choices->keys.size() < 2)
        return wrongAt(*choices, QStringLiteral("at least two choices expected"));
    for (size_t i = 0; i < choices->keys.size(); ++i) {
        const auto label = localText(choices->items[i]);
        if (!label)
            return std::unexpected(label.error());
        question.choices.append({choices->keys[i], *label});
    }
    return question;
}

Compiled<void> Reader::readCaseWords(const JsonNode &node, CheckCase &result) const
{
    const JsonNode &cause = *node.member(u"cause");
    if (!cause.isText() || (cause.text != u"from_code" && !std::ranges::count(causes(), cause.text)))
        return wrongAt(cause, QStringLiteral("not one of the causes"));
    result.cause = cause.text == u"from_code" ? QString() : cause.text;
    const JsonNode &basis = *node.member(u"basis");
    const auto basisWord = fromText<Basis>(basis.text);
    if (!basis.isText() || !basisWord)
        return wrongAt(basis, QStringLiteral("records, code or customer expected"));
    result.basis = *basisWord;
    const JsonNode &rank = *node.member(u"rank");
    if (rank.type != JsonNode::Type::Integer || rank.integer < 1 || rank.integer > 999)
        return wrongAt(rank, QStringLiteral("a rank of 1 to 999 expected"));
    result.rank = int(rank.integer);
    if (const JsonNode *step = node.member(u"next_step")) {
        if (!step->isText() || !Checklist::nextSteps().contains(step->text))
            return wrongAt(*step, QStringLiteral("not one of the next steps"));
        result.nextStep = step->text;
    }
    if (const JsonNode *outcome = node.member(u"outcome")) {
        result.outcome = fromText<OutcomeClass>(outcome->text);
        if (!outcome->isText() || !result.outcome)
            return wrongAt(*outcome, QStringLiteral("not an outcome class"));
    }
    return {};
}

Compiled<void> Reader::readShown(const JsonNode &node, CheckCase &result) const
{
    if (!node.isArray())
        return wrongAt(node, QStringLiteral("a list of facts expected"));
    for (const JsonNode &item : node.items) {
        const auto slot = factSlot(item.text);
        if (!item.isText() || !slot)
            return wrongAt(item, QStringLiteral("no such fact"));
        result.shown.push_back(quint16(*slot));
    }
    return {};
}

Compiled<Condition> Reader::condition(const JsonNode &node, const AnswerSlot *answer)
{
    auto compiled = m_compiler.compile(node, answer);
    if (!compiled)
        return compiled;
    if (const auto good = oneCurrency(node); !good)
        return std::unexpected(good.error());
    return compiled;
}

Compiled<CheckCase> Reader::readCase(const JsonNode &node, const AnswerSlot *answer)
{
    static const QStringList known = {QStringLiteral("when"),        QStringLiteral("cause"),
                                      QStringLiteral("basis"),       QStringLiteral("rank"),
                                      QStringLiteral("advice"),      QStringLiteral("next_step"),
                                      QStringLiteral("outcome"),     QStringLiteral("disclose"),
                                      QStringLiteral("money_taken"), QStringLiteral("show")};
    if (const auto good = keysOf(node, known, known.first(4)); !good)
        return std::unexpected(good.error());
    CheckCase result;
    if (const auto good = readCaseWords(node, result); !good)
        return std::unexpected(good.error());
    const auto disclose = flag(node.member(u"disclose"), true);
    const auto moneyTaken = flag(node.member(u"money_taken"), false);
    if (!disclose || !moneyTaken)
        return std::unexpected(disclose ? moneyTaken.error() : disclose.error());
    result.disclose = *disclose;
    result.moneyTaken = *moneyTaken;
    if (const JsonNode *words = node.member(u"advice")) {
        const auto said = advice(*words);
        if (!said)
            return std::unexpected(said.error());
        result.advice = *said;
    } else if (result.disclose) {
        return wrongAt(node, QStringLiteral("advice is missing"));
    }
    if (const JsonNode *shown = node.member(u"show")) {
        if (const auto good = readShown(*shown, result); !good)
            return std::unexpected(good.error());
    }
    auto when = condition(*node.member(u"when"), answer);
    if (!when)
        return std::unexpected(when.error());
    result.when = *std::move(when);
    return result;
}

Compiled<Check> Reader::readCheck(const JsonNode &node, quint16 answerSlot)
{
    static const QStringList known = {QStringLiteral("id"),      QStringLiteral("title"),
                                      QStringLiteral("cases"),   QStringLiteral("always"),
                                      QStringLiteral("applies"), QStringLiteral("undecided"),
                                      QStringLiteral("question")};
    if (const auto good = keysOf(node, known, known.first(3)); !good)
        return std::unexpected(good.error());
    Check check;
    const JsonNode &id = *node.member(u"id");
    if (!id.isText() || !Checklist::checkIds().contains(id.text))
        return wrongAt(id, QStringLiteral("not one of the check ids"));
    check.id = id.text;
    const auto title = localText(*node.member(u"title"));
    const auto always = flag(node.member(u"always"), false);
    if (!title || !always)
        return std::unexpected(title ? always.error() : title.error());
    check.title = *title;
    check.always = *always;
    std::optional<AnswerSlot> answer;
    if (const JsonNode *asked = node.member(u"question")) {
        auto question = readQuestion(*asked);
        if (!question)
            return std::unexpected(question.error());
        answer = AnswerSlot{answerSlot, question->type, {}};
        for (const auto &choice : question->choices)
            answer->choices.append(choice.first);
        check.question = *std::move(question);
    }
    for (auto [key, target] :
         {std::pair(u"applies", &check.applies), std::pair(u"undecided", &check.undecided)}) {
        if (const JsonNode *source = node.member(key)) {
            auto compiled = condition(*source, nullptr);
            if (!compiled)
                return std::unexpected(compiled.error());
            *target = *std::move(compiled);
        }
    }
    const JsonNode &cases = *node.member(u"cases");
    if (!cases.isArray() || cases.items.empty() || cases.items.size() > 50)
        return wrongAt(cases, QStringLiteral("a list of 1 to 50 cases expected"));
    for (const JsonNode &item : cases.items) {
        auto read = readCase(item, answer ? &*answer : nullptr);
        if (!read)
            return std::unexpected(read.error());
        check.cases.push_back(*std::move(read));
    }
    return check;
}

Compiled<void> Reader::readChecks(const JsonNode &node)
{
    if (!node.isArray() || node.items.empty())
        return wrongAt(node, QStringLiteral("a list of checks expected"));
    std::set<QString> seen;
    for (const JsonNode &item : node.items) {
        const auto slot = quint16(factTable().size() + m_checklist.checks.size());
        auto check = readCheck(item, slot);
        if (!check)
            return std::unexpected(check.error());
        if (!seen.insert(check->id).second)
            return wrongAt(*item.member(u"id"), QStringLiteral("this check was given before"));
        m_checklist.checks.push_back(*std::move(check));
    }
    return {};
}

Compiled<void> Reader::read(const JsonNode &root)
{
    static const QStringList known = {QStringLiteral("id"),
                                      QStringLiteral("version"),
                                      QStringLiteral("checks"),
                                      QStringLiteral("undisclosed_advice"),
                                      QStringLiteral("query_after_seconds"),
                                      QStringLiteral("applies"),
                                      QStringLiteral("tests"),
                                      QStringLiteral("$schema")};
    if (const auto good = keysOf(root, known, known.first(5)); !good)
        return good;
    const auto id = textOf(*root.member(u"id"), 100);
    if (!id)
        return std::unexpected(id.error());
    m_checklist.id = *id;
    const JsonNode &version = *root.member(u"version");
    if (version.type != JsonNode::Type::Integer || version.integer < 1 || version.integer > 1'000'000)
        return wrongAt(version, QStringLiteral("a version of 1 or more expected"));
    m_checklist.version = int(version.integer);
    const auto undisclosed = localText(*root.member(u"undisclosed_advice"));
    if (!undisclosed)
        return std::unexpected(undisclosed.error());
    m_checklist.undisclosedAdvice = *undisclosed;
    if (const auto good = readWaits(*root.member(u"query_after_seconds")); !good)
        return good;
    if (const JsonNode *source = root.member(u"applies")) {
        auto compiled = condition(*source, nullptr);
        if (!compiled)
            return std::unexpected(compiled.error());
        m_checklist.applies = *std::move(compiled);
    }
    if (const JsonNode *schema = root.member(u"$schema"); schema && !schema->isText())
        return wrongAt(*schema, QStringLiteral("text expected"));
    if (const auto good = readChecks(*root.member(u"checks")); !good)
        return good;
    if (const JsonNode *source = root.member(u"tests")) {
        auto tests = readTests(*source, m_checklist);
        if (!tests)
            return std::unexpected(tests.error());
        m_checklist.tests = *std::move(tests);
    }
    return {};
}

QByteArray resource(const QString &name)
{
    initChecklistResources();
    QFile file(QStringLiteral(":/walletdesk/checklists/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the checklist is not part of this program");
    return file.readAll();
}

} // namespace

std::expected<Checklist, TextError> Checklist::parse(const QByteArray &json)
{
    const auto root = parsePositioned(json);
    if (!root)
        return std::unexpected(root.error());
    Checklist checklist;
    if (const auto good = Reader(checklist).read(*root); !good)
        return std::unexpected(errorAt(json, good.error().offset, good.error().reason));
    return checklist;
}

QByteArray Checklist::schema()
{
    return resource(QStringLiteral("checklist.schema.json"));
}

QByteArray Checklist::builtInJson()
{
    return resource(QStringLiteral("builtin.json"));
}

std::shared_ptr<const Checklist> Checklist::builtIn()
{
    static const std::shared_ptr<const Checklist> checklist = [] {
        auto parsed = parse(builtInJson());
        if (!parsed)
            qFatal("the checklist: line %d, column %d: %s", parsed.error().line, parsed.error().column,
                   qUtf8Printable(parsed.error().reason));
        return std::make_shared<const Checklist>(*std::move(parsed));
    }();
    return checklist;
}

const QStringList &Checklist::nextSteps()
{
    static const QStringList words = {
        QStringLiteral("open_ticket"),   QStringLiteral("place_hold"),    QStringLiteral("check_channel"),
        QStringLiteral("query_payment"), QStringLiteral("verify"),        QStringLiteral("show_holds"),
        QStringLiteral("show_history"),  QStringLiteral("show_original"), QStringLiteral("contact_bank")};
    return words;
}

const QStringList &Checklist::checkIds()
{
    static const QStringList ids = {
        QStringLiteral("balance"),      QStringLiteral("limit_payment"),  QStringLiteral("limit_day"),
        QStringLiteral("limit_month"),  QStringLiteral("account_status"), QStringLiteral("hold"),
        QStringLiteral("kyc"),          QStringLiteral("card_status"),    QStringLiteral("card_details"),
        QStringLiteral("payee"),        QStringLiteral("amount"),         QStringLiteral("currency"),
        QStringLiteral("merchant"),     QStringLiteral("risk"),           QStringLiteral("authentication"),
        QStringLiteral("issuer"),       QStringLiteral("channel"),        QStringLiteral("network"),
        QStringLiteral("duplicate"),    QStringLiteral("order_state"),    QStringLiteral("refund"),
        QStringLiteral("response_code")};
    return ids;
}

} // namespace desk
