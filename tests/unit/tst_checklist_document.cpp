#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "checklist.h"
#include "checklist_document.h"
#include "checklist_problems.h"
#include "condition.h"
#include "fact_words.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

QByteArray builtInText()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/checklists/builtin.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList placesOf(const JsonNode &node, const QString &pointer = {})
{
    QStringList places{pointer};
    for (size_t i = 0; i < node.items.size(); ++i)
        places += placesOf(node.items[i],
                           node.isObject() ? childPointer(pointer, node.keys[i]) : childPointer(pointer, i));
    return places;
}

JsonNode someValue(QRandomGenerator &random)
{
    switch (random.bounded(6)) {
    case 0:
        return jsonText(u"a \"quoted\" 文字\\ \n\t\u0001"_s);
    case 1:
        return jsonNumber(random.bounded(-5, 1000));
    case 2:
        return jsonFlag(true);
    case 3:
        return jsonList({});
    case 4:
        return jsonList({jsonText(u"x"_s), jsonObject({{u"not"_s, jsonObject({})}})});
    default:
        return jsonObject({{u"fact"_s, jsonText(u"amount"_s)}, {u"gt"_s, jsonNumber(1)}});
    }
}

bool editSomewhere(ChecklistDocument &document, QRandomGenerator &random)
{
    const QStringList places = placesOf(document.root());
    const QString place = places[random.bounded(int(places.size()))];
    switch (random.bounded(6)) {
    case 0:
        return document.replace(place, someValue(random));
    case 1:
        return document.insert(place, size_t(random.bounded(4)), someValue(random));
    case 2:
        return document.remove(place);
    case 3:
        return document.move(place, random.bounded(2) ? 1 : -1);
    case 4:
        return document.setMember(place, u"key/%1~"_s.arg(random.bounded(5)), someValue(random));
    default:
        return document.setMember(place, u"rank"_s, jsonNumber(random.bounded(9)), u"typing"_s);
    }
}

const QByteArray small = R"({
  "id": "x",
  "checks": [
    {"id": "balance", "cases": [{"rank": 1}]},

    { "id":"hold" , "odd": 1.50 }
  ]
})";

} // namespace

class TestChecklistDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourceFitsItsWidth();
    void sourceReadsBack();
    void pointers();
    void placesOfBytes();
    void operations_data();
    void operations();
    void refusedOperations();
    void randomEditsUndone_data();
    void randomEditsUndone();
    void typingIsOneStep();
    void brokenTextKeepsTheValues();
    void storedAndChanged();
    void problemsAtTheirPlaces();
    void noProblemWhereParseTakesIt();
    void wordsOfFacts();
};

void TestChecklistDocument::sourceFitsItsWidth()
{
    const auto root = parsePositioned(builtInText());
    QVERIFY(root);
    const QByteArray made = jsonSource(*root);
    const auto again = parsePositioned(made);
    QVERIFY(again && sameJson(*again, *root));
    QCOMPARE(jsonSource(*again), made);
    for (const QByteArray &line : made.split('\n')) {
        if (QString::fromUtf8(line).size() > 110) // a long text cannot be broken
            QVERIFY(line.trimmed().startsWith('"'));
    }
}

void TestChecklistDocument::sourceReadsBack()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        ChecklistDocument document(R"({"checks": []})");
        for (int edit = 0; edit < 12; ++edit)
            editSomewhere(document, random);
        const auto read = parsePositioned(jsonSource(document.root()));
        QVERIFY(read);
        QVERIFY(sameJson(*read, document.root()));
    }
}

void TestChecklistDocument::pointers()
{
    const auto root = parsePositioned(R"({"a/b~": [1, {"c": 2}]})");
    const QString outer = childPointer({}, u"a/b~"_s);
    QCOMPARE(outer, u"/a~1b~0"_s);
    QCOMPARE(lastToken(outer), u"a/b~"_s);
    const QString inner = childPointer(childPointer(outer, 1), u"c"_s);
    QCOMPARE(nodeAt(*root, inner)->integer, 2);
    QCOMPARE(parentPointer(inner), u"/a~1b~0/1"_s);
    QVERIFY(!nodeAt(*root, u"/a~1b~0/2"_s));
    QVERIFY(!nodeAt(*root, inner + u"/x"_s));
    QCOMPARE(nodeAt(*root, {}), &*root);
}

void TestChecklistDocument::placesOfBytes()
{
    const auto root = parsePositioned(small);
    QCOMPARE(pointerAt(*root, small.indexOf("1.50")), u"/checks/1/odd"_s);
    QCOMPARE(pointerAt(*root, small.indexOf("\"odd\"")), u"/checks/1/odd"_s);
    QCOMPARE(pointerAt(*root, small.indexOf("{\"rank")), u"/checks/0/cases/0"_s);
    QCOMPARE(pointerAt(*root, 0), QString());
}

void TestChecklistDocument::operations_data()
{
    using Act = std::function<bool(ChecklistDocument &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, Act act) {
        QTest::newRow(name) << std::move(act) << from << to;
    };
    row("replace on one line", "\"rank\": 1", "\"rank\": 20",
        [](ChecklistDocument &d) { return d.replace(u"/checks/0/cases/0/rank"_s, jsonNumber(20)); });
    row("replace leaves the neighbours' form", "\"id\": \"x\"", "\"id\": \"y\"",
        [](ChecklistDocument &d) { return d.replace(u"/id"_s, jsonText(u"y"_s)); });
    row("member goes where its kind belongs", "\"id\": \"x\",\n", "\"id\": \"x\",\n  \"version\": 2,\n",
        [](ChecklistDocument &d) { return d.setMember({}, u"version"_s, jsonNumber(2)); });
    row("item before", "  {\"id\": \"balance\"", "  {},\n    {\"id\": \"balance\"",
        [](ChecklistDocument &d) { return d.insert(u"/checks"_s, 0, jsonObject({})); });
    row("item behind the last", "1.50 }", "1.50 },\n    {}",
        [](ChecklistDocument &d) { return d.insert(u"/checks"_s, 99, jsonObject({})); });
    row("first item out", "{\"id\": \"balance\", \"cases\": [{\"rank\": 1}]},\n\n    ", "",
        [](ChecklistDocument &d) { return d.remove(u"/checks/0"_s); });
    row("last item out", ",\n\n    { \"id\":\"hold\" , \"odd\": 1.50 }", "",
        [](ChecklistDocument &d) { return d.remove(u"/checks/1"_s); });
    row("last one of a list out", "[{\"rank\": 1}]", "[]",
        [](ChecklistDocument &d) { return d.remove(u"/checks/0/cases/0"_s); });
    row("a number is kept as written", "{ \"id\":\"hold\" , \"odd\": 1.50 }", "{\"odd\": 1.50}",
        [](ChecklistDocument &d) { return d.remove(u"/checks/1/id"_s); });
    row("exchange",
        "{\"id\": \"balance\", \"cases\": [{\"rank\": 1}]},\n\n    { \"id\":\"hold\" , \"odd\": 1.50 }",
        "{ \"id\":\"hold\" , \"odd\": 1.50 },\n\n    {\"id\": \"balance\", \"cases\": [{\"rank\": 1}]}",
        [](ChecklistDocument &d) { return d.move(u"/checks/1"_s, -1); });
}

void TestChecklistDocument::operations()
{
    using Act = std::function<bool(ChecklistDocument &)>;
    QFETCH(Act, act);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray wanted = small;
    QVERIFY(wanted.contains(from));
    wanted.replace(from, to);
    ChecklistDocument document(small);
    QVERIFY(act(document));
    QCOMPARE(document.text(), wanted);
    QVERIFY(document.undo());
    QCOMPARE(document.text(), small);
    QVERIFY(document.redo());
    QCOMPARE(document.text(), wanted);
}

void TestChecklistDocument::refusedOperations()
{
    ChecklistDocument document(small);
    QVERIFY(!document.remove({}));
    QVERIFY(!document.remove(u"/nothing"_s));
    QVERIFY(!document.move(u"/checks/0"_s, -1));
    QVERIFY(!document.move(u"/id"_s, 1));
    QVERIFY(!document.insert(u"/id"_s, 0, jsonNumber(1)));
    QVERIFY(!document.replace(u"/id"_s, jsonText(u"x"_s))); // says the same
    JsonNode deep = jsonNumber(1);
    for (int i = 0; i < 70; ++i)
        deep = jsonList({deep});
    QVERIFY(!document.replace(u"/id"_s, deep));
    QVERIFY(!document.canUndo());
    QCOMPARE(document.text(), small);
}

void TestChecklistDocument::randomEditsUndone_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 16; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestChecklistDocument::randomEditsUndone()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    ChecklistDocument document(seed % 4 ? small : builtInText());
    const QByteArray original = document.text();
    QList<QByteArray> texts{original};
    for (int edit = 0; edit < 40; ++edit) {
        const bool couldMerge = random.bounded(3) == 0;
        if (!couldMerge)
            document.endStep();
        const QByteArray before = document.text();
        if (!editSomewhere(document, random)) {
            QCOMPARE(document.text(), before);
            continue;
        }
        QVERIFY(!document.syntaxError());
        const auto read = parsePositioned(document.text());
        QVERIFY(read && sameJson(*read, document.root()));
        texts.append(document.text());
    }
    const QByteArray last = document.text();
    while (document.undo())
        QVERIFY(texts.contains(document.text()));
    QCOMPARE(document.text(), original);
    while (document.redo()) {
    }
    QCOMPARE(document.text(), last);
}

void TestChecklistDocument::typingIsOneStep()
{
    ChecklistDocument document(small);
    for (const QString &typed : {u"n"_s, u"ne"_s, u"new"_s})
        QVERIFY(document.replace(u"/id"_s, jsonText(typed), u"id"_s));
    QVERIFY(document.undo());
    QCOMPARE(document.text(), small);
    QVERIFY(!document.canUndo());
    document.replace(u"/id"_s, jsonText(u"a"_s), u"id"_s);
    document.endStep();
    document.replace(u"/id"_s, jsonText(u"b"_s), u"id"_s);
    document.undo();
    QCOMPARE(document.textAt({}, u"id"_s), u"a"_s);
    QVERIFY(document.canRedo());
    document.setText(small);
    QVERIFY(!document.canRedo());
}

void TestChecklistDocument::brokenTextKeepsTheValues()
{
    ChecklistDocument document(small);
    QByteArray broken = small;
    broken.replace("\"x\",", "\"x\"");
    QVERIFY(document.setText(broken));
    QVERIFY(document.syntaxError());
    QCOMPARE(document.syntaxError()->line, 3);
    QCOMPARE(document.text(), broken);
    QCOMPARE(document.textAt({}, u"id"_s), u"x"_s);
    QVERIFY(!document.replace(u"/id"_s, jsonText(u"y"_s)));
    QVERIFY(document.undo());
    QVERIFY(!document.syntaxError());
    QCOMPARE(document.text(), small);
}

void TestChecklistDocument::storedAndChanged()
{
    ChecklistDocument document(small);
    QVERIFY(!document.isChanged());
    document.replace(u"/id"_s, jsonText(u"y"_s));
    QVERIFY(document.isChanged());
    document.setStored();
    QVERIFY(!document.isChanged());
    document.undo();
    QVERIFY(document.isChanged());
}

void TestChecklistDocument::problemsAtTheirPlaces()
{
    ChecklistDocument document(builtInText());
    QVERIFY(document.replace(u"/checks/0/cases/0/cause"_s, jsonText(u"nonsense"_s)));
    QVERIFY(document.replace(u"/checks/0/cases/1/rank"_s, jsonNumber(0)));
    QVERIFY(document.replace(u"/checks/3/cases/0/when/gt/fact"_s, jsonText(u"kyc_level"_s)));
    const QList<ChecklistProblem> found = checklistProblems(document.text());
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].pointer, u"/checks/0/cases/0/cause"_s);
    QCOMPARE(found[1].pointer, u"/checks/0/cases/1/rank"_s);
    QCOMPARE(found[2].pointer, u"/checks/3/cases/0/when/gt"_s);
    QCOMPARE(found[0].error.reason, u"not one of the causes"_s);
    const auto first = Checklist::parse(document.text());
    QCOMPARE(first.error().line, found[0].error.line);
    QCOMPARE(offsetOf(document.text(), first.error()), found[0].offset);

    const QList<ChecklistProblem> syntax = checklistProblems("{\n  \"id\" 1}");
    QCOMPARE(syntax.size(), 1);
    QCOMPARE(syntax[0].error.line, 2);
    QVERIFY(syntax[0].pointer.isEmpty());

    // Siblings behind an object, and first keys, have their own columns.
    const auto sibling = Checklist::parse("{\"id\": {}, \"odd\": 1}");
    QCOMPARE(sibling.error().column, 12);
}

void TestChecklistDocument::noProblemWhereParseTakesIt()
{
    QVERIFY(checklistProblems(builtInText()).isEmpty());
    ChecklistDocument document(builtInText());
    QVERIFY(document.replace(u"/checks/1/id"_s, jsonText(u"balance"_s)));
    const QList<ChecklistProblem> twice = checklistProblems(document.text());
    QCOMPARE(twice.size(), 1);
    QCOMPARE(twice[0].pointer, u"/checks/1/id"_s);
}

void TestChecklistDocument::wordsOfFacts()
{
    QVERIFY(factWords(u"card_status").contains(u"stolen"_s));
    QVERIFY(factWords(u"response_category").contains(u"insufficient_funds"_s));
    QVERIFY(factWords(u"scheme").contains(u"unionpay"_s));
    QVERIFY(factWords(u"response_code").isEmpty());
    QVERIFY(factWords(u"no_such_fact").isEmpty());
    for (const FactInfo &fact : factTable()) {
        if (!factWords(QString::fromLatin1(fact.name)).isEmpty())
            QCOMPARE(fact.type, FactType::Text);
    }
}

QTEST_APPLESS_MAIN(TestChecklistDocument)
#include "tst_checklist_document.moc"
