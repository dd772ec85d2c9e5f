#pragma once

#include <set>
#include <string>

#include "tests/support/central_platform.h"

namespace support {

// What others do while a resident is at the terminal, on the real platform: offices by its commands, phones by its pages.
// Each throws WalkBroken when it cannot be done.
class OfficesAndPhones {
public:
    explicit OfficesAndPhones(const CentralPlatform& platform) : platform_(platform) {}

    // Of the last case; `id`: of that member of the last package.
    void approve() const;
    void accept() const;                             // 受理
    void giveBack(const std::string& reason) const;
    void approveMember(const std::string& id) const;
    void giveBackMember(const std::string& id) const;
    void shelve(const std::string& door);
    void post(const std::string& waybill) const;
    void receive() const;
    void deliver() const;
    void handOver() const;
    const std::string& pickupCode() const { return pickupCode_; }   // of what was put into the locker last

    void replyToRating(const std::string& words) const;
    void dispatchComplaint(const std::string& office) const;
    void answerComplaint(const std::string& words) const;

    void bill(const std::string& code) const;
    void refund(const std::string& yuan) const;      // of the last order
    void bankAnswers() const;
    std::string lastOrder() const;

    std::string identity(const std::string& person) const;   // what that person's phone shows
    void confirmLogin(const std::string& url, const std::string& person) const;   // `url`: of the code that a phone sees
    void pay(const std::string& url) const;
    void payLater(const std::string& url) const;     // the bank does not say yet
    void upload(const std::string& url) const;       // a picture of a paper
    void take(const std::string& url) const;         // a file, once
    void write(const std::string& url, const std::string& words) const;   // for a form of the terminal

private:
    std::string lastCase() const;
    std::string lastMember(const std::string& id) const;
    std::string lastComplaint() const;
    std::string lastRating() const;
    void send(const std::string& url, const std::string& form) const;

    const CentralPlatform& platform_;
    std::string pickupCode_;
};

}  // namespace support
