#pragma once

#include <QStringList>

namespace desk {

/// What a migration did.
struct MigrationReport
{
    int from = 0; ///< 0: there was no workspace
    int to = 0;
    QStringList applied; ///< names of the files
    bool apiRebuilt = false;
};

} // namespace desk
