#include "card_warning.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

CardWarning::CardWarning(QWidget *edit, QWidget *parent, bool)
    : QFrame(parent)
    , m_edit(edit)
    , m_line(qobject_cast<QLineEdit *>(edit))
    , m_plain(qobject_cast<QPlainTextEdit *>(edit))
    , m_text(textLabel({}, TextRole::Warn, this))
    , m_mask(new QPushButton(tr("Mask it (Alt+M)"), this))
{
    setObjectName(edit->objectName() + u"Card"_s);
    m_text->setObjectName(u"cardWarning"_s);
    m_mask->setObjectName(u"maskCard"_s);
    m_mask->setProperty("kind", u"link"_s);
    m_mask->setAutoDefault(false);
    m_mask->setAccessibleName(tr("Mask the card number"));
    m_mask->setToolTip(tr("Puts stars for all but the last four digits (Alt+M in the field)."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_mask, 0, Qt::AlignTop);
    auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_M), edit);
    key->setContext(Qt::WidgetShortcut);
    key->setWhatsThis(tr("Mask card numbers in the text"));
    connect(key, &QShortcut::activated, this, &CardWarning::mask);
    connect(m_mask, &QPushButton::clicked, this, [this] {
        mask();
        m_edit->setFocus();
    });
    hide();
}

CardWarning::CardWarning(QLineEdit *edit, QWidget *parent) : CardWarning(edit, parent, true)
{
    connect(edit, &QLineEdit::textChanged, this, &CardWarning::check);
    check();
}

CardWarning::CardWarning(QPlainTextEdit *edit, QWidget *parent) : CardWarning(edit, parent, true)
{
    connect(edit, &QPlainTextEdit::textChanged, this, &CardWarning::check);
    check();
}

void CardWarning::setKnown(const QStringList &known)
{
    m_known = known;
    check();
}

QString CardWarning::text() const
{
    return m_line ? m_line->text() : m_plain->toPlainText();
}

void CardWarning::check()
{
    const QString typed = text();
    m_found = findCardNumbers(typed, m_known);
    setVisible(!m_found.isEmpty());
    if (m_found.isEmpty())
        return;
    QStringList places;
    for (const CardNumber &number : m_found)
        places.append(m_line ? tr("ends in %1").arg(number.lastFour)
                             : tr("line %1, ends in %2")
                                   .arg(typed.first(number.at).count(u'\n') + 1)
                                   .arg(number.lastFour));
    m_text->setText(tr("▲ This looks like a full card number (%1). Mask it, unless it is something else.")
                        .arg(places.join(tr("; ", "between places"))));
    setAccessibleName(m_text->text());
}

void CardWarning::mask()
{
    const bool readOnly = m_line ? m_line->isReadOnly() : m_plain->isReadOnly();
    if (m_found.isEmpty() || readOnly)
        return;
    const QString masked = maskCardNumbers(text(), m_found);
    if (m_line) {
        const int place = m_line->cursorPosition();
        m_line->selectAll();
        m_line->insert(masked); // unlike setText() it can be undone
        m_line->setCursorPosition(place);
        return;
    }
    const int place = m_plain->textCursor().position();
    QTextCursor cursor(m_plain->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(masked);
    cursor = m_plain->textCursor();
    cursor.setPosition(place);
    m_plain->setTextCursor(cursor);
}

} // namespace desk
