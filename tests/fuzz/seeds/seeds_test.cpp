#include "tests/fuzz/seeds/seeds.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/fuzz/targets.h"
#include "tests/support/temp_dir.h"

using namespace fuzz;

namespace {

void eatWhole(const Target& target, const Seed& seed) { CHECK_NOTHROW(target.eat(seed)); }

// Cut there, or with another byte there.
void eatDamaged(const Target& target, const Seed& seed) {
    const auto step = std::max<std::size_t>(1, seed.size() / target.places);
    for (std::size_t at = 0; at < seed.size(); at += step) {
        INFO("at byte " << at);
        REQUIRE_NOTHROW(target.eat(Bytes(seed).first(at)));
        auto damaged = seed;
        for (std::uint8_t byte : std::initializer_list<std::uint8_t>{0x00, 0xFF, '"', '9'}) {
            damaged[at] = byte;
            REQUIRE_NOTHROW(target.eat(damaged));
        }
    }
}

}  // namespace

TEST_CASE("every parser of foreign bytes takes or refuses what it is meant for, whole, cut, and with a byte changed") {
    support::TempDir folder;
    ::setenv("FUZZ_TRUST", (folder / "trust.pem").c_str(), 1);
    auto all = seeds(folder / "trust.pem");
    for (auto& target : targets()) {
        INFO(target.name);
        REQUIRE_FALSE(all[target.name].empty());
        target.eat({});
        for (auto& seed : all[target.name]) {
            eatWhole(target, seed);
            eatDamaged(target, seed);
        }
    }
}

// For libFuzzer to begin with (./dev fuzz): into FUZZ_SEEDS, a folder a target.
TEST_CASE("the seeds are written", "[.seeds]") {
    REQUIRE(std::getenv("FUZZ_SEEDS"));
    const std::filesystem::path folder = std::getenv("FUZZ_SEEDS");
    std::filesystem::create_directories(folder);
    for (auto& [name, some] : seeds(folder / "trust.pem")) {
        std::filesystem::create_directories(folder / name);
        int number = 0;
        for (auto& seed : some) support::writeFile(folder / name / ("seed-" + std::to_string(++number)), {seed.begin(), seed.end()});
    }
}
