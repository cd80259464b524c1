#include "seed_tables.h"

namespace desk {

std::span<const SeedTableInfo> seedTables()
{
    static constexpr SeedTableInfo tables[] = {
        {"wallet.users",
         "id user_no name phone phone_e164 email id_number status kyc_level two_factor vip locale "
         "created_at@"},
        {"desk.search_keys", "kind key subject", "temp.seed_keys"},
        {"wallet.accounts", "id user_id currency balance_minor reserved_minor per_payment_limit_minor "
                            "daily_limit_minor monthly_limit_minor time_zone status"},
        {"wallet.cards", "id user_id issuer brand last4 expires status bound_at@ unbound_at@ fingerprint"},
        {"wallet.devices", "id user_id name os first_seen_at@ last_seen_at@ trusted fingerprint"},
        {"wallet.sign_ins", "id user_id device_id at@ ip place outcome"},
        {"wallet.merchants", "id merchant_no name status accepts_wallet accepted_methods issues_einvoice"},
        {"wallet.channels", "code name kind status time_out_s"},
        {"wallet.channel_incidents", "id channel started_at@ ended_at@ severity title"},
        {"wallet.channel_reports", "channel at@ state"},
        {"wallet.payments",
         "id order_no merchant_order_no channel_ref user_id account_id kind amount_minor fee_minor "
         "currency status scheme response_code funding balance_part_minor card_id merchant_id "
         "payee_name payee_no channel device_id risk_decision risk_score created_at@ local_day "
         "completed_at@ balance_after_minor original_id"},
        {"wallet.account_entries", "id account_id seq at@ payment_id delta_minor balance_after_minor"},
        {"wallet.payment_events", "id payment_id at@ kind detail"},
        {"wallet.attribute_changes", "id entity entity_id attribute old_value new_value at@"},
        {"wallet.kyc_submissions", "id user_id level status reason at@"},
        {"wallet.invoices", "id payment_id title tax_no status at@"},
        {"desk.persons", "id employee_no name"},
        {"desk.staff", "login person_id team active added_at@"},
        {"desk.staff_kinds", "login kind"},
        {"desk.contacts", "id channel handle user_id login started_at@ ended_at@ outcome note"},
        {"desk.verifications", "id contact_id user_id login question passed at@"},
        {"desk.holds",
         "id user_id account_id scope reason_code note basis source placed_by placed_at@ until@ "
         "closed_at@ closed_by close_reason"},
        {"desk.release_requests", "id hold_id requested_by reason_code note at@ lapses_at@"},
        {"desk.ticket_numbers", "year last"},
        {"desk.tickets",
         "id ticket_no user_id contact_id category sub_category channel priority state owner team "
         "level tags amount_at_risk_minor currency subject disposition version created_by created_at@ "
         "updated_by updated_at@"},
        {"desk.ticket_events", "id ticket_id seq at@ login kind body from_value to_value"},
        {"desk.ticket_links", "ticket_id kind target_id"},
    };
    return tables;
}

} // namespace desk
