#include <QtTest>

#include "verifier.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TstVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithRfc7677();
    void preparesThePassword_data();
    void preparesThePassword();
    void neverRepeatsItself();
    void namesArgon2id();
};

/// The example of RFC 7677, section 3: its salt, and the keys that follow from "pencil".
void TstVerifier::agreesWithRfc7677()
{
    const QByteArray salt = QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ==");
    QCOMPARE(scramVerifier(u"pencil"_s, salt),
             u"SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:"
             u"wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="_s);
}

/// The examples of RFC 4013, section 3.
void TstVerifier::preparesThePassword_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("same");
    QTest::newRow("soft hyphen") << u"I\u00ADX"_s << u"IX"_s;
    QTest::newRow("full width") << u"ｐａｓｓ１２３４"_s << u"pass1234"_s;
    QTest::newRow("feminine ordinal") << u"\u00AA"_s << u"a"_s;
    QTest::newRow("roman nine") << u"\u2168"_s << u"IX"_s;
    QTest::newRow("no-break space") << u"a\u00A0b"_s << u"a b"_s;
}

void TstVerifier::preparesThePassword()
{
    QFETCH(QString, typed);
    QFETCH(QString, same);
    const QByteArray salt("0123456789abcdef");
    QCOMPARE(scramVerifier(typed, salt), scramVerifier(same, salt));
}

void TstVerifier::neverRepeatsItself()
{
    QVERIFY(scramVerifier(u"correct horse"_s) != scramVerifier(u"correct horse"_s));
    QVERIFY(argon2Verifier(u"correct horse"_s) != argon2Verifier(u"correct horse"_s));
}

void TstVerifier::namesArgon2id()
{
    QVERIFY(argon2Verifier(u"correct horse"_s).startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"));
}

QTEST_GUILESS_MAIN(TstVerifier)
#include "tst_verifier.moc"
