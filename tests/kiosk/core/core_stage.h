#pragma once

#include <deque>
#include <memory>
#include <semaphore>

#include "kiosk/terminal.h"
#include "tests/kiosk/core/fakes.h"
#include "tests/support/temp_dir.h"
#include "tests/support/walk.h"

namespace core {

// What a phone sent, with a picture small enough to be looked at.
platform::HandoverState received(std::vector<std::string> hashes);

// The core with a desk of fakes: real journal, real catalogue, no window, no wire, and a clock that the test turns.
class CoreStage : public support::Stage {
public:
    CoreStage();
    ~CoreStage() override;

    kiosk::Config config;
    FakeCards cards;
    FakeCodes codes;
    FakeReceipts receipts;
    FakeDocuments documents;
    // A test that needs one of these puts it among the others (`more`, or all of them: attachAll), and starts anew.
    HallLocker locker;
    HallCamera camera;
    HallPad pad;
    FakePlatform platform_;
    platform::CentralPlatform* central = &platform_; // whom the terminal asks: read when it starts
    kiosk::Devices more{};                           // besides these four, for those that a test configures
    std::unique_ptr<kiosk::Journal> journal;
    std::unique_ptr<kiosk::Terminal> terminal;

    void start();                                    // the terminal, on what the disk holds
    void kill();                                     // and nothing it still says reaches anybody
    void say(kiosk::Event);                          // and all that follows from it
    void says(drivers::Role, drivers::Saying);
    kiosk::Tick now() const { return now_; }
    void wait(std::chrono::milliseconds);            // the clock goes on, from one tick that the terminal wants to the next
    void passes(std::chrono::milliseconds);          // the same in one go, with one tick at its end
    void setClock(std::chrono::milliseconds by) { now_.now += by; }   // the wall clock alone jumps
    void waitIdle();                                 // until nobody is thought to stand there
    // Locker, camera and rating pad as well. What is said: the names of all that are attached then.
    std::vector<std::string> attachAll();
    void unplug(const std::string& device);
    void plug(const std::string& device);
    bool attract() const;
    std::string words() const;                       // all that is on the screen
    bool touchable(const std::string& idOrWords) const;

    void after(const std::string& walk) override;
    void tap(const std::string& idOrWords) override;
    void types(const std::string& text) override;
    void spells(const std::string& sound) override;
    void choosesADay() override;
    void signs() override;
    void reads() override {}
    void card(const std::string& person) override;
    void takesCard() override;
    void scans(const std::string& code) override;
    void scansReceipt() override;
    void sees(const std::string& text) override;
    void neverSees(const std::string& text) override;
    void prints(const std::string& text) override;
    void printsDocument(const std::string& text) override;
    void officeApproves() override;
    void officeAccepts() override;
    void officeReturns(const std::string& reason) override;
    void officeApprovesMember(const std::string& id) override;
    void officeReturnsMember(const std::string& id) override;
    void officeReplies(const std::string& words) override;
    void officeDispatches(const std::string& office) override;
    void officeAnswers(const std::string& words) override;
    void officeShelves(const std::string& door) override;
    void officePosts(const std::string& waybill) override;
    void officeReceives() override;
    void carrierDelivers() override;
    void windowHandsOver() override;
    void typesPickupCode() override;
    void handShuts(const std::string& door) override;
    void phoneLogsIn(const std::string& person) override;
    void phoneShows(const std::string& person) override;
    void officeBills(const std::string& code) override;
    void officeRefunds(const std::string& yuan) override;
    void phoneUploads() override;
    void phoneTakes() override;
    void phoneWrites(const std::string& words) override;
    void phonePays() override;
    void phonePaysLater() override;
    void bankAnswers() override;
    void typesOrderNumber() override;
    void platform(const std::string& onlineOrOffline) override;
    void paper(const std::string& outOrOk) override;
    void device(const std::string& name, const std::string& unpluggedOrPlugged) override;
    void ends(const std::string& outcome) override;

protected:
    // Waits for what the platform has been asked and has not answered; false: there is nothing. The fakes answer at once.
    virtual bool answersCome() { return false; }
    void post(kiosk::Event event) { posted_.push_back(std::move(event)); }

private:
    void pump();
    void setPlugged(drivers::Role, bool);
    template <class Said> Post<Said> mailbox() {
        return [this](Said said) { if (!dead_) posted_.push_back(std::move(said)); };
    }

    support::TempDir folder_;
    std::counting_semaphore<> catalogueOver_{0};
    std::unique_ptr<kiosk::Catalogue> catalogue_;
    kiosk::Tick now_{};
    std::deque<kiosk::Event> posted_;
    bool dead_ = false;
    bool cardInside_ = false;                        // it lies on the reader
};

}  // namespace core
