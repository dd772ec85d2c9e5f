#include "platform/server/materials.h"

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "platform/server/catalogue.h"
#include "platform/server/sessions.h"
#include "platform/server/shrink_picture.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;

namespace {

std::vector<std::uint8_t> bytesOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

constexpr const char* birthItem = R"({"id":"birth_registration","version":"1","taskCode":"12000000DEM000001E5000511002000",
  "title":{"zh_CN":"我要办理生育服务登记"},"steps":[{"kind":"submit","stage":0}],"limit":{"days":3},
  "result":{"kind":"certificate","title":{"zh_CN":"登记凭证"}},"office":{"name":{"zh_CN":"弼时镇便民服务中心"}},
  "materials":[
    {"id":"household","name":{"zh_CN":"户口簿"},"need":"required","source":["certificate","camera"],"certificate":"household"},
    {"id":"marriage","name":{"zh_CN":"结婚证"},"need":"tolerable","tolerance":2,"source":["camera","phone"],"when":{"married":["yes"]}},
    {"id":"id_card","name":{"zh_CN":"身份证"},"need":"exempt","source":["card"]}]})";

const std::vector<std::uint8_t> picture{0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 'J', 'F', 'I', 'F', 0xFF, 0xD9};

struct Office {
    Office() {
        loadCatalogue(platform.database, {parseItem(birthItem)});
        seedCertificates(platform.database, nlohmann::json::parse(R"([
            {"id":"C1","idNumber":"000000198604121011","kind":"household","title":"户口簿","issuer":"公安局","level":"A"},
            {"id":"C2","idNumber":"000000198604121011","kind":"household","title":"旧户口簿","issuer":"公安局","level":"A","validTo":"20200101T000000"},
            {"id":"C3","idNumber":"000000194912310027","kind":"household","title":"别人的户口簿","issuer":"公安局","level":"A"}])"));
        client.ask("open", OpenSession{wangXiaoming()});
        token = replies.expect<SessionOpened>().token;
    }
    Submission application(std::vector<SentMaterial> materials, const char* married = "no") {
        auto made = submission(++serial);
        made.itemId = "birth_registration";
        made.itemVersion = "1";
        made.taskCode = "12000000DEM000001E5000511002000";
        made.scenario = {{"married", married}};
        made.materials = std::move(materials);
        return made;
    }
    std::string refusal(const Submission& sent) {
        client.ask(sent.key, SubmitCase{toJson(sent)});
        return replies.expect<Refused>().code;
    }
    std::string accepted(const Submission& sent) {
        client.ask(sent.key, SubmitCase{toJson(sent)});
        return replies.expect<Accepted>().caseNumber;
    }
    std::string upload() {
        client.ask("upload", UploadMaterial{token, picture});
        return replies.expect<Uploaded>().hash;
    }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
    std::string token;
    int serial = 0;
};

const SentMaterial byCertificate{"household", "certificate", "C1", {}};

}  // namespace

TEST_CASE("the certificates of a person are listed, and which of them are no longer valid") {
    Office office;
    office.client.ask("list", ListCertificates{office.token});
    auto all = office.replies.expect<CertificateList>().certificates;
    REQUIRE(all.size() == 2);
    CHECK(std::ranges::count(all, true, &Certificate::valid) == 1);
}

TEST_CASE("a certificate goes along by its number, and only one's own that is valid") {
    Office office;
    CHECK_FALSE(office.accepted(office.application({byCertificate})).empty());
    CHECK(office.refusal(office.application({{"household", "certificate", "C2", {}}})) == "certificate_invalid");
    CHECK(office.refusal(office.application({{"household", "certificate", "C3", {}}})) == "certificate_invalid");
}

TEST_CASE("a picture is named by its hash, may come twice, and stays with the case") {
    Office office;
    auto hash = office.upload();
    CHECK(hash == sha256Hex({reinterpret_cast<const char*>(picture.data()), picture.size()}));
    CHECK(office.upload() == hash);
    auto number = office.accepted(office.application({{"household", "camera", {}, {hash}}}));
    dropOldUploads(office.platform.database, at("20261201T000000"));
    auto row = office.platform.database.query("SELECT hashes FROM case_materials WHERE case_number = ? AND material = 'household'", number);
    REQUIRE(row.next());
    CHECK(row.text(0) == hash);
    CHECK(office.platform.database.query("SELECT 1 FROM uploads WHERE hash = ?", hash).next());
}

TEST_CASE("a picture that no case took is gone after a day") {
    Office office;
    office.upload();
    dropOldUploads(office.platform.database, at("20261124T094500"));
    CHECK_FALSE(office.platform.database.query("SELECT 1 FROM uploads").next());
}

TEST_CASE("what is missing is refused, all of it at once") {
    Office office;
    auto none = office.application({}, "yes");
    office.client.ask(none.key, SubmitCase{toJson(none)});
    auto refused = office.replies.expect<Refused>();
    CHECK(refused.code == "materials_missing");
    CHECK(refused.message == "missing: household marriage");
    CHECK(office.refusal(office.application({{"household", "later", {}, {}}})) == "materials_missing");
    CHECK(office.refusal(office.application({{"household", "phone", {}, {std::string(64, 'a')}}})) == "materials_missing");   // not one of its ways
    CHECK(office.refusal(office.application({{"household", "camera", {}, {std::string(64, 'a')}}})) == "upload_unknown");
}

TEST_CASE("a tolerable material may follow, but only against a signed undertaking") {
    Office office;
    auto sent = office.application({byCertificate, {"marriage", "later", {}, {}}}, "yes");
    CHECK(office.refusal(sent) == "materials_missing");
    auto again = office.application({byCertificate, {"marriage", "later", {}, {}}}, "yes");
    again.undertaking = Consent{std::string(64, 'b'), at("20261123T094200"), {}};
    CHECK_FALSE(office.accepted(again).empty());
}

TEST_CASE("the same submission comes to the same case also when its pictures are the case's already") {
    Office office;
    auto sent = office.application({{"household", "camera", {}, {office.upload()}}});
    auto number = office.accepted(sent);
    CHECK(office.accepted(sent) == number);
}

TEST_CASE("what is no picture is refused") {
    Office office;
    office.client.ask("upload", UploadMaterial{office.token, {'%', 'P', 'D', 'F', '-', '1', '.', '4', ' ', ' '}});
    CHECK(office.replies.expect<Refused>().code == "picture_unreadable");
}

TEST_CASE("a page on the phone is one session's, for three minutes, and used once") {
    Office office;
    office.client.ask("hand", OpenHandover{office.token, "户口簿"});
    auto page = office.replies.expect<HandoverOpened>();
    auto code = page.url.substr(page.url.rfind('/') + 1);
    auto state = [&] {
        office.client.ask("state", AskHandover{office.token, page.id});
        return office.replies.expect<HandoverState>();
    };
    CHECK(page.seconds == 180);
    CHECK(state().state == HandoverState::State::waiting);
    auto& database = office.platform.database;
    auto found = handoverBy(database, code, at("20261123T094230"));
    REQUIRE(found);
    CHECK(found->material == "户口簿");
    handoverOpened(database, found->id);
    CHECK(state().state == HandoverState::State::opened);
    CHECK(state().preview.empty());
    const auto picture = shrinkPicture(bytesOf(SOURCE_DIR "/tests/journeys/paper.jpg")).value();
    const auto hash = keepUpload(database, found->person, found->terminal, picture, at("20261123T094230"));
    handoverReceived(database, found->id, {hash});
    handoverReceived(database, found->id, {std::string(64, 'd')});
    CHECK(state().hashes == std::vector{hash});
    const auto preview = state().preview;            // its owner looks at it before it is used
    CHECK_FALSE(preview.empty());
    CHECK(preview.size() <= forAGlance.bytes);
    CHECK(preview.size() < picture.size());
    CHECK(handoverBy(database, code, at("20261123T094230"))->state == HandoverState::State::received);

    office.client.ask("hand2", OpenHandover{office.token, "结婚证"});
    auto second = office.replies.expect<HandoverOpened>();
    CHECK(handoverBy(database, second.url.substr(second.url.rfind('/') + 1), at("20261123T094530"))->state == HandoverState::State::expired);
    office.client.ask("", CloseSession{office.token});
    office.client.ask("gone", AskHandover{office.token, page.id});
    CHECK(office.replies.expect<Refused>().code == "session_unknown");
    CHECK_FALSE(handoverBy(database, code, at("20261123T094230")));       // who left the terminal has left the page
}
