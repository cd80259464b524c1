#include "status_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

static constexpr int workspaceWidth = 280; ///< px; longer names are cut in their middle

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_link(new QLabel(this))
    , m_workspace(new QLabel(this))
    , m_protection(new QLabel(this))
    , m_latency(new QLabel(this))
    , m_person(new QLabel(this))
    , m_keys(new QPushButton(tr("? Keys"), this))
{
    setObjectName(u"statusStrip"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_link->setObjectName(u"statusLink"_s);
    m_latency->setObjectName(u"statusLatency"_s);
    m_person->setObjectName(u"statusPerson"_s);
    m_keys->setObjectName(u"statusKeys"_s);
    m_keys->setProperty("kind", u"link"_s);
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setToolTip(tr("List all keys (?)."));
    m_latency->setToolTip(tr("How long the last answer of the workspace took."));
    m_workspace->setObjectName(u"statusWorkspace"_s);
    m_protection->setObjectName(u"statusProtection"_s);
    m_protection->setProperty("role", u"warn"_s);
    m_protection->hide();
    m_person->setToolTip(tr("Who is signed in."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    for (QLabel *label : {m_link, m_workspace, m_protection, m_latency, m_person}) {
        label->setTextFormat(Qt::PlainText);
        if (!label->property("role").isValid())
            label->setProperty("role", u"status"_s);
        layout->addWidget(label);
    }
    layout->addStretch();
    layout->addWidget(m_keys);
    setFixedHeight(24);
    connect(m_keys, &QPushButton::clicked, this, &StatusStrip::keysAsked);
}

void StatusStrip::setLink(LinkState state)
{
    const StatusWord word = statusOf(state);
    m_link->setText(word.text());
    m_link->setAccessibleName(tr("Connection: %1").arg(word.word));
    m_link->setProperty("role", toneName(word.tone));
    m_link->style()->unpolish(m_link);
    m_link->style()->polish(m_link);
    m_latency->setVisible(state == LinkState::Connected);
}

void StatusStrip::setLatency(int milliseconds)
{
    m_latency->setText(tr("%n ms", nullptr, milliseconds));
}

void StatusStrip::setWorkspace(const QString &name, const QString &full)
{
    m_workspace->setText(m_workspace->fontMetrics().elidedText(name, Qt::ElideMiddle, workspaceWidth));
    m_workspace->setToolTip(tr("The workspace you are signed in to: %1").arg(full.isEmpty() ? name : full));
    m_workspace->setAccessibleName(m_workspace->toolTip());
}

void StatusStrip::setLoweredProtection(const QStringList &options)
{
    m_protection->setText(u"⚠ "_s + tr("Server not fully verified"));
    m_protection->setToolTip(
        tr("The address lowers the protection of the connection: %1. Ask the administrator.")
            .arg(options.join(u", ")));
    m_protection->setAccessibleName(m_protection->toolTip());
    m_protection->setVisible(!options.isEmpty());
}

void StatusStrip::setPerson(const QString &person)
{
    m_person->setText(person);
}

} // namespace desk
