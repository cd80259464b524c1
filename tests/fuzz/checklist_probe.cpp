#include "checklist_probe.h"

#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "checklist_cases.h"

namespace desk {

namespace {

using Adapter = valijson::adapters::RapidJsonAdapter;

const valijson::Schema &publishedSchema()
{
    static const auto schema = [] {
        rapidjson::Document document;
        const QByteArray text = Checklist::schema();
        document.Parse(text.constData(), size_t(text.size()));
        if (document.HasParseError())
            qFatal("the schema is no JSON");
        auto made = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(Adapter(document), *made);
        return made;
    }();
    return *schema;
}

bool isPlaced(const QByteArray &document, const TextError &error)
{
    const QList<QByteArray> lines = document.split('\n');
    return error.line >= 1 && error.line <= lines.size() && error.column >= 1
           && error.column <= lines[error.line - 1].size() + 1 && !error.reason.isEmpty();
}

} // namespace

QString schemaRefusal(const QByteArray &document)
{
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag>(document.constData(), size_t(document.size()));
    if (json.HasParseError())
        return QStringLiteral("no JSON");
    valijson::Validator validator;
    valijson::ValidationResults results;
    const Adapter target(json);
    if (validator.validate(publishedSchema(), target, &results))
        return {};
    QString all;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const std::string &step : error.context)
            all += QString::fromStdString(step);
        all += QStringLiteral(": ") + QString::fromStdString(error.description) + u'\n';
    }
    return all;
}

QString probeChecklist(const QByteArray &document)
{
    const auto checklist = Checklist::parse(document);
    if (!checklist) {
        return isPlaced(document, checklist.error()) ? QString()
                                                     : QStringLiteral("refused without place or reason");
    }
    if (const QString refusal = schemaRefusal(document); !refusal.isEmpty())
        return QStringLiteral("the schema refuses what the parser takes: ") + refusal;
    diagnose(*checklist, Catalogue::builtIn(), PaymentFacts(), {});
    if (ChecklistCases::run(*checklist, Catalogue::builtIn()).cases() != int(checklist->tests.size()))
        return QStringLiteral("a test case was not run");
    return {};
}

} // namespace desk
