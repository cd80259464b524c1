#pragma once

#include <QColor>
#include <QPalette>
#include <span>

#include "tone.h"

namespace desk {

/// The colours of one theme, by their use. What is drawn by hand takes them from here, by the palette of the
/// widget it draws for, so that it follows a switch of the theme by itself.
struct Tokens
{
    QColor background, card, line;
    QColor text, muted;
    QColor accent, accentTint, onAccent;
    QColor bad, badTint;
    QColor warn, warnTint;
    QColor good, goodTint;
    QColor rail;    ///< behind the rail and the status bar
    QColor control; ///< border of fields and buttons: 3:1 against the card

    static const Tokens &light();
    static const Tokens &dark();
    /// The theme that \a palette belongs to, told by how light its window colour is.
    static const Tokens &of(const QPalette &palette);

    const QColor &tone(Tone tone) const; ///< text and signs
    const QColor &tint(Tone tone) const; ///< behind them
    QPalette palette() const;
};

/// A colour's token name in desk.qss ("card" is written @card@).
struct NamedToken
{
    const char *name;
    QColor Tokens::*member;
};
std::span<const NamedToken> namedTokens();

/// WCAG 2 contrast ratio, 1 … 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace desk
