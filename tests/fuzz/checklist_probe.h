#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// What is wrong with how the parser treats \a document; empty when all holds:
/// - what it refuses it refuses at a place of the document, with a reason;
/// - what it takes the published schema takes too;
/// - what it takes can be evaluated, on no facts and on the test cases it carries.
QString probeChecklist(const QByteArray &document);

/// Why the published schema refuses \a document, which must be JSON; empty when it takes it.
QString schemaRefusal(const QByteArray &document);

} // namespace desk
