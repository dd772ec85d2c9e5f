#include "tests/support/terminal_stage.h"

#include <algorithm>
#include <cctype>

namespace support {
namespace {

// Ids are lower-case words; everything else is what a resident reads.
bool isId(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '_' || c == '-'; });
}

}  // namespace

TerminalStage::TerminalStage(Stand& stand) : OthersStage(stand.platform()), stand_(stand) { begin(); }

TerminalStage::TerminalStage(Stand& stand, const std::string& xDisplay) : TerminalStage(stand) {
    finger_ = std::make_unique<XFinger>(xDisplay);
}

void TerminalStage::begin() {
    receiptsBefore_ = stand_.receipts().count();
    documentsBefore_ = stand_.documents().count();
}

void TerminalStage::perform(const Walk& walk, const std::function<void(const Line&)>& seen) {
    begin();
    for (auto& line : walk.lines) {
        support::perform(walk, line, *this);
        if (seen) seen(line);
    }
    played_.insert(walk.name);
}

void TerminalStage::after(const std::string& walk) {
    if (played_.contains(walk)) return;
    perform(loadWalk(walk));
    begin();
}

std::string TerminalStage::waitingId(const std::string& idOrWords) {
    auto& robot = stand_.robot();
    if (isId(idOrWords)) return robot.await(idOrWords, patience_) ? idOrWords : std::string{};
    return robot.sees(idOrWords, patience_) ? robot.idOfWords(idOrWords) : std::string{};
}

void TerminalStage::touch(const std::string& id) {
    if (!finger_) return stand_.robot().tap(id);
    auto place = stand_.robot().where(id);
    finger_->tap(place.x + place.width / 2, place.y + place.height / 2);
}

void TerminalStage::tap(const std::string& idOrWords) {
    auto id = waitingId(idOrWords);
    if (id.empty()) throw WalkBroken("nothing to touch; there is " + stand_.robot().allWords());
    touch(id);
}

void TerminalStage::types(const std::string& text) {
    for (char key : text) tap(std::string("key_") + key);
}

void TerminalStage::spells(const std::string& sound) {
    const auto space = sound.find(' ');
    types(sound.substr(0, space));
    const auto character = sound.substr(space + 1);
    if (!stand_.robot().sees(character, patience_)) throw WalkBroken("it is not offered; there is " + stand_.robot().allWords());
    touch(stand_.robot().idOf("candidate_", character));
}

void TerminalStage::choosesADay() {
    auto& robot = stand_.robot();
    for (Deadline end(patience_); !robot.has("confirm");) {
        if (end.over()) throw WalkBroken("no day can be chosen; there is " + robot.allWords());
        for (auto* part : {"decade_", "year_", "month_", "day_"})
            if (auto id = robot.firstOf(part); !id.empty()) robot.tapped(id);
    }
    touch("confirm");
}

void TerminalStage::signs() {
    if (!stand_.robot().await("pad", patience_)) throw WalkBroken("there is no pad");
    stand_.robot().drag("pad", {{0.2F, 0.3F}, {0.4F, 0.3F}, {0.6F, 0.35F}, {0.8F, 0.3F}});
    stand_.robot().drag("pad", {{0.5F, 0.15F}, {0.5F, 0.5F}, {0.45F, 0.8F}});
}

void TerminalStage::reads() {
    while (stand_.robot().has("next_page")) touch("next_page");
}

void TerminalStage::card(const std::string& person) {
    if (cardInside_) takesCard();
    stand_.dock().tell("card_reader insert " + person);
    cardInside_ = true;
}

void TerminalStage::takesCard() {
    stand_.dock().tell("card_reader remove");
    cardInside_ = false;
}

void TerminalStage::scans(const std::string& code) { stand_.dock().tell("barcode_reader scan " + codeOf(code)); }

void TerminalStage::scansReceipt() {
    auto papers = stand_.receipts().all();
    auto code = papers.empty() ? std::string{} : qrOf(papers.back());
    if (code.empty()) throw WalkBroken("there is no paper with a code that can be read");
    scans(code);
}

void TerminalStage::sees(const std::string& text) {
    if (!stand_.robot().sees(text, patience_)) throw WalkBroken("not seen; there is " + stand_.robot().allWords());
}

void TerminalStage::neverSees(const std::string& text) {
    if (stand_.robot().sees(text, Milliseconds{0})) throw WalkBroken("it is there: " + stand_.robot().allWords());
}

void TerminalStage::prints(const std::string& text) { comesOut(stand_.receipts(), receiptsBefore_, text); }
void TerminalStage::printsDocument(const std::string& text) { comesOut(stand_.documents(), documentsBefore_, text); }

void TerminalStage::comesOut(const Papers& tray, std::size_t before, const std::string& text) try {
    tray.awaitText(before, text, patience_);
} catch (const std::runtime_error& nothing) {
    throw WalkBroken(std::string(nothing.what()) + "; there is " + stand_.robot().allWords());
}

void TerminalStage::handShuts(const std::string& door) { stand_.dock().tell("locker close " + door); }

std::string TerminalStage::codeOnScreen() {
    auto picture = stand_.at("screen.png");
    stand_.robot().shot(picture);
    auto code = qrOf(picture);
    if (code.empty()) throw WalkBroken("there is no code on the screen that can be read");
    return code;
}

void TerminalStage::platform(const std::string& onlineOrOffline) {
    if (onlineOrOffline == "offline") stand_.platform().stop();
    else stand_.platform().start();
}

void TerminalStage::paper(const std::string& outOrOk) { stand_.dock().tell("receipt_printer paper_" + outOrOk); }

void TerminalStage::device(const std::string& name, const std::string& unpluggedOrPlugged) {
    if (unpluggedOrPlugged == "plugged") stand_.plug(name);
    else stand_.unplug(name);
}

void TerminalStage::ends(const std::string& outcome) {
    auto said = stand_.robot().outcome(patience_);
    if (said != outcome) throw WalkBroken("it ended otherwise: " + said);
    if (cardInside_) takesCard();
}

void TerminalStage::leave() { stand_.robot().tapped("exit"); }

void TerminalStage::waitIdle() {
    if (stand_.robot().screen() != "attract") stand_.robot().outcome();
}

void TerminalStage::backToAttract() {
    auto& robot = stand_.robot();
    for (Deadline end(support::patience); robot.screen() != "attract";) {
        if (end.over()) throw WalkBroken("the attract screen does not come back; there is " + robot.allWords());
        if (robot.await("home", Milliseconds{100})) robot.tapped("home");
    }
    if (cardInside_) takesCard();
    patience_ = support::patience;
}

}  // namespace support
