#pragma once

#include <QString>
#include <vector>

namespace desk {

/// Words numbered from 1 in the order in which they came; 0 stands for no word. For many lookups of short
/// words: none of them allocates, and the hash is a multiplication a character.
class WordIndex
{
public:
    /// The number of \a word; 0 when it was not inserted.
    quint32 find(QStringView word) const;
    /// The number of \a word, inserted unless it is there.
    quint32 insert(const QString &word);
    void clear();

    /// By number; the one of 0 is null.
    const std::vector<QString> &words() const { return m_words; }

private:
    size_t placeOf(QStringView word) const;
    void grow();

    std::vector<QString> m_words{QString()};
    std::vector<quint32> m_places = std::vector<quint32>(32); ///< a power of two, at most half full
};

} // namespace desk
