#include "kiosk/failures.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "kiosk/troubles.h"
#include "tests/support/text.h"
#include "ui/text.h"

using namespace kiosk;
using enum Failure;

namespace {

// The rules of the domain for what goes wrong in each journey, and what of the table answers them. None: nothing is to be
// said, as the last words tell.
struct Rule { const char* journey; const char* rule; std::vector<Failure> rows; const char* silent = ""; };

const std::vector<Rule>& rules() {
    static const std::vector<Rule> all{
        {"5.0", "card removed before it is read: ask again", {cardTooEarly, cardUnreadable, notAnIdCard, cardSuspicious, cardForged}},
        {"5.0", "card removed after it is read: the session goes on", {}, "nothing is wrong"},
        {"5.0", "card changed for another person's: the session ends", {cardChanged}},
        {"5.0", "nobody there for 30 s on a page with personal data: covered, then the warning", {leftAlone}},
        {"5.0", "network lost, query: say so, offer the offline guide", {queryOffline, networkDown, phonePageOffline}},
        {"5.0", "platform error: never shown raw", {platformBroken, requestRefused}},
        {"5.0", "power cut: an anonymous notice", {interrupted, paymentAfterRestart}},
        {"5.0", "two faults at once: the worse is said; some items still work", {itemUnavailable, cardReaderGone, scannerGone, receiptPrinterGone, documentPrinterGone, chipReaderGone, cameraGone, lockerGone, deviceGone}},
        {"5.0", "card forgotten: beep, message, alarm", {cardStillThere, cardForgotten, cardLyingThere}},
        {"5.0", "session without card, expired card, identity refused or run out", {noCard, cardExpired, cardNotYetValid, identityRefused, identityExpired, foreignCode}},
        {"1c 身后", "a deceased holder's card, code or phone: refused as login, kindly, and the family told its own way", {holderDeceased}},
        {"5.1", "no record: which office, 12345", {noRecord, nothingReady}},
        {"5.1", "too many records: by year", {tooManyRecords}},
        {"5.1", "paper and printer are looked at before: else offer another way", {printerNotReady, paperTooLow}},
        {"5.1", "paper out or jam in the middle: page reached, nothing counted, call the keeper", {paperOut, paperJam, coverOpen, tonerOut, printerSilent, documentNotPrinted}},
        {"5.1", "resume by code, today", {resumeLater, resumeTooLate, resumeUnknown}},
        {"5.1", "so many copies a day", {quotaUsed}},
        {"5.1", "the next resident gets no old page", {}, "the job is cancelled with its session"},
        {"5.1", "paper not taken in 60 s: retract, else alarm", {paperNotTaken, paperTakenBack}},
        {"5.1", "result without a good seal", {badSeal}},
        {"1a 5", "no certificate to copy, or one that is revoked or has run out", {noCertificates, certificateOver}},
        {"5.2", "pre-check of eligibility with reason", {notEligible}},
        {"5.2", "material blurred or cut off: once more", {photoUnclear}},
        {"5.2", "e-certificate: none, no longer valid, or nobody known of this name and number", {noCertificate, certificateInvalid, principalUnknown}},
        {"5.2", "submitted only after the platform's word, else stored, if the item permits", {storedForLater, cannotStore}},
        {"5.2", "this terminal cannot keep anything", {notKept}},
        {"5.2", "refused", {submissionRefused}},
        {"5.2", "receipt does not come out", {receiptNotPrinted}},
        {"5.2", "time-out in the middle of a form: draft kept on the platform if agreed", {draftKept, leftAlone}},
        {"5.2", "material refused later: the one complete list", {materialsWanted}},
        {"5.2", "accepted with missing material until a day", {toleranceDue}},
        {"5.2", "item version changed meanwhile: show it, ask again", {itemChanged, draftOutdated}},
        {"5.2", "draft resumed by code: wrong, somebody else's, or not to be done here", {draftUnknown, draftElsewhere}},
        {"5.3", "door does not open or close", {doorStuck, doorLeftOpen}},
        {"5.3", "not the owner: refuse without saying whose", {notOwner}},
        {"5.3", "pickup code wrong", {pickupCodeWrong}},
        {"5.3", "printed badly: once more, and no third time", {printedBadly, replacedAlready}},
        {"5.3", "kept in the locker for so many days, then posted", {heldTooLong}},
        {"1e 29", "another way to get it: too late, or not offered", {resultIssued, wayNotOffered}},
        {"5.4", "unknown result: never called failed", {paymentUnknown, paymentCodeOld}},
        {"5.4", "not paid", {paymentNotMade}},
        {"5.4", "duplicate scan blocked by the order", {paymentTwice}},
        {"5.4", "network lost before an order", {paymentOffline}},
        {"5.4", "power cut: the order is asked at the start", {paymentAfterRestart}},
        {"5.4", "paying for others", {paymentForOther}},
        {"1a 3", "a second way: the code is wrong, old or used", {identityCodeWrong, identityCodeOld}},
        {"2.9", "a face that does not match, or cannot be compared: another way", {faceNotMatched}},
        {"1f 34", "the code is checked by the platform", {billNotFound, nothingToPay}},
        {"1f 33", "the payer's code is refused", {payerCodeRefused}},
        {"5.5", "network lost: stored, local number", {complaintKept}},
        {"5.5", "complaint about this machine: its own report goes along", {}, "nothing is wrong with the complaint"},
        {"5.6", "no touch for 30 s: not rated", {}, "a screen that asked for more would be a second question"},
        {"5.6", "dissatisfied needs a reason", {ratingNeedsReason}},
        {"5.6", "one rating for each service number", {ratedAlready}},
        {"5.6", "offline: queued", {ratingKept}},
        {"5.7", "no network: phone and next opening hours, no invented number", {appointmentOffline}},
        {"5.7", "the time is taken meanwhile", {slotTaken}},
        {"5.7", "booked online: the same number", {bookedAlready}},
    };
    return all;
}

const SiteConfig site{"", "", "", "0000-0000000", "", "12345"};

std::vector<const char*> textsOf(const FailureEntry& entry) {
    std::vector<const char*> all{entry.what};
    all.insert(all.end(), entry.now.begin(), entry.now.end());
    for (auto& way : entry.ways) all.push_back(way.label);
    return all;
}

std::set<std::string> detailsIn(const std::string& text) {
    static const std::regex detail(R"(\{[a-z]*\})");
    return {std::sregex_token_iterator(text.begin(), text.end(), detail), {}};
}

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string withoutDetails(const std::string& text) { return std::regex_replace(text, std::regex(R"(\{[a-z]*\})"), ""); }

// The words of one language, and Chinese again behind it.
struct Speaking {
    explicit Speaking(ui::Language language) {
        ui::loadTexts(BINARY_DIR "/locale");
        ui::setLanguage(language);
    }
    ~Speaking() { ui::setLanguage(ui::Language::zh); }
};

}  // namespace

TEST_CASE("every rule of the domain about what goes wrong has its rows, and every row a rule") {
    std::set<Failure> answered;
    for (auto& rule : rules()) {
        INFO(rule.journey << " " << rule.rule);
        CHECK(rule.rows.empty() != std::string(rule.silent).empty());
        for (auto failure : rule.rows) {
            CHECK_NOTHROW(entryOf(failure));
            answered.insert(failure);
        }
    }
    for (auto& entry : failureTable()) {
        INFO(entry.name);
        CHECK(answered.contains(entry.id));
    }
}

TEST_CASE("every failure of the table is shown by something") {
    namespace fs = std::filesystem;
    std::string code;
    for (auto& file : fs::recursive_directory_iterator(std::string{SOURCE_DIR} + "/kiosk"))
        if (file.path().extension() == ".cpp" && file.path().parent_path().filename() != "failures") code += textOf(file.path());
    const auto words = textOf(std::string{SOURCE_DIR} + "/kiosk/failures.h");
    const auto from = words.find("enum class Failure {");
    const std::string names = std::regex_replace(words.substr(from, words.find("};", from) - from), std::regex("//.*"), "");
    static const std::regex name(R"([a-z]\w+(?=[,\n]))");
    for (std::sregex_iterator one(names.begin(), names.end(), name), end; one != end; ++one) {
        INFO(one->str());
        CHECK(std::regex_search(code, std::regex("\\b" + one->str() + "\\b")));
    }
}

TEST_CASE("every failure stands in the table once, under a name of its own") {
    std::set<Failure> ids;
    std::set<std::string> names, titles;
    for (auto& entry : failureTable()) {
        INFO(entry.name);
        CHECK(ids.insert(entry.id).second);
        CHECK(names.insert(entry.name).second);
        CHECK(titles.insert(entry.what).second);
        CHECK(std::regex_match(entry.name, std::regex("[a-z]+(_[a-z]+)*")));
    }
    CHECK(ids.size() == static_cast<std::size_t>(bookedAlready) + 1);   // the last one
}

TEST_CASE("every failure says what happened, what can be done, how it goes on and whom to call") {
    Speaking chinese(ui::Language::zh);
    for (auto& entry : failureTable()) {
        INFO(entry.name);
        auto page = failurePage(entry.id, site);
        CHECK_FALSE(page.title.empty());
        CHECK_FALSE(page.lines.empty());
        CHECK(page.lines.size() <= 3);
        CHECK_FALSE((page.buttons.empty() && page.confirm.empty()));
        CHECK(page.keeperPhone == "0000-0000000");
        CHECK(page.hotline == "12345");
        for (auto& button : page.buttons) CHECK_FALSE((button.id.empty() || button.label.empty()));
        CHECK(support::contains(failureWords(entry.id), page.title));
    }
}

TEST_CASE("what is unknown is never called failed, and what is called failed is known") {
    for (auto language : {ui::Language::zh, ui::Language::en}) {
        Speaking speaking(language);
        for (auto& entry : failureTable()) {
            if (entry.ended != Ended::unknown) continue;
            INFO(entry.name);
            CHECK(entry.gravity == Gravity::unknown);
            for (auto* text : textsOf(entry))
                for (auto* word : {"失败", "没有成功", "没付成", "作废", "没有提交", "fail", "Fail", "not paid", "Not paid", "cancelled"})
                    CHECK_FALSE(support::contains(ui::_(text), word));
        }
    }
    CHECK(entryOf(paymentUnknown).ended == Ended::unknown);
    CHECK(entryOf(paymentCodeOld).ended == Ended::unknown);
}

TEST_CASE("every text of a failure is there in both languages, with the same details, and holds nothing raw") {
    std::map<std::string, std::string> english;
    {
        Speaking speaking(ui::Language::en);
        for (auto& entry : failureTable())
            for (auto* text : textsOf(entry)) english[text] = ui::_(text);
    }
    const std::regex latin("[A-Za-z_]{2,}|[0-9]{3,}"), chineseSign("[\xE4-\xE9]"), raw("[a-z]_[a-z]|K[0-9]{4}|[Ee]rror|[Ee]xception|::|0x");
    for (auto& [zh, en] : english) {
        INFO(zh << " / " << en);
        if (withoutDetails(zh).find_first_not_of("。") != std::string::npos) CHECK(zh != en);
        CHECK(detailsIn(zh) == detailsIn(en));
        CHECK_FALSE(std::regex_search(withoutDetails(zh), latin));
        CHECK_FALSE(std::regex_search(en, chineseSign));
        CHECK_FALSE(std::regex_search(withoutDetails(en), raw));
    }
}

TEST_CASE("words of a platform or of a device never come to a page") {
    const std::string raw = "ORA-00942: table PERSON_王小明 does not exist";
    using Why = platform::Unreachable::Why;
    std::vector<ui::Trouble> pages{refusedTrouble({"internal", raw}, site), refusedTrouble({raw, raw}, site), refusedTrouble({"session_unknown", raw}, site)};
    for (auto why : {Why::offline, Why::timeout, Why::certificate, Why::redirect, Why::serverError, Why::garbage, Why::wrongSchema, Why::tooLarge, Why::badSeal})
        pages.push_back(unreachableTrouble({why, raw}, site));
    for (auto& page : pages) {
        std::string all = page.title + page.code;
        for (auto& line : page.lines) all += line;
        INFO(all);
        CHECK_FALSE(support::contains(all, "ORA"));
        CHECK_FALSE(support::contains(all, "王小明"));
        CHECK(page.code.size() <= 5);                // K3101: a footnote
    }
    CHECK(faultWords({drivers::Fault::Kind::protocol, raw, drivers::Remedy::reset}) == "打印机没有回应");
}

TEST_CASE("of two faults the worse one is said") {
    CHECK(worse(networkDown, cardForgotten) == cardForgotten);
    CHECK(worse(cardForgotten, networkDown) == cardForgotten);
    CHECK(worse(interrupted, cardForgotten) == interrupted);
    CHECK(worse(paperOut, paymentUnknown) == paymentUnknown);
    CHECK(worse(cardReaderGone, scannerGone) == cardReaderGone);
}

TEST_CASE("details are put in where they belong, and one that is missing stops nothing") {
    CHECK(failureTitle(doorStuck, {{"door", "16"}}) == "16 号柜门没有打开");
    CHECK(failureLines(paperOut, {{"done", "1"}, {"pages", "2"}}).front() == "已打印 1 页，共 2 页。");
    CHECK(failureTitle(doorStuck) == "{door} 号柜门没有打开");
    CHECK(failureTitle(doorStuck, {{"door", "{door}"}}) == "{door} 号柜门没有打开");
    CHECK(failureWords(cardTooEarly) == "卡拿开得太早了。请再放一次，读好以后再拿。");
}
