#include "refusal_note.h"

#include "command_runner.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// A search session that is over is opened anew without anybody seeing a refusal.
const QStringList &ordinary()
{
    static const QStringList words{u"search_session_expired"_s, u"no_search_session"_s, u"not_staff"_s};
    return words;
}

} // namespace

void noteRefusal(Connection &connection, const Error &error)
{
    const bool own = error.state.startsWith(u"WD") || error.state == u"42501";
    if (error.kind != ErrorKind::Denied || !own || ordinary().contains(error.reason))
        return;
    const CommandSpec *note = CommandCatalogue::of(connection.dialect()).find(u"note_refusal"_s);
    (void)runCommand(
        connection, *note, newCommandId(),
        {{u"operation"_s, error.operation}, {u"state"_s, error.state}, {u"word"_s, error.reason}});
}

} // namespace desk
