#pragma once

#include <QDateTime>
#include <QList>

#include "id.h"
#include "result.h"
#include "sets.h"

namespace desk {

/// What looking a payment up at its channel found.
struct PaymentQuery
{
    QString by; ///< name of the person
    QDateTime at;
    QueryResult result = QueryResult::StillUnknown;
    QString note;
};

/// What somebody said the cause was in the end.
struct CauseFeedback
{
    QString by; ///< name of the person
    QDateTime at;
    QString shownCause; ///< of the closed set of causes, as the diagnosis had it
    QString cause;      ///< the same where the diagnosis was right
    QString note;
};

/// What happened with a payment's diagnosis since; both newest first.
struct FollowUp
{
    QList<PaymentQuery> queries;
    QList<CauseFeedback> feedback;
};

/// Whether a failing check was right.
struct CheckJudgement
{
    QString check;
    bool leading = false; ///< the diagnosis took its cause from this check
    bool right = true;
};

struct RecordFeedback
{
    OrderNo order;
    QString checklistId;
    int checklistVersion = 0;
    QString shownCause;
    QString cause;
    QList<CheckJudgement> checks;
    QString note; ///< at most 2000 characters
};

/// A response code that a diagnosis met and the catalogue does not have.
struct UnknownCode
{
    QString scheme;
    QString code;
    OrderNo firstOrder;
    QDateTime firstSeen; ///< when that payment was made
};

/// How often a failing check was found right, over everybody's latest feedback on each payment.
struct CheckAccuracy
{
    QString checklistId;
    int checklistVersion = 0;
    QString check;
    qint64 judged = 0;
    qint64 right = 0;
    qint64 led = 0;       ///< how often it gave the diagnosis its cause
    qint64 confirmed = 0; ///< … and that cause was confirmed
};

/// What the desk learns from its diagnoses: results of queries, confirmed causes, codes nobody knows.
class KnowledgeStore
{
public:
    virtual ~KnowledgeStore() = default;

    virtual Future<FollowUp> followUp(const OrderNo &order) = 0;
    /// NotFound for an unknown order. Answers the instant on record.
    virtual Future<QDateTime> recordQuery(const CommandId &command, const OrderNo &order, QueryResult result,
                                          const QString &note) = 0;
    /// Keeps the payment's code for the supervisors, once a scheme and code; true when it is new. Only for
    /// codes that the catalogue does not have. Conflict (no_response_code) for a payment without one.
    virtual Future<bool> collectUnknownCode(const CommandId &command, const OrderNo &order) = 0;
    /// Newest first, at most 1000. Supervisors only.
    virtual Future<QList<UnknownCode>> unknownCodes() = 0;
    /// Adds to what was said before: the latest of a person counts. Answers the instant on record.
    virtual Future<QDateTime> recordFeedback(const CommandId &command, const RecordFeedback &feedback) = 0;
    /// By checklist, newest version first, and check. Supervisors only.
    virtual Future<QList<CheckAccuracy>> checkAccuracy() = 0;
};

} // namespace desk
