#include <QFile>
#include <QJsonDocument>

#include "ctl_text.h"
#include "diagnosis_service.h"
#include "evaluation.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct DiagnoseOptions
{
    std::string order, facts, checklist;
    std::vector<std::string> answers;
};

Result<QByteArray> contentOf(const std::string &path, const char *option)
{
    QFile file(given(path));
    const bool open = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return std::unexpected(
            Error{ErrorKind::NotFound, QString::fromLatin1(option), u"file_not_found"_s, {}, {}});
    return file.readAll();
}

/// CHECK=VALUE of every --answer.
Result<Answers> answersOf(const std::vector<std::string> &texts)
{
    Answers answers;
    for (const std::string &text : texts) {
        const QString answer = given(text);
        const qsizetype sign = answer.indexOf(u'=');
        if (sign <= 0)
            return std::unexpected(Error{ErrorKind::Invalid, u"diagnose"_s, u"answer"_s, {}, {}});
        answers.insert(answer.first(sign), answer.sliced(sign + 1));
    }
    return answers;
}

QString placed(const QString &file, const TextError &error)
{
    return u"%1:%2:%3: %4"_s.arg(file).arg(error.line).arg(error.column).arg(error.reason);
}

Result<std::shared_ptr<const Checklist>> checklistOf(Context &context, const std::string &path)
{
    if (path.empty())
        return Checklist::builtIn();
    const auto json = contentOf(path, "checklist");
    if (!json)
        return std::unexpected(json.error());
    auto parsed = Checklist::parse(*json);
    if (!parsed) {
        context.warn(placed(given(path), parsed.error()));
        return std::unexpected(Error{ErrorKind::Invalid, u"checklist"_s, u"checklist"_s, {}, {}});
    }
    return std::make_shared<const Checklist>(*std::move(parsed));
}

void tell(Context &context, const Diagnosis &diagnosis)
{
    if (context.json())
        return context.print(diagnosis.toJson());
    context.line(u"%1  %2"_s.arg(diagnosis.orderNo.value(), diagnosis.headline.in(Ctl::language())));
    const QString wait = diagnosis.outcome == OutcomeClass::QueryFirst
                             ? Ctl::tr(", query after %1 s").arg(diagnosis.queryAfterSeconds)
                             : QString();
    context.line(Ctl::tr("Outcome: %1%2%3")
                     .arg(toText(diagnosis.outcome), wait,
                          diagnosis.moneyTaken ? Ctl::tr(", money taken") : QString()));
    if (diagnosis.outcome == OutcomeClass::QueryFirst)
        context.line((diagnosis.refund
                          ? Ctl::tr("Reuse the refund number %1; record what the query finds with: "
                                    "walletdeskctl query record %1 succeeded|failed|still_unknown")
                          : Ctl::tr("Reuse the order number %1; record what the query finds with: "
                                    "walletdeskctl query record %1 succeeded|failed|still_unknown"))
                         .arg(diagnosis.orderNo.value()));
    if (!diagnosis.code.isEmpty() && !diagnosis.codeKnown)
        context.line(Ctl::tr("Code: %1 %2 (not in the catalogue)").arg(diagnosis.scheme, diagnosis.code));
    context.line(Ctl::tr("Say: %1").arg(
        diagnosis.reply.in(diagnosis.locale.isEmpty() ? Ctl::language() : diagnosis.locale)));
    QList<QStringList> rows;
    for (const Finding &finding : diagnosis.findings)
        rows.append(
            {finding.check, toText(finding.verdict), finding.cause, finding.evidence.in(Ctl::language())});
    context.table({Ctl::tr("Check"), Ctl::tr("Verdict"), Ctl::tr("Cause"), Ctl::tr("Evidence")}, rows);
}

Result<void> diagnoseOrder(Context &context, Workspace &workspace, const DiagnoseOptions &options)
{
    const auto answers = answersOf(options.answers);
    if (!answers)
        return std::unexpected(answers.error());
    DiagnosisService service(workspace.diagnosis(), Catalogue::builtIn());
    const auto diagnosis = context.wait(service.diagnose(OrderNo(given(options.order)), *answers));
    if (!diagnosis)
        return std::unexpected(diagnosis.error());
    if (!diagnosis->code.isEmpty() && !diagnosis->codeKnown)
        // Kept for the supervisors; the diagnosis stands without it.
        (void)context.wait(workspace.knowledge().collectUnknownCode(newCommandId(), diagnosis->orderNo));
    tell(context, *diagnosis);
    return {};
}

/// One result a line, in the order of the file; stops at the first line that is no document of facts.
Result<void> diagnoseFile(Context &context, const DiagnoseOptions &options)
{
    const auto checklist = checklistOf(context, options.checklist);
    if (!checklist)
        return std::unexpected(checklist.error());
    const auto answers = answersOf(options.answers);
    if (!answers)
        return std::unexpected(answers.error());
    QFile file(given(options.facts));
    const bool open =
        options.facts == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return std::unexpected(Error{ErrorKind::NotFound, u"diagnose"_s, u"file_not_found"_s, {}, {}});
    for (int line = 1; !file.atEnd(); ++line) {
        const QByteArray text = file.readLine();
        if (text.trimmed().isEmpty())
            continue;
        QJsonParseError broken;
        const QJsonDocument document = QJsonDocument::fromJson(text, &broken);
        const auto facts =
            document.isObject()
                ? factsFromJson(document.object())
                : std::expected<PaymentFacts, QString>(std::unexpected(Ctl::tr("not a JSON object")));
        const std::optional<QString> refused =
            facts ? refusedAnswer(**checklist, *answers, facts->currency) : facts.error();
        if (refused) {
            context.warn(u"%1:%2: %3"_s.arg(given(options.facts)).arg(line).arg(*refused));
            return std::unexpected(Error{ErrorKind::Invalid, u"diagnose"_s, u"facts"_s, {}, {}});
        }
        context.print(diagnose(**checklist, Catalogue::builtIn(), *facts, *answers).toJson());
    }
    return {};
}

void tellFacts(Context &context)
{
    const QJsonArray facts = factTableJson();
    if (context.json())
        return context.print(listJson(facts));
    QList<QStringList> rows;
    for (const QJsonValue &value : facts) {
        const QJsonObject fact = value.toObject();
        rows.append({fact[u"name"_s].toString(), fact[u"type"_s].toString(), fact[u"unit"_s].toString(),
                     fact[u"source"_s].toString()});
    }
    context.table({Ctl::tr("Fact"), Ctl::tr("Type"), Ctl::tr("Unit"), Ctl::tr("Source")}, rows);
}

Result<void> validate(Context &context, const std::string &path)
{
    const auto json = contentOf(path, "checklist");
    if (!json)
        return std::unexpected(json.error());
    const auto parsed = Checklist::parse(*json);
    if (parsed) {
        const auto checks = qint64(parsed->checks.size());
        if (context.json())
            context.print({{u"valid"_s, true},
                           {u"id"_s, parsed->id},
                           {u"version"_s, parsed->version},
                           {u"checks"_s, checks}});
        else
            context.line(
                Ctl::tr("%1 version %2: valid, %3 checks").arg(parsed->id).arg(parsed->version).arg(checks));
        return {};
    }
    const TextError &error = parsed.error();
    if (context.json())
        context.print({{u"valid"_s, false},
                       {u"line"_s, error.line},
                       {u"column"_s, error.column},
                       {u"reason"_s, error.reason}});
    else
        context.warn(placed(given(path), error));
    return std::unexpected(Error{ErrorKind::Invalid, u"checklist"_s, u"checklist"_s, {}, {}});
}

} // namespace

void addDiagnosisVerbs(CLI::App &app, Context &context)
{
    auto options = std::make_shared<DiagnoseOptions>();
    auto *diagnose =
        app.add_subcommand("diagnose", "Explain a payment: outcome, cause, evidence, what to say");
    auto *order = diagnose->add_option("order_no", options->order, "The order number");
    auto *facts = diagnose->add_option("--facts", options->facts,
                                       "Fact sets instead, one JSON document a line ('-': standard input)");
    facts->excludes(order);
    diagnose->add_option("--checklist", options->checklist, "This checklist instead of the built-in one")
        ->needs(facts);
    diagnose
        ->add_option("--answer", options->answers, "What the customer answered: CHECK=VALUE; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    diagnose->callback([&context, options] {
        if (!options->facts.empty())
            return context.runAlone([&] { return diagnoseFile(context, *options); });
        if (options->order.empty())
            throw CLI::RequiredError("order_no or --facts");
        context.run([&](Workspace &workspace) { return diagnoseOrder(context, workspace, *options); });
    });

    auto *checklist = app.add_subcommand("checklist", "The rules of a diagnosis");
    checklist->require_subcommand(1);
    checklist->add_subcommand("facts", "The facts that conditions and --facts may use")->callback([&context] {
        context.runAlone([&]() -> Result<void> {
            tellFacts(context);
            return {};
        });
    });
    auto file = std::make_shared<std::string>();
    auto *check =
        checklist->add_subcommand("validate", "Check a checklist; a fault is told with line and column");
    check->add_option("file", *file, "The checklist (JSON)")->required();
    check->callback([&context, file] { context.runAlone([&] { return validate(context, *file); }); });
}

} // namespace desk
