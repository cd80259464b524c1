#include "diagnosis_service.h"

#include <QHash>
#include <QMutex>
#include <QPromise>

#include "evaluation.h"

namespace desk {

namespace {

constexpr qsizetype mostRemembered = 32;

std::unexpected<Error> failed(ErrorKind kind, const QString &reason)
{
    return std::unexpected(Error{kind, QStringLiteral("diagnose"), reason, {}, {}});
}

} // namespace

struct DiagnosisService::State
{
    mutable QMutex mutex;
    std::shared_ptr<const Checklist> builtIn;
    std::shared_ptr<const Checklist> active; ///< the stored one, once it was read
    QHash<OrderNo, Case> cases;
    QList<OrderNo> order; ///< oldest first

    void remember(const OrderNo &number, Case one)
    {
        const QMutexLocker lock(&mutex);
        order.removeOne(number);
        order.append(number);
        cases.insert(number, std::move(one));
        if (order.size() > mostRemembered)
            cases.remove(order.takeFirst());
    }

    /// The checklist of that version as far as it is known here; null when it must be read.
    std::shared_ptr<const Checklist> known(int version) const
    {
        const QMutexLocker lock(&mutex);
        if (version == 0)
            return builtIn;
        return active && active->version == version ? active : nullptr;
    }

    Result<std::shared_ptr<const Checklist>> compile(const StoredChecklist &stored)
    {
        auto parsed = Checklist::parse(stored.json);
        if (!parsed)
            return failed(ErrorKind::Schema, QStringLiteral("checklist"));
        parsed->version = stored.version;
        const QMutexLocker lock(&mutex);
        active = std::make_shared<const Checklist>(*std::move(parsed));
        return active;
    }
};

DiagnosisService::DiagnosisService(DiagnosisStore &store, const Catalogue &catalogue,
                                   std::shared_ptr<const Checklist> builtIn)
    : m_store(store), m_catalogue(catalogue), m_state(std::make_shared<State>())
{
    m_state->builtIn = std::move(builtIn);
}

Future<Diagnosis> DiagnosisService::diagnose(const OrderNo &order, const Answers &answers)
{
    const auto state = m_state;
    const auto promise = std::make_shared<QPromise<Result<Diagnosis>>>();
    promise->start();
    const auto tell = [promise](Result<Diagnosis> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const auto finish = [state, order, answers, tell, &catalogue = m_catalogue](
                            const PaymentFacts &facts, const std::shared_ptr<const Checklist> &checklist) {
        if (refusedAnswer(*checklist, answers, facts.currency))
            return tell(failed(ErrorKind::Invalid, QStringLiteral("answer")));
        state->remember(order, {facts, checklist});
        tell(desk::diagnose(*checklist, catalogue, facts, answers));
    };
    m_store.facts(order).then([state, tell, finish, &store = m_store](const Result<PaymentFacts> &facts) {
        if (!facts)
            return tell(std::unexpected(facts.error()));
        if (const auto checklist = state->known(facts->checklistVersion))
            return finish(*facts, checklist);
        store.activeChecklist().then(
            [state, tell, finish, facts = *facts](const Result<StoredChecklist> &stored) {
                if (!stored && stored.error().kind == ErrorKind::NotFound)
                    return finish(facts, state->builtIn);
                if (!stored)
                    return tell(std::unexpected(stored.error()));
                const auto checklist = state->compile(*stored);
                if (!checklist)
                    return tell(std::unexpected(checklist.error()));
                finish(facts, *checklist);
            });
    });
    return promise->future();
}

std::optional<DiagnosisService::Case> DiagnosisService::remembered(const OrderNo &order) const
{
    const QMutexLocker lock(&m_state->mutex);
    const auto found = m_state->cases.constFind(order);
    return found == m_state->cases.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Diagnosis> DiagnosisService::reevaluate(const OrderNo &order, const Answers &answers) const
{
    const auto one = remembered(order);
    if (!one)
        return {};
    return desk::diagnose(*one->checklist, m_catalogue, one->facts, answers);
}

std::optional<QJsonObject> DiagnosisService::snapshot(const OrderNo &order, const Answers &answers) const
{
    const auto one = remembered(order);
    if (!one)
        return {};
    const Diagnosis diagnosis = desk::diagnose(*one->checklist, m_catalogue, one->facts, answers);
    return diagnosis.toSnapshot(withCatalogue(one->facts, m_catalogue), answers);
}

} // namespace desk
