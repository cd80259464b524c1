#include "main_window.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

#include "document_tabs.h"
#include "search_box.h"

using namespace Qt::StringLiterals;

namespace desk {

/// Which dialog it is and whom or what it is about.
static QString keyOf(const QDialog *dialog)
{
    return dialog->objectName() + u' ' + dialog->property("about").toString();
}

/// QWidget::isAncestorOf() ends at a window's edge.
static bool isBelow(const QObject *object, const QObject *root)
{
    while (object && object != root)
        object = object->parent();
    return object;
}

OpenWork MainWindow::work() const
{
    OpenWork work{
        m_tabs->keys(), m_tabs->currentKey(), m_tabs->section(), m_recent, m_search->text(), {}, {}, {}};
    const auto keep = [&work](const QString &key, const QWidget *screen) {
        if (!screen)
            return;
        work.typed.insert(key, typedText(screen));
        if (const auto *worker = dynamic_cast<const KeepsWork *>(screen))
            work.screens.insert(key, worker->keptWork());
    };
    for (const QString &key : std::as_const(work.keys))
        keep(key, m_tabs->screen(key));
    for (size_t i = 0; i < closedSet<Section>.size(); ++i)
        keep(toText(Section(i)), m_tabs->home(Section(i)));
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (dialog->isVisible() && dialog->property("about").isValid())
            work.dialogs.append(
                {keyOf(dialog), dialog->windowTitle(), typedText(dialog), m_reopen.value(dialog)});
    }
    return work;
}

void MainWindow::restoreWork(const OpenWork &work)
{
    const auto restore = [&work](const QString &key, QWidget *screen) {
        if (auto *worker = dynamic_cast<KeepsWork *>(screen); worker && work.screens.contains(key))
            worker->restoreKeptWork(work.screens.value(key));
        restoreTypedText(screen, work.typed.value(key));
    };
    for (size_t i = 0; i < closedSet<Section>.size(); ++i) {
        const QString key = toText(Section(i));
        if (!work.typed.contains(key))
            continue;
        makeHome(Section(i));
        restore(key, m_tabs->home(Section(i)));
    }
    showSection(work.section);
    for (const QString &key : work.keys) {
        if (key.startsWith(u"customer:"_s))
            openCustomer(UserNo(key.section(u':', 1)));
        else
            openTicket(TicketNo(key.section(u':', 1)));
        restore(key, m_tabs->screen(key));
    }
    m_search->setText(work.search);
    m_recent = work.recent;
    m_home->setRecent(m_recent);
    if (!m_tabs->goTo(work.current))
        showSection(work.section);
    m_keptDialogs = work.dialogs;
    if (!m_keptDialogs.isEmpty()) {
        qApp->installEventFilter(this);
        QMetaObject::invokeMethod(this, &MainWindow::reopenDialogs, Qt::QueuedConnection);
    }
}

/// What can be opened again is; of the rest the person is told where the text waits.
void MainWindow::reopenDialogs()
{
    const QList<KeptDialog> kept = m_keptDialogs;
    QStringList waiting;
    for (const KeptDialog &dialog : kept) {
        if (dialog.reopen)
            dialog.reopen(*m_navigator);
        else if (std::ranges::any_of(dialog.typed,
                                     [](const QString &text) { return !text.trimmed().isEmpty(); }))
            waiting.append(dialog.title);
    }
    if (!waiting.isEmpty())
        showMessage(Tone::Neutral, tr("What you typed in “%1” is there again when you open it.")
                                       .arg(waiting.join(tr("”, “", "between titles"))));
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        auto *dialog = qobject_cast<QDialog *>(watched);
        const auto kept = dialog && isBelow(dialog, this)
                              ? std::ranges::find(m_keptDialogs, keyOf(dialog), &KeptDialog::key)
                              : m_keptDialogs.end();
        if (kept != m_keptDialogs.end()) {
            restoreTypedText(dialog, kept->typed);
            m_keptDialogs.erase(kept);
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace desk
