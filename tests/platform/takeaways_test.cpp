#include "platform/server/accounts.h"

#include <nlohmann/json.hpp>

#include "platform/server/catalogue.h"
#include "platform/server/records.h"
#include "tests/platform/support.h"
#include "tests/support/phone.h"

using namespace platform;
using namespace platform::testing;
using Catch::Contains;
using State = HandoverState::State;

namespace {

struct TakeawayCounter : Visit {
    TakeawayCounter() {
        loadCatalogue(platform.database, {parseItem(R"({"id":"insured","version":"1","title":{"zh_CN":"参保证明"},"steps":[],"record":{"kind":"insured","printable":true}})")});
        keepRecord(platform.database, {"000000198604121011", "insured", "参保证明", "演示社保中心", 0, at("20261120T000000"), {{"姓名", "王小明", true}}});
        token = session(wangXiaoming());
    }
    std::string session(const Person& person) {
        client.ask("open", OpenSession{person});
        return replies.expect<SessionOpened>().token;
    }
    HandoverOpened open(const std::string& key) {
        client.ask(key, OpenTakeaway{token, "insured", 0});
        return replies.expect<HandoverOpened>();
    }
    State state(const HandoverOpened& of) {
        client.ask("state", AskTakeaway{token, of.id});
        return replies.expect<HandoverState>().state;
    }
    void leaves() {
        client.ask("close", CloseSession{token});    // says nothing itself
        do client.ask("account", AskAccount{token});
        while (!std::holds_alternative<Refused>(replies.next().what));
    }

    support::Phone phone{folder.files.certificate("ca"), platform.publicUrl()};
    std::string token;
};

}  // namespace

TEST_CASE("a record goes to a phone once, sealed; looking at the page takes nothing") {
    TakeawayCounter counter;
    auto opened = counter.open("t1");
    CHECK(counter.open("t1").url == opened.url);
    CHECK(opened.seconds == 180);
    CHECK(counter.state(opened) == State::waiting);
    CHECK_THAT(counter.phone.get(opened.url).body, Contains("参保证明") && Contains("存到手机") && !Contains("王小明"));
    CHECK(counter.state(opened) == State::opened);
    auto file = counter.phone.post(opened.url, "");
    CHECK(file.status == 200);
    CHECK_THAT(file.headers, Contains("application/pdf"));
    CHECK(file.body.starts_with("%PDF"));
    CHECK_THAT(file.body, Contains("ETSI.CAdES.detached"));
    CHECK(counter.state(opened) == State::received);
    CHECK(counter.phone.post(opened.url, "").status == 410);
    CHECK(counter.phone.get(opened.url).status == 410);
    CHECK_FALSE(counter.platform.database.query("SELECT 1 FROM takeaways WHERE pdf IS NOT NULL").next());
    CHECK(counter.open("t2").url != opened.url);
}

TEST_CASE("a link is worth nothing after three minutes, nor once who made it has left without opening it") {
    TakeawayCounter counter;
    auto late = counter.open("t1");
    counter.platform.clock.hold(at("20261123T094501"));
    CHECK(counter.phone.get(late.url).status == 404);
    CHECK(counter.phone.post(late.url, "").status == 404);
    CHECK(counter.state(late) == State::expired);
    auto scanned = counter.open("t2"), left = counter.open("t3");
    CHECK(counter.phone.get(scanned.url).status == 200);
    counter.leaves();
    CHECK(counter.phone.get(left.url).status == 404);
    CHECK(counter.phone.post(scanned.url, "").status == 200);           // it was in their hand already
    CHECK(counter.phone.get("/t/" + std::string(32, '0')).status == 404);
}

TEST_CASE("how a case stands goes to the phone of whose it is, and of another's nothing is said") {
    TakeawayCounter counter;
    auto applied = submission();
    counter.client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = counter.replies.expect<Accepted>().caseNumber;
    counter.client.ask("t1", OpenTakeaway{counter.token, {}, 0, number});
    auto opened = counter.replies.expect<HandoverOpened>();
    CHECK_THAT(counter.phone.get(opened.url).body, Contains("办件凭条"));
    CHECK(counter.phone.post(opened.url, "").body.starts_with("%PDF"));
    auto other = counter.session({"李秀英", "111", "000000194912310027", {}, {}, {}, {}});
    counter.client.ask("t2", OpenTakeaway{other, {}, 0, number});
    CHECK(counter.replies.expect<Refused>().code == "case_unknown");
    counter.client.ask("t3", OpenTakeaway{other, "insured", 0});
    CHECK(counter.replies.expect<Refused>().code == "record_unknown");
    counter.client.ask("state", AskTakeaway{other, opened.id});
    CHECK(counter.replies.expect<Refused>().code == "handover_unknown");
}

TEST_CASE("an account says what is known of its person, and of nobody else") {
    TakeawayCounter counter;
    seedAccounts(counter.platform.database, nlohmann::json::parse(R"([{"idNumber":"000000194912310027","phone":"13800000002","postcode":"414400"}])"));
    counter.client.ask("account", AskAccount{counter.token});
    CHECK(counter.replies.expect<Account>().phone.empty());
    counter.client.ask("account", AskAccount{counter.session({"李秀英", "111", "000000194912310027", {}, {}, {}, {}})});
    auto known = counter.replies.expect<Account>();
    CHECK(known.phone == "13800000002");
    CHECK(known.postcode == "414400");
    CHECK(known.bankCard.empty());
    counter.client.ask("account", AskAccount{std::string(64, 'a')});
    CHECK(counter.replies.expect<Refused>().code == "session_unknown");
}

TEST_CASE("a kept draft is found by its code, by who kept it alone") {
    TakeawayCounter counter;
    counter.client.ask("keep", KeepDraft{counter.token, "insured", "1", R"({"kind":1})"});
    auto code = counter.replies.expect<DraftKept>().code;
    counter.client.ask("find", FindDraftByCode{counter.token, code});
    auto found = counter.replies.expect<DraftFound>();
    CHECK(found.itemId == "insured");
    CHECK(found.content == R"({"kind":1})");
    auto wrong = code;
    wrong[0] = wrong[0] == '9' ? '0' : char(wrong[0] + 1);
    counter.client.ask("find", FindDraftByCode{counter.token, wrong});
    auto none = counter.replies.expect<Refused>();
    CHECK(none.code == "draft_unknown");
    auto other = counter.session({"李秀英", "111", "000000194912310027", {}, {}, {}, {}});
    counter.client.ask("find", FindDraftByCode{other, code});
    auto theirs = counter.replies.expect<Refused>();
    CHECK(theirs.code == none.code);
    CHECK(theirs.message == none.message);                              // not one word of difference
    counter.platform.clock.hold(at("20261201T094300"));
    counter.client.ask("find", FindDraftByCode{counter.session(wangXiaoming()), code});
    CHECK(counter.replies.expect<Refused>().code == "draft_unknown");
}
