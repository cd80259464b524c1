#pragma once

#include <CLI/CLI.hpp>

#include "context.h"
#include "json.h"
#include "period.h"

// What the verbs that change things have in common.
namespace desk {

inline QString given(const std::string &text)
{
    return QString::fromStdString(text);
}

inline Error invalidOption(const char *option)
{
    return {ErrorKind::Invalid, {}, QStringLiteral("invalid_") + QLatin1StringView(option), {}, {}};
}

/// A verb that runs \a run with \a options on the workspace; its options are added to what this answers.
template <class Options>
CLI::App *addVerb(CLI::App &group, Context &context, const char *name, const char *about,
                  const std::shared_ptr<Options> &options,
                  Result<void> (*run)(Context &, Workspace &, const Options &))
{
    CLI::App *verb = group.add_subcommand(name, about);
    verb->callback([&context, options, run] {
        context.run([&](Workspace &workspace) { return run(context, workspace, *options); });
    });
    return verb;
}

/// The zone of that name (IANA), the system's where none is given.
inline Result<QTimeZone> zoneOption(const std::string &name)
{
    QTimeZone zone = name.empty() ? QTimeZone::systemTimeZone() : QTimeZone(QByteArray::fromStdString(name));
    if (!zone.isValid())
        return std::unexpected(invalidOption("zone"));
    return zone;
}

/// The option --until, in UTC: invalid where it was not given.
inline Result<QDateTime> untilOption(const std::string &text)
{
    if (text.empty())
        return QDateTime();
    const auto until = parseInstant(given(text));
    if (!until)
        return std::unexpected(invalidOption("until"));
    return *until;
}

/// The options --from and --to: days of \a zone or instants.
inline Result<InstantRange> periodOption(const std::string &from, const std::string &to,
                                         const QTimeZone &zone)
{
    const auto period = periodOf(given(from), given(to), zone);
    if (!period)
        return std::unexpected(invalidOption(period.error() == PeriodError::From ? "from" : "to"));
    return *period;
}

inline constexpr auto periodFromHelp = "Its first day (2026-05-01) or instant (2026-05-01T00:00:00+08:00)";
inline constexpr auto periodToHelp = "Its last day, or the instant at which it ends";

/// The member of a closed set; Invalid with reason invalid_\a option for another word.
template <class E>
Result<E> member(const std::string &text, const char *option)
{
    const auto found = parseMember<E>(text);
    if (!found)
        return std::unexpected(invalidOption(option));
    return *found;
}

/// Nothing for an option that was not given.
template <class E>
Result<std::optional<E>> optionalMember(const std::string &text, const char *option)
{
    if (text.empty())
        return std::optional<E>();
    const auto found = member<E>(text, option);
    if (!found)
        return std::unexpected(found.error());
    return *found;
}

/// The words of a closed set for --help: "a, b, c".
template <class E>
std::string wordsOf()
{
    std::string words;
    for (const char *word : closedSet<E>)
        words += (words.empty() ? "" : ", ") + std::string(word);
    return words;
}

template <class E>
QJsonArray wordsJson(const QList<E> &members)
{
    QJsonArray words;
    for (const E word : members)
        words.append(toText(word));
    return words;
}

inline QString instantText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace desk
