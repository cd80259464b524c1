#include "seed_names.h"

#include "seed_random.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct Part
{
    QStringView han;
    const char *latin;
};

// Common surnames, some read otherwise than the character alone, two of two characters.
constexpr auto surnames = std::to_array<Part>({
    {u"王", "wang"},  {u"李", "li"},    {u"张", "zhang"},   {u"刘", "liu"},      {u"陈", "chen"},
    {u"杨", "yang"},  {u"黄", "huang"}, {u"赵", "zhao"},    {u"吴", "wu"},       {u"周", "zhou"},
    {u"徐", "xu"},    {u"孙", "sun"},   {u"马", "ma"},      {u"朱", "zhu"},      {u"胡", "hu"},
    {u"林", "lin"},   {u"郭", "guo"},   {u"何", "he"},      {u"高", "gao"},      {u"罗", "luo"},
    {u"郑", "zheng"}, {u"梁", "liang"}, {u"谢", "xie"},     {u"宋", "song"},     {u"唐", "tang"},
    {u"许", "xu"},    {u"韩", "han"},   {u"冯", "feng"},    {u"邓", "deng"},     {u"曹", "cao"},
    {u"彭", "peng"},  {u"曾", "zeng"},  {u"单", "shan"},    {u"仇", "qiu"},      {u"解", "xie"},
    {u"查", "zha"},   {u"区", "ou"},    {u"尉迟", "yuchi"}, {u"欧阳", "ouyang"}, {u"司马", "sima"},
});
constexpr auto givenParts = std::to_array<Part>({
    {u"伟", "wei"},   {u"芳", "fang"}, {u"娜", "na"},  {u"敏", "min"},  {u"静", "jing"}, {u"丽", "li"},
    {u"强", "qiang"}, {u"磊", "lei"},  {u"军", "jun"}, {u"洋", "yang"}, {u"勇", "yong"}, {u"艳", "yan"},
    {u"杰", "jie"},   {u"娟", "juan"}, {u"涛", "tao"}, {u"明", "ming"}, {u"超", "chao"}, {u"霞", "xia"},
    {u"平", "ping"},  {u"刚", "gang"}, {u"雨", "yu"},  {u"欣", "xin"},  {u"怡", "yi"},   {u"宇", "yu"},
    {u"轩", "xuan"},  {u"晨", "chen"}, {u"思", "si"},  {u"梦", "meng"}, {u"佳", "jia"},  {u"雪", "xue"},
    {u"浩", "hao"},   {u"然", "ran"},  {u"子", "zi"},  {u"涵", "han"},  {u"文", "wen"},  {u"博", "bo"},
    {u"小", "xiao"},  {u"红", "hong"}, {u"志", "zhi"}, {u"远", "yuan"},
});

struct Culture
{
    const char *locale;
    std::array<QStringView, 8> given;
    std::array<QStringView, 8> family;
};
constexpr auto cultures = std::to_array<Culture>({
    {"en_GB",
     {u"Oliver", u"Amelia", u"George", u"Isla", u"Harry", u"Ava", u"Noah", u"Emily"},
     {u"Smith", u"Jones", u"Taylor", u"Brown", u"O'Neill", u"Wilson", u"Evans", u"Thomas"}},
    {"en_US",
     {u"Grace", u"Ethan", u"Sophia", u"Mason", u"Chloe", u"Logan", u"Emma", u"Lucas"},
     {u"Miller", u"Davis", u"Garcia", u"Martinez", u"Anderson", u"Lee", u"Walker", u"Young"}},
    {"de_DE",
     {u"Jürgen", u"Anna", u"Lukas", u"Käthe", u"Felix", u"Lena", u"Björn", u"Mia"},
     {u"Müller", u"Schmidt", u"Weiß", u"Fischer", u"Krüger", u"Wagner", u"Becker", u"Schäfer"}},
    {"ja_JP",
     {u"健太", u"美咲", u"大輔", u"結衣", u"翔太", u"陽菜", u"拓也", u"さくら"},
     {u"佐藤", u"鈴木", u"高橋", u"田中", u"渡辺", u"伊藤", u"山本", u"中村"}},
    {"ar_KW",
     {u"Fatima", u"Omar", u"Layla", u"Yousef", u"Noor", u"Khalid", u"Mariam", u"Hassan"},
     {u"Al-Sabah", u"Al-Mutairi", u"Al-Rashid", u"Haddad", u"Al-Enezi", u"Nasser", u"Saleh", u"Karam"}},
});

QString latinOf(QStringView name)
{
    QString plain;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.unicode() >= u'a' && c.unicode() <= u'z')
            plain += c;
    }
    return plain;
}

SeedName foreignName(SeedRandom &random)
{
    const Culture &culture = random.pick(cultures);
    const QString given = random.pick(culture.given).toString();
    const QString family = random.pick(culture.family).toString();
    const bool familyFirst = qstrcmp(culture.locale, "ja_JP") == 0;
    QString latin = latinOf(given) + u'.' + latinOf(family);
    if (latin.size() < 4)
        latin = u"guest"_s;
    return {familyFirst ? family + given : given + u' ' + family, latin, QString::fromLatin1(culture.locale)};
}

struct Trade
{
    QStringView kind;
    int low;
    int high;
};
constexpr auto trades = std::to_array<Trade>({
    {u"咖啡", 12, 60},
    {u"便利店", 5, 120},
    {u"超市", 20, 600},
    {u"书店", 18, 260},
    {u"面馆", 12, 90},
    {u"药房", 9, 300},
    {u"出行", 8, 180},
    {u"数码", 99, 6500},
    {u"服饰", 59, 1200},
    {u"影城", 30, 240},
    {u"健身", 60, 900},
    {u"花店", 29, 420},
});
constexpr auto shopNames = std::to_array<QStringView>({
    u"街角", u"云上", u"南巷", u"百家", u"青禾", u"半山", u"拾光", u"星河", u"小满", u"望江",
    u"东篱", u"一间", u"晴天", u"木棉", u"北岸", u"知味", u"长安", u"海棠", u"白露", u"四季",
});
constexpr auto banks = std::to_array<QStringView>({
    u"中国工商银行",
    u"中国建设银行",
    u"中国农业银行",
    u"中国银行",
    u"招商银行",
    u"交通银行",
    u"浦发银行",
    u"中信银行",
});
constexpr auto places = std::to_array<QStringView>({
    u"上海",
    u"北京",
    u"深圳",
    u"杭州",
    u"成都",
    u"武汉",
    u"西安",
    u"南京",
    u"广州",
    u"厦门",
});
constexpr auto devices = std::to_array<std::array<const char *, 2>>({
    {"iPhone 15", "iOS 18.4"},
    {"iPhone 13 mini", "iOS 17.6"},
    {"Mate 60 Pro", "HarmonyOS 4.2"},
    {"Xiaomi 14", "Android 15"},
    {"Pixel 8", "Android 15"},
    {"Galaxy S24", "Android 14"},
    {"OPPO Find X7", "Android 14"},
    {"iPad Air", "iPadOS 18.4"},
});

} // namespace

SeedName seedName(SeedRandom &random)
{
    if (random.chance(125))
        return foreignName(random);
    const Part &surname = random.pick(surnames);
    const Part &first = random.pick(givenParts);
    QString full = surname.han.toString() + first.han.toString();
    QString latin = QLatin1StringView(surname.latin) + u'.' + QLatin1StringView(first.latin);
    if (random.chance(700)) {
        const Part &second = random.pick(givenParts);
        full += second.han.toString();
        latin += QLatin1StringView(second.latin);
    }
    return {full, latin, u"zh_CN"_s};
}

QString seedPhone(qint64 index)
{
    // 61,803,399 has no factor in common with six hundred million, so every index has a number of its own.
    constexpr std::array segments{"160", "161", "163", "164", "168", "169"};
    const qint64 number = (index * 61'803'399 + 271'828) % 600'000'000;
    return QString::fromLatin1(segments[size_t(number / 100'000'000)])
           + QString::number(number % 100'000'000).rightJustified(8, u'0');
}

QString seedIdNumber(SeedRandom &random, qint64 index)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const auto two = [](qint64 n) {
        return QString::number(n).rightJustified(2, u'0');
    };
    const QString number = u"100000"_s + QString::number(random.between(1955, 2005))
                           + two(random.between(1, 12)) + two(random.between(1, 28))
                           + QString::number(index % 1000).rightJustified(3, u'0');
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * number[qsizetype(i)].digitValue();
    return number + QLatin1Char("10X98765432"[sum % 11]);
}

SeedShop seedShop(int index)
{
    const Trade &trade = trades[size_t(index) % trades.size()];
    const size_t name = size_t(index) / trades.size() % shopNames.size();
    return {shopNames[name].toString() + trade.kind.toString(), trade.low, trade.high};
}

QString seedBank(SeedRandom &random)
{
    return random.pick(banks).toString();
}

QString seedPlace(SeedRandom &random)
{
    return random.pick(places).toString();
}

SeedDevice seedDevice(SeedRandom &random)
{
    const auto &device = random.pick(devices);
    return {QString::fromLatin1(device[0]), QString::fromLatin1(device[1])};
}

} // namespace desk
