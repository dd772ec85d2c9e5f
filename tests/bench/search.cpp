#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include "kiosk/journey.h"
#include "kiosk/search.h"
#include "tests/bench/benches.h"
#include "tests/bench/processes.h"
#include "tests/kiosk/shelf.h"
#include "tests/support/county.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

constexpr const char* searches[] = {"SYDJ", "SHIYEDENGJI", "YLBXCX", "CLZ", "ZDJBYILIAO", "失业登记", "S", "WYBL", "XINGYI", "XYZ"};

double took(const std::function<void()>& work) {
    const auto from = Clock::now();
    work();
    return milliseconds(Clock::now() - from);
}

double ownMegabytes() {
    ::malloc_trim(0);
    return memoryOf({::getpid()}).proportional;
}

// One character more each time, as it is typed.
void type(kiosk::Search& search, const std::string& words, Samples& keys) {
    for (std::size_t length = 1; length <= words.size(); ++length)
        if (length == words.size() || (words[length] & 0xC0) != 0x80)
            keys.add(took([&] { search.on(ui::Typed{words.substr(0, length)}); }));
}

}  // namespace

Figures search(const Options& options) {
    support::TempDir folder;
    const auto services = std::filesystem::path(SOURCE_DIR) / "assets/services";
    Samples opens, keys, memory;
    double arrival = 0;
    {
        kiosk::Shelf shelf(folder.path(), services, kiosk::stepKinds());
        const auto items = support::county(support::wholeCounty, services / "unemployment_registration.json");
        arrival = took([&] { shelf.take("county", items); });
    }
    const double before = ownMegabytes();
    for (int n = 0; n < options.runs; ++n) {
        std::optional<kiosk::Catalogue> catalogue;
        std::optional<kiosk::Search> search;
        opens.add(took([&] {
            catalogue.emplace(folder.path(), services, kiosk::stepKinds());
            search.emplace(*catalogue);
            search->on(ui::Typed{"S"});
        }));
        for (auto* words : searches) type(*search, words, keys);
        memory.add(ownMegabytes() - before);
    }
    return {{"search", "a key of a search", "ms", keys, Judged::p95, 16, {}, "-",
             fmt::format("{} generated items; from the key to the results, their items read and parsed; without drawing", support::wholeCounty)},
            {"search", "open the catalogue and search first", "ms", opens, Judged::p95, 300, {}, "-",
             fmt::format("from a closed file, warm; arrival of all of them, checked and kept: {:.0f} ms", arrival)},
            {"search", "memory of an open search", "MB", memory, Judged::largest, 5, {}, "-", "proportional, after all the searches, over the same process before"}};
}

}  // namespace bench
