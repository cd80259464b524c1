#include <QTest>

#include "checklist_changes.h"
#include "json_edit.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// "kind before after", one a line.
QStringList told(const QByteArray &before, const QByteArray &after)
{
    QStringList lines;
    for (const ChecklistChange &change :
         checklistChanges(*parsePositioned(before), *parsePositioned(after))) {
        const QString kind = change.isAdded()     ? u"+"_s
                             : change.isRemoved() ? u"-"_s
                             : change.moved       ? u"moved"_s
                                                  : u"="_s;
        lines.append(u"%1 %2 %3"_s.arg(kind, change.before, change.after));
    }
    return lines;
}

} // namespace

class TestChecklistChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void told_data();
    void told();
};

void TestChecklistChanges::told_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QStringList &lines) {
        QTest::newRow(name) << before << after << lines;
    };
    const QByteArray checks = R"({"checks": [{"id": "a", "rank": 1}, {"id": "b"}]})";
    row("blanks", checks, checks.simplified(), {});
    row("a value", checks, QByteArray(checks).replace("1", "2"), {u"= /checks/0/rank /checks/0/rank"_s});
    row("a check came", checks, R"({"checks": [{"id": "c"}, {"id": "a", "rank": 1}, {"id": "b"}]})",
        {u"+  /checks/0"_s});
    row("a check went", checks, R"({"checks": [{"id": "b"}]})", {u"- /checks/0 "_s});
    row("a check moved", checks, R"({"checks": [{"id": "b"}, {"id": "a", "rank": 1}]})",
        {u"moved /checks/0 /checks/1"_s});
    row("one language", R"({"title": {"en": "a", "zh_CN": "b"}})", R"({"title": {"en": "a", "zh_CN": "c"}})",
        {u"= /title/zh_CN /title/zh_CN"_s});
    row("a condition is one thing", R"({"when": {"all": [{"fact": "x", "eq": 1}]}})",
        R"({"when": {"any": [{"fact": "y", "eq": 2}]}})", {u"= /when /when"_s});
    row("cases by what they say", R"({"cases": [{"rank": 1}, {"rank": 2}]})", R"({"cases": [{"rank": 2}]})",
        {u"- /cases/0 "_s});
    row("a member came and one went", R"({"a": 1})", R"({"b": 1})", {u"+  /b"_s, u"- /a "_s});
}

void TestChecklistChanges::told()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(::told(before, after), "lines");
}

QTEST_APPLESS_MAIN(TestChecklistChanges)
#include "tst_checklist_changes.moc"
