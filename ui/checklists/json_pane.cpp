#include "json_pane.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

#include "checklist_problems.h"
#include "checklist_reasons.h"
#include "edited_checklist.h"
#include "text_label.h"
#include "tokens.h"

using namespace Qt::StringLiterals;

namespace desk {

JsonPane::JsonPane(EditedChecklist &edited, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_edit(new QPlainTextEdit(this))
    , m_state(textLabel({}, TextRole::Muted, this))
{
    m_edit->setObjectName(u"checklistJson"_s);
    m_edit->setAccessibleName(tr("JSON of the checklist"));
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_state->setObjectName(u"jsonState"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_state);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        const QByteArray typed = m_edit->toPlainText().toUtf8();
        m_edited.edit([&](ChecklistDocument &d) { return d.setText(typed, u"json"_s); });
    });
    refresh();
}

/// Changes only what differs, so that cursor and scroll bar stay.
void JsonPane::refresh()
{
    const QString now = m_edit->toPlainText();
    const QString wanted = QString::fromUtf8(m_edited.document().text());
    if (now != wanted) {
        const QSignalBlocker quiet(m_edit);
        const qsizetype shorter = std::min(now.size(), wanted.size());
        qsizetype head = 0;
        while (head < shorter && now[head] == wanted[head])
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && now[now.size() - 1 - tail] == wanted[wanted.size() - 1 - tail])
            ++tail;
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(int(head));
        cursor.setPosition(int(now.size() - tail), QTextCursor::KeepAnchor);
        cursor.insertText(wanted.mid(head, wanted.size() - tail - head));
    }
    m_edit->setReadOnly(m_edited.isReadOnly());
    const auto &error = m_edited.document().syntaxError();
    QString reason = error ? reasonText(error->reason) : QString();
    if (reason.endsWith(u'.') || reason.endsWith(u'。'))
        reason.chop(1);
    m_state->setText(error ? tr("✕ Line %1, column %2: %3. The form keeps what it had until this is mended.")
                                 .arg(error->line)
                                 .arg(error->column)
                                 .arg(reason)
                           : tr("JSON, the same as the form"));
    setTextRole(m_state, error ? TextRole::Bad : TextRole::Muted);
    paintMarks();
}

int JsonPane::positionOf(qsizetype offset) const
{
    return int(QString::fromUtf8(m_edited.document().text().first(offset)).size());
}

void JsonPane::showOffset(qsizetype offset, bool focus)
{
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(std::min(positionOf(offset), m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
    if (focus)
        m_edit->setFocus();
}

void JsonPane::markProblems(const QList<qsizetype> &offsets)
{
    m_problems = offsets;
    paintMarks();
}

void JsonPane::paintMarks()
{
    QList<qsizetype> offsets = m_problems;
    const ChecklistDocument &document = m_edited.document();
    if (document.syntaxError())
        offsets = {offsetOf(document.text(), *document.syntaxError())};
    QList<QTextEdit::ExtraSelection> marks;
    for (const qsizetype offset : offsets) {
        if (offset > document.text().size())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(std::min(positionOf(offset), m_edit->document()->characterCount() - 1));
        mark.format.setBackground(Tokens::of(palette()).badTint);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setProperty(QTextFormat::FullWidthSelection, false);
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(Tokens::of(palette()).bad);
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
}

} // namespace desk
