#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "context.h"

namespace desk {

/// What the verbs `history` and `export history` are given.
struct HistoryOptions
{
    std::string user, from, to, status, kind, currency, min, max, text, after, file;
    int limit = 200;
    bool totals = false;
};

/// The customer's number and the filters.
void addHistoryOptions(CLI::App &verb, HistoryOptions &options);

/// Opens the customer (NotFound for an unknown number) and understands the filters. Amounts are in major
/// units of
/// --currency, or of the customer's accounts where these agree on decimals; else Invalid with reason
/// currency_needed.
Result<HistoryFilter> historyFilter(Context &context, Workspace &workspace, const HistoryOptions &options);

/// Writes the CSV file and says how many payments it has.
Result<void> exportHistory(Context &context, Workspace &workspace, const HistoryOptions &options);

} // namespace desk
