#include "main_window.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

#include "draft_store.h"
#include "lost_commands.h"

using namespace Qt::StringLiterals;

namespace desk {

QStringList MainWindow::unansweredSteps() const
{
    return LostCommands::stepLines(m_context.workspace.commands().unanswered(), m_context.clock.now());
}

void MainWindow::leave(const std::function<void()> &leave)
{
    const QStringList open = unansweredSteps();
    const int fleeting = m_context.drafts.fleeting();
    if (open.isEmpty() && fleeting == 0)
        return leave();
    if (findChild<QMessageBox *>(u"unconfirmedBox"_s))
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, {}, {}, QMessageBox::NoButton, this);
    box->setObjectName(u"unconfirmedBox"_s);
    QStringList consequences;
    if (open.isEmpty()) {
        box->setWindowTitle(tr("Not sent yet"));
        box->setText(tr("What you typed and did not send is lost if you leave."));
    } else {
        box->setWindowTitle(tr("Not confirmed yet"));
        box->setText(tr("Sent, but the answer is not known yet: WalletDesk is still checking."));
        consequences += open.join(u'\n');
        consequences += tr("If you leave now, the next sign-in tells whether it was done.");
    }
    if (fleeting > 0)
        consequences +=
            tr("This computer has no keychain, so %n draft(s) cannot be kept. Send or copy them first.",
               nullptr, fleeting);
    box->setInformativeText(consequences.join(u"\n\n"_s));
    auto *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    auto *go = box->addButton(tr("Leave"), QMessageBox::AcceptRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, leave);
    showDialog(box);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && (!unansweredSteps().isEmpty() || m_context.drafts.fleeting() > 0)) {
        event->ignore();
        leave([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    Preferences::setWindowState(m_context.privateFolder, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace desk
