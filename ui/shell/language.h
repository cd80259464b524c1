#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace desk {

/// The language of the program: its own texts, Qt's, and the default QLocale. GUI thread; one per program.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static QStringList codes(); ///< zh_CN, en
    /// The system's language where the program speaks it, else English.
    static QString ofSystem();

    /// Installs \a code (one of codes(); empty: ofSystem()). Windows that are open keep their texts: rebuild
    /// them.
    void install(const QString &code);
    const QString &code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace desk
