#pragma once

#include <QtGlobal>
#include <array>
#include <random>
#include <span>

namespace desk {

/// Random numbers that are the same everywhere for the same seed: the engine is specified by the standard,
/// the distributions of the standard library are not, so they are made here.
class SeedRandom
{
public:
    /// The stream of \a part under \a seed: what one part draws does not move the others.
    SeedRandom(quint64 seed, quint64 part) : m_engine(mixed(seed * 0x9E3779B97F4A7C15ULL + part)) {}

    /// 0 … \a bound - 1; \a bound is positive. The bias of the modulus is below 2^-40 for the bounds used.
    qint64 below(qint64 bound) { return qint64(m_engine() % quint64(bound)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(int permille) { return below(1000) < permille; }

    template <class T, size_t N>
    const T &pick(const std::array<T, N> &all)
    {
        return all[size_t(below(qint64(N)))];
    }
    template <class T>
    const T &pick(std::span<const T> all)
    {
        return all[size_t(below(qint64(all.size())))];
    }

private:
    /// SplitMix64's finaliser: neighbouring seeds give unrelated streams.
    static quint64 mixed(quint64 x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }

    std::mt19937_64 m_engine;
};

} // namespace desk
