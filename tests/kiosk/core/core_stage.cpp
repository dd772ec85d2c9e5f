#include "tests/kiosk/core/core_stage.h"

#include "drivers/pictures/jpeg.h"

#include <algorithm>

#include "kiosk/journey.h"
#include "tests/kiosk/core/screen_words.h"

namespace core {

using namespace std::chrono_literals;
using drivers::Fault;
using drivers::Role;
using drivers::Status;
using support::WalkBroken;

namespace {

// The invented people's; somebody else is as good as 王小明.
std::string numberOf(const std::string& person) {
    if (person == "李秀英") return "000000194912310027";
    if (person == "陈到期") return "000000197001015012";
    if (person == "盘金花") return "000000199303052029";
    return "000000198604121011";
}

drivers::IdCard cardOf(const std::string& person) {
    drivers::IdCard card;
    card.name = person;
    card.nationCode = "01";
    card.nation = "汉";
    card.address = "演示省演示市演示路 1 号";
    card.number = numberOf(person);
    card.birthDate = card.number.substr(6, 8);       // GB 11643
    card.sexCode = card.number[16] % 2 ? "1" : "2";
    card.validFrom = "20160101";
    card.validTo = person == "陈到期" ? "20200101" : "20360101";
    return card;
}

Role roleOf(const std::string& name) {
    if (name == "card_reader") return Role::cardReader;
    if (name == "barcode_reader") return Role::barcodeReader;
    if (name == "receipt_printer") return Role::receiptPrinter;
    if (name == "document_printer") return Role::documentPrinter;
    if (name == "locker") return Role::locker;
    if (name == "camera") return Role::camera;
    if (name == "rating_pad") return Role::ratingPad;
    throw WalkBroken("no such device: " + name);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

CoreStage::CoreStage() : receipts(mailbox<drivers::DeviceEvent>()), documents(mailbox<drivers::DeviceEvent>()), locker(mailbox<drivers::DeviceEvent>()),
                         camera(mailbox<drivers::DeviceEvent>()), platform_(mailbox<platform::Reply>()) {
    config.terminal = "430681107000-0001";
    config.areaCode = "430681107000";
    config.site = {"汨罗市便民服务自助终端", "弼时镇便民服务中心", "430681107000", "0000-0000000", "09:00-17:00", "12345"};
    for (auto role : {Role::cardReader, Role::barcodeReader, Role::receiptPrinter, Role::documentPrinter}) config.devices[role] = {};
    config.paths.state = folder_.path();
    config.paths.assets = std::filesystem::path(SOURCE_DIR) / "assets";
    now_.now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 1h + 42min;   // 09:42 in Shanghai
    now_.steady = 1h;
    platform_.till.now = [this] { return now_.steady; };
    // The items that are built in are checked and written once for all stages.
    static const support::TempDir shared;
    const std::string items = "builtin.db";
    if (std::filesystem::exists(shared / items)) std::filesystem::copy_file(shared / items, folder_ / items);
    start();
    if (!std::filesystem::exists(shared / items)) std::filesystem::copy_file(folder_ / items, shared / items);
}

CoreStage::~CoreStage() { kill(); }

void CoreStage::start() {
    dead_ = false;
    posted_.clear();
    journal = std::make_unique<kiosk::Journal>(config.paths.state, config.terminal, now_.now);
    catalogue_ = std::make_unique<kiosk::Catalogue>(config.paths.state, config.paths.assets / "services", kiosk::stepKinds(), [this] { catalogueOver_.release(); });
    auto devices = more;
    devices.cards = &cards, devices.codes = &codes, devices.receipts = &receipts, devices.documents = &documents;
    terminal = std::make_unique<kiosk::Terminal>(config, *journal, *catalogue_, *central, devices, now_);
    for (auto& [role, configured] : config.devices) posted_.push_back(drivers::DeviceEvent{role, drivers::StatusChanged{Status::online, {}}});
    pump();
}

void CoreStage::kill() {
    dead_ = true;                                    // what destructors still send is what a killed process does not
    bool wasOnline = std::exchange(platform_.online, false);
    terminal.reset();
    catalogue_.reset();
    journal.reset();
    platform_.online = wasOnline;
}

void CoreStage::pump() {
    do {
        while (!posted_.empty()) {
            auto event = std::move(posted_.front());
            posted_.pop_front();
            terminal->on(event);
        }
    } while (answersCome());
    if (catalogue_->coming().empty()) return;
    while (catalogue_->receiving()) catalogueOver_.acquire();
    terminal->on(now_);                              // as the inbox wakes the loop
}

void CoreStage::say(kiosk::Event event) {
    terminal->on(event);
    pump();
}

void CoreStage::says(Role role, drivers::Saying what) { say(drivers::DeviceEvent{role, std::move(what)}); }

void CoreStage::wait(std::chrono::milliseconds span) {
    for (auto until = now_.steady + span; now_.steady < until;)
        passes(std::clamp<std::chrono::milliseconds>(terminal->nextTick(), 1ms, until - now_.steady));
}

void CoreStage::passes(std::chrono::milliseconds span) {
    now_.steady += span;
    now_.now += span;
    say(now_);
}

void CoreStage::waitIdle() {
    wait(config.deadlines.idleWarning + config.deadlines.idleEnd + 1s);
    wait(config.deadlines.farewell + 1s);
}

bool CoreStage::attract() const { return std::holds_alternative<ui::Attract>(terminal->view().prompt); }

std::string CoreStage::words() const {
    std::string all;
    for (auto& word : wordsOf(terminal->view())) all += word + "\n";
    return all;
}

bool CoreStage::touchable(const std::string& idOrWords) const {
    for (auto& target : targetsOf(terminal->view()))
        if (target.id == idOrWords || holds(target.words, idOrWords)) return true;
    return false;
}

void CoreStage::tap(const std::string& idOrWords) {
    auto targets = targetsOf(terminal->view());
    for (auto& target : targets)
        if (target.id == idOrWords) return say(ui::Answer{target.answer});
    for (auto& target : targets)
        if (holds(target.words, idOrWords)) return say(ui::Answer{target.answer});
    throw WalkBroken("nothing to touch: " + idOrWords + "\n" + words());
}

void CoreStage::types(const std::string& text) {
    for (std::size_t i = 1; i <= text.size(); ++i) say(ui::Answer{ui::Typed{text.substr(0, i)}});
}

void CoreStage::spells(const std::string& sound) {
    const auto view = terminal->view();
    auto* typing = std::get_if<ui::Typing>(&view.prompt);
    if (!typing) throw WalkBroken("nothing is being written\n" + words());
    say(ui::Answer{ui::Typed{typing->text + sound.substr(sound.find(' ') + 1)}});
}

void CoreStage::choosesADay() {
    for (;;) {
        const auto view = terminal->view();
        auto* date = std::get_if<ui::Date>(&view.prompt);
        if (!date) throw WalkBroken("no day is asked for\n" + words());
        if (ui::settled(*date).size() == 8) return tap("confirm");
        say(ui::Answer{ui::Typed{ui::after(*date, ui::choices(*date).front())}});
    }
}

void CoreStage::signs() { say(ui::Answer{ui::Drawn{{{{0.1f, 0.1f}, {0.5f, 0.3f}}, {{0.2f, 0.3f}, {0.6f, 0.1f}}}}}); }

void CoreStage::card(const std::string& person) {
    if (!cards.accepting) throw WalkBroken("the reader does not wait for a card\n" + words());
    takesCard();
    cardInside_ = true;
    says(Role::cardReader, drivers::CardRead{cardOf(person)});
}

void CoreStage::takesCard() {
    if (std::exchange(cardInside_, false)) says(Role::cardReader, drivers::CardRemoved{});
}

void CoreStage::scans(const std::string& code) {
    if (!codes.accepting) throw WalkBroken("the scanner does not wait for a code\n" + words());
    says(Role::barcodeReader, drivers::BarcodeRead{support::codeOf(code)});
}

void CoreStage::scansReceipt() {
    if (receipts.papers.empty()) throw WalkBroken("no paper has been printed");
    auto& paper = receipts.papers.back();
    auto at = paper.find("QR ");
    if (at == std::string::npos) throw WalkBroken("no code on the paper");
    scans(paper.substr(at + 3, paper.find('\n', at) - at - 3));
}

void CoreStage::sees(const std::string& text) {
    if (!holds(words(), text)) throw WalkBroken("does not see " + text + ", but\n" + words());
}

void CoreStage::neverSees(const std::string& text) {
    if (holds(words(), text)) throw WalkBroken("sees " + text);
}

void CoreStage::prints(const std::string& text) {
    if (receipts.papers.empty() || !holds(receipts.papers.back(), text)) throw WalkBroken("the last paper does not hold " + text);
}

void CoreStage::printsDocument(const std::string& text) {
    if (documents.papers.empty() || !holds(documents.papers.back(), text)) throw WalkBroken("the last document does not hold " + text);
}

void CoreStage::after(const std::string& walk) { support::play(support::loadWalk(walk), *this); }
void CoreStage::officeApproves() { platform_.approve(platform_.lastKey()); }
void CoreStage::officeAccepts() { platform_.accept(platform_.lastKey()); }
void CoreStage::officeReturns(const std::string& reason) { platform_.giveBack(platform_.lastKey(), reason); }
void CoreStage::officeApprovesMember(const std::string& id) { platform_.decide(id, platform::Decision::approved); }
void CoreStage::officeReturnsMember(const std::string& id) { platform_.decide(id, platform::Decision::returned); }
void CoreStage::officeReplies(const std::string& words) { platform_.reply(words); }
void CoreStage::officeDispatches(const std::string& office) { platform_.lastComplaint().office = office; }
void CoreStage::officeAnswers(const std::string& words) { platform_.answerComplaint(words); }
void CoreStage::officeShelves(const std::string& door) { platform_.frontDesk.shelve(platform_.kept.at(platform_.lastKey()).shown.caseNumber, "失业登记证明", std::stoi(door)); }
void CoreStage::officePosts(const std::string&) { platform_.frontDesk.post(platform_.kept.at(platform_.lastKey()).shown.caseNumber, "失业登记证明"); }
void CoreStage::officeReceives() { platform_.receivePapers(); }
void CoreStage::carrierDelivers() { platform_.handOver("post"); }
void CoreStage::windowHandsOver() { platform_.handOver("window"); }
void CoreStage::typesPickupCode() { types("12345678"); }
void CoreStage::handShuts(const std::string& door) {
    locker.shut(std::stoi(door));
    pump();
}
void CoreStage::phoneLogsIn(const std::string& person) {
    platform_.frontDesk.phoneConfirms(person);
    wait(config.deadlines.loginPoll + 500ms);
}
void CoreStage::phoneShows(const std::string& person) {
    platform_.frontDesk.codes["JJE1:" + person] = personCalled(person);
    scans("JJE1:" + person);
}

void CoreStage::officeBills(const std::string& code) { platform_.till.billAgain(code); }
void CoreStage::officeRefunds(const std::string& yuan) { platform_.till.refund(std::stoll(yuan) * 100); }
platform::HandoverState received(std::vector<std::string> hashes) {
    const drivers::Image white{8, 8, std::make_shared<const std::vector<std::uint32_t>>(64, 0xFFFFFFFF)};
    return {platform::HandoverState::State::received, std::move(hashes), drivers::jpegOf(white, 80)};
}
void CoreStage::phoneUploads() {
    platform_.handover = received({std::string(64, 'a')});
    wait(2s);
}
void CoreStage::phoneTakes() {
    platform_.handover.state = platform::HandoverState::State::received;
    wait(3s);
}
void CoreStage::phoneWrites(const std::string& words) {
    platform_.handover = {platform::HandoverState::State::received, {}, {}, words};
    wait(3s);
}
void CoreStage::phonePays() {
    platform_.till.pay();
    wait(config.deadlines.paymentPoll);
}
void CoreStage::phonePaysLater() {
    platform_.till.payWithoutWord();
    wait(config.deadlines.paymentPoll);
}
void CoreStage::bankAnswers() {
    platform_.till.bankAnswers();
    wait(config.deadlines.paymentPoll);
}
void CoreStage::typesOrderNumber() { types(platform_.till.last().orderNumber); }
void CoreStage::platform(const std::string& onlineOrOffline) { platform_.online = onlineOrOffline == "online"; }
void CoreStage::paper(const std::string& outOrOk) { receipts.paper = outOrOk == "ok"; }

void CoreStage::device(const std::string& name, const std::string& unpluggedOrPlugged) {
    if (unpluggedOrPlugged == "plugged") plug(name);
    else unplug(name);
}

std::vector<std::string> CoreStage::attachAll() {
    more.locker = &locker, more.camera = &camera, more.ratings = &pad;
    for (auto role : {Role::locker, Role::camera, Role::ratingPad}) config.devices[role] = {};
    kill();
    start();
    std::vector<std::string> names;
    for (auto& [role, device] : config.devices) names.emplace_back(kiosk::roleName(role));
    return names;
}

// What it is asked while it is away fails; what it waits for, a reader says by itself.
void CoreStage::setPlugged(Role role, bool plugged) {
    if (role == Role::receiptPrinter) receipts.plugged = plugged;
    if (role == Role::documentPrinter) documents.plugged = plugged;
    if (role == Role::locker) locker.plug(plugged);
    if (role == Role::camera) camera.plugged = plugged;
}

void CoreStage::unplug(const std::string& device) {
    setPlugged(roleOf(device), false);
    says(roleOf(device), drivers::StatusChanged{Status::noDevice, Fault{Fault::Kind::disconnected, {}, {}}});
}

void CoreStage::plug(const std::string& device) {
    setPlugged(roleOf(device), true);
    says(roleOf(device), drivers::StatusChanged{Status::online, {}});
}

void CoreStage::ends(const std::string& outcome) {
    if (terminal->inSession()) throw WalkBroken("the session has not ended\n" + words());
    if (terminal->lastOutcome() != outcome) throw WalkBroken("it ended " + terminal->lastOutcome() + ", not " + outcome);
    takesCard();
    wait(config.deadlines.farewell + 1s);
    if (!attract()) throw WalkBroken("the attract screen is not back\n" + words());
}

}  // namespace core
