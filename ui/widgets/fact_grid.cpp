#include "fact_grid.h"

#include <QGridLayout>

#include "text_label.h"

namespace desk {

QGridLayout *factGrid(const QStringList &names, const QString &objectName, std::span<QLabel *> facts,
                      QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < names.size(); ++i) {
        auto *name = textLabel(names[i], TextRole::Muted, parent);
        name->setWordWrap(false);
        QLabel *fact = facts[size_t(i)] = textLabel({}, TextRole::Body, parent);
        fact->setObjectName(objectName + QString::number(i));
        grid->addWidget(name, i, 0, Qt::AlignTop);
        grid->addWidget(fact, i, 1);
    }
    return grid;
}

} // namespace desk
