#include "checklist_source.h"
#include "ctl_text.h"
#include "diagnosis_service.h"
#include "evaluation.h"
#include "facts_diagnosis.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct DiagnoseOptions
{
    std::string order, facts, checklist;
    std::vector<std::string> answers;
    bool brief = false;
};

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

Result<std::shared_ptr<const Checklist>> checklistOf(Context &context, const std::string &path)
{
    if (path.empty())
        return Checklist::builtIn();
    const auto json = contentOf(path, "checklist");
    if (!json)
        return std::unexpected(json.error());
    return compiled(context, {given(path), *json, {}, 0});
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

Result<void> diagnoseFile(Context &context, const DiagnoseOptions &options)
{
    const auto checklist = checklistOf(context, options.checklist);
    if (!checklist)
        return std::unexpected(checklist.error());
    const auto answers = answersOf(options.answers);
    if (!answers)
        return std::unexpected(answers.error());
    return diagnoseFacts(context, {given(options.facts), *checklist, *answers, options.brief});
}

} // namespace

void addDiagnosisVerbs(CLI::App &app, Context &context)
{
    auto options = std::make_shared<DiagnoseOptions>();
    auto *diagnose =
        app.add_subcommand("diagnose", "Explain a payment: outcome, cause, evidence, what to say");
    auto *order = diagnose->add_option("order_no", options->order, "The order number");
    auto *facts = diagnose->add_option(
        "--facts", options->facts,
        "Fact sets instead, one JSON document a line ('-': standard input); bad lines are told "
        "with their number and left out");
    facts->excludes(order);
    diagnose->add_option("--checklist", options->checklist, "This checklist instead of the built-in one")
        ->needs(facts);
    diagnose->add_flag("--brief", options->brief, "Of fact sets: outcome, primary cause and check alone")
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
}

} // namespace desk
