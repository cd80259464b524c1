#pragma once

#include <QList>
#include <QString>

namespace desk::bench {

/// What the adapter of one peer measured.
struct Peer
{
    QString name;     ///< with its version
    QList<double> ns; ///< a payment, of every run
    QString hash;     ///< of its verdicts
};

/// Runs the adapters in \a folder over the facts and rules. Says on standard output what is missing (node,
/// an installed package) and leaves it out; an adapter that fails counts as missing, with its message.
QList<Peer> runPeers(const QString &folder, const QString &facts, const QString &rules);

} // namespace desk::bench
