#include "dictionary_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "diagnosis_words.h"
#include "empty_state.h"
#include "panel.h"
#include "plain_table.h"
#include "text_label.h"
#include "text_table_model.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

enum Column { Scheme, Code, Meaning, Cause, Again, Told };

QString againText(Retryable retryable)
{
    switch (retryable) {
    case Retryable::Yes:
        return DictionaryPage::tr("at once");
    case Retryable::Later:
        return DictionaryPage::tr("later");
    case Retryable::Query:
        return DictionaryPage::tr("query first");
    case Retryable::No:
        break;
    }
    return DictionaryPage::tr("no");
}

QString causeText(const ResponseCode &code)
{
    return code.approval ? DictionaryPage::tr("Approved: not a failure")
                         : causeName(code.category).in(QLocale().name());
}

QLabel *selectable(TextRole role, const QString &name, Panel *panel)
{
    QLabel *label = textLabel({}, role, panel);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    panel->body()->addWidget(label);
    return label;
}

} // namespace

DictionaryPage::DictionaryPage(const Catalogue &catalogue, std::shared_ptr<const Checklist> checklist,
                               QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_checklist(std::move(checklist))
    , m_model(new TextTableModel({{tr("Scheme")},
                                  {tr("Code")},
                                  {tr("Meaning")},
                                  {tr("Cause")},
                                  {tr("Try again")},
                                  {tr("May be told")}},
                                 this))
    , m_search(new QLineEdit(this))
    , m_count(textLabel({}, TextRole::Muted, this))
    , m_table(plainTable(m_model, u"dictionaryTable"_s, tr("Response codes"), Meaning, this))
    , m_empty(new EmptyState(this))
    , m_both(new QWidget(this))
{
    setObjectName(u"dictionaryPage"_s);
    m_search->setObjectName(u"dictionarySearch"_s);
    m_search->setAccessibleName(tr("Code or meaning"));
    m_search->setPlaceholderText(tr("A code, or a part of its meaning: 33, NOTENOUGH, 余额"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->setMaxLength(100);
    m_count->setObjectName(u"dictionaryCount"_s);
    m_count->setWordWrap(false);
    const std::pair<Column, int> widths[] = {
        {Scheme, 112}, {Code, 140}, {Cause, 150}, {Again, 84}, {Told, 104}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    auto *list = new Panel({}, this);
    list->body()->addWidget(m_table);
    auto *halves = new QHBoxLayout(m_both);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(10);
    halves->addWidget(list, 1);
    halves->addWidget(makeDetail());
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_both, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &DictionaryPage::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DictionaryPage::showCurrent);
    search();
}

Panel *DictionaryPage::makeDetail()
{
    auto *panel = new Panel({}, m_both);
    panel->setObjectName(u"dictionaryDetail"_s);
    panel->setFixedWidth(372);
    m_title = selectable(TextRole::Title, u"codeTitle"_s, panel);
    m_clash = selectable(TextRole::Warn, u"codeClash"_s, panel);
    m_meaning = selectable(TextRole::Body, u"codeMeaning"_s, panel);
    m_otherMeaning = selectable(TextRole::Muted, u"codeOtherMeaning"_s, panel);
    m_facts = selectable(TextRole::Body, u"codeFacts"_s, panel);
    m_forbidden = selectable(TextRole::Bad, u"codeForbidden"_s, panel);
    panel->body()->addWidget(textLabel(tr("Say to the customer"), TextRole::Heading, panel));
    auto *quote = new QFrame(panel);
    quote->setProperty("role", u"quote"_s);
    auto *inside = new QVBoxLayout(quote);
    inside->setContentsMargins(10, 8, 10, 8);
    m_say = textLabel({}, TextRole::Body, quote);
    m_say->setObjectName(u"codeSay"_s);
    m_say->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inside->addWidget(m_say);
    panel->body()->addWidget(quote);
    panel->body()->addStretch(1);
    m_source = selectable(TextRole::Muted, u"codeSource"_s, panel);
    return panel;
}

void DictionaryPage::lookUp(const QString &scheme, const QString &code)
{
    m_search->setText(code);
    const auto own = std::ranges::find_if(
        m_found, [&](const ResponseCode *one) { return one->scheme == scheme && one->code == code; });
    if (own != m_found.end())
        m_table->selectRow(int(own - m_found.begin()));
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

bool DictionaryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int rows = m_model->rowCount();
    const int row = m_table->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_table->selectRow(std::min(row + 1, rows - 1));
        return true;
    case Qt::Key_Up:
        m_table->selectRow(std::max(row - 1, 0));
        return true;
    case Qt::Key_Escape:
        m_search->clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DictionaryPage::search()
{
    const QString text = m_search->text().trimmed();
    m_found.clear();
    if (text.isEmpty()) {
        for (const ResponseCode &code : m_catalogue.codes())
            m_found.push_back(&code);
    } else {
        m_found = m_catalogue.search(text);
    }
    const QString language = QLocale().name();
    QList<QStringList> rows;
    for (const ResponseCode *code : m_found) {
        const bool clash = m_catalogue.clashes(code->code);
        rows.append({schemeName(code->scheme), clash ? u"≠ "_s + code->code : code->code,
                     LocalText{code->meaningEn, code->meaningZh}.in(language), causeText(*code),
                     code->approval ? u"–"_s : againText(code->retryable),
                     code->disclose ? tr("yes") : tr("✕ no")});
    }
    m_model->setRows(std::move(rows));
    m_count->setText(tr("%n codes", nullptr, int(m_found.size())));
    m_both->setVisible(!m_found.empty());
    m_empty->setVisible(m_found.empty());
    if (m_found.empty())
        m_empty->showEmpty(tr("No scheme has this code"),
                           tr("Check the spelling. A code that a payment brings and the catalogue lacks is "
                              "shown raw and collected for the supervisors."));
    else
        m_table->selectRow(0);
}

void DictionaryPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && size_t(row) < m_found.size())
        showCode(*m_found[size_t(row)]);
}

void DictionaryPage::showCode(const ResponseCode &code)
{
    const QString language = QLocale().name();
    const bool chinese = language.startsWith(u"zh"_s);
    m_title->setText(u"%1 · %2"_s.arg(schemeName(code.scheme), code.code));
    QStringList others;
    for (const ResponseCode &one : m_catalogue.codes()) {
        if (one.code == code.code && one.scheme != code.scheme)
            others.append(u"%1: %2"_s.arg(schemeName(one.scheme),
                                          LocalText{one.meaningEn, one.meaningZh}.in(language)));
    }
    const bool clash = m_catalogue.clashes(code.code);
    m_clash->setVisible(clash);
    m_clash->setText(tr("≠ The same code means something else elsewhere:") + u'\n' + others.join(u'\n'));
    m_meaning->setText(chinese ? code.meaningZh : code.meaningEn);
    m_otherMeaning->setText(chinese ? code.meaningEn : code.meaningZh);
    const CodeAdvice advice = adviceOn(code, *m_checklist, m_catalogue);
    QStringList facts{tr("Cause: %1").arg(causeText(code))};
    if (!code.approval) {
        facts << tr("Try again: %1").arg(againText(code.retryable))
              << (code.customerCanFix ? tr("The customer can put it right")
                                      : tr("The customer cannot put it right"));
        if (advice.outcome == OutcomeClass::QueryFirst)
            facts << tr("The outcome is unknown: query after %n seconds, with the same number", nullptr,
                        advice.queryAfterSeconds);
        if (advice.moneyTaken)
            facts << tr("Money has left the card: never “just pay again”");
    }
    m_facts->setText(facts.join(u'\n'));
    m_forbidden->setVisible(!code.disclose);
    m_forbidden->setText(tr("✕ Do not tell the customer this reason. Use the words below and no others."));
    const LocalText say = code.disclose ? advice.say : m_checklist->undisclosedAdvice;
    m_say->setText(code.approval      ? tr("Nothing: the payment was approved.")
                   : say.en.isEmpty() ? tr("Nothing by the code alone: diagnose the payment.")
                                      : say.in(language));
    m_source->setText(tr("Source: %1").arg(code.source));
    m_source->setVisible(!code.source.isEmpty());
}

} // namespace desk
