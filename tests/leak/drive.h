#pragma once

#include <QString>

namespace desk {

/// What is looked for in all that the program leaves behind: eight secrets that exist nowhere else, and what
/// would be left of three of them in another spelling.
struct Marks
{
    static constexpr const char *phone = "13977718000";
    static constexpr const char *idNumber = "100000198107240017";
    static constexpr const char *name = "Quillon Zebedaya";
    static constexpr const char *email = "zebedaya.q@marked.example"; // the one that is revealed
    static constexpr const char *card = "6222026200001234566";
    static constexpr const char *password = "Uvularia-4711-perfoliata";
    static constexpr const char *note = "The caller names her tortoise Hildegund";
    static constexpr const char *draft = "Unsent: he lives above the bakery";
    static constexpr const char *surname = "Zebedaya"; // also of the e-mail address
    static constexpr const char *subscriber = "77718000";
    static constexpr const char *account = "20000123456"; // of the card, without its issuer and check digit
};

/// A working day in a process of its own, on the marked workspace \a url: signing in with the password,
/// finding the customer by phone, a verified call, a revealed and copied field, a complaint and a draft with
/// a full card number in it, a lock with a wrong and the right password, a chosen language and theme. Ends by
/// a segmentation fault, or with an exit code that is not 0 after it said where it could not go on.
int driveAndCrash(const QString &url, bool withKeychain);

} // namespace desk
