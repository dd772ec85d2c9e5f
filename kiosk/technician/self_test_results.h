#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/health.h"
#include "kiosk/journal.h"

namespace kiosk {

struct Finding { Verdict verdict = Verdict::good; std::string what; int number = 0; };

// How each part's last self-test ended. They outlive a restart, and what failed is not offered until it passes.
class SelfTestResults {
public:
    SelfTestResults(Journal&, Health&);

    bool keep(const std::string& part, const Finding&, Instant now);   // false: it did not reach the disk
    const SelfTestRecord* of(const std::string& part) const;           // null: never tested
    const Health& health() const { return health_; }

private:
    Journal& journal_;
    Health& health_;
    std::map<std::string, SelfTestRecord> records_;
};

// The configured devices by their roles' names, then what every terminal has: screen, voice, disk …
std::vector<std::string> partsOf(const Config&);
std::optional<drivers::Role> roleOfPart(const std::string& part);

}  // namespace kiosk
