#pragma once

#include <condition_variable>
#include <mutex>
#include <set>

#include "tests/kiosk/core/core_stage.h"
#include "tests/support/central_platform.h"
#include "tests/support/others_stage.h"

namespace core {

// The core with real journal and real platform: its client, TLS, and the platform's process on a line that may break. The
// devices are fakes, and the clock is the test's, so that a visit takes no longer than it computes.
class PlatformStage : public support::OthersStage<CoreStage> {
public:
    PlatformStage(const support::CentralPlatform&, int port);    // of loopback, where the platform is reached
    ~PlatformStage() override;

    const std::set<std::string>& submitted() const { return line_.submitted; }   // the keys of all submissions that ever left
    const std::set<std::string>& refused() const { return line_.refused; }       // those that the platform said no to
    void atTheTimeOfDay();                           // the clock of the machine, which the platform has too
    // As if each visit had a resident of its own: what was printed, booked, begun, applied for and paid so far is other people's,
    // and what there was to pay is to be paid once more.
    void anotherResident();

    void printsDocument(const std::string& text) override;

private:
    std::string codeOnScreen() override;
    void toBeHeardOf() override;

    // Knows what has been asked and is not answered yet.
    class Line : public platform::CentralPlatform {
    public:
        explicit Line(platform::ClientConfig);
        void ask(std::string key, platform::Question) override;
        void forget(std::string key) override;
        std::optional<platform::Reply> next();       // none: nothing is to come

        std::set<std::string> submitted, refused;

    private:
        std::mutex mutex_;
        std::condition_variable came_;
        std::vector<platform::Reply> replies_;
        std::multiset<std::string> open_;
        platform::Client client_;                    // the last: its thread answers into the others
    };

    bool answersCome() override;

    const support::CentralPlatform& there_;
    Line line_;
};

}  // namespace core
