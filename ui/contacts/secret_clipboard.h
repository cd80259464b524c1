#pragma once

#include <QObject>
#include <chrono>

namespace desk {

/// Puts a revealed field on the clipboard and takes it off again after a while, and when the program ends,
/// unless something else was copied meanwhile. Asks clipboard managers not to keep it. GUI thread; only a
/// hash of what was copied is kept.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultLife = std::chrono::seconds(30);

    explicit SecretClipboard(QObject *parent = nullptr, std::chrono::milliseconds life = defaultLife);
    /// The program's: it outlives the dialogs that copy. Made at first use.
    static SecretClipboard &ofProgram();

    void copy(const QString &secret);
    /// Takes it off now.
    void clear();
    /// The same, and whatever else this program put on the clipboard or selected: the seat is left.
    void clearAll();

Q_SIGNALS:
    void cleared();

private:
    std::chrono::milliseconds m_life;
    QByteArray m_hash;
    quint64 m_generation = 0;
};

} // namespace desk
