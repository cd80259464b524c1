#include "text_label.h"

#include <QStyle>
#include <array>

namespace desk {

static constexpr std::array names{"body", "muted", "heading", "title", "subtitle", "bad", "warn", "good"};

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(role != TextRole::Heading && role != TextRole::Title && role != TextRole::Subtitle);
    setTextRole(label, role);
    return label;
}

void setTextRole(QLabel *label, TextRole role)
{
    label->setProperty("role", QString::fromLatin1(names[size_t(role)]));
    if (!label->testAttribute(Qt::WA_WState_Polished))
        return; // it will be, before it is shown
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QFrame *separatorLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("separator"));
    return line;
}

} // namespace desk
