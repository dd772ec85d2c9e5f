#include "kiosk/technician/errands/errand.h"

#include <charconv>
#include <stdexcept>

#include "kiosk/json_line.h"
#include "kiosk/wording.h"

namespace kiosk {

using nlohmann::json;

namespace {

constexpr std::chrono::seconds usualPatience{30}, longestPatience{600};

std::chrono::milliseconds patienceIn(const ControlRequest& request) {
    auto words = request.argument("wait");
    if (words.empty()) return usualPatience;
    int seconds = 0;
    auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), seconds);
    if (error != std::errc{} || end != words.data() + words.size() || seconds < 1 || seconds > longestPatience.count())
        throw std::invalid_argument("wait takes 1 to 600 seconds");
    return std::chrono::seconds{seconds};
}

const char* verdictName(Verdict verdict) {
    return verdict == Verdict::good ? "ok" : verdict == Verdict::warning ? "warning" : "failed";
}

}  // namespace

Errand::Errand(Bench& bench, const ControlRequest& request) : bench_(bench), patience_(patienceIn(request)), reply_(request.reply) { waitAnew(); }

void Errand::tell(json line) {
    line["more"] = true;
    reply_.say(jsonLine(line));
}

void Errand::end(const json& answer) {
    over_ = true;
    reply_(jsonLine(answer));
}

void Errand::fail(const std::string& why) {
    if (!over_) end({{"error", why}});
}

json jsonOf(const SelfTestRecord& record) {
    return {{"part", record.part}, {"verdict", verdictName(record.verdict)}, {"finding", record.finding}, {"number", record.number},
            {"time", timeStamp(record.time)}};
}

}  // namespace kiosk
