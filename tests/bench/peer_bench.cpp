#include "peer_bench.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <cstdio>

namespace desk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 600'000; ///< milliseconds for one adapter

Peer peerOf(const QJsonObject &line)
{
    Peer peer{.name = line["engine"_L1].toString() + u' ' + line["version"_L1].toString(),
              .ns = {},
              .hash = line["hash"_L1].toString()};
    for (const QJsonValue &ns : line["ns"_L1].toArray())
        peer.ns.append(ns.toDouble());
    return peer;
}

} // namespace

QList<Peer> runPeers(const QString &folder, const QString &facts, const QString &rules)
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty() || !QDir(folder + u"/node_modules"_s).exists()) {
        std::printf("no peers measured: %s\n",
                    node.isEmpty() ? "node is not installed" : "their packages are not installed (npm)");
        return {};
    }
    QList<Peer> peers;
    for (const QString &adapter : {u"json_logic.mjs"_s, u"json_rules.mjs"_s, u"zen.mjs"_s}) {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(node, {adapter, facts, rules});
        const bool done = process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit
                          && process.exitCode() == 0;
        if (!done) {
            process.kill();
            process.waitForFinished();
            std::printf("%s not measured: %s\n", qUtf8Printable(adapter),
                        process.readAllStandardError().left(400).constData());
            continue;
        }
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                peers.append(peerOf(QJsonDocument::fromJson(line).object()));
        }
    }
    return peers;
}

} // namespace desk::bench
