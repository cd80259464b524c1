#include <QTest>
#include <atomic>

#include "batch_evaluator.h"

// The sanitizers bring an allocator of their own; the count is glibc's.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS
#endif

namespace {

std::atomic<qint64> allocations{0};

} // namespace

#ifdef COUNTS_ALLOCATIONS
// What the program and every library calls: Qt's containers allocate with malloc, the others with operator
// new, which ends here too.
extern "C" {
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

void *malloc(size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(size);
}
void *calloc(size_t count, size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(count, size);
}
void *realloc(void *memory, size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(memory, size);
}
}
#endif

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// Payments as a day brings them: the same words again and again, other amounts, some facts unknown.
std::vector<PaymentFacts> aDay()
{
    const auto &codes = Catalogue::builtIn().codes();
    std::vector<PaymentFacts> day;
    for (qint64 i = 0; i < 1000; ++i) {
        PaymentFacts facts;
        facts.values.resize(factTable().size());
        facts.since.resize(factTable().size());
        facts.orderNo = u"O%1"_s.arg(i);
        facts.currency = i % 3 == 0 ? u"USD"_s : u"CNY"_s;
        facts.set(u"kind", i % 2 == 0 ? u"payment"_s : u"transfer_out"_s);
        facts.set(u"status", u"failed"_s);
        facts.set(u"amount", 1000 + i * 37);
        facts.set(u"available", 20'000 - i * 11);
        facts.set(u"balance_part", 1000 + i * 37);
        facts.set(u"account_status", i % 50 == 0 ? u"frozen"_s : u"active"_s);
        if (i % 10 != 0)
            facts.set(u"hold_standing", i % 7 == 0);
        const ResponseCode &code = codes[size_t(i) % 40];
        facts.set(u"scheme", code.scheme);
        facts.set(u"response_code", code.code);
        day.push_back(std::move(facts));
    }
    return day;
}

} // namespace

/// Mass diagnosis and comparison run over millions of payments: memory is taken once a batch at most.
class TstBatchMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef COUNTS_ALLOCATIONS
        QSKIP("allocations are not counted under a sanitizer");
#endif
        const qint64 before = allocations;
        QVERIFY(QString(100, u'x').size() == 100);
        QVERIFY(std::make_unique<int>(1));
        QVERIFY(allocations >= before + 2);
    }

    void takesNoMemoryPerPayment()
    {
        const std::vector<PaymentFacts> day = aDay();
        const auto checklist = Checklist::builtIn();
        FactBatch batch(checklist, Catalogue::builtIn());
        BatchEvaluator evaluator(checklist);
        BatchVerdicts verdicts;
        qint64 filling = 0;
        qint64 evaluating = 0;
        for (int round = 0; round < 3; ++round) { // the first one makes the room
            batch.clear();
            const qint64 before = allocations;
            for (size_t i = 0; i < FactBatch::capacity; ++i)
                batch.append(day[i % day.size()]);
            const qint64 filled = allocations;
            evaluator.evaluate(batch, verdicts);
            filling = filled - before;
            evaluating = allocations - filled;
        }
        QCOMPARE(evaluating, 0);
        // New words and codes of the batch, not its 8,192 payments.
        QVERIFY2(filling < 200, qPrintable(QString::number(filling)));
        QCOMPARE(batch.size(), FactBatch::capacity);
    }
};

QTEST_GUILESS_MAIN(TstBatchMemory)
#include "tst_batch_memory.moc"
