#include "keys_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

static QWidget *keyTable(const QString &heading, const QList<KeyHelp> &keys, QWidget *parent)
{
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    auto *title = new QLabel(heading, table);
    title->setProperty("role", u"heading"_s);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const KeyHelp &help : keys) {
        auto *key = new QLabel(help.key, table);
        key->setProperty("role", u"key"_s);
        grid->addWidget(key, row, 0, Qt::AlignLeft);
        grid->addWidget(new QLabel(help.does, table), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return table;
}

KeysDialog::KeysDialog(const QList<KeyHelp> &everywhere, const QList<KeyHelp> &here, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keys"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(32);
    tables->addWidget(keyTable(tr("Everywhere"), everywhere, this));
    if (!here.isEmpty())
        tables->addWidget(keyTable(tr("On this screen"), here, this));
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::AcceptRole);
    close->setToolTip(tr("Close (Esc)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(20);
    layout->addLayout(tables);
    layout->addWidget(buttons);
}

} // namespace desk
