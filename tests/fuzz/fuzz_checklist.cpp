// libFuzzer's target: ./dev fuzz. The seeds and what it finds are replayed by tst_checklist_parser.
#include <cstdio>
#include <cstdlib>

#include "checklist_probe.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray document(static_cast<const char *>(static_cast<const void *>(data)), qsizetype(size));
    const QString wrong = desk::probeChecklist(document);
    if (wrong.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qUtf8Printable(wrong));
    std::abort();
}
