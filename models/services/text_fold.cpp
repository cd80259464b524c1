#include "text_fold.h"

#include <QList>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uscript.h>

namespace desk {

namespace {

bool isApostrophe(char32_t c)
{
    return c == u'\'' || c == u'`' || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x02BB
           || c == 0x02B9 || c == 0x2032 || c == 0x00B4;
}

bool isNameSeparator(char32_t c)
{
    return c == u' ' || c == u'-' || c == u'.' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x00B7
           || c == 0x2022 || c == 0x2027 || c == 0x30FB;
}

/// Latin letters that are no letter with an accent to Unicode (ø, ł, ı …) in their plain form.
QString plainLatin(const QString &text)
{
    // A transliterator keeps state while it works, so each thread has its own.
    thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "[[:Latin:] - [:ASCII:]] Latin-ASCII", UTRANS_FORWARD, status));
    }();
    if (!latin)
        return text;
    icu::UnicodeString working(text.utf16(), int32_t(text.size()));
    latin->transliterate(working);
    return QString::fromUtf16(working.getBuffer(), working.length());
}

bool hasForeignLatin(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x7F && c.script() == QChar::Script_Latin; });
}

} // namespace

QString foldText(QStringView text)
{
    const QString decomposed = text.toString()
                                   .normalized(QString::NormalizationForm_KC)
                                   .toCaseFolded()
                                   .normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const char32_t c : decomposed.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Other_Control
            || category == QChar::Other_Format || isApostrophe(c)) {
            if (category == QChar::Other_Control && (c == u'\t' || c == u'\n' || c == u'\r'))
                folded += u' ';
            continue;
        }
        folded += QChar::isSpace(c) ? QString(u' ') : characterOf(c);
    }
    folded = folded.normalized(QString::NormalizationForm_C);
    if (hasForeignLatin(folded))
        folded = plainLatin(folded);
    return folded.simplified();
}

QString foldName(QStringView text)
{
    QString name;
    for (const char32_t c : foldText(text).toUcs4()) {
        if (!isNameSeparator(c))
            name += characterOf(c);
    }
    return name;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        const int digit = c.digitValue();
        if (digit >= 0 && c.category() == QChar::Number_DecimalDigit)
            digits += QChar(u'0' + digit);
    }
    return digits;
}

QString reversedText(QStringView text)
{
    QString reversed;
    const QList<uint> points = text.toString().toUcs4();
    for (auto it = points.crbegin(); it != points.crend(); ++it)
        reversed += characterOf(*it);
    return reversed;
}

bool isHan(char32_t codePoint)
{
    UErrorCode status = U_ZERO_ERROR;
    return codePoint == 0x3007 || uscript_getScript(UChar32(codePoint), &status) == USCRIPT_HAN;
}

} // namespace desk
