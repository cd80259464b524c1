#include "import_kinds.h"

#include <QString>

namespace desk {

namespace {

using enum ImportType;
constexpr bool required = true;
constexpr bool never = true;

constexpr ImportColumn userColumns[] = {
    {"id", Id, required},
    {"user_no", Id, required},
    {"name", Text, required},
    {"phone", Phone},
    {"phone_e164", E164},
    {"email", Id},
    {"id_number", Id},
    {"status", Word, false, "active frozen closed", "active"},
    {"kyc_level", Integer, false, "", "0", false, 0, 3},
    {"two_factor", Word, false, "none sms app key", "none"},
    {"vip", Flag, false, "", "false"},
    {"locale", Id, false, "", "zh_CN"},
    {"created_at", Instant, required},
};
constexpr ImportColumn accountColumns[] = {
    {"id", Id, required},
    {"user_id", Id, required, "", nullptr, never},
    {"currency", Currency, required, "", nullptr, never},
    {"balance", Balance, false, "", "0"},
    {"reserved", Amount, false, "", "0"},
    {"per_payment_limit", Amount},
    {"daily_limit", Amount},
    {"monthly_limit", Amount},
    {"time_zone", Zone, false, "", "Asia/Shanghai"},
    {"status", Word, false, "active frozen closed", "active"},
};
constexpr ImportColumn entryColumns[] = {
    {"id", Id, required},
    {"account_id", Id, required},
    {"seq", Integer, required, "", nullptr, false, 1, 9223372036854775807},
    {"at", Instant, required},
    {"payment_id", Id},
    {"delta", Balance, required},
    {"balance_after", Balance, required},
};
constexpr ImportColumn cardColumns[] = {
    {"id", Id, required},
    {"user_id", Id, required},
    {"issuer", Text, required},
    {"brand", Text, false, "", ""},
    {"last4", LastFour, required},
    {"expires", Month},
    {"status", Word, false, "active expired lost stolen restricted closed", "active"},
    {"bound_at", Instant, required},
    {"unbound_at", Instant},
    {"fingerprint", Id},
};
constexpr ImportColumn deviceColumns[] = {
    {"id", Id, required},
    {"user_id", Id, required},
    {"name", Text, required},
    {"os", Text, false, "", ""},
    {"first_seen_at", Instant, required},
    {"last_seen_at", Instant, required},
    {"trusted", Flag, false, "", "false"},
    {"fingerprint", Id},
};
constexpr ImportColumn signInColumns[] = {
    {"id", Id, required},
    {"user_id", Id, required},
    {"device_id", Id},
    {"at", Instant, required},
    {"ip", Id},
    {"place", Text},
    {"outcome", Word, required, "succeeded wrong_password code_failed blocked"},
};
constexpr ImportColumn merchantColumns[] = {
    {"id", Id, required},
    {"merchant_no", Id, required},
    {"name", Text, required},
    {"status", Word, false, "active suspended closed", "active"},
    {"accepts_wallet", Flag, false, "", "true"},
    {"accepted_methods", Words, false, "balance card", "balance,card"},
    {"issues_einvoice", Flag, false, "", "false"},
};
constexpr ImportColumn channelColumns[] = {
    {"code", Id, required},
    {"name", Text, required},
    {"kind", Text, false, "", ""},
    {"status", Word, false, "normal degraded down maintenance", "normal"},
    {"time_out_s", Integer, false, "", "60", false, 1},
};
constexpr ImportColumn incidentColumns[] = {
    {"id", Id, required},
    {"channel", Id, required},
    {"started_at", Instant, required},
    {"ended_at", Instant},
    {"severity", Word, required, "degraded partial outage maintenance"},
    {"title", Text, required},
};
constexpr ImportColumn reportColumns[] = {
    {"channel", Id, required},
    {"at", Instant, required},
    {"state", Word, required, "normal degraded down maintenance"},
};
constexpr ImportColumn paymentColumns[] = {
    {"id", Id, required},
    {"order_no", Id, required},
    {"merchant_order_no", Id},
    {"channel_ref", Id},
    {"user_id", Id, required, "", nullptr, never},
    {"account_id", Id, required, "", nullptr, never},
    {"kind", Word, required, "payment transfer_out transfer_in top_up withdrawal refund fee", nullptr, never},
    {"amount", Positive, required, "", nullptr, never},
    {"fee", Amount, false, "", "0"},
    {"currency", Currency, required, "", nullptr, never},
    {"status", Word, required, "pending succeeded failed reversed refunded partially_refunded unknown"},
    {"scheme", Id},
    {"response_code", Id},
    {"funding", Word, false, "balance card mixed"},
    {"balance_part", Amount},
    {"card_id", Id},
    {"merchant_id", Id},
    {"payee_name", Text},
    {"payee_no", Id},
    {"channel", Id},
    {"device_id", Id},
    {"risk_decision", Word, false, "pass review decline"},
    {"risk_score", Integer, false, "", nullptr, false, -2147483648LL},
    {"created_at", Instant, required, "", nullptr, never},
    {"local_day", Always, false, "", "@day"},
    {"completed_at", Instant},
    {"balance_after", Balance},
    {"original_id", Id},
};
constexpr ImportColumn eventColumns[] = {
    {"id", Id, required},
    {"payment_id", Id, required},
    {"at", Instant, required},
    {"kind", Word, required,
     "created risk_decided sent channel_answered timed_out captured settled merchant_notified queried closed "
     "refund_requested refund_accepted refund_settled"},
    {"detail", Text, false, "", ""},
};
constexpr ImportColumn changeColumns[] = {
    {"id", Id, required},        {"entity", Word, required, "user account card merchant channel"},
    {"entity_id", Id, required}, {"attribute", Id, required},
    {"old_value", Text},         {"new_value", Text},
    {"at", Instant, required},
};
constexpr ImportColumn kycColumns[] = {
    {"id", Id, required},
    {"user_id", Id, required},
    {"level", Integer, required, "", nullptr, false, 1, 3},
    {"status", Word, required, "pending approved rejected"},
    {"reason", Text, false, "", ""},
    {"at", Instant, required},
};
constexpr ImportColumn invoiceColumns[] = {
    {"id", Id, required},
    {"payment_id", Id, required},
    {"title", Text, false, "", ""},
    {"tax_no", Id, false, "", ""},
    {"status", Word, required, "requested issued failed cancelled"},
    {"at", Instant, required},
};
constexpr ImportColumn staffColumns[] = {
    {"login", Id, required},
    {"employee_no", Id, required, "", nullptr, false, 0, 0, "desk.persons"},
    {"name", Text, required, "", nullptr, false, 0, 0, "desk.persons"},
    {"kind", Words, required, "agent supervisor auditor security", nullptr, false, 0, 0, "desk.staff_kinds"},
    {"person_id", Serial, false, "", "@new"},
    {"team", Text, false, "", ""},
    {"active", Flag, false, "", "true"},
    {"added_at", Instant, false, "", "@now"},
};
constexpr ImportColumn holdColumns[] = {
    {"id", Id, required},
    {"user_id", Id, required, "", nullptr, never},
    {"account_id", Id, false, "", nullptr, never},
    {"scope", Word, required, "outgoing withdrawals all sign_in", nullptr, never},
    {"reason_code", Word, required,
     "account_takeover lost_phone lost_card customer_request fraud_suspected legal_order other", nullptr,
     never},
    {"note", Text, false, "", "", never},
    {"basis", Text, false, "", "", never},
    {"source", Always, false, "", "@import"},
    {"placed_by", Id, false, "", "@login", never},
    {"placed_at", Instant, required, "", nullptr, never},
    {"until", Instant, false, "", nullptr, never},
    {"closed_at", Instant, false, "", nullptr, never},
    {"closed_by", Id, false, "", nullptr, never},
    {"close_reason", Text, false, "", nullptr, never},
};
constexpr ImportColumn ticketColumns[] = {
    {"id", Id, required},
    {"ticket_no", Id, required, "", nullptr, never},
    {"user_id", Id, required, "", nullptr, never},
    {"category", Word, required, "payment_failed money_missing refund account_access fraud card limit other"},
    {"sub_category", Text, false, "", ""},
    {"channel", Word, false, "call chat mail", "call"},
    {"priority", Word, false, "low normal high urgent", "normal"},
    {"state", Word, false, "new open pending_customer pending_third_party resolved closed", "new", never},
    {"owner", Id},
    {"team", Text, false, "", ""},
    {"level", Integer, false, "", "1", never, 1, 3},
    {"tags", Text, false, "", ""},
    {"amount_at_risk", Amount},
    {"currency", Currency},
    {"subject", Text, required},
    {"disposition", Word, false,
     "explained refunded corrected compensated not_justified withdrawn duplicate"},
    {"created_by", Id, false, "", "@login", never},
    {"created_at", Instant, required, "", nullptr, never},
    {"updated_by", Id, false, "", "=created_by"},
    {"updated_at", Instant, false, "", "=created_at"},
};

constexpr ImportReference ofUser[] = {{"user_id", "wallet.users", "id"}};
constexpr ImportReference entryReferences[] = {{"account_id", "wallet.accounts", "id"},
                                               {"payment_id", "wallet.payments", "id"}};
constexpr ImportReference signInReferences[] = {{"user_id", "wallet.users", "id"},
                                                {"device_id", "wallet.devices", "id"}};
constexpr ImportReference ofChannel[] = {{"channel", "wallet.channels", "code"}};
constexpr ImportReference paymentReferences[] = {
    {"user_id", "wallet.users", "id"},        {"account_id user_id", "wallet.accounts", "id user_id"},
    {"card_id", "wallet.cards", "id"},        {"merchant_id", "wallet.merchants", "id"},
    {"channel", "wallet.channels", "code"},   {"device_id", "wallet.devices", "id"},
    {"original_id", "wallet.payments", "id"},
};
constexpr ImportReference ofPayment[] = {{"payment_id", "wallet.payments", "id"}};
constexpr ImportReference changeReferences[] = {
    {"entity_id", "wallet.users", "id", "entity", "user"},
    {"entity_id", "wallet.accounts", "id", "entity", "account"},
    {"entity_id", "wallet.cards", "id", "entity", "card"},
    {"entity_id", "wallet.merchants", "id", "entity", "merchant"},
    {"entity_id", "wallet.channels", "code", "entity", "channel"},
};
constexpr ImportReference holdReferences[] = {
    {"user_id", "wallet.users", "id"},
    {"account_id user_id", "wallet.accounts", "id user_id"},
    {"placed_by", "desk.staff", "login"},
    {"closed_by", "desk.staff", "login"},
};
constexpr ImportReference ticketReferences[] = {
    {"user_id", "wallet.users", "id"},
    {"owner", "desk.staff", "login"},
    {"created_by", "desk.staff", "login"},
    {"updated_by", "desk.staff", "login"},
};

constexpr ImportRule incidentRules[] = {{ImportRule::Period, "started_at", "ended_at"}};
constexpr ImportRule holdRules[] = {{ImportRule::After, "placed_at", "until"},
                                    {ImportRule::Together, "closed_at", "close_reason"},
                                    {ImportRule::NoteForOther, "reason_code", "note"}};
constexpr ImportRule ticketRules[] = {{ImportRule::Together, "amount_at_risk", "currency"},
                                      {ImportRule::EndedWith, "state", "disposition"}};

constexpr ImportKind kinds[] = {
    {.name = "users",
     .table = "wallet.users",
     .columns = userColumns,
     .references = {},
     .key = "id",
     .unique = "user_no",
     .searchable = true},
    {.name = "accounts",
     .table = "wallet.accounts",
     .columns = accountColumns,
     .references = ofUser,
     .key = "id"},
    {.name = "cards",
     .table = "wallet.cards",
     .columns = cardColumns,
     .references = ofUser,
     .key = "id",
     .searchable = true},
    {.name = "devices",
     .table = "wallet.devices",
     .columns = deviceColumns,
     .references = ofUser,
     .key = "id"},
    {.name = "sign_ins",
     .table = "wallet.sign_ins",
     .columns = signInColumns,
     .references = signInReferences,
     .key = "id"},
    {.name = "merchants",
     .table = "wallet.merchants",
     .columns = merchantColumns,
     .references = {},
     .key = "id",
     .unique = "merchant_no"},
    {.name = "channels",
     .table = "wallet.channels",
     .columns = channelColumns,
     .references = {},
     .key = "code"},
    {.name = "channel_incidents",
     .table = "wallet.channel_incidents",
     .columns = incidentColumns,
     .references = ofChannel,
     .key = "id",
     .rules = incidentRules},
    {.name = "channel_reports",
     .table = "wallet.channel_reports",
     .columns = reportColumns,
     .references = ofChannel,
     .key = "channel at"},
    {.name = "payments",
     .table = "wallet.payments",
     .columns = paymentColumns,
     .references = paymentReferences,
     .key = "id",
     .unique = "order_no",
     .after = "payments_after"},
    {.name = "account_entries",
     .table = "wallet.account_entries",
     .columns = entryColumns,
     .references = entryReferences,
     .key = "id",
     .unique = "account_id seq",
     .prepare = "account_entries_prepare"},
    {.name = "payment_events",
     .table = "wallet.payment_events",
     .columns = eventColumns,
     .references = ofPayment,
     .key = "id"},
    {.name = "attribute_changes",
     .table = "wallet.attribute_changes",
     .columns = changeColumns,
     .references = changeReferences,
     .key = "id"},
    {.name = "kyc_submissions",
     .table = "wallet.kyc_submissions",
     .columns = kycColumns,
     .references = ofUser,
     .key = "id"},
    {.name = "invoices",
     .table = "wallet.invoices",
     .columns = invoiceColumns,
     .references = ofPayment,
     .key = "id"},
    {.name = "staff",
     .table = "desk.staff",
     .columns = staffColumns,
     .references = {},
     .key = "login",
     .before = "staff_before",
     .after = "staff_after"},
    {.name = "holds",
     .table = "desk.holds",
     .columns = holdColumns,
     .references = holdReferences,
     .key = "id",
     .rules = holdRules},
    {.name = "tickets",
     .table = "desk.tickets",
     .columns = ticketColumns,
     .references = ticketReferences,
     .key = "id",
     .unique = "ticket_no",
     .rules = ticketRules,
     .after = "tickets_after",
     .counter = "version"},
};

} // namespace

std::span<const ImportKind> importKinds()
{
    return kinds;
}

const ImportKind *importKind(QStringView name)
{
    for (const ImportKind &kind : kinds) {
        if (name == QLatin1StringView(kind.name))
            return &kind;
    }
    return nullptr;
}

bool isMoney(ImportType type)
{
    return type == Amount || type == Positive || type == Balance;
}

QString storedName(const ImportColumn &column)
{
    const QString name = QString::fromLatin1(column.name);
    return isMoney(column.type) ? name + QStringLiteral("_minor") : name;
}

} // namespace desk
