// Two jobs on two workers of one executor write the same integer without a lock: a race the thread sanitizer
// must report through the same suppressions that the tests run with.
#include <QCoreApplication>

#include "sql_workspace.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

int shared = 0;

Result<int> racingJob(Session &)
{
    for (int i = 0; i < 100000; ++i)
        ++shared;
    return shared;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestDesk desk(u"sqlite"_s);
    const auto workspace = desk.workspaceOf(u"alice"_s);
    Executor &executor = static_cast<SqlWorkspace &>(*workspace).executor();
    const auto one = executor.work<int>(u"race"_s, racingJob, {}, Lane::Interactive);
    const auto other = executor.work<int>(u"race"_s, racingJob, {}, Lane::Background);
    return TestDesk::wait(one) && TestDesk::wait(other) ? 0 : 1;
}
