#include <algorithm>

#include "ctl_text.h"
#include "diagnosis_service.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject localJson(const LocalText &text)
{
    return {{u"en"_s, text.en}, {u"zh_CN"_s, text.zhCN}};
}

// ---- The dictionary of codes -----------------------------------------------------------------------------

QJsonObject codeJson(const ResponseCode &code)
{
    QJsonObject document{{u"scheme"_s, code.scheme},
                         {u"code"_s, code.code},
                         {u"meaning"_s, localJson({code.meaningEn, code.meaningZh})},
                         {u"category"_s, code.category},
                         {u"retryable"_s, toText(code.retryable)},
                         {u"customer_can_fix"_s, code.customerCanFix},
                         {u"approval"_s, code.approval},
                         {u"disclose"_s, code.disclose},
                         {u"clash"_s, Catalogue::builtIn().clashes(code.code)},
                         {u"source"_s, code.source}};
    if (!code.disclose)
        document.insert(u"say_instead"_s, localJson(Checklist::builtIn()->undisclosedAdvice));
    return document;
}

void tellCodes(Context &context, const std::string &text)
{
    const auto found = Catalogue::builtIn().search(given(text));
    QStringList clashing;
    QJsonArray results;
    QList<QStringList> rows;
    for (const ResponseCode *code : found) {
        results.append(codeJson(*code));
        rows.append({code->scheme, code->code, code->category, toText(code->retryable),
                     code->disclose ? u"yes"_s : u"no"_s,
                     LocalText{code->meaningEn, code->meaningZh}.in(Ctl::language())});
        if (Catalogue::builtIn().clashes(code->code) && !clashing.contains(code->code))
            clashing.append(code->code);
    }
    if (context.json()) {
        QJsonObject list = listJson(results);
        list.insert(u"clashes"_s, QJsonArray::fromStringList(clashing));
        return context.print(list);
    }
    context.table({Ctl::tr("Scheme"), Ctl::tr("Code"), Ctl::tr("Cause"), Ctl::tr("Retry"),
                   Ctl::tr("May be told"), Ctl::tr("Meaning")},
                  rows);
    if (!clashing.isEmpty())
        context.line(Ctl::tr("Means different things in different schemes: %1").arg(clashing.join(u", "_s)));
    if (std::ranges::any_of(found, [](const ResponseCode *code) { return !code->disclose; }))
        context.line(Ctl::tr("What may not be told, say instead: %1")
                         .arg(Checklist::builtIn()->undisclosedAdvice.in(Ctl::language())));
}

Result<void> tellUnknown(Context &context, Workspace &workspace)
{
    const auto codes = context.wait(workspace.knowledge().unknownCodes());
    if (!codes)
        return std::unexpected(codes.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const UnknownCode &one : *codes) {
        if (Catalogue::builtIn().find(one.scheme, one.code))
            continue; // a newer catalogue has it
        results.append(QJsonObject{{u"scheme"_s, one.scheme},
                                   {u"code"_s, one.code},
                                   {u"first_order_no"_s, one.firstOrder.value()},
                                   {u"first_seen_at"_s, instantJson(one.firstSeen)}});
        rows.append({one.scheme, one.code, one.firstOrder.value(), instantText(one.firstSeen)});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Scheme"), Ctl::tr("Code"), Ctl::tr("First payment"), Ctl::tr("First seen")},
                      rows);
    return {};
}

void addCodes(CLI::App &app, Context &context)
{
    struct Options
    {
        std::string text;
        bool unknown = false;
    };
    auto options = std::make_shared<Options>();
    auto *codes =
        app.add_subcommand("codes", "Look up a response code or a part of its meaning in all schemes");
    auto *text = codes->add_option("text", options->text, "A code, or a part of a code or meaning");
    codes
        ->add_flag("--unknown", options->unknown,
                   "The codes that diagnoses met and the catalogue lacks (supervisors)")
        ->excludes(text);
    codes->callback([&context, options] {
        if (options->unknown)
            return context.run([&](Workspace &workspace) { return tellUnknown(context, workspace); });
        if (options->text.empty())
            throw CLI::RequiredError("text or --unknown");
        context.runAlone([&]() -> Result<void> {
            tellCodes(context, options->text);
            return {};
        });
    });
}

// ---- What a query found ----------------------------------------------------------------------------------

struct QueryOptions
{
    std::string order, result, note;
};

Result<void> recordQuery(Context &context, Workspace &workspace, const QueryOptions &options)
{
    const auto result = member<QueryResult>(options.result, "query_result");
    if (!result)
        return std::unexpected(result.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const OrderNo order(given(options.order));
    const auto at =
        context.wait(workspace.knowledge().recordQuery(*command, order, *result, given(options.note)));
    if (!at)
        return std::unexpected(at.error());
    if (context.json())
        context.print(
            {{u"order_no"_s, order.value()}, {u"result"_s, toText(*result)}, {u"at"_s, instantJson(*at)}});
    else
        context.line(Ctl::tr("Recorded for %1: %2.").arg(order.value(), toText(*result)));
    return {};
}

Result<void> listQueries(Context &context, Workspace &workspace, const std::string &order)
{
    const auto found = context.wait(workspace.knowledge().followUp(OrderNo(given(order))));
    if (!found)
        return std::unexpected(found.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const PaymentQuery &one : found->queries) {
        results.append(QJsonObject{{u"by"_s, one.by},
                                   {u"at"_s, instantJson(one.at)},
                                   {u"result"_s, toText(one.result)},
                                   {u"note"_s, one.note}});
        rows.append({instantText(one.at), one.by, toText(one.result), one.note});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("At"), Ctl::tr("By"), Ctl::tr("Result"), Ctl::tr("Note")}, rows);
    return {};
}

void addQuery(CLI::App &app, Context &context)
{
    auto *query = app.add_subcommand("query", "What looking a payment up at its channel found");
    query->require_subcommand(1);
    auto options = std::make_shared<QueryOptions>();
    auto *record =
        query->add_subcommand("record", "Record what the query found; 'try again' is locked until then");
    record->add_option("order_no", options->order, "The order number, or the refund's number")->required();
    record->add_option("result", options->result, "One of: " + wordsOf<QueryResult>())->required();
    record->add_option("--note", options->note, "What the channel said");
    record->callback([&context, options] {
        context.run([&](Workspace &workspace) { return recordQuery(context, workspace, *options); });
    });
    auto order = std::make_shared<std::string>();
    auto *list = query->add_subcommand("list", "The results on record, newest first");
    list->add_option("order_no", *order, "The order number")->required();
    list->callback([&context, order] {
        context.run([&](Workspace &workspace) { return listQueries(context, workspace, *order); });
    });
}

// ---- Was the cause right? --------------------------------------------------------------------------------

struct FeedbackOptions
{
    std::string order, cause, note;
    std::vector<std::string> wrong;
};

/// Diagnoses the payment anew, without answers, and records what became of that.
Result<void> recordFeedback(Context &context, Workspace &workspace, const FeedbackOptions &options)
{
    DiagnosisService service(workspace.diagnosis(), Catalogue::builtIn());
    const auto diagnosis = context.wait(service.diagnose(OrderNo(given(options.order))));
    if (!diagnosis)
        return std::unexpected(diagnosis.error());
    RecordFeedback feedback{.order = diagnosis->orderNo,
                            .checklistId = diagnosis->checklistId,
                            .checklistVersion = diagnosis->checklistVersion,
                            .shownCause =
                                diagnosis->primaryCause.isEmpty() ? u"unknown"_s : diagnosis->primaryCause,
                            .cause = given(options.cause),
                            .checks = {},
                            .note = given(options.note)};
    if (feedback.cause.isEmpty())
        feedback.cause = feedback.shownCause;
    if (std::ranges::find(causes(), feedback.cause) == causes().end())
        return std::unexpected(invalidOption("cause"));
    QStringList wrong;
    for (const std::string &check : options.wrong)
        wrong.append(given(check));
    for (const Finding &finding : diagnosis->findings) {
        if (finding.verdict == Verdict::Fail)
            feedback.checks.append(
                {finding.check, finding.check == diagnosis->primaryCheck, !wrong.removeOne(finding.check)});
    }
    if (!wrong.isEmpty())
        return std::unexpected(invalidOption("check"));
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto at = context.wait(workspace.knowledge().recordFeedback(*command, feedback));
    if (!at)
        return std::unexpected(at.error());
    if (context.json())
        context.print({{u"order_no"_s, feedback.order.value()},
                       {u"shown_cause"_s, feedback.shownCause},
                       {u"cause"_s, feedback.cause},
                       {u"at"_s, instantJson(*at)}});
    else
        context.line(feedback.cause == feedback.shownCause
                         ? Ctl::tr("Confirmed: %1.").arg(feedback.cause)
                         : Ctl::tr("Corrected: %1, not %2.").arg(feedback.cause, feedback.shownCause));
    return {};
}

Result<void> tellAccuracy(Context &context, Workspace &workspace)
{
    const auto all = context.wait(workspace.knowledge().checkAccuracy());
    if (!all)
        return std::unexpected(all.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const CheckAccuracy &one : *all) {
        results.append(QJsonObject{
            {u"checklist"_s, QJsonObject{{u"id"_s, one.checklistId}, {u"version"_s, one.checklistVersion}}},
            {u"check"_s, one.check},
            {u"judged"_s, one.judged},
            {u"right"_s, one.right},
            {u"led"_s, one.led},
            {u"confirmed"_s, one.confirmed}});
        rows.append({u"%1 v%2"_s.arg(one.checklistId).arg(one.checklistVersion), one.check,
                     QString::number(one.judged), QString::number(one.right), QString::number(one.led),
                     QString::number(one.confirmed)});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Checklist"), Ctl::tr("Check"), Ctl::tr("Judged"), Ctl::tr("Right"),
                       Ctl::tr("Gave the cause"), Ctl::tr("Cause confirmed")},
                      rows);
    return {};
}

void addFeedback(CLI::App &app, Context &context)
{
    auto options = std::make_shared<FeedbackOptions>();
    auto *feedback =
        app.add_subcommand("feedback", "Confirm or correct the cause that a payment's diagnosis names");
    feedback->add_option("order_no", options->order, "The order number")->required();
    feedback->add_option("--cause", options->cause, "What the cause was; without it the diagnosis was right");
    feedback->add_option("--wrong", options->wrong, "A failing check that was wrong; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    feedback->add_option("--note", options->note, "How it came out");
    feedback->callback([&context, options] {
        context.run([&](Workspace &workspace) { return recordFeedback(context, workspace, *options); });
    });
    app.get_subcommand("checklist")
        ->add_subcommand("accuracy", "How often each check was right, by version (supervisors)")
        ->callback([&context] {
            context.run([&](Workspace &workspace) { return tellAccuracy(context, workspace); });
        });
}

} // namespace

void addKnowledgeVerbs(CLI::App &app, Context &context)
{
    addCodes(app, context);
    addQuery(app, context);
    addFeedback(app, context);
}

} // namespace desk
