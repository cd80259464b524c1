#include "card_guard.h"

#include "card_screen.h"

using namespace Qt::StringLiterals;

namespace desk {

static bool takesFreeText(const CLI::App &verb, const CLI::Option &option)
{
    static const QStringList names{u"note"_s, u"text"_s, u"subject"_s, u"sub-category"_s, u"reason"_s,
                                   u"en"_s,   u"zh"_s,   u"answer"_s,  u"basis"_s};
    return verb.get_name() != "history" && !option.get_lnames().empty()
           && names.contains(QString::fromStdString(option.get_lnames().front()));
}

bool givesCardNumber(const CLI::App &app)
{
    QStringList texts;
    QStringList known;
    for (const CLI::App *verb = &app; verb;) {
        for (const CLI::Option *option : verb->get_options()) {
            for (const std::string &value : option->results())
                (takesFreeText(*verb, *option) ? texts : known).append(QString::fromStdString(value));
        }
        const auto chosen = verb->get_subcommands();
        verb = chosen.empty() ? nullptr : chosen.front();
    }
    return std::ranges::any_of(texts,
                               [&](const QString &text) { return !findCardNumbers(text, known).isEmpty(); });
}

} // namespace desk
