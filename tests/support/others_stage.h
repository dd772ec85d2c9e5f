#pragma once

#include "tests/support/offices_and_phones.h"
#include "tests/support/walk.h"

namespace support {

// A stage (`Base`) whose offices and phones are real: what they do to the real platform, wherever the resident stands.
template <class Base> class OthersStage : public Base {
public:
    explicit OthersStage(const CentralPlatform& platform) : others_(platform) {}

    void officeApproves() override { decided(), others_.approve(); }
    void officeAccepts() override { decided(), others_.accept(); }
    void officeReturns(const std::string& reason) override { decided(), others_.giveBack(reason); }
    void officeApprovesMember(const std::string& id) override { others_.approveMember(id); }
    void officeReturnsMember(const std::string& id) override { others_.giveBackMember(id); }
    void officeReplies(const std::string& words) override { others_.replyToRating(words); }
    void officeDispatches(const std::string& office) override { others_.dispatchComplaint(office); }
    void officeAnswers(const std::string& words) override { others_.answerComplaint(words); }
    void officeShelves(const std::string& door) override { decided(), others_.shelve(door); }
    void officeReceives() override { others_.receive(); }
    void officePosts(const std::string& waybill) override { decided(), others_.post(waybill); }
    void carrierDelivers() override { decided(), others_.deliver(); }
    void windowHandsOver() override { decided(), others_.handOver(); }
    void officeBills(const std::string& code) override { others_.bill(code); }
    void officeRefunds(const std::string& yuan) override { others_.refund(yuan); }
    void typesPickupCode() override { this->types(others_.pickupCode()); }
    void typesOrderNumber() override { this->types(others_.lastOrder()); }
    void phoneShows(const std::string& person) override { this->scans(others_.identity(person)); }
    void phoneLogsIn(const std::string& person) override { others_.confirmLogin(codeOnScreen(), person), toBeHeardOf(); }
    void phoneUploads() override { others_.upload(codeOnScreen()), toBeHeardOf(); }
    void phoneTakes() override { others_.take(codeOnScreen()), toBeHeardOf(); }
    void phoneWrites(const std::string& words) override { others_.write(codeOnScreen(), words), toBeHeardOf(); }
    void phonePays() override { others_.pay(codeOnScreen()), toBeHeardOf(); }
    void phonePaysLater() override { others_.payLater(codeOnScreen()), toBeHeardOf(); }
    void bankAnswers() override { others_.bankAnswers(), toBeHeardOf(); }

protected:
    virtual std::string codeOnScreen() = 0;          // what a phone opens
    virtual void decided() {}                        // an office is about to change what became of the last case
    virtual void toBeHeardOf() {}                    // until the terminal has asked what a phone or a bank did

private:
    OfficesAndPhones others_;
};

}  // namespace support
