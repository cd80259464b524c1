#include "engine_bench.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>

#include "engine_world.h"
#include "explanation.h"
#include "facts_reader.h"
#include "peer_bench.h"

namespace desk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 15;
/// One by one, payments are looked at just after they were read: so many that their facts stay in the cache.
constexpr size_t fewPayments = 250;
constexpr int fewPasses = 400;
constexpr int manyPasses = 10;

/// Keeps the nanoseconds of processor time a payment of every repetition: what the work costs, whoever else
/// is at work on the machine.
class Collector : public benchmark::BenchmarkReporter
{
public:
    bool ReportContext(const Context &) override { return true; }
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type == Run::RT_Iteration)
                m_times[run.run_name.function_name].append(run.GetAdjustedCPUTime()
                                                           / run.counters.at("payments"));
        }
    }
    QList<double> of(const char *name) const { return m_times.at(name); }

private:
    std::map<std::string, QList<double>> m_times;
};

/// Everything that the measurements read.
struct World
{
    explicit World(size_t count)
        : rules(benchRules()), payments(benchPayments(count)), hand(handFacts(payments))
    {
        batches = batchesOf(rules, payments);
        gaps = batchesOf(rules, withGaps(payments));
        for (const PaymentFacts &facts : payments) {
            complete.push_back(withCatalogue(facts, Catalogue::builtIn()));
            lines.push_back(QJsonDocument(facts.toJson()).toJson(QJsonDocument::Compact));
        }
    }

    std::shared_ptr<const Checklist> rules;
    std::vector<PaymentFacts> payments;
    std::vector<PaymentFacts> complete; ///< with what the catalogue knows
    std::vector<HandFacts> hand;
    std::vector<FactBatch> batches;
    std::vector<FactBatch> gaps;
    std::vector<QByteArray> lines;
};

/// \a passes over the same \a payments make one repetition: long enough that the scheduler's share is small.
template <class What>
void add(const char *name, size_t payments, int passes, What what)
{
    benchmark::RegisterBenchmark(name,
                                 [payments, what](benchmark::State &state) {
                                     for ([[maybe_unused]] auto one : state)
                                         what();
                                     state.counters["payments"] = double(payments);
                                 })
        ->Iterations(passes)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kNanosecond);
}

void addBatches(const char *name, const std::shared_ptr<const Checklist> &rules,
                const std::vector<FactBatch> &batches, size_t count)
{
    const auto evaluator = std::make_shared<BatchEvaluator>(rules);
    const auto verdicts = std::make_shared<BatchVerdicts>();
    add(name, count, manyPasses, [&batches, evaluator, verdicts] {
        for (const FactBatch &batch : batches)
            evaluator->evaluate(batch, *verdicts);
        benchmark::DoNotOptimize(verdicts->outcome(0));
    });
}

void addOnes(const World &world)
{
    const Catalogue &catalogue = Catalogue::builtIn();
    const size_t few = std::min(fewPayments, world.payments.size());
    add("one", few, fewPasses, [&world, &catalogue, few] {
        for (const PaymentFacts &facts : std::span(world.complete).first(few))
            benchmark::DoNotOptimize(
                evaluate(*world.rules, catalogue, facts, frameOf(facts, *world.rules, {})).outcome);
    });
    add("explained", few, fewPasses, [&world, &catalogue, few] {
        for (size_t i = 0; i < few; ++i) {
            const PaymentFacts &facts = world.complete[i];
            const Frame frame = frameOf(facts, *world.rules, {});
            const Evaluation evaluation = evaluate(*world.rules, catalogue, facts, frame);
            for (size_t check = 0; check < evaluation.checks.size(); ++check)
                benchmark::DoNotOptimize(explain(*world.rules, frame, evaluation, check).size());
        }
    });
    add("texts", few, 2, [&world, &catalogue, few] {
        for (size_t i = 0; i < few; ++i)
            benchmark::DoNotOptimize(diagnose(*world.rules, catalogue, world.payments[i], {}).outcome);
    });
    add("parsing", few, 10, [&world, few] {
        for (size_t i = 0; i < few; ++i)
            benchmark::DoNotOptimize(factsFromText(world.lines[i]).has_value());
    });
}

/// Our verdicts of all payments; empty when the evaluator of one payment says anything else.
std::vector<RuleBits> ourVerdicts(const World &world)
{
    std::vector<RuleBits> result;
    BatchEvaluator evaluator(world.rules);
    BatchVerdicts verdicts;
    for (const FactBatch &batch : world.batches) {
        evaluator.evaluate(batch, verdicts);
        for (size_t row = 0; row < batch.size(); ++row) {
            RuleBits bits = 0;
            for (size_t check = 0; check < world.rules->checks.size(); ++check)
                bits |= RuleBits(verdicts.verdict(check, row) == Verdict::Fail) << check;
            const PaymentFacts &facts = world.complete[result.size()];
            const Evaluation one =
                evaluate(*world.rules, Catalogue::builtIn(), facts, frameOf(facts, *world.rules, {}));
            for (size_t check = 0; check < one.checks.size(); ++check) {
                if (verdicts.verdict(check, row) != one.checks[check].verdict)
                    return {};
            }
            result.push_back(bits);
        }
    }
    return result;
}

bool writeLines(const QString &path, const std::vector<QByteArray> &lines)
{
    QFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    for (const QByteArray &line : lines)
        good = good && file.write(line + '\n') > 0;
    return good;
}

bool agrees(const QString &name, const QString &hash, const QString &ours)
{
    if (hash == ours)
        return true;
    std::fprintf(stderr, "%s does not give the same verdicts\n", qUtf8Printable(name));
    return false;
}

} // namespace

bool benchEngine(const QString &peers, size_t payments, Report &report)
{
    const World world(payments);
    const std::vector<RuleBits> ours = ourVerdicts(world);
    const QString hash = verdictHash(ours);
    std::vector<RuleBits> byHand;
    for (const HandFacts &facts : world.hand)
        byHand.push_back(handWritten(facts));
    bool good = agrees(u"the function written by hand"_s, verdictHash(byHand), hash);

    addBatches("batch", world.rules, world.batches, payments);
    addBatches("gaps", world.rules, world.gaps, payments);
    FactBatch space(world.rules, Catalogue::builtIn());
    const size_t few = std::min(fewPayments, payments);
    add("filling", few, fewPasses, [&world, &space, few] {
        for (const PaymentFacts &facts : std::span(world.payments).first(few)) {
            if (space.isFull())
                space.clear();
            space.append(facts);
        }
    });
    addOnes(world);
    std::vector<RuleBits> handSpace(payments);
    add("hand", payments, manyPasses, [&world, &handSpace] {
        for (size_t i = 0; i < world.hand.size(); ++i)
            handSpace[i] = handWritten(world.hand[i]);
        benchmark::DoNotOptimize(handSpace.data());
    });
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector, "all");
    benchmark::ClearRegisteredBenchmarks();

    const auto of = [&collector](const char *name) {
        return summary(collector.of(name));
    };
    const QString handName = u"C++ written by hand, enums"_s;
    report.pair(u"15 rules, column batch"_s, u"ns"_s, of("batch"), handName, of("hand"));
    report.pair(u"15 rules, batch, a tenth unknown"_s, u"ns"_s, of("gaps"), handName, of("hand"));
    report.pair(u"filling the columns"_s, u"ns"_s, of("filling"), handName, of("hand"));
    report.pair(u"one payment, verdicts"_s, u"ns"_s, of("one"), handName, of("hand"));
    report.pair(u"one payment, explained, no texts"_s, u"ns"_s, of("explained"), handName, of("hand"));
    report.pair(u"one payment, explained, its texts"_s, u"ns"_s, of("texts"), handName, of("hand"));
    report.pair(u"NDJSON of one payment, parsed"_s, u"ns"_s, of("parsing"), handName, of("hand"));

    QTemporaryDir folder;
    const QString facts = folder.filePath(u"facts.ndjson"_s);
    if (!writeLines(facts, world.lines))
        return false;
    for (const Peer &peer :
         runPeers(peers, facts, QStringLiteral(SOURCE_DIR "/tests/bench/engine_rules.json"))) {
        report.pair(u"15 rules, column batch"_s, u"ns"_s, of("batch"), peer.name, summary(peer.ns));
        good = agrees(peer.name, peer.hash, hash) && good;
    }
    return good;
}

} // namespace desk::bench
