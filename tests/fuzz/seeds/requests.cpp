#include "tests/fuzz/seeds/requests.h"

#include "tests/fuzz/platform_copy.h"
#include "tests/support/temp_dir.h"

namespace fuzz {

namespace {

// The case, the bill and the code that PlatformCopy begins with, and what this terminal numbers itself.
const std::string caseNumber = "12000000DEM000001E5000511001000202611230001", terminal = "430681107000-0001-", orderKey = terminal + "order-1";

std::string bodyOf(const std::string& name) {
    return support::contentsOf(std::filesystem::path(SOURCE_DIR) / "platform/examples" / (name + ".json"));
}

std::string json(const std::string& operation, const std::string& body, const std::string& key = {}) {
    auto words = operation + "\nauthorization: Bearer " + PlatformCopy::token + "\ncontent-type: application/json\n";
    if (!key.empty()) words += "idempotency-key: " + key + "\n";
    return words + "\n" + body;
}

std::string plain(const std::string& operation, const std::string& key = {}, const std::string& more = {}) {
    auto words = operation + "\nauthorization: Bearer " + PlatformCopy::token + "\n" + more;
    if (!key.empty()) words += "idempotency-key: " + key + "\n";
    return words + "\n";
}

// Another one than PlatformCopy has already.
std::string submitted() {
    auto words = bodyOf("submission");
    for (auto at = words.find("20261123-0001"); at != words.npos; at = words.find("20261123-0001")) words.replace(at, 13, "20261123-0009");
    return json("POST /v1/cases", words, terminal + "20261123-0009");
}

std::string booked() { return json("POST /v1/appointments", R"({"itemId":"appointment","startTime":"20261123T100000"})", "k-book"); }
std::string ordered() { return json("POST /v1/orders", R"({"billId":"00000000000000000007"})", orderKey); }

}  // namespace

std::vector<Seed> requestSeeds() {
    std::vector<Seed> all;
    const auto add = [&](std::initializer_list<std::string> requests) {
        std::string words;
        for (auto& request : requests) words += (words.empty() ? "" : "\x1E") + request;
        all.emplace_back(words.begin(), words.end());
    };
    add({plain("GET /v1/catalogue")});
    add({json("POST /v1/sessions", bodyOf("session_request")), plain("DELETE /v1/sessions/" + std::string(PlatformCopy::token))});
    add({submitted(), plain("GET /v1/cases"), plain("GET /v1/cases/" + terminal + "20261123-0009")});
    add({plain("GET /v1/cases/years/2026"), json("PUT /v1/cases/" + caseNumber + "/result-way", bodyOf("way_change"), "k-way")});
    add({plain("POST /v1/cases/" + caseNumber + "/prints", "k-print"), json("PUT /v1/prints/k-print", bodyOf("print_outcome"))});
    add({plain("POST /v1/records/pension_insured/0/prints", "k-record"), json("POST /v1/prints/k-record/replacements", bodyOf("spoiled_print"), "k-again")});
    add({plain("GET /v1/records/pension_insured/0"), plain("GET /v1/certificates"), plain("POST /v1/resumptions/0123456789", "k-rest")});
    add({json("POST /v1/principals/certificates", bodyOf("principal_certificates_request"))});
    add({json("POST /v1/materials", bodyOf("material_upload"))});
    add({json("PUT /v1/drafts/elderly_card", bodyOf("draft_request")), plain("GET /v1/drafts/elderly_card"), plain("GET /v1/draft-codes/01234567")});
    add({plain("GET /v1/account"), json("POST /v1/certificates/DEMO-0001/copies", bodyOf("copy_request"), "k-copy")});
    add({json("POST /v1/takeaways", R"({"itemId":"pension_insured","year":0})", "k-away"), plain("GET /v1/takeaways/A")});
    add({json("POST /v1/phone-texts", bodyOf("phone_text_request"), "k-words"), plain("GET /v1/phone-texts/A")});
    add({json("POST /v1/supplements", bodyOf("supplement"), terminal + "20261124-0002")});
    add({json("POST /v1/handovers", bodyOf("handover_request"), "k-hand"), plain("GET /v1/handovers/A")});
    add({json("POST /v1/ratings", bodyOf("rating"), terminal + "20261123-0002")});
    add({json("POST /v1/complaints", bodyOf("complaint"), terminal + "20261123-0003"), plain("GET /v1/complaints/" + terminal + "20261123-0003")});
    add({plain("GET /v1/bookables"), plain("GET /v1/bookables/appointment/slots"), json("POST /v1/tickets", R"({"itemId":"appointment"})", "k-ticket")});
    add({booked(), plain("GET /v1/appointments"), plain("POST /v1/appointments/202611230001/check-ins")});
    add({booked(), plain("DELETE /v1/appointments/202611230001")});
    add({json("POST /v1/events", bodyOf("event_batch"))});
    add({json("POST /v1/bill-queries", bodyOf("bill_query")), ordered(), plain("GET /v1/orders/" + orderKey),
         json("POST /v1/orders/" + orderKey + "/payer-codes", bodyOf("payer_code"))});
    add({ordered(), plain("DELETE /v1/orders/" + orderKey)});
    add({plain("GET /v1/collections"), plain("POST /v1/collections/" + caseNumber + "/openings", terminal + "opening-1", "pickup-code: 01234567\n"),
         json("POST /v1/deliveries", bodyOf("door_report"), terminal + "20261123-0004")});
    add({json("POST /v1/identity-codes", bodyOf("identity_code"))});
    add({plain("POST /v1/logins", "k-login"), plain("GET /v1/logins/k-login"), plain("DELETE /v1/logins/k-login")});
    add({json("POST /v1/heartbeats", bodyOf("heartbeat"))});
    return all;
}

}  // namespace fuzz
