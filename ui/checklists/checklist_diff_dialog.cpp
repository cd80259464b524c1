#include "checklist_diff_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "checklist.h"
#include "checklist_words.h"
#include "choice_box.h"
#include "error_text.h"
#include "key_button.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

bool isCondition(const JsonNode &node)
{
    for (const QString &key : {u"all"_s, u"any"_s, u"not"_s, u"fact"_s, u"sum"_s, u"difference"_s}) {
        if (node.member(key))
            return true;
    }
    return false;
}

/// A whole condition in one line: "(a is 1 and b is 2)".
QString conditionText(const JsonNode &node)
{
    for (const auto &[key, word] : {std::pair(u"all"_s, ChecklistDiffDialog::tr(" and ")),
                                    std::pair(u"any"_s, ChecklistDiffDialog::tr(" or "))}) {
        if (const JsonNode *list = node.member(key)) {
            QStringList parts;
            for (const JsonNode &item : list->items)
                parts.append(conditionText(item));
            return parts.size() == 1 ? parts.first() : u"(%1)"_s.arg(parts.join(word));
        }
    }
    if (const JsonNode *inner = node.member(u"not"))
        return ChecklistDiffDialog::tr("not %1").arg(conditionText(*inner));
    return ChecklistWords::condition(node);
}

} // namespace

ChecklistDiffDialog::ChecklistDiffDialog(DeskContext &desk, const QList<ChecklistVersion> &versions,
                                         const ChecklistVersion &older, const QByteArray &text,
                                         const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_versions(versions)
    , m_text(text)
    , m_older(new ChoiceBox(this))
    , m_state(textLabel({}, TextRole::Muted, this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"checklistDiff"_s);
    setWindowTitle(tr("What differs"));
    QList<std::pair<QString, QString>> choices;
    for (const ChecklistVersion &version : versions)
        choices.append({u"%1 %2"_s.arg(version.id).arg(version.version),
                        u"%1  %2"_s.arg(ChecklistVersions::nameOf(version),
                                        ChecklistWords::state(version.state).text())});
    m_older->setChoices(choices);
    m_older->choose(u"%1 %2"_s.arg(older.id).arg(older.version));
    m_older->setObjectName(u"diffOlder"_s);
    m_older->setAccessibleName(tr("Compared with"));
    m_older->setMinimumContentsLength(20);
    m_state->setObjectName(u"diffState"_s);
    m_list->setObjectName(u"diffList"_s);
    m_list->setAccessibleName(tr("Differences"));
    m_list->setHeaderLabels({tr("Where"), tr("Before"), tr("Now")});
    m_list->setColumnWidth(0, 300);
    m_list->setColumnWidth(1, 280);
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *head = new QHBoxLayout;
    head->addWidget(textLabel(tr("%1 against").arg(name), TextRole::Subtitle, this));
    head->addWidget(m_older);
    head->addStretch(1);
    auto *close = new KeyButton(tr("Close"), QKeySequence(Qt::Key_Escape), ButtonKind::Plain, this);
    close->setObjectName(u"diffClose"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    resizeOnScreen(*this, {920, 560});
    m_list->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_older, &ChoiceBox::chosen, this, &ChecklistDiffDialog::read);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString place = item->data(0, Qt::UserRole).toString();
        if (place.isEmpty())
            return;
        Q_EMIT placeAsked(place);
        accept();
    });
    read();
}

void ChecklistDiffDialog::read()
{
    const ChecklistVersion older = m_versions.value(m_older->currentIndex());
    if (older.version == 0) {
        show(Checklist::builtInJson());
        return;
    }
    m_state->setText(tr("Reading…"));
    m_reading.ask(
        this,
        [this, older](std::stop_token) {
            return m_desk.workspace.checklists().content(older.id, older.version);
        },
        [this](const Result<StoredChecklist> &answer) {
            show(answer ? Result<QByteArray>(answer->json)
                        : Result<QByteArray>(std::unexpected(answer.error())));
        });
}

QString ChecklistDiffDialog::valueText(const std::optional<JsonNode> &value)
{
    if (!value)
        return u"–"_s;
    if (isCondition(*value))
        return conditionText(*value);
    if (value->isText())
        return ChecklistWords::word(value->text);
    if (value->isObject() && value->member(u"title"))
        return ChecklistWords::local(value->member(u"title"));
    if (value->isObject() && value->member(u"when"))
        return conditionText(*value->member(u"when"));
    if (value->isObject() && value->member(u"name"))
        return value->member(u"name")->text;
    if (value->isObject() && value->member(u"en"))
        return ChecklistWords::local(&*value);
    return QString::fromUtf8(jsonSource(*value)).simplified();
}

void ChecklistDiffDialog::show(const Result<QByteArray> &older)
{
    m_list->clear();
    if (!older) {
        m_state->setText(u"✕ "_s + errorText(older.error()).text());
        return;
    }
    const auto was = parsePositioned(*older);
    const auto is = parsePositioned(m_text);
    if (!was || !is) {
        m_state->setText(tr("✕ The JSON must be mended before it can be compared."));
        return;
    }
    const QList<ChecklistChange> changes = checklistChanges(*was, *is);
    for (const ChecklistChange &change : changes) {
        auto *item = new QTreeWidgetItem(m_list);
        const QString where = change.isRemoved() ? ChecklistWords::place(*was, change.before)
                                                 : ChecklistWords::place(*is, change.after);
        const QString sign = change.isAdded()     ? u"+ "_s
                             : change.isRemoved() ? u"− "_s
                             : change.moved       ? u"↕ "_s
                                                  : u"≠ "_s;
        item->setText(0, sign + where);
        item->setText(1, change.moved ? tr("at place %1").arg(lastToken(change.before).toInt() + 1)
                                      : valueText(change.was));
        item->setText(2, change.moved ? tr("at place %1").arg(lastToken(change.after).toInt() + 1)
                                      : valueText(change.is));
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
        item->setData(0, Qt::UserRole, change.after);
    }
    m_state->setText(changes.isEmpty()
                         ? tr("✓ They say the same.")
                         : tr("%n difference(s); Enter goes to the place", nullptr, int(changes.size())));
    if (!changes.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

} // namespace desk
