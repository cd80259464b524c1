#include "sql_checklist_store.h"

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

ChecklistVersion versionOf(const Row &row)
{
    ChecklistVersion version{
        .id = row.text("id"_L1),
        .version = int(row.integer("version"_L1)),
        .state = row.member<ChecklistState>("state"_L1),
        .baseVersion = int(row.integer("base_version"_L1)),
        .sha256 = row.text("content_sha256"_L1),
        .createdBy = row.text("created_by"_L1),
        .createdAt = row.instant("created_at"_L1),
        .activatedBy = row.text("activated_by"_L1),
        .activatedAt = row.instant("activated_at"_L1),
        .lastRun = {},
        .mayActivate = row.flag("may_activate"_L1),
    };
    if (const auto cases = row.optionalInteger("run_cases"_L1)) {
        version.lastRun = {.cases = int(*cases),
                           .failed = int(row.integer("run_failed"_L1)),
                           .by = row.text("run_by"_L1),
                           .at = row.instant("run_at"_L1)};
    }
    return version;
}

int versionOfAnswer(const QJsonObject &answer)
{
    return answer["version"_L1].toInt();
}

} // namespace

Future<QList<ChecklistVersion>> SqlChecklistStore::list()
{
    return m_executor.read<ChecklistVersion>(u"checklist_versions"_s,
                                             {{u"login"_s, m_executor.login().value()}}, versionOf);
}

Future<StoredChecklist> SqlChecklistStore::content(const QString &id, int version)
{
    return m_executor.readOne<StoredChecklist>(
        u"checklist_content"_s, {{u"id"_s, id}, {u"version"_s, version}}, [](const Row &row) {
            return StoredChecklist{row.text("id"_L1), int(row.integer("version"_L1)),
                                   row.text("content"_L1).toUtf8()};
        });
}

Future<int> SqlChecklistStore::saveDraft(const CommandId &command, const QString &id, int base,
                                         const QByteArray &json)
{
    return answered<int>(
        m_executor.command(u"save_checklist"_s, command,
                           {{u"id"_s, id}, {u"base"_s, base}, {u"content"_s, QString::fromUtf8(json)}}),
        versionOfAnswer);
}

Future<QDateTime> SqlChecklistStore::recordRun(const CommandId &command, const QString &id, int version,
                                               const QString &sha256, int cases, int failed)
{
    return answered<QDateTime>(m_executor.command(u"record_checklist_run"_s, command,
                                                  {{u"id"_s, id},
                                                   {u"version"_s, version},
                                                   {u"sha256"_s, sha256},
                                                   {u"cases"_s, cases},
                                                   {u"failed"_s, failed}}),
                               [](const QJsonObject &answer) { return instantOf(answer["at"_L1]); });
}

Future<int> SqlChecklistStore::activate(const CommandId &command, const QString &id, int version,
                                        const QString &sha256)
{
    return answered<int>(m_executor.command(u"activate_checklist"_s, command,
                                            {{u"id"_s, id}, {u"version"_s, version}, {u"sha256"_s, sha256}}),
                         versionOfAnswer);
}

Future<int> SqlChecklistStore::retire(const CommandId &command, const QString &id, int version)
{
    return answered<int>(
        m_executor.command(u"retire_checklist"_s, command, {{u"id"_s, id}, {u"version"_s, version}}),
        versionOfAnswer);
}

} // namespace desk
