#pragma once

#include <QCoreApplication>

namespace desk {

/// The texts of walletdeskctl: Ctl::tr() finds them under the name that wordedError() uses too.
class Ctl
{
    Q_DECLARE_TR_FUNCTIONS(ctl)

public:
    /// The language of tr(), for texts that are stored in both: "zh_CN" or "en".
    static QString language()
    {
        //: Not shown: the code of the language of this file, en or zh_CN.
        return tr("en");
    }
};

} // namespace desk
