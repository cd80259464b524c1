#pragma once

#include <CLI/CLI.hpp>

#include "context.h"

// One file per group of verbs; main() adds them all.
namespace desk {

void addWorkspaceVerbs(CLI::App &app, Context &context); ///< init, migrate
void addBackupVerbs(CLI::App &app, Context &context);    ///< backup, restore
void addDoctorVerbs(CLI::App &app, Context &context);    ///< doctor
void addSearchVerbs(CLI::App &app, Context &context);    ///< search, reindex
void addCustomerVerbs(CLI::App &app, Context &context);  ///< user, history, export
void addLinkVerbs(CLI::App &app, Context &context);      ///< customer links
void addDiagnosisVerbs(CLI::App &app, Context &context); ///< diagnose
void addChecklistVerbs(CLI::App &app, Context &context); ///< checklist list|show|test|save|…
void addKnowledgeVerbs(CLI::App &app, Context &context); ///< codes, query, feedback, checklist accuracy
void addInsightVerbs(CLI::App &app, Context &context);   ///< insights causes|payments
void addIncidentSuggestions(CLI::App &insights, Context &context); ///< insights incidents
void addIncidentVerbs(CLI::App &app, Context &context); ///< incident list|declare|attach|announce|reply|close
void addHoldVerbs(CLI::App &app, Context &context);     ///< hold place|list|request-release|decide
void addRingVerb(CLI::App &hold, Context &context);     ///< hold ring
void addContactVerbs(CLI::App &app, Context &context);  ///< contact, verify, reveal
void addTicketVerbs(CLI::App &app,
                    Context &context); ///< ticket open|list|show|note|reply|assign|state|escalate
void addStaffVerbs(CLI::App &app, Context &context);  ///< staff add|change|list|deactivate|password
void addVipVerbs(CLI::App &app, Context &context);    ///< vip request|list|decide|grant
void addRefundVerbs(CLI::App &app, Context &context); ///< refund request|list|decide|withdraw|limits
void addImportVerbs(CLI::App &app, Context &context); ///< import
void addSealVerbs(CLI::App &app, Context &context);   ///< seal
void addAuditVerbs(CLI::App &app, Context &context);  ///< audit list|verify|export|alerts
void addSeedVerbs(CLI::App &app, Context &context);   ///< seed

} // namespace desk
