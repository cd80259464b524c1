#include "secret_clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent, std::chrono::milliseconds life)
    : QObject(parent), m_life(life)
{
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard &SecretClipboard::ofProgram()
{
    auto *clipboard = qApp->findChild<SecretClipboard *>({}, Qt::FindDirectChildrenOnly);
    return clipboard ? *clipboard : *new SecretClipboard(qApp);
}

void SecretClipboard::copy(const QString &secret)
{
    auto *data = new QMimeData;
    data->setText(secret);
    // What KDE's and Windows' clipboard histories look for.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
                  "1");
    QGuiApplication::clipboard()->setMimeData(data);
    m_hash = hashOf(secret);
    QTimer::singleShot(m_life, this, [this, generation = ++m_generation] {
        if (generation == m_generation)
            clear();
    });
}

void SecretClipboard::clear()
{
    if (m_hash.isEmpty())
        return;
    if (hashOf(QGuiApplication::clipboard()->text()) == m_hash)
        QGuiApplication::clipboard()->clear();
    m_hash.clear();
    Q_EMIT cleared();
}

void SecretClipboard::clearAll()
{
    clear();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace desk
