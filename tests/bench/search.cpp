#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "kiosk/journey.h"
#include "kiosk/search.h"
#include "tests/bench/benches.h"
#include "tests/bench/processes.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

using nlohmann::json;

constexpr int wholeCounty = 11'094;                  // 办理项; facts/domain.md §1a

constexpr const char* places[] = {"汨罗市", "弼时镇", "长乐镇", "罗江镇", "归义镇", "新市镇", "古培镇", "白水镇", "川山坪镇", "神鼎山镇"};
constexpr const char* things[] = {"失业", "养老保险", "医疗保险", "公积金", "不动产", "户口", "身份证", "营业执照", "生育", "残疾人", "退役军人", "重大疾病",
                                  "农村宅基地", "道路运输", "食品经营", "行医", "参保", "低保", "临时救助", "社会团体", "林木采伐", "取水", "排污", "教师资格"};
constexpr const char* acts[] = {"登记", "变更", "注销", "查询", "打印", "申领", "补办", "转移接续", "年审", "许可", "备案", "核定", "缴费"};

template <std::size_t N> const char* pick(const char* const (&words)[N], int n) { return words[static_cast<std::size_t>(n) % N]; }

std::vector<std::string> county() {
    auto item = json::parse(support::contentsOf(SOURCE_DIR "/assets/services/unemployment_registration.json"));
    std::vector<std::string> all;
    for (int n = 0; n < wholeCounty; ++n) {
        const auto name = fmt::format("{}{}{}", pick(things, n), pick(acts, n / 24), n / 312 ? fmt::format("（{}{}）", pick(places, n / 312), n / 3120) : "");
        item["id"] = fmt::format("item_{}", n);
        item["title"] = {{"zh_CN", "我要办理" + name}, {"en", fmt::format("Service {} of the county", n)}};
        item["short"] = {{"zh_CN", name}};
        all.push_back(item.dump());
    }
    return all;
}

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
        kiosk::Catalogue catalogue(folder.path(), services, kiosk::stepKinds());
        const auto items = county();
        arrival = took([&] { catalogue.replace("county", items); });
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
             fmt::format("{} generated items; from the key to the results, their items read and parsed; without drawing", wholeCounty)},
            {"search", "open the catalogue and search first", "ms", opens, Judged::p95, 300, {}, "-",
             fmt::format("from a closed file, warm; arrival of all of them, checked and kept: {:.0f} ms", arrival)},
            {"search", "memory of an open search", "MB", memory, Judged::largest, 5, {}, "-", "proportional, after all the searches, over the same process before"}};
}

}  // namespace bench
