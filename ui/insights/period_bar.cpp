#include "period_bar.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QHBoxLayout>

#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

static QDateEdit *dayEdit(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setToolTip(accessible);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    return edit;
}

PeriodBar::PeriodBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_choices(new QButtonGroup(this))
    , m_days(new QWidget(this))
    , m_from(dayEdit(u"periodFrom"_s, tr("First day"), m_days))
    , m_to(dayEdit(u"periodTo"_s, tr("Last day"), m_days))
{
    setObjectName(u"periodBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const std::pair<QString, Qt::Key> names[] = {{tr("Today"), Qt::Key_T},
                                                 {tr("Yesterday"), Qt::Key_Y},
                                                 {tr("7 days"), Qt::Key_7},
                                                 {tr("Custom"), Qt::Key_C}};
    for (int i = Today; i <= Custom; ++i) {
        auto *button = new KeyButton(names[i].first, QKeySequence(names[i].second), ButtonKind::Plain, this);
        button->setObjectName(u"period%1"_s.arg(i));
        button->setAccessibleName(tr("Period: %1").arg(names[i].first));
        button->setCheckable(true);
        m_choices->addButton(button, i);
        row->addWidget(button);
    }
    m_choices->button(Today)->setChecked(true);
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(6);
    days->addWidget(m_from);
    days->addWidget(textLabel(u"–"_s, TextRole::Heading, m_days));
    days->addWidget(m_to);
    row->addWidget(m_days);
    const QDate today = m_clock.now().toLocalTime().date();
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setMaximumDate(today);
        edit->setDate(today);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodBar::changed);
    }
    m_days->hide();
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) { follow(Choice(id)); });
}

PeriodBar::Choice PeriodBar::choice() const
{
    return Choice(m_choices->checkedId());
}

void PeriodBar::choose(Choice choice)
{
    m_choices->button(choice)->setChecked(true);
    follow(choice);
}

void PeriodBar::follow(Choice choice)
{
    m_days->setVisible(choice == Custom);
    if (choice == Custom)
        m_from->setFocus();
    Q_EMIT changed();
}

InstantRange PeriodBar::range() const
{
    const QDate today = m_clock.now().toLocalTime().date();
    QDate first = today;
    QDate last = today;
    switch (choice()) {
    case Today:
        break;
    case Yesterday:
        first = last = today.addDays(-1);
        break;
    case SevenDays:
        first = today.addDays(-6);
        break;
    case Custom:
        first = std::min(m_from->date(), m_to->date());
        last = std::min(std::max(m_from->date(), m_to->date()), first.addDays(longestDays - 1));
        break;
    }
    return {first.startOfDay().toUTC(), last.addDays(1).startOfDay().toUTC()};
}

} // namespace desk
