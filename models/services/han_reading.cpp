#include "han_reading.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <memory>
#include <unicode/translit.h>

#include "text_fold.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Converter = std::unique_ptr<icu::Transliterator>;

Converter converter(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    return Converter(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
}

QStringList syllables(const icu::Transliterator *reader, const QString &han)
{
    if (!reader)
        return {};
    icu::UnicodeString working(han.utf16(), int32_t(han.size()));
    reader->transliterate(working);
    QString read = QString::fromUtf16(working.getBuffer(), working.length());
    read = read.normalized(QString::NormalizationForm_D);
    read.replace(u"u\u0308"_s, u"v"_s);
    // The tone may stand between the letter and its diaeresis.
    static const QRegularExpression toneFirst(u"u([\\x{0300}-\\x{036F}]*)\\x{0308}"_s);
    read.replace(toneFirst, u"v"_s);
    read.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return read.split(u' ', Qt::SkipEmptyParts);
}

const QSet<QString> &compoundSurnames()
{
    static const QSet<QString> surnames = [] {
        const QString all =
            u"欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 "
            "宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 "
            "司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 "
            "东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 "
            "第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 单于 淳于 完颜 纳兰 "
            "叶赫 爱新觉罗 歐陽 司馬 諸葛 尉遲 長孫 鍾離 軒轅 單于 獨孤 東方 南宮"_s;
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return surnames;
}

/// Readings that ICU's list of surnames lacks; several where families differ.
const QHash<QString, QStringList> &otherSurnameReadings()
{
    static const QHash<QString, QStringList> readings = {
        {u"朴"_s, {u"piao"_s, u"pu"_s}},
        {u"缪"_s, {u"miao"_s}},
        {u"覃"_s, {u"qin"_s, u"tan"_s}},
        {u"单于"_s, {u"chan yu"_s}},
        {u"單于"_s, {u"chan yu"_s}},
        {u"單"_s, {u"shan"_s}},
        {u"洗"_s, {u"xian"_s}},
        {u"种"_s, {u"chong"_s}},
        {u"谌"_s, {u"chen"_s, u"shen"_s}},
        {u"卜"_s, {u"bu"_s}},
        {u"祭"_s, {u"zhai"_s}},
        {u"郗"_s, {u"xi"_s, u"chi"_s}},
        {u"晁"_s, {u"chao"_s}},
        {u"逄"_s, {u"pang"_s}},
        {u"佴"_s, {u"nai"_s}},
        {u"仉"_s, {u"zhang"_s}},
        {u"乜"_s, {u"nie"_s}},
        {u"黑"_s, {u"he"_s, u"hei"_s}},
        {u"盖"_s, {u"ge"_s, u"gai"_s}},
        {u"翟"_s, {u"zhai"_s, u"di"_s}},
        {u"葛"_s, {u"ge"_s}},
        {u"折"_s, {u"she"_s, u"zhe"_s}},
        {u"区"_s, {u"ou"_s}},
        {u"瞿"_s, {u"qu"_s}},
        {u"贾"_s, {u"jia"_s}},
        {u"那"_s, {u"na"_s}},
        {u"曾"_s, {u"zeng"_s}},
        {u"仇"_s, {u"qiu"_s}},
        {u"解"_s, {u"xie"_s}},
        {u"单"_s, {u"shan"_s}},
        {u"隗"_s, {u"wei"_s, u"kui"_s}},
        {u"纪"_s, {u"ji"_s}},
        {u"宓"_s, {u"mi"_s, u"fu"_s}},
        {u"召"_s, {u"shao"_s}},
        {u"车"_s, {u"che"_s}},
        {u"乐"_s, {u"yue"_s, u"le"_s}},
        {u"任"_s, {u"ren"_s}},
        {u"查"_s, {u"zha"_s}},
        {u"尉"_s, {u"wei"_s, u"yu"_s}},
        {u"员"_s, {u"yun"_s, u"yuan"_s}},
        {u"长孙"_s, {u"zhang sun"_s}},
        {u"华"_s, {u"hua"_s}},
    };
    return readings;
}

qsizetype surnameLength(const QString &han)
{
    for (const qsizetype length : {4, 2}) {
        if (han.size() >= length && compoundSurnames().contains(han.first(length)))
            return length;
    }
    return han.isEmpty() ? 0 : (han.at(0).isHighSurrogate() ? qMin<qsizetype>(2, han.size()) : 1);
}

} // namespace

QList<QStringList> readingsOfName(QStringView name)
{
    QString han;
    for (const char32_t c : name.toUcs4()) {
        if (isHan(c))
            han += characterOf(c);
    }
    if (han.isEmpty())
        return {};
    thread_local const Converter surnames = converter("Han-Latin/Names");
    thread_local const Converter characters = converter("Han-Latin");

    const QString surname = han.first(surnameLength(han));
    QStringList given;
    for (const uint c : han.sliced(surname.size()).toUcs4())
        given += syllables(characters.get(), characterOf(c));

    QList<QStringList> readings;
    for (const QString &other : otherSurnameReadings().value(surname))
        readings.append(other.split(u' ') + given);
    if (readings.isEmpty())
        readings.append(syllables(surnames.get(), surname) + given);
    return readings;
}

} // namespace desk
