#include "tests/support/offices_and_phones.h"

#include <algorithm>
#include <ranges>

#include "tests/support/phone.h"
#include "tests/support/text.h"
#include "tests/support/walk.h"

namespace support {
namespace {

// What the platform's command says no to is not what the walk says either.
template <class Command> auto done(Command command) try {
    return command();
} catch (const WalkBroken&) {
    throw;
} catch (const std::runtime_error& refused) {
    throw WalkBroken(refused.what());
}

// A phone that has scanned it and sees the page.
Phone opened(const CentralPlatform& platform, const std::string& url) {
    Phone phone(platform.file("ca.pem"), {});
    if (auto page = phone.get(url); page.status != 200) throw WalkBroken("the phone does not open " + url);
    return phone;
}

}  // namespace

std::string OfficesAndPhones::lastCase() const {
    for (auto& one : std::views::reverse(platform_.cases()))
        if (!contains(one.storedNumber, "/")) return one.number;   // else a package's member
    throw WalkBroken("the platform has no case");
}

std::string OfficesAndPhones::lastMember(const std::string& id) const {
    for (auto& one : std::views::reverse(platform_.cases()))
        if (one.storedNumber.ends_with("/" + id)) return one.number;
    throw WalkBroken("no package has a member " + id);
}

std::string OfficesAndPhones::lastComplaint() const {
    auto complaints = platform_.complaints();
    if (complaints.empty()) throw WalkBroken("12345 was told nothing");
    return complaints.back().number;
}

std::string OfficesAndPhones::lastRating() const {
    auto ratings = platform_.ratings();
    if (ratings.empty()) throw WalkBroken("nobody has given a rating");
    return ratings.back().substr(0, ratings.back().find(' '));
}

std::string OfficesAndPhones::lastOrder() const {
    auto orders = platform_.orders();
    if (orders.empty()) throw WalkBroken("the platform has no order");
    return orders.back().number;
}

void OfficesAndPhones::approve() const { done([&] { platform_.approve(lastCase()); }); }
void OfficesAndPhones::accept() const { done([&] { platform_.accept(lastCase()); }); }
void OfficesAndPhones::giveBack(const std::string& reason) const { done([&] { platform_.giveBack(lastCase(), reason); }); }
void OfficesAndPhones::approveMember(const std::string& id) const { done([&] { platform_.approve(lastMember(id)); }); }
void OfficesAndPhones::giveBackMember(const std::string& id) const { done([&] { platform_.giveBack(lastMember(id), "这一件的材料看不清"); }); }
void OfficesAndPhones::shelve(const std::string& door) { pickupCode_ = done([&] { return platform_.shelve(lastCase(), door); }); }
void OfficesAndPhones::post(const std::string& waybill) const {
    done([&] {
        const auto number = lastCase();
        const bool wished = std::ranges::any_of(platform_.cases(), [&](auto& one) { return one.number == number && one.way == "post"; });
        if (wished && !contains(platform_.parcels(), number)) throw WalkBroken("the office is not told where to send it");
        platform_.post(number, waybill);
        if (contains(platform_.parcels(), number)) throw WalkBroken("it is to be sent once more");
    });
}
void OfficesAndPhones::receive() const { done([&] { platform_.receive(lastCase()); }); }
void OfficesAndPhones::deliver() const { done([&] { platform_.deliver(lastCase()); }); }
void OfficesAndPhones::handOver() const { done([&] { platform_.handOver(lastCase()); }); }
void OfficesAndPhones::replyToRating(const std::string& words) const { done([&] { platform_.reply(lastRating(), words); }); }
void OfficesAndPhones::dispatchComplaint(const std::string& office) const { done([&] { platform_.dispatch(lastComplaint(), office); }); }
void OfficesAndPhones::answerComplaint(const std::string& words) const { done([&] { platform_.reply(lastComplaint(), words); }); }
void OfficesAndPhones::bill(const std::string& code) const { done([&] { platform_.bill(code); }); }
void OfficesAndPhones::refund(const std::string& yuan) const { done([&] { platform_.refund(lastOrder(), yuan); }); }
void OfficesAndPhones::bankAnswers() const { done([&] { platform_.pay(lastOrder()); }); }
std::string OfficesAndPhones::identity(const std::string& person) const { return platform_.identity(person); }

void OfficesAndPhones::send(const std::string& url, const std::string& form) const {
    const auto phone = opened(platform_, url);
    if (auto sent = phone.post(url, form); sent.status != 303) throw WalkBroken("the page does not take it: " + sent.body);
}

void OfficesAndPhones::confirmLogin(const std::string& url, const std::string& person) const { send(url, "how=confirm&name=" + formValue(person)); }
void OfficesAndPhones::pay(const std::string& url) const { send(url, "how=pay"); }
void OfficesAndPhones::payLater(const std::string& url) const { send(url, "how=wait"); }

void OfficesAndPhones::take(const std::string& url) const {
    const auto phone = opened(platform_, url);
    if (auto file = phone.post(url, ""); file.status != 200 || !file.body.starts_with("%PDF")) throw WalkBroken("there is no file: " + file.body.substr(0, 500));
    if (auto again = phone.post(url, ""); again.status != 410) throw WalkBroken("the file can be had twice");
}

void OfficesAndPhones::write(const std::string& url, const std::string& words) const {
    const auto phone = opened(platform_, url);
    if (auto sent = phone.post(url, "text=" + formValue(words)); sent.status != 303) throw WalkBroken("the page does not take it: " + sent.body);
}

void OfficesAndPhones::upload(const std::string& url) const {
    const auto phone = opened(platform_, url);
    if (auto sent = phone.upload(url, "picture", SOURCE_DIR "/tests/journeys/paper.jpg"); sent.status != 303) throw WalkBroken("the page does not take it: " + sent.body);
}

}  // namespace support
