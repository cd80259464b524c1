#include "link_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "chip.h"
#include "elided_label.h"
#include "icons.h"
#include "key_button.h"
#include "link_words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkCard)
};

constexpr int linesShown = 4;
constexpr int iconSize = 16;

QLayout *lineOf(const CustomerLink &link, const QDateTime &now, QWidget *parent)
{
    const QString whole = LinkWords::sentence(link, now);
    auto *sign = new QLabel(parent);
    sign->setPixmap(deskIcon(LinkWords::icon(link.kind)).pixmap(iconSize));
    sign->setToolTip(LinkWords::kind(link.kind));
    sign->setAccessibleName(LinkWords::kind(link.kind));
    auto *label = new ElidedLabel(LinkWords::label(link), parent, Qt::ElideMiddle);
    label->setToolTip(whole);
    label->setAccessibleName(whole);
    auto *chip = new Chip(LinkWords::status(link), parent);
    chip->setToolTip(whole);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(sign);
    row->addWidget(label, 1);
    row->addWidget(chip);
    return row;
}

} // namespace

QWidget *linksContent(const QList<CustomerLink> &links, const QDateTime &now,
                      const std::function<void()> &show)
{
    if (links.isEmpty())
        return nullptr;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const CustomerLink &link : links.first(std::min<qsizetype>(links.size(), linesShown)))
        layout->addLayout(lineOf(link, now, content));
    auto *all = new KeyButton(Words::tr("Show all %n", nullptr, int(links.size())), QKeySequence(Qt::Key_S),
                              ButtonKind::Plain, content);
    all->setObjectName(u"linksShow"_s);
    all->setAccessibleName(Words::tr("Show what is shared with other customers"));
    all->setHelp(Words::tr("What this customer shares with others, as a graph and a table"));
    all->setProperty("kind", u"link"_s);
    QObject::connect(all, &QPushButton::clicked, all, show);
    layout->addWidget(all, 0, Qt::AlignLeft);
    return content;
}

} // namespace desk
