#include "form_fields.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "choice_box.h"
#include "edited_checklist.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString fieldName(const QString &pointer)
{
    return u"field"_s + QString(pointer).replace(u'/', u'_');
}

/// A text of several lines that is as high as what it holds.
class GrowingText : public QPlainTextEdit
{
public:
    explicit GrowingText(QWidget *parent) : QPlainTextEdit(parent)
    {
        setTabChangesFocus(true);
        setUndoRedoEnabled(false);
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                &GrowingText::fit);
        fit();
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QPlainTextEdit::wheelEvent(event);
        else
            event->ignore();
    }

private:
    void fit()
    {
        const int lines = std::clamp(int(document()->size().height()), 2, 7);
        setFixedHeight(lines * fontMetrics().lineSpacing() + 20);
    }
};

} // namespace

FormFields::FormFields(EditedChecklist &edited, QWidget *content, QVBoxLayout *rows)
    : m_edited(edited), m_content(content), m_rows(rows)
{
}

void FormFields::heading(const QString &text)
{
    m_left = 0;
    m_rows->addSpacing(4);
    m_rows->addWidget(textLabel(text, TextRole::Heading, m_content));
}

void FormFields::hint(const QString &text)
{
    m_rows->addWidget(textLabel(text, TextRole::Muted, m_content));
}

void FormFields::addWidget(QWidget *widget)
{
    m_left = 0;
    m_rows->addWidget(widget);
}

void FormFields::sideBySide(int count)
{
    m_line = new QHBoxLayout;
    m_line->setSpacing(10);
    m_rows->addLayout(m_line);
    m_left = count;
}

void FormFields::place(const QString &label, QWidget *field, const QString &pointer)
{
    field->setObjectName(fieldName(pointer));
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_fields.push_back({pointer, field});
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    if (!label.isEmpty()) {
        auto *name = textLabel(label, TextRole::Muted, m_content);
        name->setWordWrap(false);
        name->setFixedHeight(22); // the same for both languages' fonts, so that fields stand level
        name->setBuddy(field);
        column->addWidget(name);
    }
    column->addWidget(field);
    column->addStretch(1);
    if (m_left > 0) {
        m_line->addLayout(column, 1);
        --m_left;
    } else {
        m_rows->addLayout(column);
    }
}

QWidget *FormFields::textEdit(const QString &object, const QString &key, const QString &name, bool several)
{
    const QString pointer = childPointer(object, key);
    // A text of both languages that is not there yet is made as a whole.
    const auto write = [this, object, key, pointer](const QString &typed) {
        m_edited.edit([&](ChecklistDocument &d) {
            if (d.at(object))
                return d.setMember(object, key, jsonText(typed), pointer);
            const QString other = key == u"en" ? u"zh_CN"_s : u"en"_s;
            JsonNode both = jsonObject({{u"en"_s, jsonText(key == u"en" ? typed : QString())},
                                        {u"zh_CN"_s, jsonText(key == u"en" ? QString() : typed)}});
            return d.setMember(parentPointer(object), lastToken(object), both, pointer);
        });
    };
    const auto read = [this, object, key] {
        return m_edited.document().textAt(object, key);
    };
    const auto locked = [this] {
        return m_edited.isReadOnly() || m_edited.document().syntaxError().has_value();
    };
    if (!several) {
        auto *line = new QLineEdit(m_content);
        line->setAccessibleName(name);
        QObject::connect(line, &QLineEdit::textEdited, line, write);
        onRefresh([line, read, locked] {
            if (line->text() != read())
                line->setText(read());
            line->setReadOnly(locked());
        });
        return line;
    }
    auto *edit = new GrowingText(m_content);
    edit->setAccessibleName(name);
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, [edit, write] { write(edit->toPlainText()); });
    onRefresh([edit, read, locked] {
        if (edit->toPlainText() != read()) {
            const QSignalBlocker quiet(edit);
            edit->setPlainText(read());
        }
        edit->setReadOnly(locked());
    });
    return edit;
}

void FormFields::localText(const QString &label, const QString &object, const QString &key, bool several)
{
    const QString pointer = childPointer(object, key);
    sideBySide(2);
    for (const auto &[language, name] :
         {std::pair(u"en"_s, u"English"_s), std::pair(u"zh_CN"_s, u"中文"_s)}) {
        const QString full = u"%1 · %2"_s.arg(label, name);
        place(full, textEdit(pointer, language, full, several), childPointer(pointer, language));
    }
}

void FormFields::text(const QString &label, const QString &object, const QString &key)
{
    place(label, textEdit(object, key, label, false), childPointer(object, key));
}

void FormFields::number(const QString &label, const QString &object, const QString &key, int least, int most)
{
    auto *box = new QSpinBox(m_content);
    box->setRange(least, most);
    box->setFocusPolicy(Qt::StrongFocus);
    const QString pointer = childPointer(object, key);
    QObject::connect(box, &QSpinBox::valueChanged, box, [this, object, key, pointer](int value) {
        m_edited.edit(
            [&](ChecklistDocument &d) { return d.setMember(object, key, jsonNumber(value), pointer); });
    });
    onRefresh([this, box, pointer] {
        const JsonNode *node = m_edited.at(pointer);
        const QSignalBlocker quiet(box);
        if (node && node->type == JsonNode::Type::Integer)
            box->setValue(int(node->integer));
        box->setEnabled(!m_edited.isReadOnly() && !m_edited.document().syntaxError());
    });
    place(label, box, pointer);
}

void FormFields::choice(const QString &label, const QString &object, const QString &key,
                        const Choices &choices, const QString &absent)
{
    auto *box = new ChoiceBox(m_content);
    Choices all = choices;
    if (!absent.isEmpty())
        all.prepend({QString(u""_s), absent});
    box->setChoices(all);
    const QString pointer = childPointer(object, key);
    QObject::connect(box, &ChoiceBox::chosen, box, [this, object, key, pointer](const QString &value) {
        m_edited.step([&](ChecklistDocument &d) {
            return value.isEmpty() ? d.remove(pointer) : d.setMember(object, key, jsonText(value));
        });
    });
    onRefresh([this, box, object, key] {
        const QString value = m_edited.document().textAt(object, key);
        if (box->choice() != value || box->currentIndex() < 0)
            box->choose(value);
        if (value.isEmpty())
            box->setCurrentIndex(box->findData(QString(u""_s)));
        box->setEnabled(!m_edited.isReadOnly() && !m_edited.document().syntaxError());
    });
    place(label, box, pointer);
}

void FormFields::flag(const QString &label, const QString &help, const QString &object, const QString &key,
                      bool otherwise)
{
    auto *box = new QCheckBox(label, m_content);
    box->setToolTip(help);
    box->setAccessibleName(label);
    const QString pointer = childPointer(object, key);
    QObject::connect(box, &QCheckBox::clicked, box, [this, object, key, pointer, otherwise](bool on) {
        m_edited.step([&](ChecklistDocument &d) {
            return on == otherwise ? d.remove(pointer) : d.setMember(object, key, jsonFlag(on));
        });
    });
    onRefresh([this, box, pointer, otherwise] {
        const JsonNode *node = m_edited.at(pointer);
        box->setChecked(node && node->type == JsonNode::Type::Boolean ? node->boolean : otherwise);
        box->setEnabled(!m_edited.isReadOnly() && !m_edited.document().syntaxError());
    });
    place({}, box, pointer);
}

void FormFields::refresh() const
{
    for (const auto &one : m_refresh)
        one();
}

QWidget *FormFields::fieldAt(const QString &pointer) const
{
    for (QString at = pointer; !at.isEmpty(); at = parentPointer(at)) {
        for (const auto &[place, field] : m_fields) {
            if (place == at || parentPointer(place) == at)
                return field;
        }
    }
    return nullptr;
}

} // namespace desk
