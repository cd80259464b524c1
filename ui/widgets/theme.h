#pragma once

#include <QObject>

#include "closed_set.h"
#include "tokens.h"

class QApplication;

namespace desk {

enum class ThemeMode { System, Light, Dark };
template <>
inline constexpr auto closedSet<ThemeMode> = std::to_array<const char *>({"system", "light", "dark"});

/// Puts the palette, the fonts and desk.qss on the application, and again when the theme is switched: every
/// window follows at once. One per program, on the GUI thread; owned by the composition root.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application);

    /// ThemeMode::System takes what the desktop's own palette was when the program started.
    void setMode(ThemeMode mode);
    ThemeMode mode() const { return m_mode; }
    const Tokens &tokens() const;

    /// desk.qss with \a tokens filled in; an unknown @name@ stays and the test of the theme finds it.
    static QString styleSheet(const Tokens &tokens);

Q_SIGNALS:
    void changed();

private:
    QApplication &m_application;
    ThemeMode m_mode = ThemeMode::System;
    bool m_systemIsDark = false;
};

} // namespace desk
