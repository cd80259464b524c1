#include "tokens.h"

#include <QGuiApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace desk {

const Tokens &Tokens::light()
{
    static const Tokens tokens{
        .background = QColor(0xf5f6f8),
        .card = QColor(0xffffff),
        .line = QColor(0xe2e5ea),
        .text = QColor(0x1c2330),
        .muted = QColor(0x5f6979),
        .accent = QColor(0x1f5fd6),
        .accentTint = QColor(0xe8effc),
        .onAccent = QColor(0xffffff),
        .bad = QColor(0xb42318),
        .badTint = QColor(0xfdecea),
        .warn = QColor(0x8a5000),
        .warnTint = QColor(0xfff4e0),
        .good = QColor(0x1a6f43),
        .goodTint = QColor(0xe6f5ec),
        .rail = QColor(0xebedf1),
        .control = QColor(0x868e9c),
    };
    return tokens;
}

const Tokens &Tokens::dark()
{
    static const Tokens tokens{
        .background = QColor(0x14171c),
        .card = QColor(0x1c2027),
        .line = QColor(0x2c323c),
        .text = QColor(0xe6e9ef),
        .muted = QColor(0x98a2b3),
        .accent = QColor(0x7aa7ff),
        .accentTint = QColor(0x22304d),
        .onAccent = QColor(0x101521),
        .bad = QColor(0xff8f85),
        .badTint = QColor(0x3d1f1d),
        .warn = QColor(0xffc46b),
        .warnTint = QColor(0x3a2d15),
        .good = QColor(0x7fd6a5),
        .goodTint = QColor(0x17352a),
        .rail = QColor(0x101317),
        .control = QColor(0x6b7482),
    };
    return tokens;
}

const Tokens &Tokens::of(const QPalette &palette)
{
    // A style sheet's "transparent" reads as black.
    const QColor window = palette.color(QPalette::Window);
    const QColor ground = window.alpha() > 0 ? window : QGuiApplication::palette().color(QPalette::Window);
    return ground.lightness() < 128 ? dark() : light();
}

const QColor &Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accent;
    case Tone::Bad:
        return bad;
    case Tone::Warn:
        return warn;
    case Tone::Good:
        return good;
    case Tone::Neutral:
        break;
    }
    return muted;
}

const QColor &Tokens::tint(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accentTint;
    case Tone::Bad:
        return badTint;
    case Tone::Warn:
        return warnTint;
    case Tone::Good:
        return goodTint;
    case Tone::Neutral:
        break;
    }
    return background;
}

QPalette Tokens::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, background);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, background);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, card);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, bad);
    p.setColor(QPalette::Highlight, accentTint);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, card);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, card);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, control);
    p.setColor(QPalette::Dark, control);
    p.setColor(QPalette::Shadow, line);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, muted);
    return p;
}

std::span<const NamedToken> namedTokens()
{
    static const std::array<NamedToken, 16> names{{
        {"background", &Tokens::background},
        {"card", &Tokens::card},
        {"line", &Tokens::line},
        {"text", &Tokens::text},
        {"muted", &Tokens::muted},
        {"accent", &Tokens::accent},
        {"accentTint", &Tokens::accentTint},
        {"onAccent", &Tokens::onAccent},
        {"bad", &Tokens::bad},
        {"badTint", &Tokens::badTint},
        {"warn", &Tokens::warn},
        {"warnTint", &Tokens::warnTint},
        {"good", &Tokens::good},
        {"goodTint", &Tokens::goodTint},
        {"rail", &Tokens::rail},
        {"control", &Tokens::control},
    }};
    return names;
}

static double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [low, high] =
        std::minmax({luminance(a), luminance(b)}); // by value: the references would dangle
    return (high + 0.05) / (low + 0.05);
}

} // namespace desk
