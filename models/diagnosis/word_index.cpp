#include "word_index.h"

#include <algorithm>

#include "same_word.h"

namespace desk {

namespace {

quint64 hashOf(QStringView word)
{
    quint64 hash = quint64(word.size());
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 32);
}

} // namespace

/// Where \a word is, or the empty place where it would go.
size_t WordIndex::placeOf(QStringView word) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = size_t(hashOf(word)) & mask;
    while (m_places[place] != 0 && !isSameWord(m_words[m_places[place]], word))
        place = (place + 1) & mask;
    return place;
}

quint32 WordIndex::find(QStringView word) const
{
    return m_places[placeOf(word)];
}

quint32 WordIndex::insert(const QString &word)
{
    const size_t place = placeOf(word);
    if (m_places[place] != 0)
        return m_places[place];
    const auto number = quint32(m_words.size());
    m_words.push_back(word);
    m_places[place] = number;
    if (m_words.size() * 2 > m_places.size())
        grow();
    return number;
}

void WordIndex::grow()
{
    m_places.assign(m_places.size() * 2, 0);
    for (quint32 number = 1; number < m_words.size(); ++number)
        m_places[placeOf(m_words[number])] = number;
}

void WordIndex::clear()
{
    m_words.resize(1);
    std::ranges::fill(m_places, 0);
}

} // namespace desk
