#pragma once

#include <QString>
#include <QStringView>

namespace desk {

/// The form in which people's texts are compared: width (NFKC), case, accents and apostrophes do not matter,
/// control characters are gone, blanks are single and trimmed. Every other character stands for itself.
/// Thread-safe.
QString foldText(QStringView text);

/// foldText() without what separates the parts of a name (blanks, hyphens, middle dots, full stops):
/// "Anne-Marie O’Neil" and "annemarie oneil" are the same key.
QString foldName(QStringView text);

/// The digits of \a text (any script's decimal digits, as ASCII).
QString digitsOf(QStringView text);

/// \a text from its last code point to its first.
QString reversedText(QStringView text);

/// One code point as text.
inline QString characterOf(char32_t codePoint)
{
    return QStringView(QChar::fromUcs4(codePoint)).toString();
}

/// True for a code point of the script Han, and for U+3007.
bool isHan(char32_t codePoint);

} // namespace desk
