#include "customers_home.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "panel.h"

using namespace Qt::StringLiterals;

namespace desk {

static QLabel *line(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

CustomersHome::CustomersHome(QWidget *parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    setObjectName(u"customersHome"_s);
    auto *find = new Panel({}, this);
    find->body()->addWidget(line(tr("Who is calling?"), u"title"_s, find));
    find->body()->addWidget(
        line(tr("Search by anything the caller can read out. Pasting a whole message works too."), u"muted"_s,
             find));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    const std::array<std::pair<QString, QString>, 5> examples{
        {{tr("Phone"), tr("full number, its beginning or the last four digits")},
         {tr("Name"), tr("any part, pinyin or its initials")},
         {tr("Numbers"), tr("user number, last four of the ID or of a card")},
         {tr("Payment"), tr("order, merchant order or channel reference")},
         {tr("Ticket"), tr("its number")}}};
    for (int row = 0; row < int(examples.size()); ++row) {
        grid->addWidget(new QLabel(examples[size_t(row)].first, find), row, 0);
        grid->addWidget(line(examples[size_t(row)].second, u"muted"_s, find), row, 1);
    }
    grid->setColumnStretch(1, 1);
    find->body()->addLayout(grid);
    auto *search = new QPushButton(tr("Search (Ctrl+K)"), find);
    search->setObjectName(u"homeSearch"_s);
    search->setProperty("kind", u"primary"_s);
    search->setAccessibleName(tr("Search"));
    search->setToolTip(tr("Go to the search box (Ctrl+K)."));
    connect(search, &QPushButton::clicked, this, &CustomersHome::searchAsked);
    find->body()->addWidget(search, 0, Qt::AlignLeft);

    auto *recent = new Panel(tr("Opened since you signed in"), this);
    recent->body()->addLayout(m_recent);
    m_recent->setSpacing(0);

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(find);
    column->addWidget(recent);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 3);
    layout->addStretch(1);
    setRecent({});
}

void CustomersHome::setRecent(const QList<RecentCustomer> &recent)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (recent.isEmpty())
        m_recent->addWidget(line(tr("Nobody yet."), u"muted"_s, this));
    for (const RecentCustomer &one : recent) {
        auto *button = new QPushButton(one.title, this);
        button->setProperty("kind", u"link"_s);
        button->setCursor(Qt::PointingHandCursor);
        button->setAccessibleName(tr("Open customer %1").arg(one.title));
        button->setToolTip(button->accessibleName());
        const UserNo user = one.user;
        connect(button, &QPushButton::clicked, this, [this, user] { Q_EMIT customerAsked(user); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace desk
