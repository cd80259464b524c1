#include "finding_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "question_row.h"
#include "words.h"
#include "wrapped_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString answerText(const Question &question, const GivenAnswer &answer, const QString &language)
{
    if (!answer.known)
        return FindingRow::tr("The customer does not know.");
    for (const auto &[value, label] : question.choices) {
        if (value == answer.value)
            return FindingRow::tr("The customer says: %1").arg(label.in(language));
    }
    return FindingRow::tr("The customer says: %1").arg(answer.value);
}

} // namespace

FindingRow::FindingRow(const Finding &finding, const GivenAnswer &answer, const Currency &currency,
                       const QString &language, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"finding_"_s + finding.check);
    const StatusWord verdict = statusOf(finding.verdict);
    setAccessibleName(tr("%1: %2").arg(finding.title.in(language), verdict.word));
    auto *sign = new QLabel(verdict.sign, this);
    const QString tone = toneName(verdict.tone);
    sign->setProperty("role", tone == u"neutral" ? u"muted"_s : tone);
    sign->setFixedWidth(16);
    sign->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    sign->setToolTip(verdict.word);
    sign->setAccessibleName(verdict.word);
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget(new WrappedLabel(finding.title.in(language), TextRole::Body, this));
    const QString evidence = finding.evidence.in(language);
    if (!evidence.isEmpty()) {
        auto *compared = new WrappedLabel(evidence, TextRole::Muted, this);
        compared->setToolTip(tr("Read from: %1").arg(finding.source));
        text->addWidget(compared);
    }
    if (finding.verdict == Verdict::Fail && !finding.disclose)
        text->addWidget(new WrappedLabel(tr("Do not tell the customer this reason."), TextRole::Warn, this));
    if (answer.given) {
        auto *said = new QHBoxLayout;
        said->addWidget(
            new WrappedLabel(answerText(finding.question, answer, language), TextRole::Body, this), 1);
        auto *change = new QPushButton(tr("Change"), this);
        change->setObjectName(u"change_"_s + finding.check);
        change->setProperty("kind", u"link"_s);
        change->setAccessibleName(tr("Change the answer"));
        connect(change, &QPushButton::clicked, this,
                [this, check = finding.check] { Q_EMIT withdrawn(check); });
        said->addWidget(change);
        text->addLayout(said);
    } else if (finding.verdict == Verdict::Ask) {
        auto *question = new QuestionRow(finding.check, finding.question, currency, language, this);
        connect(question, &QuestionRow::answered, this,
                [this, check = finding.check](const QString &value) { Q_EMIT answered(check, value); });
        connect(question, &QuestionRow::notKnown, this,
                [this, check = finding.check] { Q_EMIT notKnown(check); });
        text->addWidget(question);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
}

} // namespace desk
