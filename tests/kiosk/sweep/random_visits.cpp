#include "tests/kiosk/sweep/random_visits.h"

#include <sys/resource.h>

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <random>

#include "tests/kiosk/sweep/platform_stage.h"
#include "tests/support/ledger.h"
#include "tests/support/shaping_proxy.h"

namespace core {
namespace {

using namespace std::chrono_literals;

// All but those that cut the line themselves: what happens to it is drawn here.
std::vector<support::Walk> walksToDraw() {
    std::vector<support::Walk> all;
    for (auto& name : support::walkNames()) {
        auto walk = support::loadWalk(name);
        if (std::ranges::none_of(walk.lines, [](auto& line) { return line.verb.starts_with("platform"); })) all.push_back(std::move(walk));
    }
    return all;
}

double cpuMilliseconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
    return of(used.ru_utime) + of(used.ru_stime);
}

void takeNumber(const std::string& paper, const std::string& label, std::set<std::string>& into) {
    if (auto number = support::numberBehind(label, paper); !number.empty()) into.insert(std::move(number));
}

class Town {
public:
    Town(const std::filesystem::path& programs, unsigned seed)
        : platform_(programs / "kiosk-platform", folder_.path()), line_(support::portOf(platform_.url()), {}), random_(seed) {
        platform_.start();
        stage_.emplace(platform_, line_.port());
        stage_->attachAll();
    }

    void visit() {
        const auto& walk = walks_[draw(walks_.size())];
        const bool disturbed = draw(2) == 0;
        const auto begun = cpuMilliseconds();
        line_.become(disturbed ? weakLine() : support::WeakLine{});
        const auto broken = disturbed ? play(walk, draw(walk.lines.size()), draw(walk.lines.size())) : play(walk, walk.lines.size(), walk.lines.size());
        if (!disturbed && !broken.empty()) say("though nothing happened, " + broken);
        ++all.visits;
        if (!disturbed) all.cpu.push_back(cpuMilliseconds() - begun);
        empty();
    }

    // With everything mended, banks heard of, and what was kept sent, the platform, the journal and the papers say the same.
    void settle() {
        for (auto& order : platform_.orders())
            if (order.state == "unknown") platform_.pay(order.number);   // banks answer in the end
        const auto open = [this] { return !stage_->journal->waiting().empty() || !stage_->journal->openIntents().empty(); };
        for (int n = 0; n < 100 && open(); ++n) stage_->wait(1min);
        if (!stage_->journal->waiting().empty()) say("the outbox does not empty");
        for (auto& intent : stage_->journal->openIntents()) say(fmt::format("the journal still holds {}, of kind {}, which nobody ends", intent.key, static_cast<int>(intent.kind)));
        std::map<std::string, int> cases;
        std::set<std::string> numbers;
        for (auto& one : platform_.cases()) ++cases[one.storedNumber], numbers.insert(one.number);
        for (auto& key : stage_->submitted())
            if (!stage_->refused().contains(key) && cases[key] == 0) say("lost: " + key);
        for (auto& [key, count] : cases)
            if (count > 1 && !key.empty()) say("doubled: " + key);
        orders();
        papers(numbers);
        all.submitted = static_cast<int>(stage_->submitted().size()), all.refused = static_cast<int>(stage_->refused().size());
        all.resets = line_.resets();
    }
    void end() {
        settle();
        stage_.reset();
        platform_.stop();                            // throws when a question or an answer did not keep the contract
    }

    RandomVisits all;

private:
    std::size_t draw(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }

    support::WeakLine weakLine() {
        support::WeakLine line;
        line.seed = static_cast<unsigned>(random_());
        if (draw(2) == 0) line.cutEvery = 1 + draw(20'000);
        if (draw(8) == 0) line.delay = 20ms;
        return line;
    }

    // What was not as the walk says; empty: it went to its end.
    std::string play(const support::Walk& walk, std::size_t happens, std::size_t mended) {
        try {
            for (std::size_t at = 0; at < walk.lines.size(); ++at) {
                if (at == happens) befall();
                if (at == mended && at > happens) mend();
                support::perform(walk, walk.lines[at], *stage_);
            }
            ++all.toTheEnd;
            return {};
        } catch (const support::WalkBroken& broken) {
            return broken.what();
        }
    }

    void befall() {
        static const std::vector<std::string> devices{"card_reader", "barcode_reader", "receipt_printer", "document_printer"};
        switch (draw(6)) {
            case 0: if (stage_->touchable("exit")) stage_->tap("exit"); break;
            case 1: stage_->waitIdle(); break;
            case 2: unplugged_ = devices[draw(devices.size())]; stage_->unplug(unplugged_); break;
            case 3: stage_->kill(), stage_->start(), ++all.kills; break;
            case 4: platform_.kill9(), ++all.kills; break;
            default: break;                          // the line alone
        }
    }

    void mend() {
        if (!platform_.running()) platform_.start();
        if (!unplugged_.empty()) stage_->plug(std::exchange(unplugged_, {}));
        line_.become({});
    }

    // Whoever was here has gone.
    void empty() {
        mend();
        stage_->takesCard();
        if (!stage_->attract()) stage_->waitIdle();
        if (!stage_->attract()) stage_->wait(5min), stage_->waitIdle();   // the time of an order
        if (!stage_->attract()) say("nobody stands there, and the terminal is not free: " + stage_->words());
        stage_->paper("ok");
        stage_->atTheTimeOfDay();
        stage_->anotherResident();
    }

    void orders() {
        const auto made = platform_.orders();
        support::wrongOrders(made, all.wrong);
        all.paid = std::accumulate(made.begin(), made.end(), 0, [](int sum, auto& one) { return sum + one.payments; });
    }

    void papers(const std::set<std::string>& numbers) {
        std::set<std::string> ofCases, stored;
        for (auto& paper : stage_->receipts.papers) takeNumber(paper, "办件编号", ofCases), takeNumber(paper, "暂存号", stored);
        for (auto& one : ofCases)
            if (!numbers.contains(one)) say("a paper names the case " + one + ", which the platform does not have");
        const auto arrived = platform_.storedNumbers();
        for (auto& one : stored)
            if (!arrived.contains(one) && !stage_->refused().contains(one)) say("a paper names the stored number " + one + ", which never arrived");
        documents_ += static_cast<int>(stage_->documents.papers.size());
        const auto unknown = static_cast<int>(std::ranges::count(stage_->journal->incidents(100'000), kiosk::Incident::documentUnknown, &kiosk::IncidentRecord::id));
        if (const int said = support::printedSays(platform_); said > documents_ || documents_ > said + unknown)
            say(fmt::format("{} documents came out, but the platform knows of {}, and {} are not known", documents_, said, unknown));
        stage_->receipts.papers.clear(), stage_->documents.papers.clear();
    }

    void say(std::string sentence) { all.wrong.push_back(std::move(sentence)); }

    support::TempDir folder_;
    support::CentralPlatform platform_;
    support::ShapingProxy line_;
    std::mt19937 random_;
    const std::vector<support::Walk> walks_ = walksToDraw();
    std::optional<PlatformStage> stage_;
    std::string unplugged_;
    int documents_ = 0;                              // that came out
};

}  // namespace

RandomVisits randomVisits(const std::filesystem::path& programs, int count, unsigned seed, const std::function<void(int)>& told) {
    Town town(programs, seed);
    for (int done = 1; done <= count; ++done) {
        town.visit();
        if (done % 200 == 0) town.settle();
        if (told) told(done);
    }
    town.end();
    return std::move(town.all);
}

}  // namespace core
