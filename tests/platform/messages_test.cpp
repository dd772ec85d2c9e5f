#include "platform/base64.h"
#include "platform/messages/messages.h"
#include "platform/wire_time.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

std::string withoutSpace(const std::string& json) {
    std::string text;
    bool quoted = false;
    for (char c : json) {
        if (c == '"') quoted = !quoted;
        if (quoted || !std::isspace(static_cast<unsigned char>(c))) text += c;
    }
    return text;
}

template <class T> std::string thereAndBack(const std::string& json) { return toJson(fromJson<T>(json)); }

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    auto at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("every example keeps the contract and comes back as it was", "[lone]") {
    Contract contract(std::filesystem::path(SOURCE_DIR) / "platform/openapi.yaml");
    struct Example { const char *file, *schema; std::string (*round)(const std::string&); };
    auto one = GENERATE(values<Example>({
        {"submission", "Submission", thereAndBack<Submission>},
        {"acceptance", "Acceptance", thereAndBack<Accepted>},
        {"package_submission", "Submission", thereAndBack<Submission>},
        {"package_acceptance", "Acceptance", thereAndBack<Accepted>},
        {"package_case", "Case", thereAndBack<Case>},
        {"member_case", "Case", thereAndBack<Case>},
        {"session_request", "SessionRequest", thereAndBack<Person>},
        {"session", "Session", thereAndBack<SessionReply>},
        {"case", "Case", thereAndBack<Case>},
        {"case_list", "CaseList", thereAndBack<CaseList>},
        {"posted_case", "Case", thereAndBack<Case>},
        {"posted_acceptance", "Acceptance", thereAndBack<Accepted>},
        {"way_change", "WayChange", thereAndBack<ChangeWay>},
        {"print_grant", "PrintGrant", thereAndBack<PrintGranted>},
        {"print_outcome", "PrintOutcome", thereAndBack<PrintOutcome>},
        {"heartbeat", "Heartbeat", thereAndBack<Heartbeat>},
        {"heartbeat_reply", "HeartbeatReply", thereAndBack<HeartbeatTaken>},
        {"record", "Record", thereAndBack<RecordFound>},
        {"draft_request", "DraftRequest", thereAndBack<KeepDraft>},
        {"draft_kept", "DraftKept", thereAndBack<DraftKept>},
        {"draft", "Draft", thereAndBack<DraftFound>},
        {"account", "Account", thereAndBack<Account>},
        {"copy_request", "CopyRequest", thereAndBack<RequestCopy>},
        {"takeaway_request", "TakeawayRequest", thereAndBack<OpenTakeaway>},
        {"phone_text_request", "PhoneTextRequest", thereAndBack<OpenPhoneText>},
        {"phone_text_state", "HandoverState", thereAndBack<HandoverState>},
        {"supplement", "Supplement", thereAndBack<Supplement>},
        {"certificate_list", "CertificateList", thereAndBack<CertificateList>},
        {"principal_certificates_request", "PrincipalCertificatesRequest", thereAndBack<ListPrincipalCertificates>},
        {"spoiled_print", "SpoiledPrint", thereAndBack<ReplacePrint>},
        {"material_upload", "MaterialUpload", thereAndBack<UploadMaterial>},
        {"material_kept", "MaterialKept", thereAndBack<Uploaded>},
        {"handover_request", "HandoverRequest", thereAndBack<OpenHandover>},
        {"handover", "Handover", thereAndBack<HandoverOpened>},
        {"handover_state", "HandoverState", thereAndBack<HandoverState>},
        {"catalogue", "Catalogue", thereAndBack<CatalogueReceived>},
        {"acceptance_awaited", "Acceptance", thereAndBack<Accepted>},
        {"case_awaited", "Case", thereAndBack<Case>},
        {"case_accepted", "Case", thereAndBack<Case>},
        {"complaint", "Complaint", thereAndBack<Complaint>},
        {"complaint_status", "ComplaintStatus", thereAndBack<ComplaintFound>},
        {"appointment", "Appointment", thereAndBack<Appointment>},
        {"slot_list", "SlotList", thereAndBack<SlotList>},
        {"booking", "Booking", thereAndBack<BookingWish>},
        {"event_batch", "EventBatch", thereAndBack<EventBatch>},
        {"rating", "Rating", thereAndBack<Rating>},
        {"bill_query", "BillQuery", thereAndBack<AskBills>},
        {"bill_list", "BillList", thereAndBack<BillList>},
        {"order_request", "OrderRequest", thereAndBack<MakeOrder>},
        {"payer_code", "PayerCode", thereAndBack<PayByCode>},
        {"order", "Order", thereAndBack<Order>},
        {"collection_list", "CollectionList", thereAndBack<CollectionList>},
        {"opening", "Opening", thereAndBack<OpeningGranted>},
        {"door_report", "DoorReport", thereAndBack<DoorReport>},
        {"identity_code", "IdentityCode", thereAndBack<OpenSessionByCode>},
        {"identified", "Identified", thereAndBack<Identified>},
        {"login_started", "LoginStarted", thereAndBack<LoginStarted>},
        {"login", "Login", thereAndBack<LoginStands>},
        {"error", "Error", thereAndBack<Refused>},
    }));
    INFO(one.file);
    auto json = example(one.file);
    CHECK(contract.mismatch(one.schema, json) == std::nullopt);
    CHECK(one.round(json) == withoutSpace(json));
}

TEST_CASE("code and contract refuse the same wrong submissions") {
    Contract contract(std::filesystem::path(SOURCE_DIR) / "platform/openapi.yaml");
    auto good = example("submission");
    auto wrong = GENERATE_COPY(values<std::pair<std::string, std::string>>({
        {"\"sourceCode\": \"9\"", "\"sourceCode\": \"1\""},
        {"\"areaCode\": \"430681107000\"", "\"areaCode\": \"4306\""},
        {"\"areaCode\": \"430681107000\"", "\"areaCode\": 430681107000"},
        {"\"applicantName\": \"王小明\"", "\"applicantName\": \"\""},
        {"\"applicantName\": \"王小明\",", ""},
        {"\"applyTime\": \"20261123T094207\"", "\"applyTime\": \"2026-11-23 09:42\""},
        {"\"storedNumber\": \"430681107000-0001-20261123-0001\"", "\"storedNumber\": \"../1\""},
        {"\"form\": {", "\"surprise\": 1, \"form\": {"},
        {"\"lastJob\": \"\"", "\"lastJob\": 5"},
        {"\"textHash\": \"e3", "\"textHash\": \"E3"},
    }));
    auto json = replaced(good, wrong.first, wrong.second);
    INFO(wrong.second);
    CHECK(contract.mismatch("Submission", json) != std::nullopt);
    CHECK_THROWS_AS(fromJson<Submission>(json), WrongSchema);
}

TEST_CASE("code and contract refuse the same wrong catalogues, wherever the mistake stands") {
    Contract contract(std::filesystem::path(SOURCE_DIR) / "platform/openapi.yaml");
    auto good = example("catalogue");
    auto wrong = GENERATE_COPY(values<std::pair<std::string, std::string>>({
        {"\"version\": \"7\",", ""},
        {"\"version\": \"7\",", "\"version\": \"7\", \"surprise\": {\"items\": []},"},
        {"\"items\": [", "\"items\": [7, "},
        {"\"items\": [", "\"items\": [[{}], "},
        {"\"items\": [", "\"items\": [{}, "},
        {"\"id\": \"unemployment_registration\"", "\"id\": \"../etc\""},
        {"\"title\": { \"zh_CN\"", "\"title\": { \"zh\""},
    }));
    auto json = replaced(good, wrong.first, wrong.second);
    INFO(wrong.second);
    CHECK(contract.mismatch("Catalogue", json) != std::nullopt);
    CHECK_THROWS_AS(fromJson<CatalogueReceived>(json), WrongSchema);
}

TEST_CASE("code and contract refuse the same wrong announcements") {
    Contract contract(std::filesystem::path(SOURCE_DIR) / "platform/openapi.yaml");
    auto wrong = GENERATE(values<std::pair<std::string, std::string>>({
        {"\"number\": 2,", "\"number\": 0,"},
        {"\"zh_CN\": \"城", "\"zh\": \"城"},
        {"\"untilTime\": \"20261128T235959\"", "\"untilTime\": \"20261128\""},
        {"\"issueTime\": \"20261120T090000\"", "\"issued\": \"20261120T090000\""},
        {"{\n  \"announcements\"", "{\n  \"surprise\": 1, \"announcements\""},
    }));
    auto json = replaced(example("heartbeat_reply"), wrong.first, wrong.second);
    INFO(wrong.second);
    CHECK(contract.mismatch("HeartbeatReply", json) != std::nullopt);
    CHECK_THROWS_AS(fromJson<HeartbeatTaken>(json), WrongSchema);
}

TEST_CASE("what is no JSON, or nested without end, is garbage and not a crash") {
    CHECK_THROWS_AS(fromJson<Case>(""), Garbage);
    CHECK_THROWS_AS(fromJson<Case>("{\"caseNumber\": "), Garbage);
    CHECK_THROWS_AS(fromJson<Case>("\xff\xfe"), Garbage);
    CHECK_THROWS_AS(fromJson<Case>(std::string(1000000, '[')), Garbage);
    CHECK_THROWS_AS(fromJson<Case>("null"), WrongSchema);
    CHECK_THROWS_AS(fromJson<PrintOutcome>(R"({"outcome":"printed","sheets":1e30})"), WrongSchema);
    CHECK_THROWS_AS(fromJson<PrintOutcome>(R"({"outcome":"printed","sheets":99999999999999999999})"), WrongSchema);
}

TEST_CASE("a mistake names the place and never the content") {
    try {
        fromJson<Person>(R"({"applicantName":"王小明","applicantIdType":"居民","applicantIdNumber":"000000198604121011"})");
        FAIL("was taken");
    } catch (const WrongSchema& wrong) {
        CHECK(std::string(wrong.what()) == "SessionRequest.applicantIdType has a wrong form");
    }
}

TEST_CASE("a submission with a text that is no UTF-8 can still be written") {
    auto odd = submission();
    odd.applicant.address = "\xff\xfe";
    CHECK_NOTHROW(fromJson<Submission>(toJson(odd)));
}

TEST_CASE("times are written in the wall clock of Shanghai") {
    CHECK(wireTime(Time(std::chrono::seconds(0))) == "19700101T080000");
    CHECK(wireTime(at("20261231T235959")) == "20261231T235959");
    CHECK(at("20261123T080000").time_since_epoch().count() % 86400 == 0);
    for (auto* wrong : {"", "20261123", "20260230T000000", "20261123T240000", "20261123T006000", "2026112 T000000", "T0261123T000000"}) {
        INFO(wrong);
        CHECK(parseWireTime(wrong) == std::nullopt);
    }
}

TEST_CASE("base64 keeps every length and takes nothing but base64") {
    std::vector<std::uint8_t> bytes;
    for (int i = 0; i < 10; ++i) {
        CHECK(fromBase64(toBase64(bytes)) == bytes);
        bytes.push_back(std::uint8_t(250 + i));
    }
    CHECK(toBase64(std::vector<std::uint8_t>{'f', 'o', 'o', 'b'}) == "Zm9vYg==");
    for (auto* wrong : {"Zg=", "Zg", "Z===", "Zm9v\n", "Zm9v====", "Z-_=", "=Zm9"}) {
        INFO(wrong);
        CHECK(fromBase64(wrong) == std::nullopt);
    }
}
